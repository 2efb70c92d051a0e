import type { Document } from './document'
import type { Span } from './span'

/** One token of a sentence, tokenised and annotated as in Universal Dependencies English treebanks. */
export interface Token extends Span {
  /** Position in its sentence, from 0. */
  readonly index: number
  /** Exactly `document.text.slice(start, end)`. */
  readonly text: string
  readonly lemma: string
  /** Penn Treebank tag. */
  readonly xpos: string
  /** Universal part of speech. */
  readonly upos: string
  /** Index of the governing token in the sentence; -1 for the root. */
  readonly head: number
  /** Dependency relation to the head (`nsubj`, `obl:agent`, …); `root` for the root. */
  readonly relation: string
}

/** Types of name that the language room tells apart. */
export type NameType = 'Person' | 'Organization' | 'Location' | 'NORP' | 'Facility' | 'Product'

/** A name found in a sentence: tokens `first` … `last`, both included. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly type: NameType
  /** Probability of span and type, 0 to 1. */
  readonly probability: number
}

/** One sentence, headline or list item. Its span runs from its first to the end of its last token. */
export interface Sentence extends Span {
  /** Position in the document, from 0. */
  readonly index: number
  /** Index of its paragraph in `Analysis.paragraphs`. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
  readonly names: readonly NameSpan[]
}

/** What the language room says of a document. Sentences and tokens are in text order and do not overlap. */
export interface Analysis {
  readonly document: Document
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
}
