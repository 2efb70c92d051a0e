import { setImmediate } from 'node:timers/promises'
import { ClaimgraphError, type Document } from '../model'
import type { Store } from '../store'
import { contributeDocument } from './extract-document'
import type { Knowledge } from './knowledge'
import { type Reading, type ReadOptions, readDocuments } from './read-documents'

/** What happens to the articles, one event each, in the order of reading. */
export type IngestEvent =
  | {
      readonly kind: 'ingested'
      readonly origin: string
      readonly document: Document
      /** Whether the store had an earlier version of the article. */
      readonly again: boolean
      readonly sentences: number
      readonly entities: number
      readonly claims: number
    }
  | { readonly kind: 'skipped'; readonly origin: string; readonly error: ClaimgraphError }
  | {
      readonly kind: 'passed over'
      readonly origin: string
      readonly files: number
      readonly endings: readonly string[]
    }

export interface IngestSummary {
  readonly ingested: number
  readonly skipped: number
  readonly sentences: number
  readonly claims: number
  /** Whether the signal stopped it before the last article. */
  readonly aborted: boolean
}

export interface IngestOptions {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly onEvent?: (event: IngestEvent) => void
  /** Stops between two articles: an article is taken in whole or not at all. */
  readonly signal?: AbortSignal
  /** The time of taking in; the clock of the machine unless told otherwise. */
  readonly clock?: () => Date
}

/**
 * Takes the articles into the store, one at a time, each acknowledged before the next is read. An article that cannot be
 * read is told and skipped. The same article again changes nothing, not even the time when it was first taken in.
 * @throws ClaimgraphError STORE_UNAVAILABLE, STORE_CORRUPT, STORE_VERSION or TIMEOUT when the store fails
 */
export async function ingestDocuments(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  options: IngestOptions,
): Promise<IngestSummary> {
  const summary = { ingested: 0, skipped: 0, sentences: 0, claims: 0, aborted: false }
  for await (const reading of readings) {
    if (options.signal?.aborted) {
      summary.aborted = true
      break
    }
    const event = await ingestReading(reading, options)
    if (event.kind === 'skipped') summary.skipped++
    if (event.kind === 'ingested') {
      summary.ingested++
      summary.sentences += event.sentences
      summary.claims += event.claims
    }
    options.onEvent?.(event)
    // Reading an article is one long computation; signals and requests get their turn after each.
    await setImmediate()
  }
  return summary
}

/** Takes in every article that the paths name. */
export function ingestPaths(paths: readonly string[], options: IngestOptions & ReadOptions): Promise<IngestSummary> {
  return ingestDocuments(readDocuments(paths, options), options)
}

async function ingestReading(reading: Reading, options: IngestOptions): Promise<IngestEvent> {
  const { origin } = reading
  if ('passedOver' in reading)
    return { kind: 'passed over', origin, files: reading.passedOver, endings: reading.endings }
  if ('error' in reading) return { kind: 'skipped', origin, error: reading.error }
  try {
    return await ingestDocument(origin, reading.document, options)
  } catch (cause) {
    if (cause instanceof ClaimgraphError && isStoreFailure(cause)) throw cause
    return { kind: 'skipped', origin, error: explainFailure(cause) }
  }
}

async function ingestDocument(origin: string, document: Document, options: IngestOptions): Promise<IngestEvent> {
  const [known] = await options.store.readArticles([document.id])
  const now = (options.clock?.() ?? new Date()).toISOString()
  const ingestedAt = known?.text === document.text ? known.ingestedAt : now
  const contribution = contributeDocument(document, options.knowledge, ingestedAt)
  await options.store.write([contribution])
  return {
    kind: 'ingested',
    origin,
    document,
    again: known != null,
    sentences: contribution.sentences.length,
    entities: contribution.extraction.entities.length,
    claims: contribution.extraction.claims.length,
  }
}

function isStoreFailure(error: ClaimgraphError): boolean {
  return error.code.startsWith('STORE_') || error.code === 'TIMEOUT'
}

function explainFailure(cause: unknown): ClaimgraphError {
  if (cause instanceof ClaimgraphError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new ClaimgraphError('INTERNAL', `the article could not be analysed (${message}); please report it`, { cause })
}
