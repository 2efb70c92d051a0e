import type { EntityType } from '../../model'
import type { Reading } from '../reading'
import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { isPassive, kindOf } from './attachment'

/** Nouns of what is written or shown: the voice is whoever wrote or showed it. */
const DOCUMENTS = new Set(
  `statement report tweet letter post footage video study survey poll document filing data figure estimate indictment complaint
  message account release communique communiqué memo article broadcast interview speech address press investigation audit
  analysis assessment review note warning announcement claim allegation accusation record image photo photograph picture
  finding ruling verdict decision judgment testimony book blog website page summary dispatch bulletin briefing`.split(
    /\s+/,
  ),
)
/** Documents and voices that are hearsay when nobody is named with them ("according to reports"). */
const HEARSAY = new Set(['report', 'rumor', 'rumour', 'account', 'speculation', 'media'])
/** What somebody does with words of their own: "issued a statement", "made a pledge". */
const ISSUING = new Set(
  `make issue release give publish post put file level express voice repeat send write deliver read have raise share tweet upload
  submit bring lodge circulate broadcast air show present announce reiterate renew`.split(/\s+/),
)
const SPOKESMEN = new Set(
  'spokesman spokeswoman spokesperson representative official-source press-secretary'.split(' '),
)
/** Types of entity that say nothing. */
const MUTE: ReadonlySet<EntityType> = new Set<EntityType>(['Product', 'Agreement', 'Event'])
const RELATIVIZERS = new Set(['who', 'which', 'that', 'whom'])

export interface Voice {
  /** Index into `Reading.entities`, when the voice is known. */
  readonly entity: number | undefined
  /** Whether words for a voice stand there at all. */
  readonly overt: boolean
  readonly hearsay: boolean
}

export type ResolveVoice = (sentence: number, token: number) => number | undefined

const NO_VOICE: Voice = { entity: undefined, overt: false, hearsay: false }

/** Who says what a saying verb, noun or adjective governs at `content`. Who is cited is credited before who cites. */
export function voiceOf(
  tree: SentenceTree,
  saying: number,
  content: number,
  reading: Reading,
  resolve: ResolveVoice,
): Voice {
  const token = kindOf(tree, saying) === 'noun' ? holderOf(tree, saying, content) : speakerOf(tree, saying)
  if (token === undefined) return NO_VOICE
  const cited = [token, saying]
    .flatMap((place) => dependents(tree, place, 'acl', 'advcl'))
    .filter((participle) => /^(cite|quote)$/.test(lemmaAt(tree, participle)))
    .flatMap((participle) => dependents(tree, participle, 'obj'))[0]
  if (cited !== undefined && cited !== content) {
    const voice = voiceAt(tree, cited, reading, resolve)
    if (voice.entity !== undefined) return voice
  }
  return voiceAt(tree, token, reading, resolve)
}

/** The voice that a noun phrase names, by its head: a document stands for whoever wrote it. */
export function voiceAt(tree: SentenceTree, token: number, reading: Reading, resolve: ResolveVoice): Voice {
  const lemma = lemmaAt(tree, token)
  const apposed = apposedName(tree, token, reading)
  if (apposed !== undefined) return { entity: apposed, overt: true, hearsay: false }
  if (SPOKESMEN.has(lemma) && reading.nameAt(tree.index, token) === undefined) {
    const body = holderOf(tree, token)
    if (body !== undefined && body !== token) {
      const inner = voiceAt(tree, body, reading, resolve)
      if (inner.entity !== undefined) return inner
    }
  }
  const hearsay = HEARSAY.has(lemma)
  if (DOCUMENTS.has(lemma) && reading.nameAt(tree.index, token) === undefined) {
    const owner = holderOf(tree, token)
    if (owner !== undefined && owner !== token) {
      const inner = voiceAt(tree, owner, reading, resolve)
      if (inner.entity !== undefined) return { ...inner, overt: true }
    }
    return { entity: undefined, overt: true, hearsay }
  }
  if (/^(one|some|many|several|most|two|three|both|another|dozens|number)$/.test(lemma)) {
    const whole = dependents(tree, token, 'nmod').find((child) => caseOf(tree, child) === 'of')
    if (whole !== undefined) return voiceAt(tree, whole, reading, resolve)
  }
  const found = resolve(tree.index, token) ?? reading.nameAt(tree.index, token)?.entity
  const entity = found !== undefined && MUTE.has(reading.entities[found]!.type) ? undefined : found
  return { entity, overt: true, hearsay: hearsay && entity === undefined }
}

