import type { Store } from '../../../src/store'
import { ARTICLES } from '../../api/articles'
import { makeContributions } from '../../fixtures/synthetic-graph'
import { ask, openEmptyStore } from './test-server'

/** What the graph looks like to somebody who opens it in Neo4j Browser, and what each method costs. */
export function describeShape(): void {
  describe('the shape of the graph', () => {
    let store: Store
    const queries: string[] = []

    beforeAll(async () => {
      store = await openEmptyStore({ onQuery: (query) => void queries.push(query) })
      await store.write(ARTICLES)
    })
    afterAll(() => store?.close())

    test('one typed relationship for each subject, relation and object, with at most ten properties', async () => {
      const rows = await ask<{ edges: number; keys: string[] }>(
        `MATCH (:Country {name: 'North Korea'})-[r:SUPPLIES]->(:Country {name: 'Russia'})
         RETURN count(r) AS edges, keys(head(collect(r))) AS keys`,
      )
      const names = [
        'claims',
        'disputed',
        'document',
        'documents',
        'firstSeen',
        'lastSeen',
        'modality',
        'quote',
        'sources',
        'url',
      ]
      expect(rows).toHaveLength(1)
      expect(rows[0]!.edges).toBe(1)
      expect(names).toEqual(expect.arrayContaining(rows[0]!.keys))
      expect(rows[0]!.keys.length).toBeGreaterThanOrEqual(9)
    })

    test('entities have their type as a label beside __Entity__, and a name', async () => {
      const rows = await ask<{ labels: string[]; count: number }>(
        'MATCH (e:__Entity__) WHERE e.name IS NOT NULL UNWIND labels(e) AS label WITH e, label ORDER BY label RETURN collect(label) AS labels, count(*) AS count',
      )
      expect(new Set(rows[0]!.labels)).toEqual(
        new Set(['__Entity__', 'Country', 'Organization', 'Person', 'Facility', 'Group']),
      )
    })

    test('whole numbers are integers', async () => {
      const [row] = await ask<{ kinds: string[] }>(
        `MATCH (c:Claim)-[q:EVIDENCED_BY]->(a:Article) MATCH (e:__Entity__)
         WITH [valueType(q.start), valueType(c.documentCount), valueType(e.claimCount), valueType(a.claimCount)] AS each
         UNWIND each AS kind RETURN collect(DISTINCT kind) AS kinds`,
      )
      expect(row!.kinds).toEqual(['INTEGER NOT NULL'])
    })

    test('why the confidence is what it is stands on the relationship, in words and weights', async () => {
      const [row] = await ask(
        `MATCH (:Claim)-[q:EVIDENCED_BY]->(:Article {id: 'doc_shells'}) WHERE q.reasons IS NOT NULL
         RETURN q.reasons AS reasons, q.reasonWeights AS weights`,
      )
      expect(row).toEqual({
        reasons: ['a voice is credited with it', 'the sentence is long'],
        weights: [0.3, -0.12],
      })
    })

    test('what came near a claim hangs on its article, what a reader wants to see first', async () => {
      const rows = await ask<{ title: string; keys: string[]; reason: string }>(
        `MATCH (a:Article {id: 'doc_undated'})-[:HAS_REJECTION]->(r:Rejection)
         RETURN a.title AS title, r.reason AS reason, keys(r) AS keys ORDER BY r.position`,
      )
      expect(rows.map(({ reason }) => reason)).toEqual([
        'stands in a question',
        '"threats" is no goods',
        'who is not told',
      ])
      expect(rows[0]!.keys).not.toContain('object')
    })

    test('every read of the port is one query', async () => {
      const limits = { maxNodes: 50, maxEdgesPerNode: 20 }
      const [entity, other] = (await store.findEntities({}, 'CLAIMS', { first: 2 })).nodes
      const [claim] = (await store.findClaims({}, 'ID', { first: 1 })).nodes
      const document = ARTICLES[0]!.document.id
      const reads: Record<string, () => Promise<unknown>> = {
        readEntities: () => store.readEntities([entity!.id, other!.id]),
        readClaims: () => store.readClaims([claim!.id]),
        readArticles: () => store.readArticles([document]),
        readSentences: () => store.readSentences([document]),
        readRejections: () => store.readRejections([document]),
        readEvidence: () => store.readEvidence([claim!.id]),
        readContributions: () => store.readContributions(null, 10),
        findEntities: () => store.findEntities({ name: 'Russia' }, 'NAME', { first: 5 }),
        findClaims: () => store.findClaims({ text: 'shells', publishedFrom: '2020-01-01' }, 'NEWEST', { first: 5 }),
        findArticles: () => store.findArticles({ entities: [entity!.id] }, { first: 5 }),
        search: () => store.search({ text: 'russia', kinds: ['entity', 'sentence'], first: 5 }),
        readNeighbourhood: () => store.readNeighbourhood([entity!.id], 3, {}, limits),
        readPaths: () => store.readPaths(entity!.id, other!.id, 3, 5, {}, limits),
        readStats: () => store.readStats(),
      }
      for (const [name, read] of Object.entries(reads)) {
        queries.length = 0
        await read()
        expect([name, queries.length]).toEqual([name, 1])
      }
    })

    test('an article that claims the same otherwise leaves one relationship', async () => {
      const [article] = makeContributions({ documents: 1, claimsPerDocument: 6, entities: 8, seed: 5 })
      const { extraction } = article!
      const rename = (id: string): string => `${id}x`
      const claims = extraction.claims.map((claim) => ({ ...claim, id: rename(claim.id), item: 'tents' }))
      const evidence = extraction.evidence.map((each) => ({ ...each, claim: rename(each.claim) }))
      await store.write([article!])
      await store.write([{ ...article!, extraction: { ...extraction, claims, evidence } }])
      const [row] = await ask<{ most: number }>(
        'MATCH (s:__Entity__)-[r]->(o:__Entity__) WITH s, o, type(r) AS type, count(r) AS edges RETURN max(edges) AS most',
      )
      expect(row).toEqual({ most: 1 })
      expect(await store.findFaults?.()).toEqual([])
      await store.withdraw([article!.document.id])
    })

    test('a write sends some twenty queries, however many articles there are in it', async () => {
      const articles = [...makeContributions({ documents: 40, claimsPerDocument: 5, entities: 30, seed: 2 })]
      const relations = new Set(articles.flatMap(({ extraction }) => extraction.claims.map(({ relation }) => relation)))
      queries.length = 0
      await store.write(articles)
      expect(queries.length).toBeLessThanOrEqual(12 + relations.size)
    })
  })
}
