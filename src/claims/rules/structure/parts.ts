import type { NameMention } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { isPossessive, nameFrom, structureClaim, typeOf } from './phrase'

const PART_NOUNS =
  /^(part|branch|arm|wing|unit|division|organ|department|section|office|bureau|chapter|affiliate|member|command|brigade|battalion|regiment|squad|committee|faction|battlegroup|agency)$/
const UNIT_NOUNS =
  /^(unit|units|wing|branch|arm|division|battlegroup|brigade|battalion|committee|secretariat|bureau|office|department|commission|council|assembly|section|command)$/
const UNIT_NAME =
  /\b(division|office|unit|command|brigade|battalion|regiment|department|committee|bureau|agency|organi[sz]ation|council|commission|wing|corps|force|forces|squadron|fleet|secretariat|programme|program|fund|battlegroup|court|service|mission|school|center|centre)\b/i
const BODIES = new Set(['Organization', 'Group'])

/** "the Justice Department's Criminal Division", "X, part of Y", "NATO's multinational battlegroup". */
export const partOfBody: Rule = {
  name: 'structure/part-of-body',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [...possessedNames(tree, context), ...describedParts(tree, context), ...possessedNouns(tree, context)]
  },
}

function possessedNames(tree: SentenceTree, { reading }: RuleContext): Proposal[] {
  return reading.names[tree.index]!.flatMap((owner) => {
    if (typeOf(reading, owner.entity) !== 'Organization' || !isPossessive(tree, owner)) return []
    const part = nameFrom(tree, reading, owner.last + 2)
    if (!part || part.first > owner.last + 3 || part.entity === owner.entity) return []
    const entity = reading.entities[part.entity]!
    if (entity.type !== 'Organization' || !UNIT_NAME.test(entity.name)) return []
    return [
      structureClaim(tree, 'PART_OF', 'part-possessed', 0.9, {
        subject: part.entity,
        object: owner.entity,
        predicate: part.head,
      }),
    ]
  })
}

/** "X, part of Y", "X, the armed wing of Y", "X is a branch of Y". */
function describedParts(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tree.tokens.flatMap((token) => {
    const noun = token.index
    if (token.upos !== 'NOUN' || !PART_NOUNS.test(lemmaAt(tree, noun)) || lemmaAt(tree, noun) === 'member') return []
    const wholes = dependents(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of')
    const part = describedName(tree, noun, context)
    if (wholes.length === 0 || part === undefined) return []
    const typeOfPart = typeOf(reading, part)
    return wholes
      .flatMap((whole) => context.resolve(tree, whole))
      .filter((whole) => whole !== part && fits(typeOfPart, typeOf(reading, whole)))
      .map((whole) =>
        structureClaim(tree, 'PART_OF', 'part-described', 0.85, { subject: part, object: whole, predicate: noun }),
      )
  })
}

function fits(part: string, whole: string): boolean {
  if (BODIES.has(part)) return BODIES.has(whole) || whole === 'Country'
  return part === 'Facility' && (whole === 'Facility' || whole === 'Organization')
}

/** The name that a noun describes by apposition or copula. */
function describedName(tree: SentenceTree, noun: number, context: RuleContext): number | undefined {
  const { relation, head } = tree.tokens[noun]!
  const { reading } = context
  const name: NameMention | undefined = relation === 'appos' ? reading.nameAt(tree.index, head) : undefined
  if (name && !name.adjectival) return name.entity
  const apposed = dependents(tree, noun, 'appos').map((child) => reading.nameAt(tree.index, child))[0]
  if (apposed && !apposed.adjectival) return apposed.entity
  const copula = dependents(tree, noun, 'cop').length > 0
  const subject = copula ? dependents(tree, noun, 'nsubj')[0] : undefined
  return subject === undefined ? undefined : context.resolve(tree, subject)[0]
}

/** "NATO's multinational battlegroup", "the army's special unit". */
function possessedNouns(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tree.tokens.flatMap((token) => {
    const noun = token.index
    if (token.upos !== 'NOUN' || !UNIT_NOUNS.test(formAt(tree, noun)) || reading.nameAt(tree.index, noun)) return []
    const owner = dependents(tree, noun, 'nmod:poss').map((child) => reading.nameAt(tree.index, child))[0]
    if (!owner || typeOf(reading, owner.entity) !== 'Organization') return []
    return context
      .resolve(tree, noun)
      .filter((part) => part !== owner.entity && BODIES.has(typeOf(reading, part)))
      .map((part) =>
        structureClaim(tree, 'PART_OF', 'part-noun', 0.8, { subject: part, object: owner.entity, predicate: noun }),
      )
  })
}
