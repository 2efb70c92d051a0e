import { caseOf, dependent, dependents, formAt, lemmaAt, oncePerToken, type SentenceTree } from '../tree'
import type { Clause } from './clause'
import { doersOf, isBlaming } from './doers'
import { addPhrase, mergePhrases, type Prepositions, phrasesOf } from './phrases'
import { isVerb, SUBJECTS, surfaceSubject } from './subjects'
import { readVerbClause } from './verb-clause'

/** Verbs that lend their subject and phrases to the noun they govern ("launched an attack on"). */
export const LIGHT_VERBS = new Set(
  'launch conduct carry carry_out stage mount impose hold give provide express make have sign reach do perform undertake commit order wage begin start lead continue resume step_up intensify increase deliver offer pledge announce file issue open run pay plan prepare send show voice place put set_up establish form maintain strengthen deepen build develop boost expand enter strike conclude negotiate seek secure grant extend withdraw lift end halt suspend approve back oversee mull consider promise cancel postpone call_off scrap shelve drop commence kick_off join initiate declare orchestrate mastermind instigate pursue spearhead coordinate engineer plot perpetrate execute organise organize confess admit claim hear adjourn reopen'.split(
    ' ',
  ),
)

/** The clause of a noun: its possessor, its phrases, and the verb that lends it a subject. */
export function readNounClause(tree: SentenceTree, noun: number): Clause {
  const own = phrasesOf(tree, noun)
  const governor = governingVerb(tree, noun)
  const lender = governor === undefined ? undefined : readVerbClause(tree, governor)
  const lends = (lender?.keys.some((key) => LIGHT_VERBS.has(key)) ?? false) && !isSoughtHelp(tree, noun, governor)
  const described = describedBy(tree, noun)
  const doers = doersOf(tree, noun, governor)
  // "detained men for *their* ties to X": theirs who are blamed.
  const owners = dependents(tree, noun, 'nmod:poss')
    .filter((owner) => doers.length === 0 || tree.tokens[owner]!.upos !== 'PRON')
    .map((owner) => beforePartner(tree, noun, owner) ?? owner)
  return {
    kind: 'noun',
    head: noun,
    keys: nounKeys(tree, noun),
    passive: false,
    subjects: lends ? lender!.subjects : doers,
    fallback: occasionSubjects(tree, noun),
    objects: [],
    indirect: [],
    own,
    nested: mergePhrases([
      phrasesOf(tree, noun, true),
      strandedPhrases(tree, noun),
      eventPhrases(tree, noun),
      targetPhrases(tree, noun),
      ...(lender && (lends || lender.objects.includes(noun)) && !isBlaming(tree, governor!) ? [lender.own] : []),
    ]),
    possessors: [
      ...owners,
      ...mistakenSubjects(tree, noun),
      // "their I2U2 alliance": beside an owner a word says which.
      ...dependents(tree, noun, 'amod', ...(owners.length > 0 ? [] : ['compound'])),
    ],
    described: described.length > 0 ? described : nameBehind(tree, noun),
    complements: dependents(tree, noun, 'acl', 'ccomp'),
  }
}

const PARTNER = /^(ally|partner|neighbou?r|rival|subsidiary|parent)$/

/** "*Kenya* and its ally Egypt", "*Kenya* and its allies": the pronoun is that of the name joined before it. */
function beforePartner(tree: SentenceTree, noun: number, owner: number): number | undefined {
  if (!/^(its|their)$/.test(formAt(tree, owner)) || !PARTNER.test(lemmaAt(tree, noun))) return undefined
  const { relation, head } = tree.tokens[noun]!
  const joined = relation === 'nmod:desc' ? head : noun
  const first = tree.tokens[joined]!
  return first.relation === 'conj' && tree.tokens[first.head]!.upos === 'PROPN' ? first.head : undefined
}

/** "its ally *Egypt* left": a name right behind the noun that the parser hung elsewhere. */
function nameBehind(tree: SentenceTree, noun: number): number[] {
  const next = tree.tokens[noun + 1]
  if (next?.upos !== 'PROPN' || !PARTNER.test(lemmaAt(tree, noun)) || tree.tokens[noun]!.xpos !== 'NN') return []
  return [next.relation === 'compound' || next.relation === 'flat' ? next.head : next.index]
}

