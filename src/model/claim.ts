import type { Entity, Mention } from './entity'
import type { Modality, Polarity } from './ontology'
import type { Span } from './span'

export type Comparator = '=' | '>' | '<' | '~'

/** A count or measure: "over 12 million rounds" is `{ value: 12000000, unit: 'rounds', comparator: '>' }`. */
export interface Quantity {
  readonly value: number
  readonly unit?: string
  readonly comparator: Comparator
}

/** Money, in units (not cents) of an ISO 4217 currency. */
export interface Amount {
  readonly value: number
  readonly currency: string
  readonly comparator: Comparator
}

/** When it happened: ISO 8601 of the text's own precision ("2024-10"), or the literal words where unresolved. */
export interface TimeInterval {
  readonly start?: string
  readonly end?: string
}

/** What the sentence states beside subject, relation and object. */
export interface Qualifiers {
  readonly item?: string
  readonly quantity?: Quantity
  readonly amount?: Amount
  readonly title?: string
  readonly agreement?: string
  readonly time?: TimeInterval
  /** Entity id of the place where it happened. */
  readonly place?: string
}

/** One statement that an article makes or passes on: claimed, not true. */
export interface Claim extends Qualifiers {
  /** `clm_` and a hash of everything below. */
  readonly id: string
  /** Entity ids. */
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly polarity: Polarity
  readonly modality: Modality
  /** Entity id of the voice credited, or null when the article itself says so. */
  readonly source: string | null
}

/** The passage that carries a claim. No evidence, no claim. */
export interface Evidence extends Span {
  /** Id of the claim that it carries. */
  readonly claim: string
  /** Document id. */
  readonly document: string
  /** Exactly `document.text.slice(start, end)`: the sentence. */
  readonly quote: string
  /** The words of the sentence that state the relation: verb, noun or title. */
  readonly predicate: string
  /** Name of the rule that found it, as `family/rule`. */
  readonly rule: string
  /** How likely the claim is what its sentence says, 0 to 1, as learnt from articles whose claims were read by hand. */
  readonly confidence: number
  /** What speaks for and against it, the loudest first; only where it was asked for. */
  readonly reasons?: readonly Reason[]
}

/** One thing that makes a claim more likely to be right, or less. */
export interface Reason {
  readonly words: string
  /** Log-odds: above zero it speaks for the claim, below zero against it. */
  readonly weight: number
}

/** What a rule nearly took a sentence to say, and why it is no claim. */
export interface Rejection extends Span {
  /** Document id. */
  readonly document: string
  /** Exactly `document.text.slice(start, end)`: the sentence. */
  readonly quote: string
  /** The word of the sentence that states the relation. */
  readonly predicate: string
  readonly relation: string
  /** Name of either end, or null where the sentence gives none that the relation takes; not both are null. */
  readonly subject: string | null
  readonly object: string | null
  /** Name of the rule that nearly found it, as `family/rule`. */
  readonly rule: string
  /** Why it is no claim, in plain words. */
  readonly reason: string
}

/** An entity with the places of this document that mention it, in text order. */
export interface ExtractedEntity extends Entity {
  readonly mentions: readonly Mention[]
}

/** Everything that one document brings to the graph; entities and claims sorted by id, the rest by text order. */
export interface Extraction {
  readonly document: string
  readonly entities: readonly ExtractedEntity[]
  readonly claims: readonly Claim[]
  readonly evidence: readonly Evidence[]
  /** What came near a claim: at most one for each predicate and relation, of predicates that make no claim. */
  readonly rejections: readonly Rejection[]
}
