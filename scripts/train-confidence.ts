/**
 * Learns how far each claim can be trusted, from gold articles:
 *   npm run train:confidence -- ../shared/gold/dev [FOLDER…]
 * Logistic regression (Newton's method, ridge penalty) over the features of every candidate, right or wrong by the gold.
 * Prints the ranking quality under cross-validation by article and a table of reliability, and writes
 * seeds/lexicon/confidence.tsv. The same articles give the same file.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge, SEEDS_FOLDER } from '../src/ingest/knowledge'
import { readExamples } from './train-confidence/read-examples'
import { crossValidate, FOLDS, train } from './train-confidence/regression'

/** Probability that a right claim is ranked above a wrong one. */
function rankingQuality(scored: readonly (readonly [probability: number, right: boolean])[]): number {
  const [right, wrong] = [true, false].map((kind) =>
    scored.filter(([, found]) => found === kind).map(([value]) => value),
  )
  const wins = right!.flatMap((high) => wrong!.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)))
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
}

function printReliability(scored: readonly (readonly [probability: number, right: boolean])[]): void {
  console.log('confidence   claims   right')
  for (let low = 0; low < 1; low += 0.1) {
    const inside = scored.filter(([probability]) => probability >= low && probability < low + 0.1)
    if (inside.length === 0) continue
    const share = inside.filter(([, right]) => right).length / inside.length
    console.log(
      `${low.toFixed(1)}–${(low + 0.1).toFixed(1)}      ${String(inside.length).padStart(6)}  ${(100 * share).toFixed(0).padStart(5)} %`,
    )
  }
}

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('usage: npm run train:confidence -- GOLD_FOLDER…')
  process.exit(2)
}
const articles = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ folder, stem: file.slice(0, -5) })),
)
const knowledge = loadKnowledge()
const examples = articles.flatMap(({ folder, stem }) => readExamples(folder, stem, knowledge))
const scored = crossValidate(examples)
const rightShare = examples.filter(({ right }) => right).length / examples.length
console.log(`${examples.length} candidates of ${articles.length} articles, ${(100 * rightShare).toFixed(1)} % right`)
console.log(`ranking quality (AUC), ${FOLDS} folds by article: ${rankingQuality(scored).toFixed(3)}`)
printReliability(scored)
const lines = [...train(examples)]
  .filter(([, weight]) => Math.abs(weight) >= 0.005)
  .map(([name, weight]) => `${name}\t${weight.toFixed(3)}`)
const header = '# Log-odds by feature, learnt from gold articles (see NOTICE); written by scripts/train-confidence.ts\n'
writeFileSync(join(SEEDS_FOLDER, 'lexicon', 'confidence.tsv'), `${header}${lines.join('\n')}\n`)