/** The subject of a verb or adjective: its own, or the one that it shares with the clause that it belongs to. */
export function speakerOf(tree: SentenceTree, verb: number, depth = 0): number | undefined {
  if (depth > 8) return undefined
  const subjects = dependents(tree, verb, 'nsubj')
  const own = subjects.filter((subject) => subject < verb).at(-1) ?? subjects[0] ?? invertedSubject(tree, verb)
  if (own !== undefined) return antecedent(tree, verb, own)
  // "was quoted (by a newspaper) as saying"
  if (lemmaAt(tree, verb) === 'quote' && isPassive(tree, verb)) return dependent(tree, verb, 'nsubj:pass')
  if (depth === 0 && isPassive(tree, verb)) return agentOf(tree, verb)
  if (depth > 0) {
    const passive = dependent(tree, verb, 'nsubj:pass')
    if (passive !== undefined) return antecedent(tree, verb, passive)
  }
  const { relation, head } = tree.tokens[verb]!
  if (head < 0) return undefined
  if (relation === 'acl') return holdsWords(tree, head) ? head : speakerOf(tree, clauseOf(tree, head), depth + 1)
  if (relation === 'xcomp') return dependent(tree, head, 'obj') ?? speakerOf(tree, head, depth + 1)
  if (relation === 'conj' || relation === 'advcl' || relation === 'parataxis') {
    if (kindOf(tree, head) === 'noun' && dependent(tree, head, 'nsubj') === undefined) return head
    return speakerOf(tree, head, depth + 1)
  }
  return undefined
}

/** "…," wrote Trump: what follows the verb at once is its subject, whatever the parser made of it. */
function invertedSubject(tree: SentenceTree, verb: number): number | undefined {
  if (!/^["”’',]+$/.test(formAt(tree, verb - 1))) return undefined
  return dependents(tree, verb, 'obj', 'xcomp').find(
    (child) => child - verb <= 3 && /^(PROPN|PRON|NOUN)$/.test(tree.tokens[child]!.upos),
  )
}

/** Whether a noun with a participle ("a statement saying") can be what speaks; a noun of a place or time phrase is not. */
function holdsWords(tree: SentenceTree, noun: number): boolean {
  return DOCUMENTS.has(lemmaAt(tree, noun)) || !/^(obl|nmod)/.test(tree.tokens[noun]!.relation)
}

function clauseOf(tree: SentenceTree, token: number): number {
  let at = token
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    const { upos, head } = tree.tokens[at]!
    if (upos === 'VERB' || head < 0) return at
    at = head
  }
  return at
}

function agentOf(tree: SentenceTree, verb: number): number | undefined {
  return (
    dependent(tree, verb, 'obl:agent') ?? dependents(tree, verb, 'obl').find((child) => caseOf(tree, child) === 'by')
  )
}

function antecedent(tree: SentenceTree, verb: number, subject: number): number {
  const { relation, head } = tree.tokens[verb]!
  const relative = relation === 'acl:relcl' && RELATIVIZERS.has(formAt(tree, subject))
  return relative && head >= 0 ? head : subject
}

/** Whose statement, claim or report it is: "Iran's denial", "a report by the UN", "he made a pledge". */
function holderOf(tree: SentenceTree, noun: number, content = -1): number | undefined {
  const possessor = dependent(tree, noun, 'nmod:poss')
  if (possessor !== undefined) return possessor
  const by = ['by', 'from', 'of', 'for', 'at'].flatMap((preposition) =>
    dependents(tree, noun, 'nmod', 'obl').filter((child) => child !== content && caseOf(tree, child) === preposition),
  )[0]
  if (by !== undefined) return by
  const modifier = dependents(tree, noun, 'amod', 'compound').find(
    (child) => /^(NNPS?|JJ)$/.test(tree.tokens[child]!.xpos) && /^\p{Lu}/u.test(tree.tokens[child]!.text),
  )
  if (modifier !== undefined) return modifier
  if (
    dependents(tree, noun, 'compound', 'amod').some((child) =>
      /^(official|witness|eyewitness|police|army|government|ministry|company|media|intelligence)$/.test(
        lemmaAt(tree, child),
      ),
    )
  )
    return dependents(tree, noun, 'compound', 'amod').find((child) => !/media/.test(lemmaAt(tree, child)))
  const { relation, head } = tree.tokens[noun]!
  if (relation === 'obj' && head >= 0 && ISSUING.has(lemmaAt(tree, head))) return speakerOf(tree, head)
  return undefined
}

const NEWS_BODIES = new Set(
  `agency network newspaper paper broadcaster channel outlet magazine website group company firm organization organisation
  organ party movement charity union station watchdog institute bank service`.split(/\s+/),
)

/** "the governor of Belgorod, Vyacheslav Gladkov", "the news agency Fars": the name beside a title or kind. */
function apposedName(tree: SentenceTree, token: number, reading: Reading): number | undefined {
  if (reading.nameAt(tree.index, token) !== undefined) return undefined
  const beside = dependents(tree, token, 'appos', 'flat', 'nmod:desc')
  const further = dependents(tree, token, 'nmod').flatMap((child) => dependents(tree, child, 'appos'))
  const wanted = NEWS_BODIES.has(lemmaAt(tree, token)) ? 'Organization' : 'Person'
  for (const child of [...beside, ...further]) {
    const name = reading.nameAt(tree.index, child)
    if (name !== undefined && reading.entities[name.entity]!.type === wanted) return name.entity
  }
  return undefined
}
