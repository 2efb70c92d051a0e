import neo4j, { type Driver } from 'neo4j-driver'
import { findServer, type LocalServer } from '../../../scripts/neo4j/local-server'
import { openStore, type Store } from '../../../src/store'
import type { Neo4jOptions } from '../../../src/store/neo4j/connection'

/** Where the tests may write and wipe, as in neo4j://neo4j:password@localhost:7687; absent: they are skipped. */
const SERVER_URL = process.env.CLAIMGRAPH_TEST_NEO4J

export const describeWithServer = SERVER_URL === undefined ? describe.skip : describe

/** For tests that kill or restart the server: only where it is the one of this checkout. */
export const describeWithOwnServer = ownServer() === undefined ? describe.skip : describe

export function ownServer(): LocalServer | undefined {
  const own = findServer()
  return SERVER_URL !== undefined && own?.bolt === Number(new URL(SERVER_URL).port) ? own : undefined
}

export function serverUrl(): string {
  return SERVER_URL!
}

/** The URL of the server without credentials. */
export function plainUrl(): string {
  const { protocol, host } = new URL(serverUrl())
  return `${protocol}//${host}`
}

export function credentials(): { username: string; password: string } {
  const { username, password } = new URL(serverUrl())
  return { username, password: decodeURIComponent(password) }
}

/** A driver of the test's own, to look behind the store. */
export function openDriver(): Driver {
  const { username, password } = credentials()
  return neo4j.driver(plainUrl(), neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
}

/** Asks the database itself. */
export async function ask<Row = Record<string, unknown>>(query: string, parameters: object = {}): Promise<Row[]> {
  const driver = openDriver()
  try {
    const { records } = await driver.executeQuery(query, parameters, { database: 'neo4j' })
    return records.map((record) => record.toObject() as Row)
  } finally {
    await driver.close()
  }
}

/** Removes all that is in the database, but for the schema. */
export async function wipe(): Promise<void> {
  const driver = openDriver()
  const session = driver.session({ database: 'neo4j' })
  try {
    await session.run('MATCH (n) WHERE NOT n:__Claimgraph__ CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  } finally {
    await session.close()
    await driver.close()
  }
}

/** The store over an empty database. */
export async function openEmptyStore(options: Neo4jOptions = {}): Promise<Store> {
  const store = await openStore(serverUrl(), { neo4j: options })
  await wipe()
  return store
}
