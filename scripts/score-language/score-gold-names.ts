import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatJsonLines } from '../../src/cli/json-lines'
import { createDocument, extractDocument, type Knowledge } from '../../src/ingest'

/** Named entities of the gold articles to learn from, by name and type, in per cent. */
export interface GoldNameScores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Runs the folder's own score.mjs over the articles of `dev`. */
export function scoreGoldNames(gold: string, knowledge: Knowledge): GoldNameScores {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-score-'))
  try {
    const output = join(folder, 'dev.jsonl')
    const texts = readdirSync(join(gold, 'dev')).filter((name) => name.endsWith('.txt'))
    const lines = texts.sort().map((name) => {
      const document = createDocument({ text: readFileSync(join(gold, 'dev', name), 'utf8') }, name.slice(0, -4))
      return formatJsonLines(document, extractDocument(document, knowledge).extraction)
    })
    writeFileSync(output, lines.join(''))
    const script = join(gold, 'score.mjs')
    const parameters = [script, join(gold, 'dev'), output, '--json']
    const json = execFileSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 1 << 26 })
    const { entity } = JSON.parse(json) as { readonly entity: GoldNameScores }
    return { precision: 100 * entity.precision, recall: 100 * entity.recall, f1: 100 * entity.f1 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
