import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../src/store'
import { CRASH_SHAPE, makeContributions } from '../fixtures/synthetic-graph'
import { dumpTables } from './dump-tables'
import { readGraph } from './read-all'
import { spawnWriter } from './spawn-writer'

describe('several processes on one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-processes-'))
  const contributions = [...makeContributions(CRASH_SHAPE)]
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('reads answer, each from one state, while another process writes', async () => {
    const url = `file:${join(folder, 'read.db')}`
    const store = await openStore(url)
    const writer = spawnWriter(url)
    let running = true
    const ended = writer.ended.finally(() => {
      running = false
    })
    const counts: number[] = []
    while (running) {
      const stats = await store.readStats()
      expect(stats.sentences).toBe(stats.articles * CRASH_SHAPE.claimsPerDocument)
      const page = await store.search({ text: 'aid to', kinds: ['sentence'], first: 5 })
      expect(page.nodes.length).toBeLessThanOrEqual(page.totalCount)
      counts.push(stats.articles)
      await sleep(3)
    }
    expect(await ended).toBe(0)
    expect(counts).toEqual([...counts].sort((left, right) => left - right))
    expect(new Set(counts).size).toBeGreaterThan(3)
    const whole = await openStore('memory:')
    await whole.write(contributions)
    expect(await readGraph(store)).toEqual(await readGraph(whole))
    await store.close()
    await whole.close()
  }, 120_000)

  test('two writers wait for each other, and for a third that opens a new file with them', async () => {
    const path = join(folder, 'write.db')
    const writers = [0, 1, 2].map((first) => spawnWriter(`file:${path}`, first, 3))
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const alone = join(folder, 'alone.db')
    const store = await openStore(`file:${alone}`)
    await store.write(contributions)
    await store.close()
    expect(dumpTables(path)).toBe(dumpTables(alone))
  }, 120_000)
})
