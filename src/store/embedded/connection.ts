import { setTimeout as sleep } from 'node:timers/promises'
import { ClaimgraphError } from '../../model'
import { type Database, openDatabase, type SqlValue, type Statement } from './engine'
import { APPLICATION_ID, MIGRATIONS } from './schema'

/** Milliseconds for which a call blocks this process, and for which a writer waits in all, until another is done. */
const BLOCKING_WAIT = 200
const WRITER_WAIT = 120_000
const MAX_PREPARED = 300

/** One open database file with its prepared statements. Everything runs at once and in turn: no two calls interleave. */
export class Connection {
  readonly #database: Database
  readonly #path: string
  readonly #statements = new Map<string, Statement>()
  #open = true

  private constructor(database: Database, path: string) {
    this.#database = database
    this.#path = path
  }

  /** Opens or creates the file and brings its schema up to date, waiting while another process does so. */
  static async open(path: string): Promise<Connection> {
    return await untilFree(path, () => {
      const connection = new Connection(openDatabase(path, BLOCKING_WAIT), path)
      try {
        connection.#prepareFile()
        return connection
      } catch (error) {
        connection.close()
        throw error
      }
    })
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[]
  }

  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined
  }

  /**
   * Runs a statement for its effect. Not by `run` of the API, which fails in Node's own SQLite after a write to a
   * full-text index: that leaves a last row number beyond what a JavaScript number holds.
   */
  run(sql: string, ...values: SqlValue[]): void {
    this.#prepared(sql).all(...values)
  }

  /** Runs the reads over one and the same state of the store. */
  read<Result>(work: () => Result): Result {
    return explained(this.#path, () => this.#transaction('BEGIN', work))
  }

  /** Runs the work in one transaction: all of it is kept, on disk, or nothing. Waits its turn among writers. */
  async write<Result>(work: () => Result): Promise<Result> {
    return await untilFree(this.#path, () => this.#transaction('BEGIN IMMEDIATE', work))
  }

  close(): void {
    if (!this.#open) return
    this.#open = false
    this.#statements.clear()
    this.#database.close()
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    if (this.#statements.size >= MAX_PREPARED) this.#statements.delete(this.#statements.keys().next().value!)
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #transaction<Result>(begin: string, work: () => Result): Result {
    if (!this.#open) {
      throw new ClaimgraphError('STORE_UNAVAILABLE', `The store ${this.#path} is closed. Open it again.`)
    }
    this.#database.exec(begin)
    try {
      const result = work()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.#rollBack()
      throw error
    }
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK')
    } catch {
      // SQLite has rolled back by itself already (disk full, input or output error): the first error is the one to tell.
    }
  }

  #prepareFile(): void {
    this.#database.exec(`PRAGMA busy_timeout = ${BLOCKING_WAIT}`)
    this.#database.exec('PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536')
    if (this.#readPragma('user_version') < MIGRATIONS.length || this.#readPragma('application_id') !== APPLICATION_ID) {
      this.#checkOwner()
      this.#database.exec('PRAGMA journal_mode = WAL')
      this.#transaction('BEGIN IMMEDIATE', () => this.#migrate())
    }
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000')
    this.#checkVersion()
  }

  #migrate(): void {
    this.#checkOwner()
    for (let version = this.#readPragma('user_version'); version < MIGRATIONS.length; version++) {
      this.#database.exec(`${MIGRATIONS[version]}; PRAGMA user_version = ${version + 1}`)
    }
    this.#database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  }

  #checkOwner(): void {
    const owner = this.#readPragma('application_id')
    const tables = (this.#database.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number })
      .count
    if (owner === APPLICATION_ID || (owner === 0 && tables === 0)) return
    throw new ClaimgraphError(
      'UNSUPPORTED',
      `${this.#path} is a database of another program. Name another file as the store.`,
    )
  }

  #checkVersion(): void {
    const version = this.#readPragma('user_version')
    if (version <= MIGRATIONS.length) return
    throw new ClaimgraphError(
      'STORE_VERSION',
      `${this.#path} was written by a newer claimgraph (schema ${version}, this one knows ${MIGRATIONS.length}). Update claimgraph, or name another file.`,
    )
  }

  #readPragma(name: 'user_version' | 'application_id'): number {
    return (this.#database.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name]!
  }
}

/** Tries until no other process holds the file, without blocking this one. */
async function untilFree<Result>(path: string, attempt: () => Result): Promise<Result> {
  for (const deadline = Date.now() + WRITER_WAIT; ; ) {
    try {
      return explained(path, attempt)
    } catch (error) {
      if (!(error instanceof ClaimgraphError) || error.code !== 'TIMEOUT' || Date.now() > deadline) throw error
      await sleep(5 + Math.random() * 20)
    }
  }
}

function explained<Result>(path: string, attempt: () => Result): Result {
  try {
    return attempt()
  } catch (error) {
    throw explainError(path, error)
  }
}

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
function explainError(path: string, error: unknown): unknown {
  const code = (error as { errcode?: unknown }).errcode
  if (error instanceof ClaimgraphError || typeof code !== 'number') return error
  const told = (error as Error).message
  const cause = { cause: error }
  switch (code & 0xff) {
    case 5:
    case 6:
      return new ClaimgraphError('TIMEOUT', `${path} is held by another process. Try again when it is done.`, cause)
    case 11:
      return new ClaimgraphError('STORE_CORRUPT', `${path} is damaged (${told}). Restore it, or ingest anew.`, cause)
    case 26:
      return new ClaimgraphError('STORE_CORRUPT', `${path} is no store: ${told}. Name another file.`, cause)
    case 8:
    case 10:
    case 13:
    case 14:
    case 23:
      return new ClaimgraphError(
        'STORE_UNAVAILABLE',
        `${path} cannot be used: ${told}. Check that folder and file can be written and the disk has room.`,
        cause,
      )
    default:
      return new ClaimgraphError('INTERNAL', `${path}: ${told}.`, cause)
  }
}
