import fc from 'fast-check'
import type { Store } from '../../src/store'
import { makeContributions } from '../fixtures/synthetic-graph'
import { askAbout } from './questions'
import { buildReference } from './reference'
import { walkNeighbourhood, walkPaths } from './reference-walks'

const CONTRIBUTIONS = [...makeContributions({ documents: 20, claimsPerDocument: 6, entities: 60, seed: 9 })]
const RUNS = { numRuns: 150, seed: 1 }

export function describeWalks(open: () => Promise<Store>): void {
  describe('traversals', () => {
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

    test('the neighbourhood of any seeds, within any limits', async () => {
      const depths = fc.integer({ min: 1, max: 4 })
      await fc.assert(
        fc.asyncProperty(ask.seeds, depths, ask.edgeFilter, ask.limits, async (seeds, depth, filter, limits) => {
          const answer = await store.readNeighbourhood(seeds, depth, filter, limits)
          const expected = walkNeighbourhood(reference, seeds, depth, filter, limits)
          expect(answer.entities.map(({ id }) => id)).toEqual(expected.entities)
          expect(answer.edges).toEqual(expected.edges)
          expect(answer.truncated).toBe(expected.truncated)
        }),
        RUNS,
      )
    })

    test('the shortest paths between any two, within any limits', async () => {
      const lengths = fc.integer({ min: 1, max: 3 })
      const counts = fc.integer({ min: 1, max: 30 })
      const question = [ask.entity, ask.entity, lengths, counts, ask.edgeFilter, ask.limits] as const
      await fc.assert(
        fc.asyncProperty(...question, async (from, to, maxLength, count, filter, limits) => {
          const answer = await store.readPaths(from, to, maxLength, count, filter, limits)
          const depth = Math.ceil(maxLength / 2)
          const around = walkNeighbourhood(reference, [from, to], depth, { ...filter, direction: 'BOTH' }, limits)
          const expected =
            from === to ? [] : walkPaths(around.edges, from, to, maxLength, filter.direction ?? 'BOTH').slice(0, count)
          expect(answer.paths).toEqual(expected)
          expect(answer.truncated).toBe(around.truncated)
        }),
        RUNS,
      )
    })

    test('wide limits find every path there is', async () => {
      const [from, to] = reference.entities
      const limits = { maxNodes: 1000, maxEdgesPerNode: 1000 }
      const answer = await store.readPaths(from!.id, to!.id, 3, 100, {}, limits)
      const expected = walkPaths(reference.edges, from!.id, to!.id, 3, 'BOTH')
      expect(answer).toEqual({ paths: expected.slice(0, 100), truncated: false })
    })

    test('unknown ends and no seeds lead nowhere', async () => {
      const limits = { maxNodes: 10, maxEdgesPerNode: 10 }
      expect(await store.readNeighbourhood([], 2, {}, limits)).toEqual({ entities: [], edges: [], truncated: false })
      const answer = await store.readPaths('ent_unknown', reference.entities[0]!.id, 2, 5, {}, limits)
      expect(answer.paths).toEqual([])
    })

    test('depth, length, count and limits out of range are refused', async () => {
      const limits = { maxNodes: 10, maxEdgesPerNode: 10 }
      const refusal = { code: 'BAD_INPUT' }
      await expect(store.readNeighbourhood([], 0, {}, limits)).rejects.toMatchObject(refusal)
      await expect(store.readNeighbourhood([], 5, {}, limits)).rejects.toMatchObject(refusal)
      await expect(store.readNeighbourhood([], 1, {}, { ...limits, maxNodes: 0 })).rejects.toMatchObject(refusal)
      await expect(store.readPaths('a', 'b', 6, 1, {}, limits)).rejects.toMatchObject(refusal)
      await expect(store.readPaths('a', 'b', 1, 101, {}, limits)).rejects.toMatchObject(refusal)
      await expect(store.readPaths('a', 'b', 1, 1, {}, { ...limits, maxEdgesPerNode: -1 })).rejects.toMatchObject(
        refusal,
      )
    })
  })
}
