import { createDocument, type IngestEvent, ingestDocuments, loadKnowledge, type Reading } from '../../src/ingest'
import { ClaimgraphError } from '../../src/model'
import { openStore, type Store } from '../../src/store'

const knowledge = loadKnowledge()

let store: Store

beforeEach(async () => {
  store = await openStore('memory:')
})

afterEach(() => store.close())

function reading(text: string): Reading {
  return { origin: 'test', document: createDocument({ text }) }
}

const JETS = 'Norway supplied Ukraine with six jets.'
const SHIPS = 'Norway supplied Poland with two ships.'

test('each article is told when it is in the store, with what it brought', async () => {
  const events: IngestEvent[] = []
  const summary = await ingestDocuments([reading(JETS), reading(SHIPS)], {
    store,
    knowledge,
    onEvent: (event) => void events.push(event),
  })
  expect(events).toMatchObject([
    { kind: 'ingested', again: false, sentences: 1, claims: 1 },
    { kind: 'ingested', again: false, sentences: 1, claims: 1 },
  ])
  expect(summary).toEqual({ ingested: 2, skipped: 0, sentences: 2, claims: 2, aborted: false })
  expect(await store.readStats()).toMatchObject({ articles: 2, claims: 2 })
})

test('an article keeps the time when it was first taken in, until its text is another', async () => {
  const document = createDocument({ text: JETS, url: 'https://example.org/a' })
  const corrected = createDocument({ text: SHIPS, url: 'https://example.org/a' })
  const ingestAt = (article: typeof document, hour: number) =>
    ingestDocuments([{ origin: 'test', document: article }], {
      store,
      knowledge,
      clock: () => new Date(Date.UTC(2025, 0, 1, hour)),
    })
  const readTime = async () => (await store.readArticles([document.id]))[0]?.ingestedAt
  await ingestAt(document, 1)
  await ingestAt(document, 2)
  expect(await readTime()).toBe('2025-01-01T01:00:00.000Z')
  await ingestAt(corrected, 3)
  expect(await readTime()).toBe('2025-01-01T03:00:00.000Z')
  expect(await store.readStats()).toMatchObject({ articles: 1, claims: 1 })
})

test('a reading that failed is told and the next goes in', async () => {
  const error = new ClaimgraphError('EMPTY', 'the article has no text; give it some words')
  const events: IngestEvent[] = []
  const summary = await ingestDocuments(
    [{ origin: 'a.txt', error }, { origin: 'b', passedOver: 2, endings: ['.png'] }, reading(JETS)],
    { store, knowledge, onEvent: (event) => void events.push(event) },
  )
  expect(events.map((event) => event.kind)).toEqual(['skipped', 'passed over', 'ingested'])
  expect(summary).toMatchObject({ ingested: 1, skipped: 1 })
})

test('an aborted signal leaves out the rest and says so', async () => {
  const controller = new AbortController()
  const summary = await ingestDocuments([reading(JETS), reading(SHIPS)], {
    store,
    knowledge,
    signal: controller.signal,
    onEvent: () => controller.abort(),
  })
  expect(summary).toMatchObject({ ingested: 1, aborted: true })
  expect(await store.readStats()).toMatchObject({ articles: 1 })
})

test('a store that fails ends it; an article that fails does not', async () => {
  const failing = (error: Error): Store => ({
    ...store,
    readArticles: async () => [null],
    write: () => Promise.reject(error),
  })
  const full = new ClaimgraphError('STORE_UNAVAILABLE', 'the disk is full; free some space')
  await expect(ingestDocuments([reading(JETS)], { store: failing(full), knowledge })).rejects.toBe(full)
  const events: IngestEvent[] = []
  const summary = await ingestDocuments([reading(JETS)], {
    store: failing(new TypeError('x is undefined')),
    knowledge,
    onEvent: (event) => void events.push(event),
  })
  expect(summary).toMatchObject({ ingested: 0, skipped: 1 })
  expect(events[0]).toMatchObject({ kind: 'skipped', error: { code: 'INTERNAL' } })
})
