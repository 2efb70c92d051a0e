import { setImmediate } from 'node:timers/promises'
import { ClaimgraphError, type Document } from '../model'
import type { Store } from '../store'
import { type Extracted, readContribution } from './extract-document'
import { type ExtractionPool, openExtractionPool } from './extraction-pool'
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
  /** Threads that read articles; the results and their order do not depend on it. By default this thread alone. */
  readonly workers?: number
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
  const workers = options.workers ?? 1
  if (workers < 2) return takeIn(withExtraction(readings, options.knowledge), options)
  const pool = openExtractionPool(workers, options.knowledge.folder)
  try {
    return await takeIn(readAhead(readings, pool, READ_AHEAD * workers), options)
  } finally {
    await pool.close()
  }
}

/** Articles handed to each thread of a pool before the first of them is taken in. */
const READ_AHEAD = 3

/** A reading, and what is drawn from its article when it is asked for. */
interface Draft {
  readonly reading: Reading
  extract(): Promise<Extracted> | Extracted
}

async function takeIn(drafts: AsyncIterable<Draft>, options: IngestOptions): Promise<IngestSummary> {
  const summary = { ingested: 0, skipped: 0, sentences: 0, claims: 0, aborted: false }
  for await (const draft of drafts) {
    if (options.signal?.aborted) {
      summary.aborted = true
      break
    }
    const event = await ingestReading(draft, options)
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

async function* withExtraction(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  knowledge: Knowledge,
): AsyncGenerator<Draft> {
  for await (const reading of readings) {
    yield { reading, extract: () => readContribution(documentOf(reading), knowledge) }
  }
}

/** Lets a pool extract the next articles while the first of them is being taken in; keeps their order. */
async function* readAhead(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  pool: ExtractionPool,
  limit: number,
): AsyncGenerator<Draft> {
  const waiting: Draft[] = []
  for await (const reading of readings) {
    const extracted = 'document' in reading ? pool.extract(reading.document) : undefined
    // Who asks for the result is told of the failure; nobody may ask after a stop.
    extracted?.catch(() => undefined)
    waiting.push({ reading, extract: () => extracted! })
    if (waiting.length >= limit) yield waiting.shift()!
  }
  yield* waiting
}

function documentOf(reading: Reading): Document {
  if ('document' in reading) return reading.document
  throw new ClaimgraphError('INTERNAL', `nothing can be drawn from ${reading.origin}; please report it`)
}

async function ingestReading({ reading, extract }: Draft, options: IngestOptions): Promise<IngestEvent> {
  const { origin } = reading
  if ('passedOver' in reading)
    return { kind: 'passed over', origin, files: reading.passedOver, endings: reading.endings }
  if ('error' in reading) return { kind: 'skipped', origin, error: reading.error }
  try {
    return await ingestDocument(origin, await extract(), options)
  } catch (cause) {
    if (cause instanceof ClaimgraphError && isStoreFailure(cause)) throw cause
    return { kind: 'skipped', origin, error: explainFailure(cause) }
  }
}

async function ingestDocument(origin: string, extracted: Extracted, options: IngestOptions): Promise<IngestEvent> {
  const { document } = extracted
  const [known] = await options.store.readArticles([document.id])
  const now = (options.clock?.() ?? new Date()).toISOString()
  const ingestedAt = known?.text === document.text ? known.ingestedAt : now
  const contribution = { ...extracted, ingestedAt }
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
