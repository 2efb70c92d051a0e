import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree, tokensWith } from '../../tree'
import { bodyLastNamed } from './known-bodies'
import { coordinatedPersons } from './persons'
import { nameFrom, structureClaim, typeOf } from './phrase'
import { isParty } from './post-body'
import { findHolders } from './post-holder'
import { findPostTitles } from './post-titles'

const BODIES = new Set(['Organization', 'Group', 'Agreement'])
const MEMBERS = new Set(['Person', 'Country', 'Organization', 'Group'])

/** "Democrat N", "N, a member of X", "members of X", "NATO member Turkey", "(D-Texas)". */
export const memberOf: Rule = {
  name: 'structure/member',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [
      ...byParty(tree, context.reading),
      ...byNoun(tree, context),
      ...byPartyOfTitle(tree, context),
      ...byPartyNoun(tree, context),
      ...byMembership(tree, context),
      ...fromParty(tree, context),
    ]
  },
}

/** A party's adjective or member's name before a person, with a title between or not. */
function byParty(tree: SentenceTree, reading: Reading): Proposal[] {
  const names = reading.names[tree.index]!
  return names.flatMap((person, index) => {
    if (typeOf(reading, person.entity) !== 'Person') return []
    const before = names[index - 1]
    const chamber = before && /^(Senate|House|Congress)$/.test(tree.tokens[before.first]!.text)
    const party = chamber ? names[index - 2] : before
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
    const title =
      reading.knowledge.titles.has(word) || /^(committee|member|members|house|senate|congressional)$/.test(word)
    if (!title || /nominee|candidate/.test(word)) return false
    if (isPortfolio(tree, party, at)) return false
  }
  return true
}

/** "Labour Minister N" heads a ministry. */
function isPortfolio(tree: SentenceTree, party: NameMention, title: number): boolean {
  return formAt(tree, party.last) === 'labour' && /^(minister|secretary|department)$/.test(formAt(tree, title))
}

/** "(R-Texas)", "(D)": the party of that letter, where the document names it. */
function partyInBrackets(tree: SentenceTree, person: NameMention, reading: Reading): number | undefined {
  if (!/^[(,]$/.test(formAt(tree, person.last + 1)) || !/^[DR]$/.test(tree.tokens[person.last + 2]?.text ?? ''))
    return undefined
  if (!/^(-|–|\))$/.test(formAt(tree, person.last + 3))) return undefined
  const wanted = tree.tokens[person.last + 2]!.text === 'D' ? /^Democrat/ : /^Republican/
  return reading.entities.find((entity) => isParty(reading, entity.index) && wanted.test(entity.name))?.index
}

function byNoun(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensWith(tree, tree.lemmas, /^member$/).flatMap((token) => {
    const noun = token.index
    if (!/^NN/.test(token.xpos)) return []
    const bodies = bodiesOf(tree, noun, context)
    if (bodies.length === 0) return []
    const holders = holdersOf(tree, noun, context).filter(
      (entity) => MEMBERS.has(typeOf(reading, entity)) && !reading.entities[entity]!.nominal,
    )
    const all = holders.length > 0 ? holders : behindComma(tree, noun, reading)
    return all.flatMap((subject) =>
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
  const kind = lemmaAt(tree, noun - 1)
  const named = !before && /^(committee|panel|party|council|board|commission)$/.test(kind)
  const known = named ? bodyLastNamed(tree, kind, noun - 1, reading) : undefined
  if (known !== undefined) found.push(known)
  return [...new Set(found)].filter((entity) => BODIES.has(typeOf(reading, entity)))
}

/** Who the member is: the name behind or before it, the subject of "is a member", or the nominal itself. */
function holdersOf(tree: SentenceTree, noun: number, context: RuleContext): readonly number[] {
  const { reading } = context
  const { relation, head } = tree.tokens[noun]!
  const host = relation === 'conj' ? describedBefore(tree, noun, head) : head
  if (host !== undefined && /^(appos|conj)$/.test(relation)) {
    const name = reading.nameAt(tree.index, host)
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
  if (!behind || behind.adjectival) return []
  const plural = tree.tokens[noun]!.xpos === 'NNS'
  return (plural ? coordinatedPersons(tree, behind, reading) : [behind]).map((name) => name.entity)
}

/** "N, a politician and PAIGC member": whom the apposition before the conjunct describes. */
function describedBefore(tree: SentenceTree, noun: number, head: number): number | undefined {
  if (tree.tokens[head]!.relation === 'appos') return tree.tokens[head]!.head
  const apposed = dependents(tree, head, 'appos').some((child) => child < noun)
  return apposed && tree.tokens[noun]!.xpos === 'NN' ? head : undefined
}

/** "members of the House of Representatives A and B": the person named right behind the body. */
function namedAfterPhrase(tree: SentenceTree, noun: number, reading: Reading): NameMention | undefined {
  const body = formAt(tree, noun + 1) === 'of' ? nameFrom(tree, reading, noun + 2) : undefined
  const name = body ? reading.names[tree.index]!.find((one) => one.first === body.last + 1) : undefined
  return name && typeOf(reading, name.entity) === 'Person' ? name : undefined
}

/** "A member of the X Parliament, N, said": the name between commas behind the phrase. */
function behindComma(tree: SentenceTree, noun: number, reading: Reading): number[] {
  const body = formAt(tree, noun + 1) === 'of' ? nameFrom(tree, reading, noun + 2) : undefined
  if (!body || formAt(tree, body.last + 1) !== ',' || tree.tokens[noun]!.xpos === 'NNS') return []
  const name = reading.names[tree.index]!.find((one) => one.first === body.last + 2)
  const goesOn = name && /^(,|VB[DZP])$/.test(tree.tokens[name.last + 1]?.xpos ?? '')
  return name && goesOn && typeOf(reading, name.entity) === 'Person' ? [name.entity] : []
}

/** "N, the Democratic Speaker of the House": the party before a title is its holder's. */
function byPartyOfTitle(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return findPostTitles(tree, reading).flatMap((title) => {
    if (/nominee|candidate/i.test(title.text)) return []
    const party = reading.names[tree.index]!.findLast(
      (name) => name.last < title.head && name.last >= title.first - 3 && isParty(reading, name.entity),
    )
    if (party && isPortfolio(tree, party, title.head)) return []
    if (!party || tree.tokens[party.last + 1]?.xpos === 'POS' || !isModifier(tree, party, title.head)) return []
    return findHolders(tree, title, context)
      .filter((holder) => holder.token < party.first || holder.token > title.last)
      .map((holder) =>
        structureClaim(tree, 'MEMBER_OF', 'member-party-title', 0.82, {
          subject: holder.entity,
          object: party.entity,
          predicate: party.head,
        }),
      )
  })
}

/** Between party and title stand only nouns and adjectives. */
function isModifier(tree: SentenceTree, party: NameMention, title: number): boolean {
  return tree.tokens.slice(party.last + 1, title).every((token) => /^(JJ|NN|NNP|HYPH|VBG)$/.test(token.xpos))
}

/** "N is a Republican", "N, a Democrat,": a member's noun as predicate or apposition. */
function byPartyNoun(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return reading.names[tree.index]!.flatMap((party) => {
    if (!isParty(reading, party.entity) || !/^(a|an)$/.test(formAt(tree, party.first - 1))) return []
    const { relation, head } = tree.tokens[party.head]!
    const subject = dependent(tree, party.head, 'cop') === undefined ? undefined : dependent(tree, party.head, 'nsubj')
    const holder = subject ?? (relation === 'appos' ? head : undefined)
    if (holder === undefined || tree.tokens[party.last + 1]?.upos === 'NOUN') return []
    return context
      .resolve(tree, holder)
      .filter((entity) => typeOf(reading, entity) === 'Person')
      .map((subject) =>
        structureClaim(tree, 'MEMBER_OF', 'member-party-noun', 0.88, {
          subject,
          object: party.entity,
          predicate: party.head,
        }),
      )
  })
}

/** "Albania's ten years of membership in the Alliance", "X's membership of Y". */
function byMembership(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensWith(tree, tree.lemmas, /^membership$/).flatMap((token) => {
    const bodies = dependents(tree, token.index, 'nmod')
      .filter((child) => /^(in|of)$/.test(caseOf(tree, child)))
      .flatMap((child) => context.resolve(tree, child))
      .filter((entity) => BODIES.has(typeOf(reading, entity)))
    const hosts = token.relation === 'nmod' ? [token.index, token.head] : [token.index]
    const owner = hosts.flatMap((host) => dependents(tree, host, 'nmod:poss'))[0]
    if (owner === undefined || bodies.length === 0) return []
    return context
      .resolve(tree, owner)
      .filter((entity) => MEMBERS.has(typeOf(reading, entity)) && !bodies.includes(entity))
      .map((subject) =>
        structureClaim(tree, 'MEMBER_OF', 'member-membership', 0.8, {
          subject,
          object: bodies[0]!,
          predicate: token.index,
        }),
      )
  })
}

const POLITICIANS = /^(leader|lawmaker|politician|mp|candidate|senator|councillor|activist|legislator|official|figure)$/

/** "N, a leader from the ruling X Party", "a lawmaker from X": whom a party sends or has. */
function fromParty(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensWith(tree, tree.lemmas, POLITICIANS).flatMap((token) => {
    const noun = token.index
    const party = dependents(tree, noun, 'nmod')
      .filter((child) => caseOf(tree, child) === 'from')
      .map((child) => reading.nameAt(tree.index, child))
      .find((name) => name && typeOf(reading, name.entity) === 'Organization')
    if (!party || token.xpos === 'NNS') return []
    return holdersOf(tree, noun, context)
      .filter((entity) => typeOf(reading, entity) === 'Person' && !reading.entities[entity]!.nominal)
      .map((subject) =>
        structureClaim(tree, 'MEMBER_OF', 'member-from', 0.8, { subject, object: party.entity, predicate: noun }),
      )
  })
}
