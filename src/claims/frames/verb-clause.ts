import { dependent, dependents, lemmaAt, oncePerToken, type SentenceTree, subtree } from '../tree'
import type { Clause } from './clause'
import { mergePhrases, type Prepositions, phrasesOf } from './phrases'
import { antecedentOf, clauseSubjectAbove, isPassive, isRelativePronoun, isVerb, surfaceSubject } from './subjects'

/** "round_up", "take_into_custody", "open_fire", "open": the more specific first. */
function verbKeys(tree: SentenceTree, verb: number, objects: readonly number[], own: Prepositions): string[] {
  const lemma = lemmaAt(tree, verb)
  const particle = dependent(tree, verb, 'compound:prt') ?? adverbBehind(tree, verb)
  const withParticle = particle === undefined ? [] : [`${lemma}_${tree.tokens[particle]!.text.toLowerCase()}`]
  // "took over power" is no taking over.
  const keys = withParticle.flatMap((key) => [...objects.map((object) => `${key}_${lemmaAt(tree, object)}`), key])
  if (isResult(tree, verb, objects)) keys.push(`${lemma}_dead`)
  const phrases = [...own].flatMap(([preposition, tokens]) =>
    tokens.map((token) => `${lemma}_${preposition}_${lemmaAt(tree, token)}`),
  )
  const withObjects = objects.map((object) => `${lemma}_${lemmaAt(tree, object)}`)
  const results = dependents(tree, verb, 'xcomp').filter((child) => tree.tokens[child]!.upos !== 'VERB')
  keys.push(...results.map((child) => `${lemma}_${lemmaAt(tree, child)}`))
  return [...keys, ...phrases, ...withObjects, lemma, ...verbalLemmas(tree, verb)]
}

const PARTICLES = new Set('away back down off out over up apart aside'.split(' '))

/** "turning away boats": an adverb right behind the verb is its particle. */
function adverbBehind(tree: SentenceTree, verb: number): number | undefined {
  const next = tree.tokens[verb + 1]
  return next && next.head === verb && PARTICLES.has(next.text.toLowerCase()) ? next.index : undefined
}

/** "shot dead three men", "shot him dead". */
function isResult(tree: SentenceTree, verb: number, objects: readonly number[]): boolean {
  const places = [verb + 1, ...objects.map((object) => object + 1), ...dependents(tree, verb, 'xcomp', 'advmod')]
  return places.some((place) => tree.tokens[place]?.text.toLowerCase() === 'dead')
}

/** "wounded 110", "is imposing tariffs" with the participle taken for an adjective: its verb by the rules of spelling. */
function verbalLemmas(tree: SentenceTree, verb: number): string[] {
  const lemma = lemmaAt(tree, verb)
  if (tree.tokens[verb]!.upos !== 'ADJ') return []
  if (lemma.endsWith('ing')) return [lemma.slice(0, -3), `${lemma.slice(0, -3)}e`]
  if (!lemma.endsWith('ed')) return []
  return [lemma.slice(0, -2), lemma.slice(0, -1)]
}

/** Own objects, or those shared over coordination: "built and flew rockets", "killing or injuring thousands". */
function objectsOf(tree: SentenceTree, verb: number): number[] {
  const own = dependents(tree, verb, 'obj')
  const { relation, head } = tree.tokens[verb]!
  if (own.length > 0 || dependent(tree, verb, 'ccomp', 'xcomp', 'iobj', 'nsubj:pass') !== undefined) return own
  const partners = relation === 'conj' && head >= 0 && isVerb(tree, head) ? [head] : dependents(tree, verb, 'conj')
  for (const partner of partners.filter((token) => isVerb(tree, token) && Math.abs(token - verb) <= 3)) {
    const shared = dependents(tree, partner, 'obj').filter((object) => object > verb && object > partner)
    if (shared.length > 0) return shared
  }
  return own
}

const MAX_JOINED_DISTANCE = 3

/** "solicited and accepted bribes *from donors*": a phrase behind the last of joined verbs that hangs on the first is that of both. */
function sharedPhrases(tree: SentenceTree, verb: number): Prepositions {
  const { relation, head } = tree.tokens[verb]!
  const shared = new Map<string, number[]>()
  const joined = relation === 'conj' && head >= 0 && isVerb(tree, head) && verb - head <= MAX_JOINED_DISTANCE
  if (!joined || dependent(tree, verb, 'nsubj', 'nsubj:pass') !== undefined) return shared
  for (const [preposition, tokens] of phrasesOf(tree, head)) {
    const behind = tokens.filter((token) => token > verb)
    if (behind.length > 0) shared.set(preposition, behind)
  }
  return shared
}

