import fc from 'fast-check'
import type { Contribution, Store } from '../../src/store'
import { makeContributions } from '../fixtures/synthetic-graph'
import { readGraph } from './read-all'

const TEN = [...makeContributions({ documents: 10, claimsPerDocument: 8, entities: 25, seed: 7 })]

export function describeWrites(open: () => Promise<Store>): void {
  describe('writing', () => {
    let store: Store
    let expected: unknown

    beforeAll(async () => {
      const whole = await open()
      await whole.write(TEN)
      expected = await readGraph(whole)
      await whole.close()
    })
    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => {
      await store.close()
    })

    test('an article twice is an article once', async () => {
      await store.write(TEN)
      await store.write(TEN.slice(2, 6))
      await store.write([TEN[3]!, TEN[3]!])
      expect(await readGraph(store)).toEqual(expected)
    })

    test('articles in any order, in any batches, some of them twice, give the same graph', async () => {
      const orders = fc.shuffledSubarray([...TEN.keys()], { minLength: TEN.length })
      const batch = fc.integer({ min: 1, max: TEN.length })
      await fc.assert(
        fc.asyncProperty(orders, batch, fc.nat(9), async (order, size, again) => {
          await store.withdraw(TEN.map(({ document }) => document.id))
          const list = [...order, again].map((index) => TEN[index]!)
          for (let start = 0; start < list.length; start += size) await store.write(list.slice(start, start + size))
          expect(await readGraph(store)).toEqual(expected)
        }),
        { numRuns: 15, seed: 3 },
      )
    })

    test('withdrawing takes back exactly what the document brought', async () => {
      const half = TEN.slice(0, 5)
      await store.write(half)
      const before = await readGraph(store)
      await store.write(TEN.slice(5))
      const late = TEN.slice(5).map(({ document }) => document.id)
      expect(await store.withdraw([...late, 'doc_unknown', late[0]!])).toBe(5)
      expect(await readGraph(store)).toEqual(before)
      expect(await store.withdraw(half.map(({ document }) => document.id))).toBe(5)
      expect(await store.readStats()).toEqual({
        articles: 0,
        sentences: 0,
        entities: 0,
        claims: 0,
        evidence: 0,
        rejections: 0,
        claimsByRelation: {},
        entitiesByType: {},
      })
    })

    test('a new version of an article takes the place of the old one', async () => {
      await store.write(TEN)
      const stranger = { ...rename(TEN[0]!, 'doc_new') }
      await store.write([rename(stranger, TEN[1]!.document.id)])
      await store.write([TEN[1]!])
      expect(await readGraph(store)).toEqual(expected)
    })

    test('a new version of an article takes the place of its rejections, and withdrawing takes them back', async () => {
      const [article] = TEN
      const { document, extraction } = article!
      await store.write(TEN)
      await store.write([{ ...article!, extraction: { ...extraction, rejections: extraction.rejections.slice(1, 2) } }])
      expect(await store.readRejections([document.id])).toEqual([extraction.rejections.slice(1, 2)])
      await store.withdraw([document.id])
      expect(await store.readRejections([document.id, TEN[1]!.document.id])).toEqual([
        [],
        TEN[1]!.extraction.rejections,
      ])
    })

    test('what was written is read back whole, in order of document id', async () => {
      await store.write(TEN)
      const sorted = [...TEN].sort((left, right) => (left.document.id < right.document.id ? -1 : 1))
      expect(await store.readContributions(null, 1000)).toEqual(sorted)
      expect(await store.readContributions(null, 4)).toEqual(sorted.slice(0, 4))
      expect(await store.readContributions(sorted[3]!.document.id, 2)).toEqual(sorted.slice(4, 6))
      expect(await store.readContributions(sorted[9]!.document.id, 2)).toEqual([])
    })

    test('a batch with one bad article changes nothing', async () => {
      await store.write(TEN.slice(0, 3))
      const before = await readGraph(store)
      const bad = { ...TEN[4]!, extraction: { ...TEN[4]!.extraction, evidence: [], rejections: [] } }
      await expect(store.write([TEN[3]!, bad])).rejects.toMatchObject({ code: 'BAD_INPUT' })
      expect(await readGraph(store)).toEqual(before)
    })

    test('no article with nothing in it is lost', async () => {
      const document = { id: 'doc_empty', text: '', title: '' }
      const extraction = { document: 'doc_empty', entities: [], claims: [], evidence: [], rejections: [] }
      const empty: Contribution = { document, sentences: [], extraction, ingestedAt: '2025-01-01T00:00:00Z' }
      await store.write([empty])
      expect(await store.readContributions(null, 10)).toEqual([empty])
      await store.write([])
      expect(await store.withdraw([])).toBe(0)
    })

    test('writes that are started together all arrive', async () => {
      await Promise.all(TEN.map((contribution) => store.write([contribution])))
      expect(await readGraph(store)).toEqual(expected)
    })
  })
}

/** The same article under another id. */
function rename(contribution: Contribution, id: string): Contribution {
  const { document, extraction } = contribution
  return {
    ...contribution,
    document: { ...document, id },
    extraction: {
      ...extraction,
      document: id,
      evidence: extraction.evidence.map((evidence) => ({ ...evidence, document: id })),
      rejections: extraction.rejections.map((rejection) => ({ ...rejection, document: id })),
    },
  }
}
