/**
 * Writes anew what the documentation shows.
 *   npm run docs [-- --scores [GOLD_FOLDER]]
 * The README gets the output of its commands and queries and its tables of figures, docs/relations.md what the extractor
 * makes of its examples. --scores measures the figures first, on the gold claims of GOLD_FOLDER (default ../shared/gold),
 * and keeps them in docs/scores.json; where there is no gold it says so and leaves the figures as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge } from '../src/ingest'
import { README, refreshReadme } from './refresh-readme'
import { renderRelationPage } from './relation-page/render-page'
import { hasGold, measureScores } from './score-claims/measure-scores'
import { readScores, SCORES } from './score-claims/read-scores'

export const RELATION_PAGE = join(__dirname, '..', 'docs', 'relations.md')

function refreshScores(gold: string): void {
  if (!hasGold(gold)) {
    process.stderr.write(`"${gold}" has no gold claims; docs/scores.json and the figures stay as they are\n`)
    return
  }
  const { scores } = measureScores(gold, loadKnowledge(), { heldOut: true, words: true })
  writeFileSync(SCORES, `${JSON.stringify(scores, null, 2)}\n`)
}

async function writeDocs(args: readonly string[]): Promise<void> {
  const [gold = join('..', 'shared', 'gold')] = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--scores')) refreshScores(gold)
  writeFileSync(README, await refreshReadme(readFileSync(README, 'utf8')))
  writeFileSync(RELATION_PAGE, renderRelationPage(loadKnowledge(), readScores()))
}

if (require.main === module) void writeDocs(process.argv.slice(2))
