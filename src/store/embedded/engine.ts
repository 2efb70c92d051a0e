import { ClaimgraphError } from '../../model'

/** A value that SQLite keeps. */
export type SqlValue = string | number | null

/** What the embedded store uses of the `node:sqlite` API. */
export interface Statement {
  all(...values: SqlValue[]): unknown[]
  get(...values: SqlValue[]): unknown
}

export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface Engine {
  readonly DatabaseSync: new (path: string, options?: { readonly timeout?: number }) => Database
}

/** The oldest SQLite in which write-ahead logs are not damaged by a checkpoint that meets a writer (fixed in 3.51.3). */
export const LEAST_SQLITE = '3.51.3'

/** The first Node that loads its SQLite without a warning of an experiment. */
const LEAST_NODE = '24.0.0'

/** Opens a database with Node's own SQLite where that is settled and new enough, else with `@photostructure/sqlite`. */
export function openDatabase(path: string, timeout: number): Database {
  const { DatabaseSync } = loadEngine(process.versions)
  const database = new DatabaseSync(path, { timeout })
  try {
    checkSqlite((database.prepare('SELECT sqlite_version() AS version').get() as { version: string }).version)
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

function loadEngine({ node, sqlite }: NodeJS.ProcessVersions): Engine {
  if (sqlite && isSince(LEAST_SQLITE, sqlite) && isSince(LEAST_NODE, node)) {
    const builtIn = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as Engine | undefined
    if (builtIn) return builtIn
  }
  return require('@photostructure/sqlite') as Engine
}

/** @throws STORE_UNAVAILABLE for an SQLite older than LEAST_SQLITE. */
export function checkSqlite(version: string): void {
  if (isSince(LEAST_SQLITE, version)) return
  throw new ClaimgraphError(
    'STORE_UNAVAILABLE',
    `SQLite ${version} is too old: ${LEAST_SQLITE} or newer is needed. Run "npm install @photostructure/sqlite@1.2", or use a newer Node.`,
  )
}

function isSince(least: string, version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0, leastPatch = 0] = least.split('.').map(Number)
  return (major - leastMajor || minor - leastMinor || patch - leastPatch) >= 0
}
