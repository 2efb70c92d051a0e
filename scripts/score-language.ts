import { join } from 'node:path'
import { type Knowledge, loadKnowledge } from '../src/ingest'
import { scoreCoreference } from './score-language/score-coreference'
import { scoreGoldNames } from './score-language/score-gold-names'
import { scoreNames } from './score-language/score-names'
import { scoreRawText } from './score-language/score-raw-text'
import { scoreTrees } from './score-language/score-trees'
import { readTreebank } from './train-language/read-conllu'
import { readNewswire } from './train-language/read-newswire'

interface Row {
  readonly what: string
  readonly data: string
  readonly figures: Readonly<Record<string, number>>
}

/** Genres of GUM that are like what articles are written in. */
const READABLE = /_(?:news|interview|bio|voyage|speech|textbook)_/

/**
 * Prints what the language room reaches on the treebanks and the newswire names of the folder given (`../shared` by
 * default); `--dev` scores the development parts of the treebanks in place of the test parts, `--json` prints JSON.
 */
function main(parameters: readonly string[]): void {
  const [shared = '../shared', seeds = 'seeds'] = parameters.filter((parameter) => !parameter.startsWith('--'))
  const knowledge = loadKnowledge(seeds)
  const rows = scoreAll(shared, parameters.includes('--dev') ? 'dev' : 'test', knowledge)
  process.stdout.write(parameters.includes('--json') ? `${JSON.stringify(rows, null, 2)}\n` : formatRows(rows))
}

function scoreAll(shared: string, part: 'dev' | 'test', knowledge: Knowledge): Row[] {
  const { language, claims } = knowledge
  const rows: Row[] = []
  for (const treebank of ['ewt', 'gum']) {
    const data = `${treebank}.${part}`
    const sentences = readTreebank(join(shared, 'treebank', `${data}.conllu.gz`))
    rows.push({ what: 'trees, gold tokens', data, figures: { ...scoreTrees(sentences, language) } })
    const readable = treebank === 'gum' ? sentences.filter(({ document }) => READABLE.test(document)) : sentences
    const name = treebank === 'gum' ? `${data}, six genres` : data
    rows.push({ what: 'from raw text', data: name, figures: { ...scoreRawText(readable, language) } })
  }
  const { byType, ...names } = scoreNames(readNewswire(join(shared, 'newswire', 'names.dev.tsv.gz')), language)
  rows.push({ what: 'names, strict F1', data: 'names.dev', figures: { ...names, ...byType } })
  const gold = scoreGoldNames(join(shared, 'gold'), knowledge)
  rows.push({ what: 'named entities', data: 'gold/dev', figures: { ...gold } })
  const readGum = (name: string) => readTreebank(join(shared, 'treebank', `gum.${name}.conllu.gz`))
  const whole = scoreCoreference(readGum(part), language, claims)
  rows.push({ what: 'coreference', data: `gum.${part}`, figures: { ...whole } })
  const news = readGum('dev').filter(({ document }) => document.includes('_news_'))
  const { pronounPrecision, pronounsResolved } = scoreCoreference(news, language, claims)
  rows.push({ what: 'pronouns', data: 'gum.dev, news', figures: { pronounPrecision, pronounsResolved } })
  return rows
}

function formatRows(rows: readonly Row[]): string {
  return rows
    .map(({ what, data, figures }) => {
      const values = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(2)}`)
      return `${`${what}, ${data}`.padEnd(40)} ${values.join('  ')}\n`
    })
    .join('')
}

main(process.argv.slice(2))
