import { isDeepStrictEqual } from 'node:util'
import type { Contribution } from './records'
import type { Store } from './store'

export interface CopyProgress {
  /** Articles written so far, and those that the target had already, just so. */
  readonly copied: number
  readonly present: number
  /** Articles of the source. */
  readonly total: number
}

export interface CopyOptions {
  readonly onProgress?: (progress: CopyProgress) => void
  /** Stops between two batches. */
  readonly signal?: AbortSignal
}

/** Articles of one transaction. */
const BATCH = 50

/**
 * Writes every article of one store into another, in order of document id, some fifty a transaction. What the target has
 * just so is passed over, so that a copy that was stopped goes on where it was; what else it has stays.
 */
export async function copyGraph(source: Store, target: Store, options: CopyOptions = {}): Promise<CopyProgress> {
  const { signal, onProgress } = options
  const { articles: total } = await source.readStats(signal)
  const known = new SortedArticles(target, signal)
  let progress: CopyProgress = { copied: 0, present: 0, total }
  for (let after: string | null = null; ; ) {
    if (signal?.aborted) return progress
    const batch = await source.readContributions(after, BATCH, signal)
    if (batch.length === 0) return progress
    const missing: Contribution[] = []
    for (const contribution of batch) {
      if (!isDeepStrictEqual(await known.find(contribution.document.id), contribution)) missing.push(contribution)
    }
    if (missing.length > 0) await target.write(missing)
    progress = {
      copied: progress.copied + missing.length,
      present: progress.present + batch.length - missing.length,
      total,
    }
    onProgress?.(progress)
    after = batch.at(-1)!.document.id
  }
}

/** The articles of a store, asked for in ascending order of id; each is read once. */
class SortedArticles {
  readonly #store: Store
  readonly #signal: AbortSignal | undefined
  #page: readonly Contribution[] = []
  #position = 0
  #after: string | null = null
  #ended = false

  constructor(store: Store, signal: AbortSignal | undefined) {
    this.#store = store
    this.#signal = signal
  }

  async find(id: string): Promise<Contribution | undefined> {
    for (;;) {
      const next = this.#page[this.#position]
      if (next === undefined) {
        if (this.#ended || !(await this.#turn())) return undefined
      } else if (compareIds(next.document.id, id) < 0) this.#position++
      else return next.document.id === id ? next : undefined
    }
  }

  /** The next page; whether there was one. */
  async #turn(): Promise<boolean> {
    this.#page = await this.#store.readContributions(this.#after, BATCH, this.#signal)
    this.#position = 0
    this.#ended = this.#page.length === 0
    this.#after = this.#page.at(-1)?.document.id ?? this.#after
    return !this.#ended
  }
}

/** The order of ids in every store: by code points, which is that of UTF-8 bytes. */
function compareIds(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}
