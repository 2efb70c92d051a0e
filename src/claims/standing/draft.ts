import type { Modality } from '../../model'
import type { BarReason } from './bar-reasons'
import type { Effect } from './lexicon'

/** How strongly each modality keeps its place against those above it in the tree. */
const STRENGTH: Readonly<Record<Modality, number>> = { asserted: 0, reported: 1, planned: 3, alleged: 4, possible: 5 }

/** Standing while the tree is climbed. */
export interface StandingDraft {
  modality: Modality
  negative: boolean
  /** Whether a denial has been denied ("did not rule out"): what is left is possible. */
  twice: boolean
  barred: BarReason | null
  /** A bare "any" has been met: no claim unless something above denies it. */
  any: boolean
  /** Indices of entities credited, innermost first. */
  readonly voices: number[]
  /** Whether the predicate is an act that somebody is accused of. */
  readonly wrong: boolean
}

export function startDraft(wrong: boolean): StandingDraft {
  return { modality: 'asserted', negative: false, twice: false, barred: null, any: false, voices: [], wrong }
}

/** Weakens the modality; what was weakened more already stays. */
export function weaken(draft: StandingDraft, modality: Modality): void {
  if (STRENGTH[modality] > STRENGTH[draft.modality]) draft.modality = modality
}

/** Turns the polarity round. */
export function deny(draft: StandingDraft): void {
  draft.twice ||= draft.negative
  draft.negative = !draft.negative
}

/** Rules a claim out; the innermost reason is kept. */
export function bar(draft: StandingDraft, reason: BarReason, modality: Modality = 'possible'): void {
  draft.barred ??= reason
  weaken(draft, modality)
}

export function applyEffect(draft: StandingDraft, effect: Effect): void {
  switch (effect) {
    case 'alleged':
    case 'reported':
    case 'planned':
    case 'possible':
      weaken(draft, effect)
      return
    case 'claimed':
      if (draft.modality !== 'planned') weaken(draft, 'alleged')
      return
    case 'believed':
      weaken(draft, draft.wrong ? 'alleged' : 'reported')
      return
    case 'attempt':
      weaken(draft, 'possible')
      return
    case 'negative':
    case 'ended':
      deny(draft)
      return
    case 'cancelled':
      deny(draft)
      weaken(draft, 'planned')
      return
    case 'request':
      bar(draft, 'request', 'planned')
      return
    case 'threat':
      bar(draft, 'threat')
      return
    case 'wish':
      bar(draft, 'wish')
      return
    case 'question':
      bar(draft, 'open')
      return
    case 'hypothetical':
      bar(draft, 'imagined')
      return
    case 'prohibition':
      bar(draft, 'forbidden')
      return
    case 'falsehood':
      bar(draft, 'called false')
      draft.negative = true
      return
    default:
  }
}
