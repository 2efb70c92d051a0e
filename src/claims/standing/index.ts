import type { Modality, Polarity } from '../../model'
import type { Reading } from '../reading'
import { dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { isClause, kindOf } from './attachment'
import { credit, type StandingContext } from './attribution'
import type { BarReason } from './bar-reasons'
import { adverbEffect, applyMarks, applyOwnWords, isImperative, REACH, REACH_ALL } from './clause-marks'
import { climb } from './climb'
import { applyEffect, bar, type StandingDraft, startDraft, weaken } from './draft'
import { lookUp, type StandingKnowledge } from './lexicon'
import { findQuotations, type Quotation } from './quotation'
import { type ResolveVoice, speakerOf, voiceAt, voiceOf } from './voice'

export { BAR_REASONS } from './bar-reasons'
export { loadStanding, type StandingKnowledge } from './lexicon'
export type { ResolveVoice } from './voice'

/** How far the article stands behind a statement, and whom it credits. */
export interface Standing {
  readonly polarity: Polarity
  readonly modality: Modality
  /** Index into `Reading.entities` of the innermost voice credited, or null. */
  readonly source: number | null
  /** Why nothing may be claimed here at all; null when a claim may be made. */
  readonly barred: BarReason | null
  /** The voice outside that one ("officials said X admitted …": officials). */
  readonly outer?: number
}

export interface StandingReader {
  /**
   * The standing of what the token `predicate` of a sentence states. With `background` (titles, places and parts, told in
   * passing by a noun phrase) only the phrase's own words count; nouns of persons, bodies, places and things are taken so anyway.
   */
  standingOf(sentence: number, predicate: number, background?: boolean): Standing
}

/**
 * Reads standing off the trees: what governs the predicate (FactBank's factuality, the implicative and control verbs),
 * and attribution as source, cue and content (PolNeAR). `resolveVoice` names the entity of a voice's head token.
 */
export function createStanding(
  reading: Reading,
  knowledge: StandingKnowledge,
  resolveVoice: ResolveVoice,
): StandingReader {
  const context: StandingContext = { reading, knowledge, resolve: resolveVoice }
  const quotations = findQuotations(reading, knowledge)
  return {
    standingOf(sentence, predicate, background = false) {
      const tree = reading.trees[sentence]!
      const draft = startDraft(knowledge.wrongdoing.has(lemmaAt(tree, predicate)))
      if (background || isBackground(tree, predicate, context)) {
        if (isClause(tree, predicate)) applyMarks(tree, predicate, -1, REACH_ALL, draft, knowledge)
        else applyOwnWords(tree, predicate, draft, knowledge)
        return finish(draft)
      }
      applyItself(tree, predicate, draft, context)
      const reach = climb(tree, predicate, draft, context)
      applySentence(tree, predicate, reach, draft, context)
      const quotation = quotations.at(sentence, predicate)
      if (quotation?.cue !== undefined) creditSpeaker(quotation, draft, context)
      return finish(draft)
    },
  }
}

const NAMING = new Set(
  'consider call label declare brand name describe elect appoint designate deem regard view dub make become remain'.split(
    ' ',
  ),
)

/** Whether a noun phrase names somebody or something in passing and tells no event. */
function isBackground(tree: SentenceTree, predicate: number, { reading, knowledge }: StandingContext): boolean {
  const thing = tree.tokens[predicate]!.upos === 'NOUN' && knowledge.things.has(lemmaAt(tree, predicate))
  if (isClause(tree, predicate)) return thing && tree.tokens[predicate]!.relation === 'acl:relcl'
  const { upos, relation, head, text } = tree.tokens[predicate]!
  // "considers France its enemy", "named him head": told of somebody, not in passing.
  if (/^(obj|xcomp|iobj)$/.test(relation) && NAMING.has(lemmaAt(tree, head))) return false
  if (upos === 'PROPN' || upos === 'ADP' || reading.nameAt(tree.index, predicate) !== undefined) return true
  return upos === 'ADJ' ? /^\p{Lu}/u.test(text) : thing
}

/** Predicates that carry their standing in themselves: "pledged aid" is planned, "claimed responsibility" has its claimant. */
function applyItself(tree: SentenceTree, predicate: number, draft: StandingDraft, context: StandingContext): void {
  if (kindOf(tree, predicate) !== 'verb') return
  const lemma = lemmaAt(tree, predicate)
  const entry = lookUp(context.knowledge, 'verb', lemma, 'itself')
  if (entry !== undefined) applyEffect(draft, entry.voiced)
  const object = dependent(tree, predicate, 'obj')
  if (!/^(responsibility|involvement|credit)$/.test(lemmaAt(tree, object))) return
  if (lookUp(context.knowledge, 'verb', lemma, 'obj')?.speaks)
    credit(draft, voiceOf(tree, predicate, -1, context.reading, context.resolve))
}

function finish(draft: StandingDraft): Standing {
  if (draft.any && !draft.negative) bar(draft, 'anybody')
  if (draft.twice && !draft.negative) weaken(draft, 'possible')
  const [source = null, outer] = draft.voices
  const standing = {
    polarity: draft.negative ? ('negative' as const) : ('positive' as const),
    modality: draft.modality,
    source,
    barred: draft.barred,
  }
  return outer === undefined ? standing : { ...standing, outer }
}

/** What bears on a sentence as a whole: question marks, orders, and headlines such as "Zelensky: …" and "…: report". */
function applySentence(
  tree: SentenceTree,
  predicate: number,
  reach: number,
  draft: StandingDraft,
  context: StandingContext,
): void {
  const last = tree.tokens.filter((token) => !/^["”’')\]]+$/.test(token.text)).at(-1)
  const first = tree.tokens.find((token) => token.upos !== 'PUNCT')
  if (last?.text === '?' && (reach & REACH.bar || first?.upos === 'AUX' || /^W/.test(first?.xpos ?? '')))
    bar(draft, 'question')
  if (last?.text !== '?' && first?.upos === 'AUX' && /^(should|had|were)$/i.test(first.text)) bar(draft, 'condition')
  if (reach & REACH.bar && isImperative(tree)) bar(draft, 'order')
  const opening = tree.tokens.findIndex((token) => token.upos !== 'PUNCT')
  const effect = opening < 0 || opening === predicate ? undefined : adverbEffect(tree, opening, context.knowledge)
  if (effect === 'reported' || effect === 'alleged') applyEffect(draft, effect)
  applyHeadline(tree, predicate, draft, context)
}

function applyHeadline(tree: SentenceTree, predicate: number, draft: StandingDraft, context: StandingContext): void {
  const colon = tree.tokens.findIndex((token) => token.text === ':' || token.text === '–' || token.text === '—')
  const bracket = tree.tokens.findIndex((token) => token.text === '(')
  if (bracket > predicate && /^(report|reports)$/.test(formAt(tree, tree.tokens.length - 2))) weaken(draft, 'reported')
  if (colon <= 0 || tree.tokens.at(-1)?.text === '.') return
  const before = predicate > colon
  const label = before ? tree.tokens.slice(0, colon) : tree.tokens.slice(colon + 1)
  if (label.length === 0 || label.length > 6 || label.some((token) => /^(VERB|AUX|PUNCT)$/.test(token.upos))) return
  const head = label.find((token) => !label.some((other) => other.index === token.head)) ?? label[0]!
  const voice = voiceAt(tree, head.index, context.reading, context.resolve)
  if (voice.hearsay) weaken(draft, 'reported')
  const type = voice.entity === undefined ? undefined : context.reading.entities[voice.entity]?.type
  if (type === 'Person' || type === 'Organization' || type === 'Group') credit(draft, voice)
}

function creditSpeaker(quotation: Quotation, draft: StandingDraft, context: StandingContext): void {
  const { sentence, token } = quotation.cue!
  const tree = context.reading.trees[sentence]!
  if (lemmaAt(tree, token) === 'according' || formAt(tree, token) === 'according') {
    const head = tree.tokens[token]!.head
    if (head >= 0) credit(draft, voiceAt(tree, head, context.reading, context.resolve))
    return
  }
  const speaker = speakerOf(tree, token) ?? dependents(tree, token, 'nsubj', 'obl:agent')[0]
  if (speaker !== undefined) credit(draft, voiceAt(tree, speaker, context.reading, context.resolve))
}