/** "seeks support for the bill": others are to give it. */
function isSoughtHelp(tree: SentenceTree, noun: number, governor: number | undefined): boolean {
  const help = /^(support|aid|assistance|help|backing|endorsement|relief|approval)$/.test(lemmaAt(tree, noun))
  return help && governor !== undefined && /^(seek|secure)$/.test(lemmaAt(tree, governor))
}

/** "under_investigation", "missile_test", "joint_exercise", "war_of_words", "test": what a noun is looked up by, the more specific first. */
export const nounKeys = oncePerToken((tree: SentenceTree, noun: number): readonly string[] => {
  const lemma = lemmaAt(tree, noun)
  const modifiers = [...dependents(tree, noun, 'compound'), ...dependents(tree, noun, 'amod')]
  const kinds = dependents(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of')
  return [
    ...phraseKey(tree, noun),
    ...modifiers.map((child) => `${lemmaAt(tree, child)}_${lemma}`),
    ...kinds.map((child) => `${lemma}_of_${lemmaAt(tree, child)}`),
    lemma,
  ]
})

/** "is under investigation", "was in talks": predicates that are a phrase. */
function phraseKey(tree: SentenceTree, noun: number): string[] {
  const preposition = caseOf(tree, noun)
  return preposition ? [`${preposition}_${lemmaAt(tree, noun)}`] : []
}

const OCCASIONS = new Set([
  'during',
  'after',
  'before',
  'following',
  'amid',
  'on',
  'in',
  'at',
  'ahead of',
  'for',
  'via',
  'under',
  'with',
])

/** "runs a clinic *in partnership* with X": the phrase hangs on what is done. */
const JOINT =
  /^(partnership|cooperation|co-operation|collaboration|conjunction|coordination|alliance|tandem|consultation)$/

/** "During a visit to Hanoi, Biden praised …", "founded by A in partnership with B": who does what the main clause tells. */
function occasionSubjects(tree: SentenceTree, noun: number): readonly number[] {
  const { relation, head } = tree.tokens[noun]!
  // "the minister, following his trip to Tehran, said": the preposition was taken for a participle.
  const follows = relation === 'obj' && formAt(tree, head) === 'following' && lemmaAt(tree, head) === 'follow'
  if (follows && dependent(tree, head, 'nsubj', 'aux') === undefined) return [surfaceSubject(tree, head) ?? []].flat()
  if (head < 0 || !OCCASIONS.has(caseOf(tree, noun))) return []
  // "The minister in a meeting with X made it clear": the phrase stands behind the subject itself.
  if (relation === 'nmod' && SUBJECTS.includes(tree.tokens[head]!.relation)) return [head]
  if (relation === 'nmod' && tree.tokens[head]!.relation === 'obj' && JOINT.test(lemmaAt(tree, noun)))
    return [surfaceSubject(tree, tree.tokens[head]!.head) ?? []].flat()
  if (relation !== 'obl') return []
  const clause = isVerb(tree, head) ? readVerbClause(tree, head) : undefined
  if (clause?.passive && clause.subjects.length > 0) return clause.subjects
  const subject = surfaceSubject(tree, head)
  return subject === undefined ? [] : [subject]
}

/** "US sanctions": a modifier that was taken for the noun's subject. */
function mistakenSubjects(tree: SentenceTree, noun: number): number[] {
  return dependent(tree, noun, 'cop') === undefined
    ? dependents(tree, noun, 'nsubj').filter((child) => child < noun)
    : []
}

/** Phrases between a subject noun and its verb that the parser hung on the verb: "China's sales to Chad have doubled". */
function strandedPhrases(tree: SentenceTree, noun: number): Prepositions {
  const { relation, head } = tree.tokens[noun]!
  const stranded = new Map<string, number[]>()
  if (!SUBJECTS.includes(relation) || head < 0) return stranded
  for (const child of dependents(tree, head, 'obl', 'obl:agent'))
    if (child > noun && child < head) addPhrase(stranded, caseOf(tree, child), child)
  return stranded
}

const HAPPENING = /^(begin|start|resume|open|continue|occur|happen|end|conclude|proceed|hold|take|schedule)$/

/** "The trial of N resumed in the High Court": where an event goes on is told behind its verb. */
function eventPhrases(tree: SentenceTree, noun: number): Prepositions {
  const { relation, head } = tree.tokens[noun]!
  const happens = /^nsubj/.test(relation) && head > noun && isVerb(tree, head) && HAPPENING.test(lemmaAt(tree, head))
  return happens ? phrasesOf(tree, head) : new Map()
}

/** "was hit by sanctions", "is the subject of sanctions": whom the noun's deed is done to. */
function targetsOf(tree: SentenceTree, noun: number): readonly number[] {
  const { relation, head } = tree.tokens[noun]!
  if (head < 0) return []
  if (relation === 'nmod' && caseOf(tree, noun) === 'of' && TARGET.test(lemmaAt(tree, head)))
    return describedBy(tree, head)
  const struck = isVerb(tree, head) && STRUCK.test(lemmaAt(tree, head)) && caseOf(tree, noun) === 'by'
  const surface = struck ? surfaceSubject(tree, head) : undefined
  return surface === undefined ? [] : [surface]
}

const STRUCK = /^(hit|target|affect|cripple|strike|batter|hurt|damage|rock|punish)$/
const TARGET = /^(target|subject|object|focus|victim)$/

/** "Mahan has been the subject of sanctions": what is the target of something has it done to it. */
function targetPhrases(tree: SentenceTree, noun: number): Prepositions {
  const targets = new Map<string, number[]>()
  for (const token of targetsOf(tree, noun))
    for (const preposition of ['on', 'against', 'into', 'of']) addPhrase(targets, preposition, token)
  return targets
}

/** The verb whose object (or passive subject) a noun is, also through "a series of attacks". */
function governingVerb(tree: SentenceTree, noun: number): number | undefined {
  let at = noun
  for (let steps = 0; steps < 3; steps++) {
    const { relation, head } = tree.tokens[at]!
    if (head < 0) return undefined
    if (['obj', 'nsubj:pass'].includes(relation)) return isVerb(tree, head) ? head : undefined
    if (relation === 'nmod' && caseOf(tree, at) === 'of') at = head
    else if (relation === 'conj') at = head
    else return undefined
  }
  return undefined
}
/** Whom a predicate noun is said of. */
export function describedBy(tree: SentenceTree, noun: number): number[] {
  const { relation, head } = tree.tokens[noun]!
  if (dependent(tree, noun, 'cop') !== undefined) {
    const subject = surfaceSubject(tree, noun)
    return subject === undefined ? [] : [subject]
  }
  if (relation === 'appos' || relation === 'nmod:desc') return [head]
  // "Speaker N and all members of the house": what a plural is said of is no single name before it.
  const several = tree.tokens[noun]!.xpos === 'NNS' && head >= 0 && tree.tokens[head]!.xpos === 'NNP'
  if (relation === 'conj' && head >= 0) return several ? [] : describedBy(tree, head)
  // "one of its closest allies"
  if (relation === 'nmod' && caseOf(tree, noun) === 'of' && formAt(tree, head) === 'one') return describedBy(tree, head)
  // "signatories include Germany"
  if (relation === 'nsubj' && lemmaAt(tree, head) === 'include') return dependents(tree, head, 'obj')
  if (relation === 'xcomp' && head >= 0) {
    const object = dependent(tree, head, 'obj') ?? surfaceSubject(tree, head)
    return object === undefined ? [] : [object]
  }
  return dependents(tree, noun, 'appos', 'nmod:desc')
}
/** The clause of an adjective: "is critical of X", "a militia loyal to X". */
export function readAdjectiveClause(tree: SentenceTree, adjective: number): Clause {
  const { relation, head } = tree.tokens[adjective]!
  const own = phrasesOf(tree, adjective)
  const subject = ['amod', 'acl', 'appos'].includes(relation) && head >= 0 ? head : surfaceSubject(tree, adjective)
  return {
    kind: 'adjective',
    head: adjective,
    keys: [lemmaAt(tree, adjective)],
    passive: false,
    subjects: subject === undefined ? [] : [subject],
    fallback: [],
    objects: [],
    indirect: [],
    own,
    nested: new Map(),
    possessors: [],
    described: [],
    complements: dependents(tree, adjective, 'xcomp', 'ccomp'),
  }
}
