import { type ExtractOptions, extractClaims } from '../claims'
import { analyse } from '../language'
import { type Analysis, type Document, type Extraction, sliceSpan } from '../model'
import type { Contribution } from '../store'
import type { Knowledge } from './knowledge'

/** What the language room and the claims room say of one document. Pure: equal arguments, equal bytes. */
export function extractDocument(
  document: Document,
  knowledge: Knowledge,
  options: ExtractOptions = {},
): { readonly analysis: Analysis; readonly extraction: Extraction } {
  const analysis = analyse(document, knowledge.language)
  return { analysis, extraction: extractClaims(analysis, knowledge.claims, options) }
}

/** What a document contributes to a store, but for the time of taking in. */
export type Extracted = Omit<Contribution, 'ingestedAt'>

/** The unit that a store takes in: the document, its sentences, its entities and its claims. */
export function contributeDocument(document: Document, knowledge: Knowledge, ingestedAt: string): Contribution {
  return { ...readContribution(document, knowledge), ingestedAt }
}

/** The document with its sentences, entities and claims, these with the reasons of their confidence. Pure, and plain data that may go from thread to thread. */
export function readContribution(document: Document, knowledge: Knowledge): Extracted {
  const { analysis, extraction } = extractDocument(document, knowledge, { explain: true })
  const sentences = analysis.sentences.map(({ index, start, end }) => ({
    index,
    start,
    end,
    text: sliceSpan(document.text, { start, end }),
  }))
  return { document, sentences, extraction }
}
