import { loadavg } from 'node:os'
import { join } from 'node:path'
import { SEEDS_FOLDER } from '../../src/ingest'
import { BUILD, buildSources, runProgram } from './build'

/** What read-texts.cjs prints; times in milliseconds. */
interface Reading {
  /** From the start of the process to the end of the first call, which reads one sentence. */
  readonly first: number
  /** Wall clock and processor of the first pass over the texts, and of the best of the later ones. */
  readonly cold: Times
  readonly warm: Times
  /** The texts on two threads, each of which has read them before; claimgraph only. */
  readonly two?: Times
  readonly tokens: number
  /** Resident memory at the end, in megabytes. */
  readonly memory: number
}

interface Times {
  readonly wall: number
  readonly processor: number
}

const ENGINES = {
  claimgraph: 'sentences, tokens, tags, trees, names',
  compromise: 'sentences, tokens, tags, noun phrases',
  'wink-nlp': 'sentences, tokens, tags, entities of dates and numbers',
}

/**
 * Reads the texts of a folder with the built language room and with other packages, each in a process of its own, one
 * after the other, and prints rates and their ratios. Rates are claimgraph's tokens a second for all, so that they tell
 * how long the same text takes; by the processor's time, which other work on the machine does not change, and by the clock.
 */
export async function benchLanguage([folder = '../shared/gold/dev']: readonly string[]): Promise<void> {
  buildSources()
  const readings = Object.keys(ENGINES).map((engine): [string, Reading] => [engine, read(engine, folder)])
  const own = readings[0]![1]
  console.log(`${own.tokens.toLocaleString('en')} tokens; load of the machine ${loadavg()[0]!.toFixed(1)}\n`)
  console.log(
    '| package | finds | first pass, tokens/s of processor | warm | warm by the clock | first call | memory | time of claimgraph |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const [engine, { cold, warm, first, memory }] of readings) {
    const rates = [cold.processor, warm.processor, warm.wall].map((ms) => rate(own.tokens, ms))
    const ratio = (warm.processor / own.warm.processor).toFixed(2)
    const cells = [
      engine,
      ENGINES[engine as keyof typeof ENGINES],
      ...rates,
      `${first.toFixed(0)} ms`,
      `${memory.toFixed(0)} MB`,
    ]
    console.log(`| ${[...cells, ratio].join(' | ')} |`)
  }
  if (own.two === undefined) return
  console.log(`\ntwo threads, warm: ${rate(own.tokens, own.two.wall)} tokens/s by the clock, `)
  console.log(`${rate(own.tokens, own.two.processor / 2)} if each had a core to itself (from the processor's time)`)
}

function rate(tokens: number, milliseconds: number): string {
  return Math.round((1000 * tokens) / milliseconds).toLocaleString('en')
}

function read(engine: string, folder: string): Reading {
  const script = join(__dirname, 'read-texts.cjs')
  return JSON.parse(runProgram(process.execPath, script, engine, folder, BUILD, SEEDS_FOLDER)) as Reading
}
