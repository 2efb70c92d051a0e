import type { Document, Extraction } from '../model'

/** One article and all it brings: the unit of writing, taken in whole or not at all. */
export interface Contribution {
  readonly document: Document
  /** The sentences of the document, for text search and for context around a quote. */
  readonly sentences: readonly SentenceRecord[]
  readonly extraction: Extraction
  /** When it was taken in, ISO 8601 date-time; set by ingest, the only clock of the house. */
  readonly ingestedAt: string
}

export interface SentenceRecord {
  /** Position in the document, from 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Article extends Document {
  readonly ingestedAt: string
  /** Claims with evidence in it. */
  readonly claimCount: number
}

export interface Stats {
  readonly articles: number
  readonly sentences: number
  readonly entities: number
  readonly claims: number
  readonly evidence: number
  /** What came near a claim. */
  readonly rejections: number
  /** Only what occurs, in alphabetical order. */
  readonly claimsByRelation: Readonly<Record<string, number>>
  readonly entitiesByType: Readonly<Record<string, number>>
}
