/**
 * Scores the extractor against gold claims.
 *   npm run score:claims -- GOLD_FOLDER [--verbose]
 * GOLD_FOLDER (default ../shared/gold) holds score.mjs and, in folders, the articles with their gold claims: `dev`, shown
 * article by article, with its misses under --verbose, and `check`, of which only the totals are ever shown.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatJsonLines } from '../src/cli/json-lines'
import { createDocument, extractDocument, type Knowledge, loadKnowledge } from '../src/ingest'

interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const LEVELS = { entity: 'named entities', pair: 'pairs (any relation)', claim: 'claims', full: 'every qualifier' }

/** Publication date that the gold file gives; relative dates of the text resolve against it. */
function readDate(goldFile: string): string | undefined {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as { readonly document: { readonly date?: string | null } }
  const date = gold.document.date ?? undefined
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined
}

function extractFolder(folder: string, knowledge: Knowledge): string {
  const stems = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort()
  return stems
    .map((stem) => {
      const publishedAt = readDate(join(folder, `${stem}.json`))
      const text = readFileSync(join(folder, `${stem}.txt`), 'utf8')
      const document = createDocument({ text, ...(publishedAt !== undefined && { publishedAt }) }, stem)
      return formatJsonLines(document, extractDocument(document, knowledge).extraction)
    })
    .join('')
}

function runScorer(gold: string, folder: string, output: string, flags: readonly string[]): string {
  const script = join(gold, 'score.mjs')
  return execFileSync(process.execPath, [script, folder, output, ...flags], { encoding: 'utf8', maxBuffer: 1 << 26 })
}

function formatTotals(json: string): string {
  const scores = JSON.parse(json) as Readonly<Record<string, Score>>
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)
  return Object.entries(LEVELS)
    .map(([level, label]) => {
      const { precision, recall, f1 } = scores[level] as Score
      return `${label.padEnd(22)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`
    })
    .join('\n')
}

function scoreClaims(args: readonly string[]): void {
  const gold = args.find((arg) => !arg.startsWith('--')) ?? join('..', 'shared', 'gold')
  if (!existsSync(join(gold, 'score.mjs'))) {
    process.stderr.write(`"${gold}" has no score.mjs; name the folder of the gold claims\n`)
    process.exitCode = 2
    return
  }
  const knowledge = loadKnowledge()
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-score-'))
  try {
    for (const part of ['dev', 'check'].filter((name) => existsSync(join(gold, name)))) {
      const output = join(folder, `${part}.jsonl`)
      writeFileSync(output, extractFolder(join(gold, part), knowledge))
      if (part === 'dev') {
        const flags = args.includes('--verbose') ? ['--verbose'] : []
        process.stdout.write(`${part}\n${runScorer(gold, join(gold, part), output, flags)}\n`)
      } else
        process.stdout.write(
          `${part}, totals\n${formatTotals(runScorer(gold, join(gold, part), output, ['--json']))}\n`,
        )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

scoreClaims(process.argv.slice(2))
