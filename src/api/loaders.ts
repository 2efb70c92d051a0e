import DataLoader from 'dataloader'
import { ClaimgraphError, type Evidence, type Rejection } from '../model'
import type { Article, ClaimRecord, EntityRecord, Store } from '../store'

/** One read of the store, under the deadline of the request. */
export type Ask = <Answer>(read: (store: Store, signal: AbortSignal) => Promise<Answer>) => Promise<Answer>

/** Most entities that one name may stand for in a filter. */
const MAX_NAMESAKES = 200

/** Reads of one request, gathered: whatever is asked for at one level of a query is one call of the store. */
export interface Loaders {
  readonly entity: DataLoader<string, EntityRecord | null>
  readonly claim: DataLoader<string, ClaimRecord | null>
  readonly article: DataLoader<string, Article | null>
  /** Evidence of a claim, by its id. */
  readonly evidence: DataLoader<string, readonly Evidence[]>
  /** What came near a claim in an article, by the id of its document. */
  readonly rejections: DataLoader<string, readonly Rejection[]>
  /** Ids of the entities that bear a name or alias, those with most claims first. */
  readonly namesakes: DataLoader<string, readonly string[]>
}

export function createLoaders(ask: Ask): Loaders {
  const findNamesakes = async (name: string) => {
    const page = await ask((store, signal) => store.findEntities({ name }, 'CLAIMS', { first: MAX_NAMESAKES }, signal))
    return page.nodes.map(({ id }) => id)
  }
  return {
    entity: new DataLoader((ids) => ask((store, signal) => store.readEntities(ids, signal))),
    claim: new DataLoader((ids) => ask((store, signal) => store.readClaims(ids, signal))),
    article: new DataLoader((ids) => ask((store, signal) => store.readArticles(ids, signal))),
    evidence: new DataLoader((ids) => ask((store, signal) => store.readEvidence(ids, signal))),
    rejections: new DataLoader((ids) => ask((store, signal) => store.readRejections(ids, signal))),
    namesakes: new DataLoader((names) => Promise.all(names.map(findNamesakes))),
  }
}

/**
 * What bears the id, where the store itself names it and so must have it.
 * @throws ClaimgraphError STORE_CORRUPT when it has not.
 */
export async function loadExisting<Value>(loader: DataLoader<string, Value | null>, id: string): Promise<Value> {
  const value = await loader.load(id)
  if (value !== null) return value
  throw new ClaimgraphError('STORE_CORRUPT', `The store names ${id} but does not hold it; ingest the articles again.`)
}
