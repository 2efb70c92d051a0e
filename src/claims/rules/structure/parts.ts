import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree, tokensOf } from '../../tree'
import { isPossessive, nameFrom, structureClaim, typeOf } from './phrase'

const PART_NOUNS =
  /^(part|branch|arm|wing|unit|group|panel|mission|subcommittee|division|organ|department|section|office|bureau|chapter|affiliate|member|force|backbone|component|command|brigade|battalion|regiment|squad|committee|faction|battlegroup|agency)$/
const UNIT_NOUNS =
  /^(unit|units|wing|branch|arm|division|watchdog|agency|agencies|body|bodies|board|directorate|subcommittee|faculty|library|museum|school|institute|battlegroup|brigade|battalion|committee|committees|campus|secretariat|bureau|office|department|commission|council|assembly|section|command|team|panel|gallery|mission|laboratory|newsroom)$/
const UNIT_NAME =
  /\b(division|office|unit|command|brigade|battalion|regiment|department|committee|bureau|agency|police|guard|army|navy|parliament|assembly|organi[sz]ation|council|commission|wing|corps|force|forces|squadron|fleet|secretariat|programme|program|fund|battlegroup|court|service|mission|school|center|centre)\b/i
const BODIES = new Set(['Organization', 'Group'])

/** "the Justice Department's Criminal Division", "X, part of Y", "NATO's multinational battlegroup". */
export const partOfBody: Rule = {
  name: 'structure/part-of-body',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [
      ...possessedNames(tree, context),
      ...describedParts(tree, context),
      ...possessedNouns(tree, context),
      ...namedWithin(tree, context.reading),
      ...ofSchool(tree, context.reading),
    ]
  },
}

function possessedNames(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return [
    ...ofNominalOwner(tree, context),
    ...reading.names[tree.index]!.flatMap((owner) => {
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
    }),
  ]
}

/** "Google's DeepMind unit": a company of its own, which is owned. */
function isOwnUnit(tree: SentenceTree, noun: number, part: number, reading: Reading): boolean {
  const named = reading.names[tree.index]!.some((name) => name.last === noun - 1 && name.entity === part)
  return named && /^(unit|arm|affiliate|brand)$/.test(formAt(tree, noun))
}

/** "the army's Western Command": the owner has no name of its own. */
function ofNominalOwner(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return reading.names[tree.index]!.flatMap((part) => {
    if (typeOf(reading, part.entity) !== 'Organization' || !UNIT_NAME.test(reading.entities[part.entity]!.name))
      return []
    const owner = dependents(tree, part.head, 'nmod:poss').find((child) => child < part.first)
    if (owner === undefined || reading.nameAt(tree.index, owner) || tree.tokens[owner]!.upos !== 'NOUN') return []
    return context
      .resolve(tree, owner)
      .filter((whole) => whole !== part.entity && typeOf(reading, whole) === 'Organization')
      .map((whole) =>
        structureClaim(tree, 'PART_OF', 'part-possessed', 0.8, {
          subject: part.entity,
          object: whole,
          predicate: part.head,
        }),
      )
  })
}

const LEAGUES = /^(UN|U\.N\.|EU|E\.U\.|AU|NATO|OSCE|ASEAN)$/
const CHAMBERS = /^(House|Senate)$/

/** "UN Population Fund", "House Judiciary Committee": the whole stands inside the part's name. */
function namedWithin(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((part) => {
    const entity = reading.entities[part.entity]!
    if (entity.type !== 'Organization' || part.last === part.first || !UNIT_NAME.test(entity.name)) return []
    const inside = tree.tokens.slice(part.first, part.last + 1)
    const word = inside.find(
      ({ text, index }) =>
        LEAGUES.test(text) || (CHAMBERS.test(text) && index === part.first && /committee$/i.test(entity.name)),
    )
    const whole = word && reading.entities.find((one) => one.type === 'Organization' && one.forms.has(word.text))
    if (!whole || whole.index === part.entity) return []
    const ends = { subject: part.entity, object: whole.index, predicate: word.index }
    return [structureClaim(tree, 'PART_OF', 'part-named-within', 0.85, ends)]
  })
}

