/**
 * Scores the extractor against gold claims.
 *   npm run score:claims -- GOLD_FOLDER [--verbose] [--held-out]
 * GOLD_FOLDER (default ../shared/gold) holds score.mjs and, in folders, the articles with their gold claims: `dev`, shown
 * article by article, with its misses under --verbose, then by style of article, by relation, by standing and by
 * confidence; and `check`, of which only the totals are ever shown. --held-out adds how far confidence can be trusted where
 * it was not learnt. `npm run docs -- --scores` writes the same tables into the README.
 */
import { join } from 'node:path'
import { loadKnowledge } from '../src/ingest'
import { hasGold, measureScores } from './score-claims/measure-scores'
import { SCORE_TABLES } from './score-claims/tables'

function scoreClaims(args: readonly string[]): void {
  const gold = args.find((arg) => !arg.startsWith('--')) ?? join('..', 'shared', 'gold')
  if (!hasGold(gold)) {
    process.stderr.write(`"${gold}" has no score.mjs and no dev; name the folder of the gold claims\n`)
    process.exitCode = 2
    return
  }
  const wanted = { verbose: args.includes('--verbose'), heldOut: args.includes('--held-out') }
  const { scores, report } = measureScores(gold, loadKnowledge(), wanted)
  const { totals, ...ofDev } = SCORE_TABLES
  const tables = Object.values(ofDev).map((format) => format(scores))
  process.stdout.write(`dev\n${report}\n${tables.join('\n\n')}\n\nprecision / recall / F1\n${totals!(scores)}\n`)
}

scoreClaims(process.argv.slice(2))