/** "buy Estonian ferry operator Saareline": two objects that are a description and its name. */
function describesNext(tree: SentenceTree, [first, second]: readonly number[]): boolean {
  if (first === undefined || second === undefined) return false
  const described = dependents(tree, first, 'compound', 'amod').length > 0
  return (
    described &&
    tree.tokens[first]!.upos === 'NOUN' &&
    tree.tokens[first]!.xpos === 'NN' &&
    tree.tokens[second]!.upos === 'PROPN' &&
    subtree(tree, second)[0] === first + 1
  )
}

/** Those named with "by", on the verb itself or, misattached, on one of its phrases: "supplied with tanks by Spain". */
function agentsOf(tree: SentenceTree, verb: number, own: Prepositions): number[] {
  const agents = [...new Set([...dependents(tree, verb, 'obl:agent'), ...(own.get('by') ?? [])])]
  if (agents.length > 0) return agents
  const phrases = [...own.values(), dependents(tree, verb, 'obj'), namedAs(tree, verb)]
    .flat()
    .filter((token) => token > verb)
  const misplaced = phrases.flatMap((token) => phrasesOf(tree, token).get('by') ?? [])
  return misplaced.length > 0 ? misplaced : sharedAgents(tree, verb)
}

/** "was elected *speaker* by the House", "was told to *leave* by the court", "was declared *illegal* by the court": where a passive's agent hangs below its complement. */
function namedAs(tree: SentenceTree, verb: number): number[] {
  return dependents(tree, verb, 'xcomp').flatMap((child) => {
    if (/^(NOUN|ADJ)$/.test(tree.tokens[child]!.upos)) return [child]
    if (tree.tokens[child]!.upos !== 'VERB' || dependent(tree, child, 'aux:pass') !== undefined) return []
    return [child, ...dependents(tree, child, 'obj')]
  })
}

/** "beaten and kidnapped by thugs": the agent behind the last of joined passives is that of them all. */
function sharedAgents(tree: SentenceTree, verb: number): number[] {
  for (const next of dependents(tree, verb, 'conj')) {
    const apart = dependent(tree, next, 'nsubj', 'nsubj:pass', 'aux:pass') !== undefined
    if (!isVerb(tree, next) || tree.tokens[next]!.xpos !== 'VBN' || apart || next - verb > 4) continue
    return [...dependents(tree, next, 'obl:agent'), ...(phrasesOf(tree, next).get('by') ?? [])].slice(0, 1)
  }
  return []
}

/** The clause of a verb. */
export const readVerbClause = oncePerToken((tree: SentenceTree, verb: number): Clause => {
  const passive = isPassive(tree, verb)
  const surface = surfaceSubject(tree, verb)
  const own = mergePhrases([phrasesOf(tree, verb), sharedPhrases(tree, verb)])
  const objects = objectsOf(tree, verb)
  const gap = passive ? undefined : relativeGap(tree, verb, objects)
  if (gap !== undefined) objects.push(gap)
  const indirect = dependents(tree, verb, 'iobj')
  if (describesNext(tree, objects)) objects.shift()
  if (indirect.length === 0 && !passive && objects.length > 1) indirect.push(objects.shift()!)
  const patient = surface === undefined ? [] : [surface]
  const agents = agentsOf(tree, verb, own)
  const examples = objects.length > 0 || passive ? [...(own.get('including') ?? []), ...(own.get('such as') ?? [])] : []
  const deepObjects = [...(passive && objects.length === 0 ? patient : objects), ...examples]
  return {
    kind: 'verb',
    head: verb,
    keys: verbKeys(tree, verb, deepObjects, own),
    passive,
    subjects: passive ? agents : patient,
    fallback: passive || tree.tokens[verb]!.relation !== 'acl' ? [] : clauseSubjectAbove(tree, verb),
    objects: deepObjects,
    indirect: passive && objects.length > 0 ? patient : indirect,
    own,
    nested: mergePhrases(
      [...deepObjects, ...['in', 'under', 'into'].flatMap((slot) => own.get(slot) ?? [])].map((token) =>
        phrasesOf(tree, token, true),
      ),
    ),
    possessors: [],
    described: [],
    complements: dependents(tree, verb, 'xcomp', 'ccomp', 'advcl'),
  }
})
/** "weapons (that) Russia supplied": the described noun is the object that the clause lacks. */
function relativeGap(tree: SentenceTree, verb: number, objects: readonly number[]): number | undefined {
  if (tree.tokens[verb]!.relation !== 'acl:relcl' || objects.length > 0) return undefined
  const subject = dependent(tree, verb, 'nsubj')
  if (subject === undefined || isRelativePronoun(tree, subject)) return undefined
  if (dependents(tree, subject, 'nmod:poss').some((child) => isRelativePronoun(tree, child))) return undefined
  const adverb = dependents(tree, verb, 'advmod', 'obl').some((child) =>
    ['WRB', 'WDT', 'WP'].includes(tree.tokens[child]!.xpos),
  )
  return adverb ? undefined : antecedentOf(tree, verb)
}
