import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { type AppOptions, createApp } from '../../src/api/server'
import type { Ontology } from '../../src/model'
import { openStore, type Store } from '../../src/store'
import { ARTICLES } from './articles'

export const ONTOLOGY = JSON.parse(readFileSync(join(__dirname, '../../seeds/ontology.json'), 'utf8')) as Ontology

export interface Answer<Data> {
  readonly data: Data
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
  readonly extensions?: { readonly warnings: readonly string[] }
  readonly status: number
}

export interface Api {
  readonly app: FastifyInstance
  readonly store: Store
  /** Lines of the log. */
  readonly log: string[]
  ask<Data = unknown>(query: string, variables?: object): Promise<Answer<Data>>
  close(): Promise<void>
}

/** The API over a store in memory that holds the hand-made articles; `dress` may put something between the two. */
export async function openApi(options: Partial<AppOptions> = {}, dress = (store: Store) => store): Promise<Api> {
  const store = await openStore('memory:')
  await store.write(ARTICLES)
  const log: string[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) })
  const app = await createApp({ store: dress(store), ontology: ONTOLOGY, host: 'localhost', logger, ...options })
  return {
    app,
    store,
    log,
    async ask(query, variables) {
      const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
      return { status: response.statusCode, ...response.json() }
    },
    async close() {
      await app.close()
      await store.close()
    },
  }
}
