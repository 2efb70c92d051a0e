const KINDS: Readonly<Record<string, string>> = {
  named: 'named',
  anchored: 'unnamed but tied to a name',
  unnamed: 'nobody in particular',
}
const TAGS: Readonly<Record<string, string>> = {
  VB: 'an infinitive',
  VBD: 'a verb in the past tense',
  VBG: 'an -ing form',
  VBN: 'a past participle',
  VBP: 'a verb in the present tense',
  VBZ: 'a verb in the present tense',
  NN: 'a noun',
  NNS: 'a plural noun',
  NNP: 'a name',
  NNPS: 'a plural name',
  JJ: 'an adjective',
}
const CLAUSES: Readonly<Record<string, string>> = {
  root: 'at the head of the sentence',
  conj: 'one of several in a row',
  advcl: 'in an adverbial clause',
  acl: 'in a clause that describes a noun',
  'acl:relcl': 'in a relative clause',
  ccomp: 'in a clause that is said, thought or asked',
  xcomp: 'below another verb ("agreed to")',
  parataxis: 'in a clause set beside another',
  compound: 'part of a compound noun',
  amod: 'describing a noun',
  appos: 'in apposition',
  nmod: 'in a phrase of a noun',
  'nmod:desc': 'a title before a name',
  'nmod:unmarked': 'beside a noun',
  dep: 'loosely tied to the rest',
  obj: 'the object of a verb',
  obl: 'in a phrase of a verb',
  nsubj: 'the subject of a verb',
  'nsubj:pass': 'the subject of a passive',
}
const STEPS: Readonly<Record<string, string>> = {
  nsubj: 'the grammatical subject',
  'nsubj:pass': 'the subject of the passive',
  obj: 'the grammatical object',
  iobj: 'the indirect object',
  obl: 'in a phrase of the verb',
  'obl:agent': 'the agent of the passive ("by …")',
  nmod: 'in a phrase of the noun',
  'nmod:poss': 'the possessor of the noun',
  compound: 'the noun before the noun',
  self: 'the predicate itself',
  '^acl': 'the noun that the clause describes',
  '^acl:relcl': 'the noun that the clause describes',
}
const DISTANCES: Readonly<Record<string, string>> = { near: '', middling: ', some words off', far: ', far off' }
const MENTIONS: Readonly<Record<string, string>> = {
  name: 'by name',
  pronoun: 'by a pronoun',
  nominal: 'by a noun that stands for it ("the company")',
  NOUN: 'by a common noun',
  PRON: 'by a pronoun',
  NUM: 'by a bare number',
  PROPN: 'by a capitalised word',
}
const FACTS: Readonly<Record<string, string>> = {
  headline: 'it stands in the headline',
  'modal near': 'the sentence has a modal verb ("could", "must")',
  'quoted predicate': 'the predicate stands in quotation marks',
  'no voice': 'the article itself says it',
  voiced: 'somebody is credited with it',
  'long sentence': 'the sentence is long',
  'middling sentence': 'the sentence is of middling length',
  'short sentence': 'the sentence is short',
  'polarity positive': 'it is not denied',
  'polarity negative': 'it is denied',
}

/** What follows the first feature of a topic that begins so: of "modality planned" and "modality" it is "planned". */
function restOf(features: readonly string[], beginning: string): string | undefined {
  return features.find((feature) => feature.startsWith(`${beginning} `))?.slice(beginning.length + 1)
}

/** The features of one topic of a claim in words. */
export function describeTopic(topic: string, features: readonly string[]): string {
  const fact = FACTS[features[0] ?? '']
  if (fact !== undefined) return fact
  if (topic === 'ends') return describeKinds(restOf(features, 'kinds') ?? '')
  if (topic === 'construction') return describeConstruction(features)
  if (topic === 'predicate') return describePredicate(features)
  if (topic === 'modality') return `it is told as ${restOf(features, 'modality')}`
  const [end = '', what] = topic.split(' ')
  if (what === 'type') return `the ${end} is of the type ${restOf(features, `${end} type`)}`
  if (what === 'place') return describePlace(end, features)
  const by = restOf(features, `${end} by`)
  return by === undefined ? features.join(', ') : `the ${end} is told ${MENTIONS[by] ?? `by a word tagged ${by}`}`
}

function describeKinds(kinds: string): string {
  const [subject = '', object = ''] = kinds.split('-')
  if (subject === object) return subject === 'named' ? 'both ends are named' : 'neither end is named'
  return `the subject is ${KINDS[subject] ?? subject}, the object ${KINDS[object] ?? object}`
}

function describeConstruction(features: readonly string[]): string {
  const relation = restOf(features, 'relation') ?? ''
  const rule = restOf(features, 'rule') ?? ''
  const [family = ''] = rule.split('/')
  return ['verb', 'noun', 'adjective'].includes(family)
    ? `${/^[aeiou]/.test(family) ? 'an' : 'a'} ${family} says ${relation}`
    : `the rule ${rule} found ${relation}`
}

function describePredicate(features: readonly string[]): string {
  const relation = restOf(features, 'predicate as') ?? ''
  const tag = features.find((feature) => /^predicate [^a]/.test(feature))?.split(' ')[1] ?? ''
  return `the predicate is ${TAGS[tag] ?? `tagged ${tag}`}, ${CLAUSES[relation] ?? `as ${relation}`}`
}

function describePlace(end: string, features: readonly string[]): string {
  const path = restOf(features, `${end} path`) ?? ''
  const distance = features
    .map((feature) => DISTANCES[feature.split(' ')[1] ?? ''])
    .find((words) => words !== undefined)
  const place = STEPS[path] ?? `several steps of the tree away (${path})`
  return `the ${end} is ${place}${distance ?? ''}`
}
