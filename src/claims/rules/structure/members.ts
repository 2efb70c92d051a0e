import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { nameFrom, structureClaim, typeOf } from './phrase'
import { isParty } from './post-body'

const BODIES = new Set(['Organization', 'Group', 'Agreement'])
const MEMBERS = new Set(['Person', 'Country', 'Organization', 'Group'])

/** "Democrat N", "N, a member of X", "members of X", "NATO member Turkey", "(D-Texas)". */
export const memberOf: Rule = {
  name: 'structure/member',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [...byParty(tree, context.reading), ...byNoun(tree, context)]
  },
}

/** A party's adjective or member's name before a person, with a title between or not. */
function byParty(tree: SentenceTree, reading: Reading): Proposal[] {
  const names = reading.names[tree.index]!
  return names.flatMap((person, index) => {
    if (typeOf(reading, person.entity) !== 'Person') return []
    const party = names[index - 1]
    const bracket = partyInBrackets(tree, person, reading)
    if (bracket !== undefined)
      return [
        structureClaim(tree, 'MEMBER_OF', 'member-bracket', 0.9, {
          subject: person.entity,
          object: bracket,
          predicate: person.last + 2,
        }),
      ]
    if (!party || !isParty(reading, party.entity) || !isTitleBetween(tree, party, person, reading)) return []
    return [
      structureClaim(tree, 'MEMBER_OF', 'member-party', 0.85, {
        subject: person.entity,
        object: party.entity,
        predicate: party.head,
      }),
    ]
  })
}

function isTitleBetween(tree: SentenceTree, party: NameMention, person: NameMention, reading: Reading): boolean {
  for (let at = party.last + 1; at < person.first; at++) {
    const word = formAt(tree, at)
    const title = reading.knowledge.titles.has(word)
    if (!title || /nominee|candidate|leader|chair/.test(word)) return false
  }
  return true
}

/** "(R-Texas)", "(D)": the party of that letter, where the document names it. */
function partyInBrackets(tree: SentenceTree, person: NameMention, reading: Reading): number | undefined {
  if (formAt(tree, person.last + 1) !== '(' || !/^[DR]$/.test(tree.tokens[person.last + 2]?.text ?? ''))
    return undefined
  if (!/^(-|–|\))$/.test(formAt(tree, person.last + 3))) return undefined
  const wanted = tree.tokens[person.last + 2]!.text === 'D' ? /^Democrat/ : /^Republican/
  return reading.entities.find((entity) => isParty(reading, entity.index) && wanted.test(entity.name))?.index
}

function byNoun(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tree.tokens.flatMap((token) => {
    const noun = token.index
    if (lemmaAt(tree, noun) !== 'member' || !/^NN/.test(token.xpos)) return []
    const bodies = bodiesOf(tree, noun, context)
    if (bodies.length === 0) return []
    const holders = holdersOf(tree, noun, context).filter(
      (entity) => MEMBERS.has(typeOf(reading, entity)) && !reading.entities[entity]!.nominal,
    )
    return holders.flatMap((subject) =>
      bodies
        .filter((object) => object !== subject)
        .map((object) => structureClaim(tree, 'MEMBER_OF', 'member-noun', 0.88, { subject, object, predicate: noun })),
    )
  })
}

/** "of X" behind the noun, or X before it ("PAIGC member", "EU member state"). */
function bodiesOf(tree: SentenceTree, noun: number, context: RuleContext): number[] {
  const { reading } = context
  const phrases = dependents(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of')
  const found = phrases.flatMap((child) => context.resolve(tree, child))
  if (found.length === 0) {
    const of = formAt(tree, noun + 1) === 'of' ? nameFrom(tree, reading, noun + 2) : undefined
    if (of) found.push(of.entity)
  }
  const before = reading.nameAt(tree.index, noun - 1)
  if (before && before.last === noun - 1) found.push(before.entity)
  return [...new Set(found)].filter((entity) => BODIES.has(typeOf(reading, entity)))
}

/** Who the member is: the name behind or before it, the subject of "is a member", or the nominal itself. */
function holdersOf(tree: SentenceTree, noun: number, context: RuleContext): readonly number[] {
  const { reading } = context
  const { relation, head } = tree.tokens[noun]!
  if (relation === 'appos') {
    const name = reading.nameAt(tree.index, head)
    if (name && !name.adjectival) return [name.entity]
  }
  if (dependent(tree, noun, 'cop') !== undefined) {
    const subject = dependent(tree, noun, 'nsubj')
    return subject === undefined ? [] : context.resolve(tree, subject)
  }
  const apposed = dependents(tree, noun, 'appos', 'flat')
    .map((child) => reading.nameAt(tree.index, child))
    .filter((name) => name !== undefined && !name.adjectival)
  if (apposed.length > 0) return apposed.map((name) => name!.entity)
  const next = formAt(tree, noun + 1) === 'state' ? noun + 2 : noun + 1
  const behind = nameFrom(tree, reading, next) ?? namedAfterPhrase(tree, noun, reading)
  if (behind && !behind.adjectival) return [behind.entity]
  return []
}

/** "members of the House of Representatives A and B": the person named right behind the body. */
function namedAfterPhrase(tree: SentenceTree, noun: number, reading: Reading): NameMention | undefined {
  const body = formAt(tree, noun + 1) === 'of' ? nameFrom(tree, reading, noun + 2) : undefined
  const name = body ? reading.names[tree.index]!.find((one) => one.first === body.last + 1) : undefined
  return name && typeOf(reading, name.entity) === 'Person' ? name : undefined
}
