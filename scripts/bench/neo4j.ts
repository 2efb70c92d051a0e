import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { type Contribution, openStore, type Store } from '../../src/store'
import { makeContributions } from '../../test/fixtures/synthetic-graph'
import { startServer, wipeServer } from '../neo4j/local-server'
import { dumpGraph, loadBare, wipeGraph } from './bare-load'
import { quantile, READS, type Read, timeRead } from './reads'

const FOLDER = join(__dirname, '..', '..', 'data', 'neo4j-bench')
const CLAIMS_PER_ARTICLE = 10
/** Articles of one transaction. */
const BATCH = 100
const QUESTIONS = 90

/**
 * Starts a Neo4j of its own, and measures the store on synthetic graphs of 10,000 and 100,000 claims (`--large`: also of a
 * million, `--small`: of 10,000 alone): loading against a bare script that writes the same nodes and relationships, and
 * each read against Cypher written by hand, both through the bare driver.
 */
export async function benchNeo4j(argv: readonly string[]): Promise<void> {
  await wipeServer(FOLDER)
  const server = await startServer({ folder: FOLDER })
  const url = `neo4j://localhost:${server.bolt}`
  const { username, password } = server
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  try {
    const sizes = argv.includes('--small')
      ? [10_000]
      : [10_000, 100_000, ...(argv.includes('--large') ? [1_000_000] : [])]
    await warmUp(url, { username, password }, driver)
    for (const claims of sizes) {
      const store = await openStore(url, { neo4j: { username, password } })
      await measure(claims, store, driver)
      await store.close()
    }
  } finally {
    await driver.close()
    await wipeServer(FOLDER)
  }
}

/** Loads a little both ways first: else whoever comes first pays for Java's compiling and the planning of queries. */
async function warmUp(url: string, neo4j: { username: string; password: string }, driver: Driver): Promise<void> {
  const store = await openStore(url, { neo4j })
  await timeLoad(store, makeContributions({ documents: 300, claimsPerDocument: 10, entities: 100, seed: 3 }))
  const dump = await dumpGraph(driver)
  await wipeGraph(driver)
  await loadBare(driver, dump)
  await wipeGraph(driver)
  await store.close()
}

async function measure(claims: number, store: Store, driver: Driver): Promise<void> {
  const documents = claims / CLAIMS_PER_ARTICLE
  const shape = { documents, claimsPerDocument: CLAIMS_PER_ARTICLE, entities: Math.ceil(claims / 20), seed: 1 }
  await wipeGraph(driver)
  const own = await timeLoad(store, makeContributions(shape))
  const stats = await store.readStats()
  console.log(`\n${claims.toLocaleString('en')} statements in ${documents.toLocaleString('en')} articles: `)
  console.log(`${stats.claims} claims, ${stats.entities} entities, ${stats.evidence} pieces of evidence\n`)
  console.log(
    '| read | port p50 | p95 | bare p50 | p95 | p50 ratio | p95 ratio |\n| --- | --- | --- | --- | --- | --- | --- |',
  )
  const ids = await sampleIds(store)
  for (const read of READS) {
    const { port, bare } = await timeRead(read, store, driver, ids[read.ids])
    const cells = [port, bare].flatMap((times) => [quantile(times, 0.5), quantile(times, 0.95)])
    const ratios = [cells[0]! / cells[2]!, cells[1]! / cells[3]!]
    console.log(
      `| ${read.name} | ${[...cells.map((ms) => `${ms.toFixed(1)} ms`), ...ratios.map((ratio) => ratio.toFixed(2))].join(' | ')} |`,
    )
  }
  const dump = await dumpGraph(driver)
  await wipeGraph(driver)
  const start = performance.now()
  await loadBare(driver, dump)
  const bare = (performance.now() - start) / 1000
  const rate = (seconds: number) => `${Math.round(claims / seconds).toLocaleString('en')} statements a second`
  console.log(`\nload: store ${own.toFixed(1)} s (${rate(own)}), bare script ${bare.toFixed(1)} s (${rate(bare)}):`)
  console.log(`the store has ${(bare / own).toFixed(2)} of the bare script's rate`)
}

/** Seconds for writing, without those for making the articles up. */
async function timeLoad(store: Store, contributions: Iterable<Contribution>): Promise<number> {
  let seconds = 0
  let batch: Contribution[] = []
  const write = async (): Promise<void> => {
    const start = performance.now()
    if (batch.length > 0) await store.write(batch)
    seconds += (performance.now() - start) / 1000
    batch = []
  }
  for (const contribution of contributions) {
    batch.push(contribution)
    if (batch.length === BATCH) await write()
  }
  await write()
  return seconds
}

async function sampleIds(store: Store): Promise<Record<Read['ids'], string[]>> {
  const take = (list: readonly { readonly id: string }[]) =>
    Array.from({ length: QUESTIONS }, (_, index) => list[(index * 7) % list.length]!.id)
  return {
    entity: take((await store.findEntities({}, 'CLAIMS', { first: 600 })).nodes),
    claim: take((await store.findClaims({}, 'ID', { first: 600 })).nodes),
    article: take((await store.findArticles({}, { first: 600 })).nodes),
  }
}
