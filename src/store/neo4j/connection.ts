import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { ClaimgraphError } from '../../model'
import { type Address, explainError } from './explain-error'
import { AWAIT_SCHEMA, MIGRATIONS, READ_SCHEMA, READ_VERSION, SCHEMA_NAMES, WRITE_VERSION } from './schema'

export interface Neo4jOptions {
  /** `neo4j` unless given. */
  readonly username?: string
  readonly password?: string
  /** `neo4j` unless given. */
  readonly database?: string
  /** Milliseconds after which the server ends a question; 30,000 unless given. */
  readonly readTimeout?: number
  /** Told of each query that is sent. */
  readonly onQuery?: (query: string) => void
}

export type Parameters = Readonly<Record<string, unknown>>

/** Sends one query inside a transaction and gives its rows. */
export type Run = <Row>(query: string, parameters?: Parameters) => Promise<Row[]>

/** Milliseconds: for connecting, for one writing transaction, and for trying again what failed for a passing reason. */
const CONNECT_TIMEOUT = 10_000
const WRITE_TIMEOUT = 300_000
const RETRY_TIME = 60_000
const READ_TIMEOUT = 30_000
/** The oldest server that has all the Cypher used here. */
const OLDEST_SERVER = [5, 26] as const

/** An open driver on one database of one server or cluster. */
export class Connection {
  readonly address: Address
  readonly #driver: Driver
  readonly #readTimeout: number
  readonly #onQuery: (query: string) => void
  #open = true

  private constructor(url: string, options: Neo4jOptions) {
    const { username = 'neo4j', password = '', database = 'neo4j' } = options
    this.address = { url, database, username }
    this.#readTimeout = options.readTimeout ?? READ_TIMEOUT
    this.#onQuery = options.onQuery ?? (() => {})
    this.#driver = neo4j.driver(url, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT,
      connectionAcquisitionTimeout: RETRY_TIME,
      maxTransactionRetryTime: RETRY_TIME,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'claimgraph',
      telemetryDisabled: true,
    })
  }

  /** Connects and brings the schema up to date. */
  static async open(url: string, options: Neo4jOptions): Promise<Connection> {
    const connection = new Connection(url, options)
    try {
      await connection.#checkServer()
      await connection.#prepareSchema()
      return connection
    } catch (error) {
      await connection.close()
      throw error
    }
  }

  /** One query in a reading transaction, tried again when it fails for a passing reason; ended when the signal aborts. */
  read<Row>(query: string, parameters: Parameters, signal?: AbortSignal): Promise<Row[]> {
    return this.#read(query, parameters, this.#readTimeout, signal)
  }

  async #read<Row>(query: string, parameters: Parameters, timeout: number, signal?: AbortSignal): Promise<Row[]> {
    this.#checkOpen()
    signal?.throwIfAborted()
    this.#onQuery(query)
    const work = this.#explained(() =>
      this.#driver.executeQuery(query, parameters, {
        database: this.address.database,
        routing: neo4j.routing.READ,
        transactionConfig: { timeout },
        ...(signal && { signal }),
      }),
    )
    const { records } = await (signal ? untilAborted(work, signal) : work)
    return records.map((record) => record.toObject() as Row)
  }

  /** All of the work in one transaction; done anew from the start when it fails for a passing reason. */
  async write<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    this.#checkOpen()
    const session = this.#driver.session({
      database: this.address.database,
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    })
    try {
      return await this.#explained(() =>
        session.executeWrite((transaction) => work((query, parameters) => this.#send(transaction, query, parameters)), {
          timeout: WRITE_TIMEOUT,
        }),
      )
    } finally {
      await session.close()
    }
  }

  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#driver.close()
  }

  async #send<Row>(transaction: ManagedTransaction, query: string, parameters: Parameters = {}): Promise<Row[]> {
    this.#onQuery(query)
    const { records } = await transaction.run(query, parameters)
    return records.map((record) => record.toObject() as Row)
  }

  async #explained<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await attempt()
    } catch (error) {
      throw explainError(error, this.address)
    }
  }

  #checkOpen(): void {
    if (this.#open) return
    throw new ClaimgraphError('STORE_UNAVAILABLE', `The store ${this.address.url} is closed. Open it again.`)
  }

  async #checkServer(): Promise<void> {
    const { database } = this.address
    const { agent = '' } = await this.#explained(() => this.#driver.getServerInfo({ database }))
    const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []
    const [oldestMajor, oldestMinor] = OLDEST_SERVER
    if (Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)) return
    throw new ClaimgraphError(
      'UNSUPPORTED',
      `${this.address.url} is ${agent || 'a server that does not tell its version'}. Neo4j ${OLDEST_SERVER.join('.')} or later is needed.`,
    )
  }

  async #prepareSchema(): Promise<void> {
    const [found] = await this.#read<{ version: number }>(READ_VERSION, {}, WRITE_TIMEOUT)
    const version = found?.version ?? 0
    this.#checkVersion(version)
    const [present] = await this.#read<{ names: string[] }>(READ_SCHEMA, {}, WRITE_TIMEOUT)
    if (version === MIGRATIONS.length && SCHEMA_NAMES.every((name) => present!.names.includes(name))) return
    // Each statement says IF NOT EXISTS, so that what was dropped by hand comes back, and two who open at once do no harm.
    for (const statement of MIGRATIONS.flatMap((migration) => Object.values(migration))) {
      await this.write((run) => run(statement))
    }
    await this.write((run) => run(AWAIT_SCHEMA))
    await this.write((run) => run(WRITE_VERSION, { version: neo4j.int(MIGRATIONS.length) }))
  }

  #checkVersion(version: number): void {
    if (version <= MIGRATIONS.length) return
    throw new ClaimgraphError(
      'STORE_VERSION',
      `${this.address.url} was written by a newer claimgraph (schema ${version}, this one knows ${MIGRATIONS.length}). Update claimgraph, or name another database.`,
    )
  }
}

/** The result of the work, or the reason of the signal as soon as it aborts. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** A number as Neo4j keeps it best: an integer where it is one. */
export function toNumber(value: number): unknown {
  return Number.isSafeInteger(value) ? neo4j.int(value) : value
}
