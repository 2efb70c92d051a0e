import type { ArticleFields } from '../ingest'
import type { Ontology } from '../model'
import type { Store } from '../store'
import type { Deadline } from './deadline'
import { type Ask, createLoaders, type Loaders } from './loaders'

/** What became of an article: the id of its document. */
export interface Ingested {
  readonly document: string
}

/** Reads an article into the store that the API answers from. */
export type IngestDocument = (article: ArticleFields) => Promise<Ingested>

/** What the API answers from. */
export interface Sources {
  readonly store: Store
  readonly ontology: Ontology
  /** Absent where articles are not taken in through the API. */
  readonly ingestDocument?: IngestDocument
}

/** What the resolvers of one request share. */
export interface Context {
  readonly ask: Ask
  readonly loaders: Loaders
  readonly ontology: Ontology
  readonly ingestDocument?: IngestDocument
  readonly deadline: Deadline
  /** Remarks for `extensions.warnings` of the answer: nothing is wrong, but the asker will want to know. */
  readonly warnings: Set<string>
}

export function createContext(sources: Sources, deadline: Deadline): Context {
  const { store, ontology, ingestDocument } = sources
  const ask: Ask = (read) => deadline.race((signal) => read(store, signal))
  return { ask, loaders: createLoaders(ask), ontology, ingestDocument, deadline, warnings: new Set() }
}
