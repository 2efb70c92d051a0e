import { join } from 'node:path'
import fc from 'fast-check'
import { extractDocument, loadKnowledge, readDocuments, SEEDS_FOLDER } from '../../../src/ingest'
import { type Contribution, openStore, type Page, type PageRequest, type Store } from '../../../src/store'
import { makeContributions } from '../../fixtures/synthetic-graph'
import { askAbout, CLAIM_ORDERS, ENTITY_ORDERS } from '../questions'
import { readGraph } from '../read-all'
import { buildReference } from '../reference'
import { openEmptyStore } from './test-server'

/** Questions of each kind; six kinds make some two hundred. */
const RUNS = { numRuns: 35, seed: 7 }

/** The same questions to the embedded store and to Neo4j, over the sample articles and a synthetic graph. */
export function describeParity(): void {
  describe('the embedded store and Neo4j answer alike', () => {
    let contributions: Contribution[]
    let embedded: Store
    let neo4j: Store
    let ask: ReturnType<typeof askAbout>

    beforeAll(async () => {
      const knowledge = loadKnowledge()
      contributions = [...makeContributions({ documents: 30, claimsPerDocument: 8, entities: 45, seed: 12 })]
      for await (const reading of readDocuments([join(SEEDS_FOLDER, 'articles')])) {
        if (!('document' in reading)) continue
        const { analysis, extraction } = extractDocument(reading.document, knowledge)
        const { text } = reading.document
        const sentences = analysis.sentences.map(({ index, start, end }) => ({
          index,
          start,
          end,
          text: text.slice(start, end),
        }))
        contributions.push({
          document: reading.document,
          sentences,
          extraction,
          ingestedAt: '2025-01-01T00:00:00.000Z',
        })
      }
      embedded = await openStore('memory:')
      await embedded.write(contributions)
      neo4j = await openEmptyStore()
      await neo4j.write(contributions)
      ask = askAbout(buildReference(contributions))
    })
    afterAll(async () => {
      await embedded?.close()
      await neo4j?.close()
    })

    async function compare<Answer>(question: (store: Store) => Promise<Answer>): Promise<Answer> {
      const answer = await question(neo4j)
      expect(answer).toEqual(await question(embedded))
      return answer
    }

    /** Two pages, cursors, counts and all. */
    async function comparePages<Node>(size: number, read: (store: Store, page: PageRequest) => Promise<Page<Node>>) {
      const first = await compare((store) => read(store, { first: size }))
      const after = first.cursors.at(-1)
      if (after !== undefined) await compare((store) => read(store, { first: size, after }))
    }

    test('the whole graph', async () => {
      await compare(readGraph)
    })

    test('claims', async () => {
      const orders = fc.constantFrom(...CLAIM_ORDERS)
      const property = fc.asyncProperty(ask.claimFilter, orders, ask.pageSize, (filter, order, size) =>
        comparePages(size, (store, page) => store.findClaims(filter, order, page)),
      )
      await fc.assert(property, RUNS)
    })

    test('entities', async () => {
      const orders = fc.constantFrom(...ENTITY_ORDERS)
      const property = fc.asyncProperty(ask.entityFilter, orders, ask.pageSize, (filter, order, size) =>
        comparePages(size, (store, page) => store.findEntities(filter, order, page)),
      )
      await fc.assert(property, RUNS)
    })

    test('articles', async () => {
      const property = fc.asyncProperty(ask.articleFilter, ask.seeds, fc.boolean(), (filter, entities, mentioned) =>
        comparePages(4, (store, page) => store.findArticles({ ...filter, ...(mentioned && { entities }) }, page)),
      )
      await fc.assert(property, RUNS)
    })

    test('searches', async () => {
      const property = fc.asyncProperty(ask.text, ask.pageSize, (text, size) =>
        comparePages(size, (store, page) => store.search({ text, kinds: ['entity', 'sentence'], ...page })),
      )
      await fc.assert(property, RUNS)
    })

    test('neighbourhoods', async () => {
      const depths = fc.integer({ min: 1, max: 4 })
      const property = fc.asyncProperty(
        ask.seeds,
        depths,
        ask.edgeFilter,
        ask.limits,
        async (seeds, depth, filter, limits) => {
          await compare((store) => store.readNeighbourhood(seeds, depth, filter, limits))
        },
      )
      await fc.assert(property, RUNS)
    })

    test('paths', async () => {
      const lengths = fc.integer({ min: 1, max: 5 })
      const property = fc.asyncProperty(
        ask.entity,
        ask.entity,
        lengths,
        ask.edgeFilter,
        ask.limits,
        async (from, to, length, filter, limits) => {
          await compare((store) => store.readPaths(from, to, length, 10, filter, limits))
        },
      )
      await fc.assert(property, RUNS)
    })
  })
}
