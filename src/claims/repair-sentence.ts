import type { Sentence, Token } from '../model'
import {
  amongThem,
  apposedNames,
  apposedToLast,
  asWellAs,
  colonLists,
  electTitles,
  listAroundApposition,
} from './repair-coordination'
import {
  captiveNames,
  deadAndInjured,
  deedNouns,
  deedSubjects,
  estimatedNumbers,
  verbsJoinedToObjects,
} from './repair-counts'
import {
  compoundSubjects,
  headlineCommas,
  headlineVerbs,
  numberObjects,
  type Repair,
  type TokenChange,
} from './repair-headline'
import { accordingNames, courtesyTitles, generalTitles, gerundSubjects } from './repair-names'
import { accusedPeople, courtPhrases, joinedCounts, subordinateSubjects } from './repair-subordinate'
import {
  accusedNouns,
  contentSubjects,
  countedParticles,
  hyphenatedVerbs,
  namedPosts,
  ownedShares,
  particles,
  pastTenses,
  pluralNouns,
  toldClauses,
  urgedInfinitives,
} from './repair-verb-phrase'
import { childrenOf } from './token-children'

const BOUNDS = new Set(['least', 'most', 'to', 'than', 'many'])
const TIME_NOUN =
  /^(today|yesterday|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|day|night|morning|evening|afternoon|time|times|hour|minute|weekend|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

const isVerb = (token: Token | undefined) => token?.upos === 'VERB'

/** "killed at least seven" read as a prepositional phrase: the number is the object. */
const boundedNumbers: Repair = (tokens) => {
  const mended = new Map<number, { relation: string }>()
  for (const token of tokens) {
    const verb = tokens[token.head]
    if (token.relation !== 'obl' || !isVerb(verb) || token.index < verb!.index) continue
    const inside = tokens.slice(verb!.index + 1, token.index)
    const bounded =
      inside.length > 0 && inside.length <= 4 && inside.some((before) => BOUNDS.has(before.text.toLowerCase()))
    const counted = token.upos === 'NUM' || childrenOf(tokens, token.index).some((child) => child.relation === 'nummod')
    const starts = /^(at|up|more|fewer|less|as)$/i.test(inside[0]?.text ?? '')
    if (bounded && counted && starts && !childrenOf(tokens, verb!.index).some((child) => child.relation === 'obj'))
      mended.set(token.index, { relation: 'obj' })
  }
  return mended
}

/** A noun before its finite verb with no preposition and no other subject there is the subject. */
const bareSubjects: Repair = (tokens) => {
  const mended = new Map<number, { relation: string }>()
  for (const verb of tokens) {
    if (!isVerb(verb)) continue
    const children = childrenOf(tokens, verb.index)
    const finite = ['VBD', 'VBZ', 'VBP'].includes(verb.xpos) || children.some((child) => child.relation === 'aux')
    if (!finite || children.some((child) => /^(nsubj|csubj)/.test(child.relation))) continue
    const bare = children.filter(
      (child) =>
        child.index < verb.index &&
        child.relation === 'obl' &&
        ['PROPN', 'NOUN', 'PRON'].includes(child.upos) &&
        !TIME_NOUN.test(child.text) &&
        !childrenOf(tokens, child.index).some((inner) => inner.relation === 'case'),
    )
    const nearest = bare.at(-1)
    if (nearest) mended.set(nearest.index, { relation: 'nsubj' })
  }
  return mended
}

const TAKES_GERUND = new Set(
  'deny admit stop start begin consider avoid continue finish keep propose suggest risk halt cease resume recommend oppose quit'.split(
    ' ',
  ),
)

/** "denied supplying weapons" read as "denied (supplying weapons)": the gerund is the complement, the noun its object. */
const gerundComplements: Repair = (tokens) => {
  const mended = new Map<number, Partial<Pick<Token, 'head' | 'relation'>>>()
  for (const gerund of tokens) {
    const noun = tokens[gerund.head]
    const verb = tokens[gerund.index - 1]
    if (gerund.xpos !== 'VBG' || gerund.relation !== 'amod' || !noun || !isVerb(verb)) continue
    if (noun.head !== verb!.index || noun.relation !== 'obj' || !TAKES_GERUND.has(verb!.lemma)) continue
    mended.set(gerund.index, { head: verb!.index, relation: 'xcomp' })
    mended.set(noun.index, { head: gerund.index, relation: 'obj' })
  }
  return mended
}

/** "cut off X and imposed sanctions" with the sanctions hung on "cut": an object behind the second verb is the second verb's. */
const conjunctObjects: Repair = (tokens) => {
  const mended = new Map<number, { head: number }>()
  for (const object of tokens) {
    const verb = tokens[object.head]
    if (object.relation !== 'obj' || !isVerb(verb)) continue
    const nearer = tokens
      .slice(verb!.index + 1, object.index)
      .filter((token) => isVerb(token) && token.relation === 'conj' && token.head === verb!.index)
      .at(-1)
    const free =
      nearer && !childrenOf(tokens, nearer.index).some((child) => ['obj', 'ccomp', 'xcomp'].includes(child.relation))
    if (nearer && free && object.index - nearer.index <= 4) mended.set(object.index, { head: nearer.index })
  }
  return mended
}

/**
 * "Besides shells, Korea supplies Russia" with Korea joined to the shells: what stands behind a preposition that opens the
 * sentence is a phrase, and what a comma alone joins to it the subject.
 */
const frontedPhrases: Repair = (tokens) => {
  const mended = new Map<number, Partial<Pick<Token, 'head' | 'relation'>>>()
  for (const fronted of tokens) {
    if (!/^nsubj/.test(fronted.relation)) continue
    const children = childrenOf(tokens, fronted.index)
    const opens = children.some((child) => child.index === 0 && child.relation === 'case' && child.upos === 'ADP')
    const [joined, ...others] = children.filter((child) => child.relation === 'conj')
    if (!opens || joined === undefined || others.length > 0) continue
    const inside = childrenOf(tokens, joined.index).filter((child) => child.index < joined.index)
    const comma = inside.some((child) => child.text === ',') && !inside.some((child) => child.relation === 'cc')
    if (!comma) continue
    mended.set(joined.index, { head: fronted.head, relation: fronted.relation })
    mended.set(fronted.index, { relation: 'obl' })
  }
  return mended
}

/** "the system from Rheinmetall destroying drones": what stands behind a preposition is no subject but describes the noun before. */
const prepositionalSubjects: Repair = (tokens) => {
  const mended = new Map<number, Pick<Token, 'head' | 'relation'>>()
  for (const subject of tokens) {
    if (subject.relation !== 'nsubj') continue
    const preposition = childrenOf(tokens, subject.index).find(
      (child) => child.relation === 'case' && child.upos === 'ADP',
    )
    const before = preposition && tokens[preposition.index - 1]
    if (preposition && preposition.index < subject.index && before && ['NOUN', 'PROPN'].includes(before.upos))
      mended.set(subject.index, { head: before.index, relation: 'nmod' })
  }
  return mended
}

/** "investigating X over money": beside another object, what stands behind a preposition is a phrase. */
const prepositionalObjects: Repair = (tokens) => {
  const mended = new Map<number, Pick<Token, 'relation'>>()
  for (const object of tokens) {
    if (object.relation !== 'obj') continue
    const introduced = childrenOf(tokens, object.index).some(
      (child) => child.relation === 'case' && child.upos === 'ADP' && child.index < object.index,
    )
    const other = childrenOf(tokens, object.head).some(
      (child) => child.relation === 'obj' && child.index < object.index,
    )
    if (introduced && other) mended.set(object.index, { relation: 'obl' })
  }
  return mended
}

const repairs: readonly Repair[] = [
  pastTenses,
  courtPhrases,
  accusedPeople,
  joinedCounts,
  courtesyTitles,
  generalTitles,
  accordingNames,
  pluralNouns,
  accusedNouns,
  headlineVerbs,
  headlineCommas,
  compoundSubjects,
  numberObjects,
  particles,
  countedParticles,
  hyphenatedVerbs,
  namedPosts,
  ownedShares,
  asWellAs,
  amongThem,
  colonLists,
  apposedNames,
  apposedToLast,
  listAroundApposition,
  electTitles,
  boundedNumbers,
  estimatedNumbers,
  verbsJoinedToObjects,
  deadAndInjured,
  deedNouns,
  deedSubjects,
  captiveNames,
  bareSubjects,
  gerundComplements,
  conjunctObjects,
  frontedPhrases,
  subordinateSubjects,
  prepositionalSubjects,
  prepositionalObjects,
  gerundSubjects,
  toldClauses,
  contentSubjects,
  urgedInfinitives,
]

/** The sentence with well-known parser errors mended where only one reading is possible; the same object where none is found. */
export function repairSentence(sentence: Sentence): Sentence {
  let { tokens } = sentence
  for (const repair of repairs) {
    const changes = repair(tokens)
    if (changes.size > 0) tokens = tokens.map((token) => mendToken(token, changes.get(token.index)))
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens }
}

/** Written out, so that mended tokens are laid out in memory as the others are and read as fast. */
function mendToken(token: Token, change: TokenChange | undefined): Token {
  if (change === undefined) return token
  return {
    start: token.start,
    end: token.end,
    index: token.index,
    text: token.text,
    lemma: change.lemma ?? token.lemma,
    xpos: change.xpos ?? token.xpos,
    upos: change.upos ?? token.upos,
    head: change.head ?? token.head,
    relation: change.relation ?? token.relation,
  }
}
