import type { Reading } from '../reading'
import { ancestors, caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { isClause, isNegated, kindOf } from './attachment'
import { REACH, REACH_SPEECH } from './clause-marks'
import { applyEffect, deny, type StandingDraft, weaken } from './draft'
import type { Government } from './governor'
import { type Governance, lookUp, type StandingKnowledge } from './lexicon'
import { type ResolveVoice, speakerOf, type Voice, voiceAt, voiceOf } from './voice'

export interface StandingContext {
  readonly reading: Reading
  readonly knowledge: StandingKnowledge
  readonly resolve: ResolveVoice
}

export function credit(draft: StandingDraft, voice: Voice): void {
  if (voice.entity !== undefined && !draft.voices.includes(voice.entity)) draft.voices.push(voice.entity)
}

/** Lets a saying word bear on what `token` states, and credits its voice; returns what reaches further up. */
export function speak(
  tree: SentenceTree,
  token: number,
  { head, frame }: Government,
  entry: Governance,
  reach: number,
  draft: StandingDraft,
  context: StandingContext,
): number {
  if (!(reach & REACH.source)) return 0
  const voice = voiceOf(tree, head, token, context.reading, context.resolve)
  const stance = voice.overt && !voice.hearsay ? entry.voiced : entry.unvoiced
  const denied = isNegated(tree, head) || isRefused(tree, head, context.knowledge)
  const words = frame === 'words' || (entry.voiced === 'negative' && kindOf(tree, token) === 'noun')
  if (denied && ['asserted', 'claimed', 'alleged', 'negative', 'reported'].includes(stance)) {
    if (frame !== 'obj') weaken(draft, 'possible')
    return REACH_SPEECH
  }
  if (denied && ['believed', 'planned', 'possible'].includes(stance)) deny(draft)
  else if (reach & REACH.stance) applyEffect(draft, stance)
  // Who rejects a claim denies it: that somebody else had claimed it no longer counts.
  if (words && draft.negative && draft.modality !== 'planned' && draft.modality !== 'possible') {
    draft.modality = 'asserted'
    draft.voices.length = 0
  }
  if (voice.hearsay && stance === 'asserted') weaken(draft, 'reported')
  const falsely = dependents(tree, head, 'advmod').some(
    (word) => lookUp(context.knowledge, 'adv', formAt(tree, word), 'voice') !== undefined,
  )
  if (falsely) applyEffect(draft, 'falsehood')
  credit(draft, voice)
  return kindOf(tree, head) === 'noun' ? REACH_SPEECH | REACH.negation | REACH.modal : REACH_SPEECH
}

/** "refused to say that": what was not said is not told either. */
function isRefused(tree: SentenceTree, saying: number, knowledge: StandingKnowledge): boolean {
  const { relation, head } = tree.tokens[saying]!
  return relation === 'xcomp' && lookUp(knowledge, 'verb', lemmaAt(tree, head), 'to')?.voiced === 'negative'
}

/** Credits "according to X", "…, X said" and "citing X", which stand beside the clause at `at`, not over it. */
export function applyAttribution(
  tree: SentenceTree,
  predicate: number,
  at: number,
  below: number,
  draft: StandingDraft,
  context: StandingContext,
): void {
  for (const { phrase, scope } of accordingPhrases(tree)) {
    if (scope !== at || phrase === predicate || ancestors(tree, predicate).includes(phrase)) continue
    const voice = voiceAt(tree, phrase, context.reading, context.resolve)
    if (voice.hearsay) weaken(draft, 'reported')
    credit(draft, voice)
  }
  for (const child of tree.children[at] ?? []) {
    if (child === below) continue
    const { relation } = tree.tokens[child]!
    if (relation === 'parataxis') {
      const entry = lookUp(context.knowledge, 'verb', lemmaAt(tree, child), 'that')
      if (!entry?.speaks || !isBareSaying(tree, child)) continue
      const voice = voiceOf(tree, child, at, context.reading, context.resolve)
      applyEffect(draft, voice.overt && !voice.hearsay ? entry.voiced : entry.unvoiced)
      if (voice.hearsay) weaken(draft, 'reported')
      credit(draft, voice)
    } else if (relation === 'advcl' || relation === 'acl') {
      const cited = citedIn(tree, child)
      if (cited !== undefined) credit(draft, voiceAt(tree, cited, context.reading, context.resolve))
    }
  }
}

function citedIn(tree: SentenceTree, participle: number): number | undefined {
  return /^(cite|quote)$/.test(lemmaAt(tree, participle)) ? dependent(tree, participle, 'obj') : undefined
}

/** A saying verb beside its content has nothing under it that it could say: ", officials said". */
function isBareSaying(tree: SentenceTree, verb: number): boolean {
  return dependent(tree, verb, 'ccomp') === undefined && speakerOf(tree, verb) !== undefined
}

interface AccordingPhrase {
  readonly phrase: number
  /** The clause that it covers: the one around the noun that the parser hung it on. */
  readonly scope: number
}

const phrasesOf = new WeakMap<SentenceTree, readonly AccordingPhrase[]>()

/** Each "according to X" of a sentence, found once. */
function accordingPhrases(tree: SentenceTree): readonly AccordingPhrase[] {
  const known = phrasesOf.get(tree)
  if (known !== undefined) return known
  const found = tree.tokens
    .filter(({ index }) => /^(according to|per)$/.test(caseOf(tree, index)))
    .map(({ index }) => ({ phrase: index, scope: scopeOf(tree, index) }))
  phrasesOf.set(tree, found)
  return found
}

function scopeOf(tree: SentenceTree, phrase: number): number {
  let at = tree.tokens[phrase]!.head
  if (at < 0) return phrase
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    const { relation, head } = tree.tokens[at]!
    const separate = dependent(tree, at, 'nsubj', 'nsubj:pass') !== undefined
    if (head < 0 || /^(ccomp|acl:relcl|parataxis)$/.test(relation)) return at
    if (/^(conj|advcl)$/.test(relation) && isClause(tree, at) && separate) return at
    at = head
  }
  return at
}
