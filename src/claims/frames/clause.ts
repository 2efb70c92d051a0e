import { caseOf, dependent, dependents, lemmaAt, type SentenceTree } from '../tree'

/** Tokens by the preposition (or multi-word preposition) that introduces them. */
export type Prepositions = ReadonlyMap<string, readonly number[]>

/**
 * What a predicate says of whom, in deep roles: a passive's agent is the subject, its subject the object. Subjects are
 * inherited over coordination, control, participles and relative clauses.
 */
export interface Clause {
  readonly kind: 'verb' | 'noun' | 'adjective'
  readonly head: number
  /** Keys to look the predicate up by, the most specific first ("call_off", "call"). */
  readonly keys: readonly string[]
  readonly passive: boolean
  readonly subjects: readonly number[]
  /** Who does it if the noun that a participle describes cannot: "posted a message blaming X". */
  readonly fallback: readonly number[]
  readonly objects: readonly number[]
  readonly indirect: readonly number[]
  /** Prepositional phrases of the predicate itself. */
  readonly own: Prepositions
  /** Those that hang on its objects (or, for a noun, on its verb), against attachment errors. */
  readonly nested: Prepositions
  /** Possessor or country adjective of a noun. */
  readonly possessors: readonly number[]
  /** What a predicate noun is said of: subject of its copula, or the name that it stands beside. */
  readonly described: readonly number[]
  /** Heads of infinitive, gerund and finite complements. */
  readonly complements: readonly number[]
}

const RELATIVE_PRONOUNS = new Set(['WDT', 'WP', 'WP$'])
/** Verbs whose infinitive is done by their subject although they have an object. */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'use', 'pledge', 'sign', 'offer'])
/** "accuse X of doing": the gerund's subject is the object. */
const OBJECT_CONTROL_GERUND = new Set(
  'accuse suspect convict acquit ban bar prevent stop prohibit block charge criticize criticise condemn blame praise thank sanction fine punish sentence arrest'.split(
    ' ',
  ),
)

/** "announced plans to leave": whoever announces them leaves. */
const PLANS = new Set(
  'plan intention intent decision bid effort attempt offer willingness readiness desire wish right chance opportunity move proposal agreement deal commitment pledge promise power ability authority permission time money step'.split(
    ' ',
  ),
)

export function isRelativePronoun(tree: SentenceTree, token: number): boolean {
  return RELATIVE_PRONOUNS.has(tree.tokens[token]!.xpos)
}

/** The noun that a relative clause (or participle clause) describes, from any token at its head. */
function antecedentOf(tree: SentenceTree, verb: number): number | undefined {
  for (let at = verb; at >= 0; at = tree.tokens[at]!.head) {
    const { relation, head } = tree.tokens[at]!
    if (relation === 'acl:relcl' || relation === 'acl') return head
    if (relation !== 'conj' && relation !== 'xcomp') return undefined
  }
  return undefined
}

/** The noun that a relative pronoun stands for: the one its clause describes. */
export function antecedentOfPronoun(tree: SentenceTree, pronoun: number): number | undefined {
  for (let at = tree.tokens[pronoun]!.head; at >= 0; at = tree.tokens[at]!.head)
    if (tree.tokens[at]!.relation === 'acl:relcl') return tree.tokens[at]!.head
  return undefined
}

/** The subject as the sentence has it (a passive's patient), own or inherited. */
export function surfaceSubject(tree: SentenceTree, verb: number, depth = 0): number | undefined {
  const own = ownSubject(tree, verb)
  if (own !== undefined) return own
  if (depth > 6) return undefined
  return inheritedSubject(tree, verb, depth)
}

const SUBJECTS = ['nsubj', 'nsubj:pass', 'nsubj:outer']

/** The subject that hangs on the verb, on its auxiliary, or before a verb that was taken for a noun ("Hungary backs Serbia"). */
function ownSubject(tree: SentenceTree, verb: number): number | undefined {
  const auxiliaries = dependents(tree, verb, 'aux', 'aux:pass')
  for (const token of [verb, ...auxiliaries]) {
    const subject = dependent(tree, token, ...SUBJECTS)
    if (subject !== undefined) return subject
  }
  if (tree.tokens[verb]!.upos !== 'NOUN' || dependent(tree, verb, 'obj') === undefined) return undefined
  return dependents(tree, verb, 'compound', 'nmod:poss', 'nmod').find((child) => child < verb)
}

