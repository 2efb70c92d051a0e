import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatJsonLines } from '../../src/cli/json-lines'
import { createDocument, extractDocument, type Knowledge } from '../../src/ingest'
import type { Analysis, Extraction } from '../../src/model'
import type { GoldArticle } from './match-claims'

/** An article of a gold folder with its gold claims, and what the extractor makes of it. */
export interface ReadArticle {
  /** The name of its file without ending. */
  readonly article: string
  readonly gold: GoldArticle
  /** Entities and claims as the scorer reads them. */
  readonly lines: string
  readonly analysis: Analysis
  readonly extraction: Extraction
}

interface GoldFile extends GoldArticle {
  readonly document: { readonly date?: string | null }
}

/** Extracts every article of a gold folder, in the order of names; relative dates resolve against the gold's date. */
export function extractFolder(folder: string, knowledge: Knowledge): ReadArticle[] {
  const stems = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort()
  return stems.map((article) => {
    const gold = JSON.parse(readFileSync(join(folder, `${article}.json`), 'utf8')) as GoldFile
    const date = gold.document.date ?? ''
    const publishedAt = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined
    const text = readFileSync(join(folder, `${article}.txt`), 'utf8')
    const document = createDocument({ text, ...(publishedAt !== undefined && { publishedAt }) }, article)
    const { analysis, extraction } = extractDocument(document, knowledge)
    return { article, gold, lines: formatJsonLines(document, extraction), analysis, extraction }
  })
}

/** What the gold's own scorer prints of a folder and a file of JSON Lines. */
export function runScorer(gold: string, part: string, output: string, flags: readonly string[]): string {
  const args = [join(gold, 'score.mjs'), join(gold, part), output, ...flags]
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
}
