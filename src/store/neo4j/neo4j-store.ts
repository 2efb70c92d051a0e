import { findPaths } from '../../graph/find-paths'
import { ClaimgraphError } from '../../model'
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
import type { Fault, Store } from '../store'
import { Connection, type Neo4jOptions } from './connection'
import { FAULT_QUERIES } from './fault-queries'
import { findArticles, findClaims, findEntities } from './find'
import {
  readArticles,
  readClaims,
  readContributions,
  readEntities,
  readEvidence,
  readRejections,
  readSentences,
  readStats,
} from './read'
import { search } from './search'
import { readNeighbourhood } from './traverse'
import { checkVocabulary } from './vocabulary'
import { withdrawDocuments, writeContributions } from './write'

/**
 * Opens the graph in a Neo4j database and makes what it lacks of the schema. `neo4j://` routes in a cluster, `bolt://` speaks
 * to one server; `+s` asks for TLS, `+ssc` for TLS with a certificate that nobody vouches for. A user and password in
 * the URL count where the options name none.
 * @throws STORE_UNAVAILABLE, STORE_DENIED, STORE_VERSION (written by a newer claimgraph), UNSUPPORTED (an old server),
 * BAD_INPUT (the URL is none)
 */
export async function openNeo4jStore(url: string, options: Neo4jOptions = {}): Promise<Store> {
  const { plain, ...named } = splitCredentials(url)
  return new Neo4jStore(plain, await Connection.open(plain, { ...named, ...options }))
}

function splitCredentials(url: string): { plain: string; username?: string; password?: string } {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch (cause) {
    throw badUrl(cause)
  }
  const { username, password, hostname, port, pathname, search: query } = parsed
  if (hostname === '' || (pathname !== '' && pathname !== '/') || query !== '') throw badUrl()
  return {
    plain: `${parsed.protocol}//${hostname}${port && `:${port}`}`,
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
  }
}

/** The URL itself is not shown: there may be a password in it. */
function badUrl(cause?: unknown): ClaimgraphError {
  const message = 'The address of the Neo4j store is none. Write it as in neo4j://localhost:7687.'
  return new ClaimgraphError('BAD_INPUT', message, { cause })
}

class Neo4jStore implements Store {
  readonly url: string
  readonly #connection: Connection

  constructor(url: string, connection: Connection) {
    this.url = url
    this.#connection = connection
  }

  async write(contributions: readonly Contribution[]): Promise<void> {
    for (const contribution of contributions) {
      checkContribution(contribution)
      checkVocabulary(contribution)
    }
    await this.#connection.write((run) => writeContributions(run, contributions))
  }

  async withdraw(documents: readonly string[]): Promise<number> {
    return await this.#connection.write((run) => withdrawDocuments(run, documents))
  }

  readEntities(ids: readonly string[], signal?: AbortSignal) {
    return readEntities(this.#connection, ids, signal)
  }

  readClaims(ids: readonly string[], signal?: AbortSignal) {
    return readClaims(this.#connection, ids, signal)
  }

  readArticles(ids: readonly string[], signal?: AbortSignal) {
    return readArticles(this.#connection, ids, signal)
  }

  readSentences(documents: readonly string[], signal?: AbortSignal) {
    return readSentences(this.#connection, documents, signal)
  }

  readEvidence(claims: readonly string[], signal?: AbortSignal) {
    return readEvidence(this.#connection, claims, signal)
  }

  readRejections(documents: readonly string[], signal?: AbortSignal) {
    return readRejections(this.#connection, documents, signal)
  }

  async readContributions(after: string | null, limit: number, signal?: AbortSignal) {
    checkRange('limit', limit, 1, 1000)
    return await readContributions(this.#connection, after, limit, signal)
  }

  findEntities(filter: EntityFilter, order: EntityOrder, page: PageRequest, signal?: AbortSignal) {
    return findEntities(this.#connection, filter, order, page, signal)
  }

  async findClaims(filter: ClaimFilter, order: ClaimOrder, page: PageRequest, signal?: AbortSignal) {
    return await findClaims(this.#connection, filter, order, page, signal)
  }

  async findArticles(filter: ArticleFilter, page: PageRequest, signal?: AbortSignal) {
    return await findArticles(this.#connection, filter, page, signal)
  }

  search(request: SearchRequest, signal?: AbortSignal) {
    return search(this.#connection, request, signal)
  }

  async readNeighbourhood(
    seeds: readonly string[],
    depth: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ) {
    checkRange('depth', depth, 1, 4)
    checkLimits(limits)
    return await readNeighbourhood(this.#connection, seeds, depth, filter, limits, signal)
  }

  async readPaths(
    from: string,
    to: string,
    maxLength: number,
    count: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ) {
    checkRange('maxLength', maxLength, 1, 5)
    checkRange('count', count, 1, 100)
    checkLimits(limits)
    const depth = Math.ceil(maxLength / 2)
    const undirected = { ...filter, direction: 'BOTH' } as const
    const around = await readNeighbourhood(this.#connection, [from, to], depth, undirected, limits, signal)
    const direction = filter.direction ?? 'BOTH'
    const found = findPaths(around.edges, { from, to, maxLength, count, direction })
    return { paths: found.paths, truncated: around.truncated || found.truncated }
  }

  readStats(signal?: AbortSignal) {
    return readStats(this.#connection, signal)
  }

  async findFaults(signal?: AbortSignal): Promise<Fault[]> {
    const faults: Fault[] = []
    for (const query of FAULT_QUERIES) faults.push(...(await this.#connection.read<Fault>(query, {}, signal)))
    return faults
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }
}

function checkLimits(limits: TraversalLimits): void {
  checkRange('maxNodes', limits.maxNodes, 1, 10_000)
  checkRange('maxEdgesPerNode', limits.maxEdgesPerNode, 1, 10_000)
}