const SCHOOL = /\b(University|College|Institute|Hospital|Academy)\b/
const SCHOOL_PART =
  /\b(School|Cent(?:er|re)|Department|Institute|Faculty|Laboratory|Lab|Gallery|Galleries|Clinic|Program|Programme|Division|Museum|Library|Unit)\b/

/** "the Centre for Law at the University of X", "Department of History, X University": a part named before its school. */
function ofSchool(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((part) => {
    const { name, type } = reading.entities[part.entity]!
    if (!/^(Organization|Facility)$/.test(type) || !SCHOOL_PART.test(name)) return []
    const school = /^(at|,)$/.test(formAt(tree, part.last + 1)) ? nameFrom(tree, reading, part.last + 2) : undefined
    if (!school || school.entity === part.entity || isPossessive(tree, school)) return []
    const whole = reading.entities[school.entity]!
    if (whole.type !== 'Organization' || !SCHOOL.test(whole.name) || /^(and|,)$/.test(formAt(tree, part.first - 1)))
      return []
    const listed = formAt(tree, part.last + 1) === ',' && /^(and|or|,)$/.test(formAt(tree, school.last + 1))
    if (listed && formAt(tree, school.last + 2) !== 'who' && SCHOOL.test(name)) return []
    const ends = { subject: part.entity, object: school.entity, predicate: school.head }
    return [structureClaim(tree, 'PART_OF', 'part-of-school', 0.8, ends)]
  })
}

/** "X, part of Y", "X, the armed wing of Y", "X is a branch of Y". */
function describedParts(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensOf(tree, 'NOUN').flatMap((token) => {
    const noun = token.index
    if (!PART_NOUNS.test(lemmaAt(tree, noun)) || lemmaAt(tree, noun) === 'member') return []
    const wholes = dependents(tree, noun, 'nmod').filter((child) => /^(of|within|in|under)$/.test(caseOf(tree, child)))
    if (wholes.length === 0) return []
    const part = describedName(tree, noun, context)
    if (part === undefined) return nominalParts(tree, noun, wholes, context)
    const typeOfPart = typeOf(reading, part)
    return wholes
      .flatMap((whole) => context.resolve(tree, whole))
      .filter((whole) => whole !== part && fits(typeOfPart, typeOf(reading, whole)) && isBody(reading, whole))
      .map((whole) =>
        structureClaim(tree, 'PART_OF', 'part-described', 0.85, { subject: part, object: whole, predicate: noun }),
      )
  })
}

const NOMINAL_PARTS =
  /^(branch|wing|unit|division|organ|department|bureau|chapter|affiliate|command|brigade|battalion|regiment|committee|subcommittee|faction|panel|secretariat|commission|council|directorate|institute|faculty|campus)$/

/** "a new bureau under the Interior Ministry", "the marketing committee of FIFA": a part without a name of a named body. */
function nominalParts(
  tree: SentenceTree,
  noun: number,
  wholes: readonly number[],
  context: RuleContext,
): readonly Proposal[] {
  const { reading } = context
  if (!NOMINAL_PARTS.test(lemmaAt(tree, noun)) || reading.nameAt(tree.index, noun)) return []
  const whole = wholes
    .map((child) => reading.nameAt(tree.index, child))
    .find((name) => name && !name.adjectival && typeOf(reading, name.entity) === 'Organization')
  if (!whole) return []
  return context
    .resolve(tree, noun)
    .filter((part) => part !== whole.entity && BODIES.has(typeOf(reading, part)))
    .map((part) =>
      structureClaim(tree, 'PART_OF', 'part-noun-of', 0.75, { subject: part, object: whole.entity, predicate: noun }),
    )
}