function inheritedSubject(tree: SentenceTree, verb: number, depth: number): number | undefined {
  const { relation, head, xpos } = tree.tokens[verb]!
  if (head < 0) return undefined
  const above = () => surfaceSubject(tree, head, depth + 1)
  switch (relation) {
    case 'conj':
      return isVerb(tree, head) || dependent(tree, head, 'nsubj') !== undefined
        ? above()
        : clauseSubjectAbove(tree, verb)[0]
    case 'xcomp': {
      const object = dependent(tree, head, 'obj', 'iobj')
      if (object !== undefined && PLANS.has(lemmaAt(tree, object))) return above()
      return object !== undefined && !SUBJECT_CONTROL.has(lemmaAt(tree, head)) ? object : above()
    }
    case 'ccomp':
      return xpos === 'VB' || xpos === 'VBG' ? above() : undefined
    case 'advcl': {
      const preposition = markerOf(tree, verb)
      const controller = OBJECT_CONTROL_GERUND.has(lemmaAt(tree, head)) && ['of', 'from', 'for'].includes(preposition)
      const object = dependent(tree, head, 'obj')
      if (controller && object !== undefined) return object
      return xpos === 'VBG' || xpos === 'VB' || xpos === 'VBN' ? above() : undefined
    }
    case 'acl':
      return xpos === 'VB' ? infinitiveSubject(tree, head, depth) : head
    case 'acl:relcl':
      return xpos === 'VB' ? undefined : head
    default:
      return undefined
  }
}

/** "plan to attack", "its decision to supply": the possessor of the noun, or the subject of its verb. */
function infinitiveSubject(tree: SentenceTree, noun: number, depth: number): number | undefined {
  const possessor = dependent(tree, noun, 'nmod:poss')
  if (possessor !== undefined) return possessor
  for (let at = noun, steps = 0; at >= 0 && steps < 6; at = tree.tokens[at]!.head, steps++)
    if (isVerb(tree, at)) return surfaceSubject(tree, at, depth + 1)
  return undefined
}

export function isVerb(tree: SentenceTree, token: number): boolean {
  return tree.tokens[token]!.upos === 'VERB'
}

/** The marker or preposition before a clause ("of", "to", "if"), '' without. */
export function markerOf(tree: SentenceTree, verb: number): string {
  const marker = dependent(tree, verb, 'mark', 'case')
  return marker === undefined ? '' : tree.tokens[marker]!.text.toLowerCase()
}

