import { caseOf, dependent, dependents, lemmaAt, type SentenceTree } from '../tree'
import { phrasesOf } from './phrases'
import { isVerb, surfaceSubject } from './subjects'
import { readVerbClause } from './verb-clause'

/** "accused X of the murder of Y", "was charged with an attack on Y": the accused does what the noun says. */
const ACCUSING = new Set(
  'accuse charge suspect convict indict try arrest sentence jail imprison acquit detain seek want blame hold implicate prosecute investigate question'.split(
    ' ',
  ),
)
/** "the attack was attributed to X", "blamed an attack on X", "linked the attack to X". */
const BLAMING = new Set(['attribute', 'ascribe', 'blame', 'pin', 'link', 'trace'])

/** Verbs whose subject does what the noun of their phrase says: "took part in an attack", "confessed to the murder of". */
const TAKING_PART: Readonly<Record<string, RegExp>> = {
  participate: /^in$/,
  take: /^(in|for)$/,
  involve: /^in$/,
  engage: /^in$/,
  partake: /^in$/,
  assist: /^in$/,
  join: /^in$/,
  play: /^in$/,
  confess: /^to$/,
  admit: /^to$/,
  plead: /^to$/,
  claim: /^for$/,
  set: /^for$/,
  proceed: /^with$/,
  move: /^with$/,
  go: /^with$/,
  press: /^with$/,
  push: /^with$/,
  persist: /^(in|with)$/,
}
/** What such a verb must have for an object, where it is not enough by itself: "claimed responsibility for". */
const PART = /^(part|role|hand|responsibility|credit|date)$/
/** What else leads: "is moving forward with an inquiry". */
const ONWARD = /^(forward|ahead|through)$/
/** Those to whom a noun says what they are said to have done: "the perpetrators of the attack", "on trial for murder". */
const DOERS =
  /^(perpetrator|mastermind|organiser|organizer|planner|architect|author|culprit|suspect|accomplice|participant|instigator|ringleader|trial|investigation|suspicion)$/
const DEED_CASES = /^(of|behind|in|for|over)$/

export function isBlaming(tree: SentenceTree, verb: number): boolean {
  return BLAMING.has(lemmaAt(tree, verb))
}

/** Who does what a noun says without owning it: whoever is blamed for it, takes part in it, or is behind it. */
export function doersOf(tree: SentenceTree, noun: number, governor: number | undefined): readonly number[] {
  if (governor !== undefined && isBlaming(tree, governor)) {
    const { own } = readVerbClause(tree, governor)
    return own.get('to') ?? own.get('on') ?? []
  }
  const { relation, head } = tree.tokens[noun]!
  const preposition = caseOf(tree, noun)
  if (preposition === 'behind') return behindIt(tree, noun)
  if (head < 0 || !/^(obl|nmod|obl:agent)$/.test(relation)) return []
  if (DOERS.test(lemmaAt(tree, head)) && DEED_CASES.test(preposition)) return heldToHaveDone(tree, head)
  if (tree.tokens[head]!.upos === 'ADJ') return responsibleFor(tree, head, preposition)
  const verb = isVerb(tree, head) ? head : tree.tokens[head]!.head
  if (verb < 0 || !isVerb(tree, verb)) return []
  const lemma = lemmaAt(tree, verb)
  if (ACCUSING.has(lemma) && /^(of|with|for|over|in|in connection with)$/.test(preposition))
    return readVerbClause(tree, verb).objects.filter((object) => object !== noun)
  return TAKING_PART[lemma]?.test(preposition) ? partakers(tree, verb) : []
}

/** "X was behind the attack", "the men behind the attack". */
function behindIt(tree: SentenceTree, noun: number): readonly number[] {
  const { relation, head } = tree.tokens[noun]!
  if (dependent(tree, noun, 'cop') !== undefined) return [surfaceSubject(tree, noun) ?? []].flat()
  return relation === 'nmod' && head >= 0 ? [head] : []
}

/** "X is the mastermind of it", "X, a suspect in it", "X went on trial for it"; without anybody named, the noun itself. */
function heldToHaveDone(tree: SentenceTree, noun: number): readonly number[] {
  const { relation, head } = tree.tokens[noun]!
  if (dependent(tree, noun, 'cop') !== undefined) return [surfaceSubject(tree, noun) ?? []].flat()
  if (/^(appos|nmod:desc)$/.test(relation)) return [head]
  const state = /^(trial|investigation|suspicion)$/.test(lemmaAt(tree, noun))
  if (!state) return [noun]
  if (relation === 'obl' && /^(on|under)$/.test(caseOf(tree, noun)) && isVerb(tree, head)) {
    const { objects, passive } = readVerbClause(tree, head)
    return objects.length > 0 || passive ? objects : [surfaceSubject(tree, head) ?? []].flat()
  }
  return phrasesOf(tree, noun).get('of') ?? []
}

/** "X is responsible for the attack on Y", "wanted for", "guilty of", "complicit in". */
function responsibleFor(tree: SentenceTree, adjective: number, preposition: string): readonly number[] {
  const fits: Readonly<Record<string, string>> = {
    responsible: 'for',
    guilty: 'of',
    complicit: 'in',
    wanted: 'for',
    instrumental: 'in',
    active: 'in',
    involved: 'in',
  }
  if (fits[lemmaAt(tree, adjective)] !== preposition) return []
  const { relation, head } = tree.tokens[adjective]!
  const subject = relation === 'amod' && head >= 0 ? head : surfaceSubject(tree, adjective)
  return subject === undefined ? [] : [subject]
}

function partakers(tree: SentenceTree, verb: number): readonly number[] {
  const lemma = lemmaAt(tree, verb)
  if (
    /^(take|play|claim|set)$/.test(lemma) &&
    !dependents(tree, verb, 'obj').some((child) => PART.test(lemmaAt(tree, child)))
  )
    return []
  if (
    /^(move|go|press|push)$/.test(lemma) &&
    !dependents(tree, verb, 'advmod', 'compound:prt').some((child) => ONWARD.test(lemmaAt(tree, child)))
  )
    return []
  const subject = surfaceSubject(tree, verb)
  return subject === undefined ? [] : [subject]
}
