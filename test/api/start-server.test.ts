import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startServer } from '../../src/api'
import { type Knowledge, loadKnowledge } from '../../src/ingest'
import { openStore, type Store } from '../../src/store'
import { ARTICLES } from './articles'
import { ONTOLOGY } from './open-api'
import { watchStore } from './watch-store'

const knowledge = { ontology: ONTOLOGY } as Knowledge

let store: Store

beforeEach(async () => {
  store = await openStore('memory:')
  await store.write(ARTICLES)
})

afterEach(() => store.close())

interface Ingested {
  readonly data: { readonly ingest: unknown } | null
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

function ask(url: string, query: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
}

test('answers over a socket at the address that it tells, until it is closed', async () => {
  const server = await startServer({ store, knowledge, port: 0, logger: false })
  expect(server.url).toMatch(/^http:\/\/localhost:\d+\/graphql$/)
  const response = await ask(server.url, '{ claims(filter: { subjectName: "North Korea" }) { totalCount } }')
  expect(await response.json()).toEqual({ data: { claims: { totalCount: 3 } } })
  await server.close()
  await expect(ask(server.url, '{ stats { claims } }')).rejects.toThrow()
  expect(await store.readStats()).toMatchObject({ articles: 3 })
})

test('closing lets a request under way finish', async () => {
  let answer = () => {}
  const release = new Promise<void>((resolve) => {
    answer = resolve
  })
  let slow = store
  const called = new Promise<void>((resolve) => {
    slow = watchStore(store, (method) => {
      if (method !== 'readStats') return undefined
      resolve()
      return release.then(() => store.readStats())
    })
  })
  const server = await startServer({ store: slow, knowledge, port: 0, logger: false })
  const pending = ask(server.url, '{ stats { claims } }')
  await called
  const closed = server.close()
  answer()
  expect(await (await pending).json()).toEqual({ data: { stats: { claims: 8 } } })
  await closed
})

test('the store is told to stop when the asker goes away', async () => {
  let gone: Promise<unknown> | undefined
  let stuck = store
  const called = new Promise<void>((resolve) => {
    stuck = watchStore(store, (method, args) => {
      if (method !== 'readStats') return undefined
      const signal = args[0] as AbortSignal
      gone = new Promise((aborted) => signal.addEventListener('abort', aborted))
      resolve()
      return new Promise(() => {})
    })
  })
  const server = await startServer({ store: stuck, knowledge, port: 0, logger: false })
  const controller = new AbortController()
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ query: '{ stats { claims } }' })
  const pending = fetch(server.url, { method: 'POST', headers, body, signal: controller.signal })
  await called
  controller.abort()
  await expect(pending).rejects.toThrow()
  await gone
  await server.close()
})

test('a port in use is told with what to do', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve))
  const { port } = other.address() as AddressInfo
  await expect(startServer({ store, knowledge, port, logger: false })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: `Port ${port} of localhost is in use; choose another port, or stop what listens there.`,
  })
  await new Promise((resolve) => other.close(resolve))
})

test('an article given to the mutation is read, kept and answered from; a second time changes nothing', async () => {
  const server = await startServer({ store, knowledge: loadKnowledge(), port: 0, logger: false })
  const text = 'Missiles for Moscow\n\nNorth Korea supplied Russia with missiles.'
  const ingest = `mutation { ingest(input: { text: ${JSON.stringify(text)}, publishedAt: "2025-07-14" }) {
    article { id title text publishedAt }
    claims { subject { name } relation object { name } evidence { quote } }
  } }`
  const first = (await (await ask(server.url, ingest)).json()) as Ingested
  expect(first.data?.ingest).toMatchObject({
    article: { title: 'Missiles for Moscow', text, publishedAt: '2025-07-14' },
    claims: [
      {
        subject: { name: 'North Korea' },
        relation: 'SUPPLIES',
        object: { name: 'Russia' },
        evidence: [{ quote: 'North Korea supplied Russia with missiles.' }],
      },
    ],
  })
  const before = await store.readStats()
  expect(await (await ask(server.url, ingest)).json()).toEqual(first)
  expect(await store.readStats()).toEqual(before)
  const response = await ask(server.url, 'mutation { ingest(input: { text: " " }) { article { id } } }')
  expect(((await response.json()) as Ingested).errors).toMatchObject([{ extensions: { code: 'EMPTY' } }])
  await server.close()
})
