import fc from 'fast-check'
import type { SearchHit, Store } from '../../src/store'
import { makeContributions } from '../fixtures/synthetic-graph'
import { askAbout, CLAIM_ORDERS, ENTITY_ORDERS } from './questions'
import { readAll } from './read-all'
import { buildReference, selectArticles, selectClaims, selectEntities, selectHits } from './reference'

const CONTRIBUTIONS = [...makeContributions({ documents: 25, claimsPerDocument: 10, entities: 40, seed: 5 })]
const RUNS = { numRuns: 120, seed: 1 }

export function describeLists(open: () => Promise<Store>): void {
  describe('lists', () => {
    const reference = buildReference(CONTRIBUTIONS)
    const ask = askAbout(reference)
    let store: Store

    beforeAll(async () => {
      store = await open()
      await store.write(CONTRIBUTIONS)
    })
    afterAll(async () => {
      await store.close()
    })

    test('claims by any filter, order and page size', async () => {
      const orders = fc.constantFrom(...CLAIM_ORDERS)
      await fc.assert(
        fc.asyncProperty(ask.claimFilter, orders, ask.pageSize, async (filter, order, size) => {
          const answer = await readAll((page) => store.findClaims(filter, order, page), size)
          expect(answer).toEqual(selectClaims(reference, filter, order))
        }),
        RUNS,
      )
    })

    test('entities by any filter, order and page size', async () => {
      const orders = fc.constantFrom(...ENTITY_ORDERS)
      await fc.assert(
        fc.asyncProperty(ask.entityFilter, orders, ask.pageSize, async (filter, order, size) => {
          const answer = await readAll((page) => store.findEntities(filter, order, page), size)
          expect(answer).toEqual(selectEntities(reference, filter, order))
        }),
        RUNS,
      )
    })

    test('articles by any filter and page size', async () => {
      await fc.assert(
        fc.asyncProperty(ask.articleFilter, ask.pageSize, async (filter, size) => {
          const answer = await readAll((page) => store.findArticles(filter, page), size)
          expect(answer.map(({ id }) => id)).toEqual(selectArticles(reference, filter).map(({ id }) => id))
        }),
        RUNS,
      )
    })

    test('search for any words, page by page', async () => {
      await fc.assert(
        fc.asyncProperty(ask.text, ask.pageSize, async (text, size) => {
          const request = { text, kinds: ['entity', 'sentence'] as const }
          const answer = await readAll((page) => store.search({ ...request, ...page }), size)
          expect(answer.map(nameHit)).toEqual(selectHits(reference, text))
        }),
        RUNS,
      )
    })

    test('search for one kind', async () => {
      const all = selectHits(reference, 'unit nord')
      const read = (kinds: SearchHit['kind'][]) =>
        readAll((page) => store.search({ text: 'unit nord', kinds, ...page }), 3)
      expect((await read(['entity'])).map(nameHit)).toEqual(all.filter((hit) => hit.startsWith('ent_')))
      expect((await read(['sentence'])).map(nameHit)).toEqual(all.filter((hit) => hit.startsWith('doc_')))
      expect(await read([])).toEqual([])
    })

    test('any text at all may be searched for; none is read as syntax', async () => {
      const syntax = fc.constantFrom(
        '"',
        '*',
        'NEAR(',
        'a OR b',
        'NOT',
        '-x',
        'col:',
        '^nord',
        "'",
        '\0',
        '\ud800',
        '%',
      )
      const text = fc.array(fc.oneof(syntax, fc.string({ unit: 'grapheme' })), { maxLength: 4 }).map((l) => l.join(' '))
      await fc.assert(
        fc.asyncProperty(text, async (wanted) => {
          const found = await readAll((page) => store.search({ text: wanted, kinds: ['entity', 'sentence'], ...page }))
          expect(found.map(nameHit)).toEqual(selectHits(reference, wanted))
          const claims = await readAll((page) => store.findClaims({ text: wanted }, 'ID', page))
          expect(claims).toEqual(selectClaims(reference, { text: wanted }, 'ID'))
          await store.findEntities({ name: wanted, ids: [wanted] }, 'NAME', { first: 1 })
        }),
        RUNS,
      )
    })

    test('a page of none tells how many there are', async () => {
      const page = await store.findClaims({}, 'NEWEST', { first: 0 })
      expect(page).toEqual({ nodes: [], cursors: [], hasNextPage: true, totalCount: reference.claims.length })
    })

    test.each([-1, 1.5, 1001, Number.NaN])('a page of %d nodes is refused', async (first) => {
      const refusal = { code: 'BAD_INPUT', message: expect.stringContaining('0 to 1000') }
      await expect(store.findClaims({}, 'ID', { first })).rejects.toMatchObject(refusal)
      await expect(store.search({ text: 'x', kinds: [], first })).rejects.toMatchObject(refusal)
    })

    test('a cursor of another list, a damaged one and none at all are refused', async () => {
      const [cursor] = (await store.findClaims({}, 'NEWEST', { first: 1 })).cursors
      const damaged = Buffer.from('["claims/ID",1]').toString('base64url')
      for (const after of [cursor!, damaged, '', 'no cursor', '%%%', 'bnVsbA', 'e30']) {
        await expect(store.findClaims({}, 'ID', { first: 1, after })).rejects.toMatchObject({ code: 'BAD_INPUT' })
        await expect(store.search({ text: 'x', kinds: [], first: 1, after })).rejects.toMatchObject({
          code: 'BAD_INPUT',
        })
      }
    })
  })
}

function nameHit(hit: SearchHit): string {
  return hit.kind === 'entity' ? hit.entity.id : `${hit.document} ${hit.sentence.index}`
}
