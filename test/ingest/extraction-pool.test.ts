import {
  createDocument,
  type IngestEvent,
  type IngestOptions,
  ingestDocuments,
  loadKnowledge,
  type Reading,
} from '../../src/ingest'
import { openExtractionPool } from '../../src/ingest/extraction-pool'
import { ClaimgraphError, type Document } from '../../src/model'
import { openStore } from '../../src/store'

const knowledge = loadKnowledge()

const TEXTS = [
  'Norway supplied Ukraine with six jets. The minister thanked Oslo.',
  'Norway supplied Poland with two ships.',
  'Kenya said on Monday that it had signed a treaty with Peru.\nThe treaty covers fishing.',
  'Acme Inc. opened a factory in Brazil.',
  'Norway supplied Ukraine with six jets.',
]

/** Everything that an ingestion tells and leaves behind. */
async function ingest(readings: readonly Reading[], options: Partial<IngestOptions>) {
  const store = await openStore('memory:')
  const events: IngestEvent[] = []
  const clock = () => new Date(0)
  try {
    const summary = await ingestDocuments(readings, {
      store,
      knowledge,
      clock,
      onEvent: (event) => void events.push(event),
      ...options,
    })
    return { summary, events, stats: await store.readStats(), contributions: await store.readContributions(null, 100) }
  } finally {
    await store.close()
  }
}

test('threads give the events, the order and the graph that one thread gives', async () => {
  const failed: Reading = { origin: 'b.txt', error: new ClaimgraphError('EMPTY', 'no text') }
  const articles = TEXTS.map((text, i): Reading => ({ origin: `${i}.txt`, document: createDocument({ text }) }))
  const readings = [articles[0]!, failed, ...articles.slice(1)]
  const alone = await ingest(readings, {})
  const together = await ingest(readings, { workers: 2 })
  expect(together).toEqual(alone)
  expect(JSON.stringify(together)).toBe(JSON.stringify(alone))
  expect(together.summary).toMatchObject({ ingested: 5, skipped: 1 })
}, 60_000)

test('an article that cannot be read in a thread is told and skipped, and the next goes in', async () => {
  const broken = { id: 'doc_broken', title: '' } as Document
  const readings = [broken, createDocument({ text: TEXTS[1]! })].map((document): Reading => ({ origin: 'x', document }))
  const { summary, events } = await ingest(readings, { workers: 2 })
  expect(summary).toMatchObject({ ingested: 1, skipped: 1 })
  expect(events[0]).toMatchObject({ kind: 'skipped', error: { code: 'INTERNAL' } })
}, 60_000)

test('a stop ends the threads before the last article', async () => {
  const stop = new AbortController()
  const readings = TEXTS.map((text): Reading => ({ origin: 'x', document: createDocument({ text }) }))
  const { summary } = await ingest(readings, { workers: 2, signal: stop.signal, onEvent: () => stop.abort() })
  expect(summary).toMatchObject({ ingested: 1, aborted: true })
}, 60_000)

test('a closed pool leaves nobody waiting', async () => {
  const pool = openExtractionPool(1, knowledge.folder)
  const waiting = expect(pool.extract(createDocument({ text: TEXTS[0]! }))).rejects.toMatchObject({ code: 'INTERNAL' })
  await pool.close()
  await waiting
}, 60_000)

test('threads without their seeds say so', async () => {
  const pool = openExtractionPool(1, '/nowhere')
  await expect(pool.extract(createDocument({ text: TEXTS[0]! }))).rejects.toThrow(/ontology/)
  await pool.close()
}, 60_000)
