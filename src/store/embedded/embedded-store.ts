import { findPaths } from '../../graph/find-paths'
import { checkContribution } from '../check-contribution'
import { checkRange } from '../cursor'
import type { Contribution } from '../records'
import type {
  ArticleFilter,
  ClaimFilter,
  ClaimOrder,
  EdgeFilter,
  EntityFilter,
  EntityOrder,
  PageRequest,
  SearchRequest,
  TraversalLimits,
} from '../requests'
import type { Store } from '../store'
import { Connection } from './connection'
import { findArticles, findClaims, findEntities } from './find'
import {
  readArticles,
  readClaims,
  readContributions,
  readEntities,
  readEvidenceOf,
  readRejections,
  readSentences,
  readStats,
} from './read'
import { search } from './search'
import { readNeighbourhood } from './traverse'
import { withdrawDocuments, writeContributions } from './write'

/** Opens the embedded store over one SQLite file, which is made if it is missing; `:memory:` keeps nothing. */
export async function openEmbeddedStore(url: string, path: string): Promise<Store> {
  return new EmbeddedStore(url, await Connection.open(path))
}

class EmbeddedStore implements Store {
  readonly url: string
  readonly #connection: Connection

  constructor(url: string, connection: Connection) {
    this.url = url
    this.#connection = connection
  }

  async write(contributions: readonly Contribution[]): Promise<void> {
    for (const contribution of contributions) checkContribution(contribution)
    await this.#connection.write(() => writeContributions(this.#connection, contributions))
  }

  async withdraw(documents: readonly string[]): Promise<number> {
    return await this.#connection.write(() => withdrawDocuments(this.#connection, documents))
  }

  readEntities(ids: readonly string[], signal?: AbortSignal) {
    return this.#read(signal, (connection) => readEntities(connection, ids))
  }

  readClaims(ids: readonly string[], signal?: AbortSignal) {
    return this.#read(signal, (connection) => readClaims(connection, ids))
  }

  readArticles(ids: readonly string[], signal?: AbortSignal) {
    return this.#read(signal, (connection) => readArticles(connection, ids))
  }

  readSentences(documents: readonly string[], signal?: AbortSignal) {
    return this.#read(signal, (connection) => readSentences(connection, documents))
  }

  readEvidence(claims: readonly string[], signal?: AbortSignal) {
    return this.#read(signal, (connection) => readEvidenceOf(connection, claims))
  }

  readRejections(documents: readonly string[], signal?: AbortSignal) {
    return this.#read(signal, (connection) => readRejections(connection, documents))
  }

  readContributions(after: string | null, limit: number, signal?: AbortSignal) {
    return this.#read(signal, (connection) => {
      checkRange('limit', limit, 1, 1000)
      return readContributions(connection, after, limit)
    })
  }

  findEntities(filter: EntityFilter, order: EntityOrder, page: PageRequest, signal?: AbortSignal) {
    return this.#read(signal, (connection) => findEntities(connection, filter, order, page))
  }

  findClaims(filter: ClaimFilter, order: ClaimOrder, page: PageRequest, signal?: AbortSignal) {
    return this.#read(signal, (connection) => findClaims(connection, filter, order, page))
  }

  findArticles(filter: ArticleFilter, page: PageRequest, signal?: AbortSignal) {
    return this.#read(signal, (connection) => findArticles(connection, filter, page))
  }

  search(request: SearchRequest, signal?: AbortSignal) {
    return this.#read(signal, (connection) => search(connection, request))
  }

  readNeighbourhood(
    seeds: readonly string[],
    depth: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ) {
    return this.#read(signal, (connection) => {
      checkRange('depth', depth, 1, 4)
      checkLimits(limits)
      return readNeighbourhood(connection, seeds, depth, filter, limits)
    })
  }

  readPaths(
    from: string,
    to: string,
    maxLength: number,
    count: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ) {
    return this.#read(signal, (connection) => {
      checkRange('maxLength', maxLength, 1, 5)
      checkRange('count', count, 1, 100)
      checkLimits(limits)
      const depth = Math.ceil(maxLength / 2)
      const around = readNeighbourhood(connection, [from, to], depth, { ...filter, direction: 'BOTH' }, limits)
      const direction = filter.direction ?? 'BOTH'
      const found = findPaths(around.edges, { from, to, maxLength, count, direction })
      return { paths: found.paths, truncated: around.truncated || found.truncated }
    })
  }

  readStats(signal?: AbortSignal) {
    return this.#read(signal, readStats)
  }

  async close(): Promise<void> {
    this.#connection.close()
  }

  async #read<Result>(signal: AbortSignal | undefined, work: (connection: Connection) => Result): Promise<Result> {
    signal?.throwIfAborted()
    return this.#connection.read(() => work(this.#connection))
  }
}

function checkLimits(limits: TraversalLimits): void {
  checkRange('maxNodes', limits.maxNodes, 1, 10_000)
  checkRange('maxEdgesPerNode', limits.maxEdgesPerNode, 1, 10_000)
}
