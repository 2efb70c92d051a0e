import { writeSync } from 'node:fs'
import { openStore } from '../../src/store'
import { CRASH_SHAPE, makeContributions } from '../fixtures/synthetic-graph'

/** A process of its own that writes articles one by one and acknowledges each: URL, first number, step between numbers. */
async function writeArticles(url: string, first: number, step: number): Promise<void> {
  const contributions = [...makeContributions(CRASH_SHAPE)]
  const store = await openStore(url)
  writeSync(1, 'open\n')
  for (let number = first; number < contributions.length; number += step) {
    await store.write([contributions[number]!])
    writeSync(1, `${contributions[number]!.document.id}\n`)
  }
  await store.close()
}

const [url, first, step] = process.argv.slice(2)
writeArticles(url!, Number(first), Number(step)).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