/** A passive: by its auxiliary or subject, or a past participle that describes a noun or shares a passive's auxiliary. */
export function isPassive(tree: SentenceTree, verb: number): boolean {
  if (dependent(tree, verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true
  const { xpos, relation, head } = tree.tokens[verb]!
  if (dependent(tree, verb, 'aux', 'cop') !== undefined || xpos !== 'VBN') return false
  if (dependent(tree, verb, 'nsubj') !== undefined) return false
  if (relation === 'acl' || relation === 'advcl' || relation === 'xcomp')
    return dependent(tree, verb, 'obj') === undefined
  return relation === 'conj' && head >= 0 && isVerb(tree, head) && isPassive(tree, head)
}

/** A token and everything coordinated with it, in text order. */
export function coordinated(tree: SentenceTree, token: number): number[] {
  return [token, ...dependents(tree, token, 'conj').flatMap((child) => coordinated(tree, child))]
}

function addPhrase(phrases: Map<string, number[]>, preposition: string, token: number): void {
  if (!preposition) return
  phrases.set(preposition, [...(phrases.get(preposition) ?? []), token])
}

/** Phrases of a token by preposition; `deep` also takes those below its of-phrases, conjuncts and appositions. */
export function phrasesOf(tree: SentenceTree, token: number, deep = false): Map<string, number[]> {
  const phrases = new Map<string, number[]>()
  const visit = (at: number, depth: number) => {
    for (const child of dependents(tree, at, 'nmod', 'obl', 'obl:agent', 'conj', 'appos', 'advcl', 'acl')) {
      const { relation, upos } = tree.tokens[child]!
      const nominal = upos !== 'VERB' && upos !== 'AUX'
      if (['nmod', 'obl', 'obl:agent'].includes(relation) || (nominal && dependent(tree, child, 'case') !== undefined))
        addPhrase(phrases, caseOf(tree, child), child)
      if (deep && depth < 3 && (relation === 'nmod' || relation === 'conj' || relation === 'obl'))
        visit(child, depth + 1)
    }
  }
  visit(token, 0)
  return phrases
}

function mergePhrases(maps: readonly Prepositions[]): Map<string, number[]> {
  const merged = new Map<string, number[]>()
  for (const map of maps) for (const [key, tokens] of map) for (const token of tokens) addPhrase(merged, key, token)
  return merged
}

function verbKeys(tree: SentenceTree, verb: number, objects: readonly number[]): string[] {
  const lemma = lemmaAt(tree, verb)
  const particle = dependent(tree, verb, 'compound:prt')
  const keys = particle === undefined ? [] : [`${lemma}_${tree.tokens[particle]!.text.toLowerCase()}`]
  if (isResult(tree, verb, objects)) keys.push(`${lemma}_dead`)
  return [...keys, ...objects.map((object) => `${lemma}_${lemmaAt(tree, object)}`), lemma]
}

/** "shot dead three men", "shot him dead". */
function isResult(tree: SentenceTree, verb: number, objects: readonly number[]): boolean {
  const places = [verb + 1, ...objects.map((object) => object + 1), ...dependents(tree, verb, 'xcomp', 'advmod')]
  return places.some((place) => tree.tokens[place]?.text.toLowerCase() === 'dead')
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

/** The clause of a verb. */
export function readVerbClause(tree: SentenceTree, verb: number): Clause {
  const passive = isPassive(tree, verb)
  const surface = surfaceSubject(tree, verb)
  const own = phrasesOf(tree, verb)
  const objects = objectsOf(tree, verb)
  const gap = passive ? undefined : relativeGap(tree, verb, objects)
  if (gap !== undefined) objects.push(gap)
  const indirect = dependents(tree, verb, 'iobj')
  if (indirect.length === 0 && !passive && objects.length > 1) indirect.push(objects.shift()!)
  const patient = surface === undefined ? [] : [surface]
  const agents = [...new Set([...dependents(tree, verb, 'obl:agent'), ...(own.get('by') ?? [])])]
  const examples = objects.length > 0 || passive ? [...(own.get('including') ?? []), ...(own.get('such as') ?? [])] : []
  const deepObjects = [...(passive && objects.length === 0 ? patient : objects), ...examples]
  return {
    kind: 'verb',
    head: verb,
    keys: verbKeys(tree, verb, deepObjects),
    passive,
    subjects: passive ? agents : patient,
    fallback: passive || tree.tokens[verb]!.relation !== 'acl' ? [] : clauseSubjectAbove(tree, verb),
    objects: deepObjects,
    indirect: passive && objects.length > 0 ? patient : indirect,
    own,
    nested: mergePhrases([...deepObjects, ...(own.get('in') ?? [])].map((token) => phrasesOf(tree, token, true))),
    possessors: [],
    described: [],
    complements: dependents(tree, verb, 'xcomp', 'ccomp', 'advcl'),
  }
}

/** The subject of the verb above the noun that a participle describes. */
function clauseSubjectAbove(tree: SentenceTree, participle: number): number[] {
  for (let at = tree.tokens[participle]!.head; at >= 0; at = tree.tokens[at]!.head)
    if (isVerb(tree, at)) {
      const subject = surfaceSubject(tree, at)
      return subject === undefined ? [] : [subject]
    }
  return []
}

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

/** Verbs that lend their subject and phrases to the noun they govern ("launched an attack on"). */
export const LIGHT_VERBS = new Set(
  'launch conduct carry carry_out stage mount impose hold give provide express make have sign reach do perform undertake commit order wage begin start lead continue resume step_up intensify increase deliver offer pledge announce file issue face open run pay receive plan prepare send show voice place put set_up establish form maintain strengthen deepen build develop boost expand enter strike conclude negotiate seek win secure get grant extend withdraw lift end halt suspend approve back oversee mull consider promise'.split(
    ' ',
  ),
)

/** The clause of a noun: its possessor, its phrases, and the verb that lends it a subject. */
export function readNounClause(tree: SentenceTree, noun: number): Clause {
  const own = phrasesOf(tree, noun)
  const governor = governingVerb(tree, noun)
  const lender = governor === undefined ? undefined : readVerbClause(tree, governor)
  const lends = lender?.keys.some((key) => LIGHT_VERBS.has(key)) ?? false
  const described = describedBy(tree, noun)
  const compound = dependents(tree, noun, 'compound')
  const lemma = lemmaAt(tree, noun)
  return {
    kind: 'noun',
    head: noun,
    keys: [...compound.map((child) => `${lemmaAt(tree, child)}_${lemma}`), lemma],
    passive: false,
    subjects: lends ? lender!.subjects : [],
    fallback: occasionSubjects(tree, noun),
    objects: [],
    indirect: [],
    own,
    nested: mergePhrases([
      phrasesOf(tree, noun, true),
      strandedPhrases(tree, noun),
      ...(lender && (lends || lender.objects.includes(noun)) ? [lender.own] : []),
    ]),
    possessors: [...dependents(tree, noun, 'nmod:poss'), ...dependents(tree, noun, 'amod', 'compound')],
    described,
    complements: dependents(tree, noun, 'acl', 'ccomp'),
  }
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
])

/** "During a visit to Hanoi, Biden praised …": who does what the main clause tells. */
function occasionSubjects(tree: SentenceTree, noun: number): number[] {
  const { relation, head } = tree.tokens[noun]!
  if (relation !== 'obl' || head < 0 || !OCCASIONS.has(caseOf(tree, noun))) return []
  const subject = surfaceSubject(tree, head)
  return subject === undefined ? [] : [subject]
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
  if (relation === 'conj' && head >= 0) return describedBy(tree, head)
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
