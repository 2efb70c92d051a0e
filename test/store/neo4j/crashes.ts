import { setTimeout as sleep } from 'node:timers/promises'
import { findServer, killServer, startServer, stopServer } from '../../../scripts/neo4j/local-server'
import { openStore, verifyGraph } from '../../../src/store'
import { CRASH_SHAPE, makeContributions, makeRandom } from '../../fixtures/synthetic-graph'
import { readGraph } from '../read-all'
import { spawnWriter } from '../spawn-writer'
import { credentials, describeWithOwnServer, openEmptyStore, plainUrl, serverUrl } from './test-server'

const KILLS = 20
const ARTICLES = [...makeContributions(CRASH_SHAPE)]

/** Writers and the server itself killed with SIGKILL; two writers at once. Each time the graph is that of an unhurt run. */
export function describeCrashes(): void {
  describe('writers', () => {
    let expected: unknown

    beforeAll(async () => {
      const whole = await openStore('memory:')
      await whole.write(ARTICLES)
      expected = await readGraph(whole)
      await whole.close()
    }, 120_000)

    async function expectWhole(): Promise<void> {
      const store = await openStore(serverUrl())
      expect(await readGraph(store)).toEqual(expected)
      expect(await store.findFaults?.()).toEqual([])
      await store.close()
    }

    test(`a writer killed ${KILLS} times leaves every acknowledged article whole and no article half there`, async () => {
      await (await openEmptyStore()).close()
      const random = makeRandom(31)
      let kept = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const writer = spawnWriter(serverUrl(), kept)
        await writer.reach(0)
        await sleep(random(400))
        writer.process.kill('SIGKILL')
        expect(await writer.ended).toBeNull()
        const store = await openStore(serverUrl())
        const acknowledged = kept + writer.acknowledged.length
        // What the server was committing when the writer died may have been kept without its acknowledgement.
        const found = await settle(() => store.readStats())
        expect([acknowledged, acknowledged + 1]).toContain(found.articles)
        expect(found.sentences).toBe(found.articles * CRASH_SHAPE.claimsPerDocument)
        expect(found.evidence).toBe(found.articles * CRASH_SHAPE.claimsPerDocument)
        kept = found.articles
        await store.close()
      }
      const half = await openStore(serverUrl())
      const faults = []
      for await (const fault of verifyGraph(half)) faults.push(fault)
      expect(faults).toEqual([])
      await half.write(ARTICLES.slice(kept))
      await half.close()
      await expectWhole()
    })

    test('two writers at once on overlapping articles give the same graph', async () => {
      await (await openEmptyStore()).close()
      const writers = [
        [0, 2],
        [1, 1],
      ].map(([first, step]) => spawnWriter(serverUrl(), first, step))
      expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0])
      await expectWhole()
    })
  })

  describeWithOwnServer('the server of this checkout (skipped when the tests use another)', () => {
    test('killed in the middle of an ingest of 200 articles and started again: the ingest goes on, the graph is whole', async () => {
      await (await openEmptyStore()).close()
      const writer = spawnWriter(serverUrl())
      await writer.reach(60)
      await killServer()
      await startServer()
      // The driver tries again for a minute; if the server took longer, the ingest is run again.
      if ((await writer.ended) !== 0) expect(await spawnWriter(serverUrl()).ended).toBe(0)
      const whole = await openStore('memory:')
      await whole.write(ARTICLES)
      const store = await openStore(serverUrl())
      expect(await readGraph(store)).toEqual(await readGraph(whole))
      expect(await store.findFaults?.()).toEqual([])
      await store.close()
      await whole.close()
    })

    test('a database that is read-only can be read; a write says what is wrong', async () => {
      await stopServer()
      await startServer({ settings: ['server.databases.default_to_read_only=true'] })
      try {
        const store = await openStore(plainUrl(), { neo4j: credentials() })
        expect((await store.readStats()).articles).toBe(CRASH_SHAPE.documents)
        await expect(store.write([ARTICLES[0]!])).rejects.toMatchObject({
          code: 'STORE_DENIED',
          message: expect.stringContaining('read-only'),
        })
        await store.close()
      } finally {
        await stopServer()
        await startServer()
      }
      expect(findServer()).toBeDefined()
    })
  })
}

/** The answer once it is the same twice: the server ends the transaction of a writer that is gone in its own time. */
async function settle<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  for (let last = JSON.stringify(await read()); ; ) {
    await sleep(150)
    const answer = await read()
    const now = JSON.stringify(answer)
    if (now === last) return answer
    last = now
  }
}
