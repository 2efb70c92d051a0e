import type { ClaimRecord, EntityRecord, Path, Subgraph } from '../graph'
import type { Evidence, Rejection } from '../model'
import type { Article, Contribution, SentenceRecord, Stats } from './records'
import type {
  ArticleFilter,
  ClaimFilter,
  ClaimOrder,
  EdgeFilter,
  EntityFilter,
  EntityOrder,
  Page,
  PageRequest,
  SearchHit,
  SearchRequest,
  TraversalLimits,
} from './requests'

export type { ClaimRecord, Edge, EntityRecord, Path, Subgraph } from '../graph'
export type * from './records'
export type * from './requests'

/**
 * The port that every store implements. Reads that take a list of ids answer in the same order, null for the unknown.
 * Each method is one query's work, and its answer, order and cursors are the same in every store.
 * Errors are `ClaimgraphError`s: BAD_INPUT for an argument out of its range or a cursor that is none, STORE_… for the rest.
 * A read takes an optional AbortSignal and rejects with its reason once it is aborted.
 */
export interface Store {
  /** As it was opened, without credentials. */
  readonly url: string

  /** Takes in every contribution, in one transaction, replacing what an earlier version of the same document brought. */
  write(contributions: readonly Contribution[]): Promise<void>
  /** Takes back exactly what the documents brought; tells how many were there. */
  withdraw(documents: readonly string[]): Promise<number>

  readEntities(ids: readonly string[], signal?: AbortSignal): Promise<(EntityRecord | null)[]>
  readClaims(ids: readonly string[], signal?: AbortSignal): Promise<(ClaimRecord | null)[]>
  readArticles(ids: readonly string[], signal?: AbortSignal): Promise<(Article | null)[]>
  /** The sentences of each document, in text order; none for an unknown one. */
  readSentences(documents: readonly string[], signal?: AbortSignal): Promise<SentenceRecord[][]>
  /** The evidence of each claim, by publication date (unknown last), document and start; none for an unknown one. */
  readEvidence(claims: readonly string[], signal?: AbortSignal): Promise<Evidence[][]>
  /** What came near a claim in each document, and why it is none, in text order; none for an unknown one. */
  readRejections(documents: readonly string[], signal?: AbortSignal): Promise<Rejection[][]>
  /** What was written, whole, by document id from behind `after` (null: from the start): to copy or check a store. */
  readContributions(after: string | null, limit: number, signal?: AbortSignal): Promise<Contribution[]>

  findEntities(
    filter: EntityFilter,
    order: EntityOrder,
    page: PageRequest,
    signal?: AbortSignal,
  ): Promise<Page<EntityRecord>>
  findClaims(
    filter: ClaimFilter,
    order: ClaimOrder,
    page: PageRequest,
    signal?: AbortSignal,
  ): Promise<Page<ClaimRecord>>
  /** Newest first, undated last, then by id. */
  findArticles(filter: ArticleFilter, page: PageRequest, signal?: AbortSignal): Promise<Page<Article>>
  /**
   * Entities first: those whose whole name or alias it is, then most claims, then folded name, then id. Behind them
   * sentences: newest article first (undated last), then document id, then text order. A text without words finds nothing.
   */
  search(request: SearchRequest, signal?: AbortSignal): Promise<Page<SearchHit>>

  /**
   * Everything within `depth` (1 to 4) edges of the seeds that exist. Level by level: from every entity of the last
   * level the `maxEdgesPerNode` strongest edges are followed; the entities they reach first are visited by the most
   * claims of an edge that reached them, then by id, until `maxNodes`. Edges followed between visited entities are told.
   */
  readNeighbourhood(
    seeds: readonly string[],
    depth: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ): Promise<Subgraph>
  /**
   * The `count` (1 to 100) shortest paths of at most `maxLength` (1 to 5) edges, in the neighbourhood of both ends of
   * depth ⌈maxLength / 2⌉. By length, then step by step by the strength of the edge (as in `TraversalLimits`).
   */
  readPaths(
    from: string,
    to: string,
    maxLength: number,
    count: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ): Promise<{ readonly paths: readonly Path[]; readonly truncated: boolean }>

  readStats(signal?: AbortSignal): Promise<Stats>
  /** What is wrong with the store's own layout where no other method would show it. */
  findFaults?(signal?: AbortSignal): Promise<Fault[]>
  close(): Promise<void>
}

/** Something wrong in a graph: the id of what it is wrong with, and a clause that says what. */
export interface Fault {
  readonly id: string
  readonly what: string
}
