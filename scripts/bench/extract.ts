import { existsSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { SEEDS_FOLDER } from '../../src/ingest'
import { readTexts } from '../uncovered/read-texts'
import { BUILD, buildSources, runProgram } from './build'

/** What extract-texts.cjs prints; times in milliseconds. */
interface Reading {
  /** Wall clock and processor of the first pass over the texts, and of the best of the later ones. */
  readonly cold: Times
  readonly warm: Times
  /** Loading what the claims room knows beforehand. */
  readonly load: number
  readonly tokens: number
  readonly claims: number
}

interface Times {
  readonly wall: number
  readonly processor: number
}

const NEWSWIRE = '../shared/newswire/names.train.tsv.gz'
const ARTICLES = 100
const WORKS = {
  extract: 'claims of articles that are analysed already',
  analyse: 'sentences, tokens, tags, trees, names',
  ingest: 'from the text into an embedded store',
}

/**
 * Takes at most a hundred texts, from all over the file or folder, and measures extraction after analysis, analysis alone
 * and the whole way into a store, each in a process of its own, one after the other. Rates are tokens a second, by the
 * processor's time, which other work on the machine changes less, and by the clock.
 */
export async function benchExtract([path = defaultTexts()]: readonly string[]): Promise<void> {
  const all = [...readTexts(path)].map(({ text }) => text).filter((text) => text.trim() !== '')
  const step = Math.max(1, all.length / ARTICLES)
  const texts = Array.from({ length: Math.min(ARTICLES, all.length) }, (_, i) => all[Math.floor(i * step)]!)
  buildSources()
  const file = join(BUILD, 'texts.json')
  writeFileSync(file, JSON.stringify(texts))
  const works = Object.keys(WORKS) as (keyof typeof WORKS)[]
  const readings = works.map((work): [keyof typeof WORKS, Reading] => [work, measure(work, file)])
  const [, extraction] = readings[0]!
  console.log(
    `${texts.length} articles, ${extraction.tokens.toLocaleString('en')} tokens, ${extraction.claims} claims; ` +
      `load of the machine ${loadavg()[0]!.toFixed(1)}; the lexicon of claims loads in ${extraction.load.toFixed(0)} ms\n`,
  )
  console.log(
    '| work | does | first pass, tokens/s of processor | warm | warm by the clock | articles/s | time of extraction |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const [work, { cold, warm, tokens }] of readings) {
    const rates = [cold.processor, warm.processor, warm.wall].map((ms) => rate(tokens, ms))
    const ratio = (warm.processor / extraction.warm.processor).toFixed(2)
    const articles = ((1000 * texts.length) / warm.processor).toFixed(1)
    console.log(`| ${[work, WORKS[work], ...rates, articles, ratio].join(' | ')} |`)
  }
}

function defaultTexts(): string {
  return existsSync(NEWSWIRE) ? NEWSWIRE : join(SEEDS_FOLDER, 'articles')
}

function measure(work: string, file: string): Reading {
  const script = join(__dirname, 'extract-texts.cjs')
  return JSON.parse(runProgram(process.execPath, script, work, file, BUILD, SEEDS_FOLDER)) as Reading
}

function rate(tokens: number, milliseconds: number): string {
  return Math.round((1000 * tokens) / milliseconds).toLocaleString('en')
}
