import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ClaimgraphError } from '../model'
import { openEmbeddedStore } from './embedded/embedded-store'
import type { Neo4jOptions } from './neo4j/connection'
import { openNeo4jStore } from './neo4j/neo4j-store'
import type { Store } from './store'

/** The store when none is named: a file below the working folder. */
export const DEFAULT_STORE = 'file:data/claimgraph.db'

export interface StoreOptions {
  /** User, password and database where the store is a Neo4j. */
  readonly neo4j?: Neo4jOptions
}

/**
 * Opens the store that the URL names: `file:PATH` (relative to the working folder, or absolute) keeps the graph in one
 * SQLite file and its log beside it, made with its folders if missing; `memory:` keeps it until it is closed;
 * `neo4j://HOST:PORT` or `bolt://HOST:PORT` (also with `+s` or `+ssc`, for TLS) keeps it in a Neo4j database.
 * @throws UNSUPPORTED for other URLs, BAD_INPUT for a file URL without a path, STORE_… when it cannot be opened.
 */
export async function openStore(url: string = DEFAULT_STORE, options: StoreOptions = {}): Promise<Store> {
  if (url === 'memory:') return await openEmbeddedStore(url, ':memory:')
  if (url.startsWith('file:')) {
    const path = readFilePath(url)
    makeFolder(dirname(path))
    return await openEmbeddedStore(url, path)
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0]
  if (scheme && /^(neo4j|bolt)(\+s|\+ssc)?:$/.test(scheme)) {
    return await openNeo4jStore(url, options.neo4j)
  }
  const offer = 'Give file:PATH (as in file:data/claimgraph.db), memory: or neo4j://HOST:PORT'
  throw new ClaimgraphError('UNSUPPORTED', `The store "${scheme ?? url}" is of no known kind. ${offer}.`)
}

function readFilePath(url: string): string {
  const path = url.startsWith('file://') ? fromFileUrl(url) : url.slice('file:'.length)
  if (path !== '' && !path.endsWith('/') && !path.includes('\0')) return resolve(path)
  throw new ClaimgraphError('BAD_INPUT', `The store "${url}" names no file. Write it as in ${DEFAULT_STORE}.`)
}

function fromFileUrl(url: string): string {
  try {
    return fileURLToPath(url)
  } catch (cause) {
    const advice = 'Write file:PATH for a relative path, or file:///PATH for an absolute one.'
    throw new ClaimgraphError('BAD_INPUT', `The store "${url}" is no file URL. ${advice}`, { cause })
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new ClaimgraphError(
      'STORE_UNAVAILABLE',
      `The folder ${folder} for the store cannot be made: ${(cause as Error).message}.`,
      { cause },
    )
  }
}