/** A crowd is no whole: "the fans are part of a diverse group of people". */
function isBody(reading: Reading, whole: number): boolean {
  const { nominal, type } = reading.entities[whole]!
  return !nominal || type === 'Organization' || type === 'Facility'
}

function fits(part: string, whole: string): boolean {
  if (BODIES.has(part)) return BODIES.has(whole) || whole === 'Country'
  return (part === 'Facility' || part === 'Place') && (whole === 'Facility' || whole === 'Organization')
}

/** The name that a noun describes by apposition or copula. */
function describedName(tree: SentenceTree, noun: number, context: RuleContext): number | undefined {
  const { relation, head } = tree.tokens[noun]!
  const { reading } = context
  const name: NameMention | undefined = relation === 'appos' ? reading.nameAt(tree.index, head) : undefined
  if (name && !name.adjectival) return name.entity
  const apposed = dependents(tree, noun, 'appos').map((child) => reading.nameAt(tree.index, child))[0]
  if (apposed && !apposed.adjectival) return apposed.entity
  const called = nameCalled(tree, noun, reading)
  if (called) return called.entity
  const copula = dependents(tree, noun, 'cop').length > 0
  const subject = copula ? dependents(tree, noun, 'nsubj')[0] : undefined
  return subject === undefined ? undefined : context.resolve(tree, subject)[0]
}

/** "the elite group within X called Y". */
function nameCalled(tree: SentenceTree, noun: number, reading: Reading): NameMention | undefined {
  const verb = dependents(tree, noun, 'acl').find((child) => /^(called|named|dubbed|known)$/.test(formAt(tree, child)))
  if (verb === undefined) return undefined
  const next = formAt(tree, verb + 1) === 'as' ? verb + 2 : verb + 1
  return nameFrom(tree, reading, next)
}

/** "NATO's multinational battlegroup", "the army's special unit". */
function possessedNouns(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensOf(tree, 'NOUN').flatMap((token) => {
    const noun = token.index
    if (!UNIT_NOUNS.test(formAt(tree, noun)) || reading.nameAt(tree.index, noun)) return []
    const owner =
      dependents(tree, noun, 'nmod:poss').map((child) => reading.nameAt(tree.index, child))[0] ??
      (/^(team|museum|library|gallery|school|institute|faculty)$/.test(formAt(tree, noun))
        ? undefined
        : dependents(tree, noun, 'compound')
            .map((child) => reading.nameAt(tree.index, child))
            .find((name) => name?.last === noun - 1))
    if (owner && (owner.adjectival || typeOf(reading, owner.entity) !== 'Organization')) return []
    const whole = owner ? owner.entity : bodyReferredTo(tree, noun, context)
    if (whole === undefined) return []
    return context
      .resolve(tree, noun)
      .filter(
        (part) =>
          part !== whole &&
          !isOwnUnit(tree, noun, part, reading) &&
          (BODIES.has(typeOf(reading, part)) ||
            /^(campus|gallery|library|museum|laboratory)$/.test(lemmaAt(tree, noun))),
      )
      .map((part) =>
        structureClaim(tree, 'PART_OF', 'part-noun', 0.8, { subject: part, object: whole, predicate: noun }),
      )
  })
}

/** "the ministry's technical team": the named body that the possessor refers to. */
function bodyReferredTo(tree: SentenceTree, noun: number, { reading, resolve }: RuleContext): number | undefined {
  const owner = dependents(tree, noun, 'nmod:poss')[0]
  if (owner === undefined || reading.nameAt(tree.index, owner)) return undefined
  const own = formAt(tree, owner) === 'its' && !/^(office|mission|team|agency|board|body)$/.test(formAt(tree, noun))
  if (tree.tokens[owner]!.upos !== 'NOUN' && !own) return undefined
  return resolve(tree, owner).find(
    (entity) => typeOf(reading, entity) === 'Organization' && !reading.entities[entity]!.nominal,
  )
}
