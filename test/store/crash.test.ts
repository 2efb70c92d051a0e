import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../src/store'
import { CRASH_SHAPE, makeContributions, makeRandom } from '../fixtures/synthetic-graph'
import { dumpTables } from './dump-tables'
import { spawnWriter } from './spawn-writer'

const KILLS = 20

describe('a writer that is killed with SIGKILL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-crash-'))
  const contributions = [...makeContributions(CRASH_SHAPE)]
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test(`${KILLS} times leaves every acknowledged article whole and no article half there`, async () => {
    const random = makeRandom(29)
    const path = join(folder, 'killed.db')
    let kept = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = spawnWriter(`file:${path}`, kept)
      await writer.reach(random(6))
      await sleep(random(20))
      writer.process.kill('SIGKILL')
      expect(await writer.ended).toBeNull()
      const ids = await readDocumentIds(path)
      const acknowledged = kept + writer.acknowledged.length
      // The last article may have been kept without its acknowledgement coming through.
      expect([acknowledged, acknowledged + 1]).toContain(ids.length)
      kept = ids.length
      expect(ids).toEqual(sortedIds(kept))
      expect(dumpTables(path)).toEqual(await dumpUninterrupted(kept))
    }
    const last = spawnWriter(`file:${path}`, kept)
    expect(await last.ended).toBe(0)
    expect(dumpTables(path)).toEqual(await dumpUninterrupted(contributions.length))
  }, 300_000)

  function sortedIds(count: number): string[] {
    return contributions
      .slice(0, count)
      .map(({ document }) => document.id)
      .sort()
  }

  /** The tables after the first articles were written at once, by nobody who was killed. */
  async function dumpUninterrupted(count: number): Promise<string> {
    const path = join(folder, `whole-${count}.db`)
    const store = await openStore(`file:${path}`)
    await store.write(contributions.slice(0, count))
    await store.close()
    return dumpTables(path)
  }
})

async function readDocumentIds(path: string): Promise<string[]> {
  const store = await openStore(`file:${path}`)
  const contributions = await store.readContributions(null, 1000)
  await store.close()
  return contributions.map(({ document }) => document.id)
}
