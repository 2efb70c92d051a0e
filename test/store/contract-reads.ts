import type { Store } from '../../src/store'
import { makeContributions } from '../fixtures/synthetic-graph'
import { buildReference, byKeys } from './reference'

const CONTRIBUTIONS = [...makeContributions({ documents: 12, claimsPerDocument: 9, entities: 20, seed: 11 })]

export function describeReads(open: () => Promise<Store>): void {
  describe('reading by id', () => {
    const reference = buildReference(CONTRIBUTIONS)
    let store: Store

    beforeAll(async () => {
      store = await open()
      await store.write(CONTRIBUTIONS)
    })
    afterAll(async () => {
      await store.close()
    })

    test('entities, in the order of the ids, null for the unknown', async () => {
      const [first, second] = reference.entities
      const answer = await store.readEntities([second!.id, 'ent_unknown', first!.id, second!.id])
      expect(answer).toEqual([second, null, first, second])
      expect(await store.readEntities([])).toEqual([])
    })

    test('claims', async () => {
      const ids = reference.claims.map(({ id }) => id)
      expect(await store.readClaims([...ids, 'clm_unknown', ''])).toEqual([...reference.claims, null, null])
    })

    test('articles', async () => {
      const [first, second] = CONTRIBUTIONS
      const answer = await store.readArticles([second!.document.id, 'doc_unknown', first!.document.id])
      expect(answer.map((article) => article?.id)).toEqual([second!.document.id, undefined, first!.document.id])
      expect(answer[2]).toEqual({
        ...first!.document,
        ingestedAt: first!.ingestedAt,
        claimCount: first!.extraction.claims.length,
      })
    })

    test('sentences of articles, in text order', async () => {
      const [first, second] = CONTRIBUTIONS
      const answer = await store.readSentences([second!.document.id, 'doc_unknown', first!.document.id])
      expect(answer).toEqual([second!.sentences, [], first!.sentences])
    })

    test('rejections of articles, in text order', async () => {
      const [first, second] = CONTRIBUTIONS
      const answer = await store.readRejections([second!.document.id, 'doc_unknown', first!.document.id])
      expect(answer).toEqual([second!.extraction.rejections, [], first!.extraction.rejections])
      expect(answer[0]!.length).toBeGreaterThan(2)
      expect(await store.readRejections([])).toEqual([])
    })

    test('evidence of claims, by publication date, document and start', async () => {
      const ids = [...reference.claims.map(({ id }) => id), 'clm_unknown']
      const sorted = [...reference.evidence].sort(
        byKeys(
          ({ document }) => reference.dates.get(document) ?? '~',
          ({ document }) => document,
          ({ start }) => start,
        ),
      )
      expect(await store.readEvidence(ids)).toEqual(ids.map((id) => sorted.filter(({ claim }) => claim === id)))
    })

    test('every quote is the slice of its article', async () => {
      const evidence = (await store.readEvidence(reference.claims.map(({ id }) => id))).flat()
      const articles = await store.readArticles(evidence.map(({ document }) => document))
      evidence.forEach(({ start, end, quote }, index) => {
        expect(articles[index]?.text.slice(start, end)).toBe(quote)
      })
    })

    test('stats', async () => {
      expect(await store.readStats()).toEqual({
        articles: 12,
        sentences: 108,
        entities: reference.entities.length,
        claims: reference.claims.length,
        evidence: reference.evidence.length,
        rejections: CONTRIBUTIONS.reduce((sum, { extraction }) => sum + extraction.rejections.length, 0),
        claimsByRelation: countBy(reference.claims.map(({ relation }) => relation)),
        entitiesByType: countBy(reference.entities.map(({ type }) => type)),
      })
    })

    test('an aborted read rejects with the reason', async () => {
      const reason = new Error('the client went away')
      await expect(store.readStats(AbortSignal.abort(reason))).rejects.toBe(reason)
    })

    test('a closed store says so, and may be closed again', async () => {
      const other = await open()
      await other.close()
      await other.close()
      await expect(other.readStats()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
      await expect(other.write([])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    })
  })
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
