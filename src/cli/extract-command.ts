import { setImmediate } from 'node:timers/promises'
import { extractDocument, type Knowledge, loadKnowledge, type ReadOptions, readDocuments } from '../ingest'
import { analyse, formatConllu, formatTree } from '../language'
import type { Document, Extraction } from '../model'
import { formatClaims } from './claim-lines'
import { describePassedOver, describeSkipped } from './ingest-command'
import { EXIT, type Io, type Terminal } from './io'
import { formatJsonLines, formatRejectionLines } from './json-lines'
import { formatRejections } from './rejection-lines'

export const EXTRACT_FORMATS = ['text', 'jsonl', 'json'] as const
export const ANALYSE_FORMATS = ['tree', 'conllu'] as const

export interface FormatFlags<Format extends string> {
  readonly format: Format
  readonly date?: string
  readonly quiet?: boolean
}

export interface ExtractFlags extends FormatFlags<(typeof EXTRACT_FORMATS)[number]> {
  readonly explain?: boolean
  /** Prints what came near a claim as well. */
  readonly whyNot?: boolean
}

type Formatter = (document: Document, knowledge: Knowledge) => string
type ExtractionFormatter = (document: Document, extraction: Extraction, whyNot: boolean) => string

const EXTRACT: Readonly<Record<(typeof EXTRACT_FORMATS)[number], ExtractionFormatter>> = {
  text: (document, extraction, whyNot) =>
    formatClaims(document, extraction) + (whyNot ? formatRejections(extraction.rejections) : ''),
  jsonl: (document, extraction, whyNot) =>
    formatJsonLines(document, extraction) + (whyNot ? formatRejectionLines(extraction.rejections) : ''),
  json: (document, { rejections, ...extraction }, whyNot) =>
    `${JSON.stringify({ ...extraction, ...(whyNot && { rejections }), document }, null, 2)}\n`,
}

const ANALYSE: Readonly<Record<(typeof ANALYSE_FORMATS)[number], Formatter>> = {
  tree: (document, knowledge) => formatTree(analyse(document, knowledge.language)),
  conllu: (document, knowledge) => formatConllu(analyse(document, knowledge.language)),
}

/** `claimgraph extract`: the claims of each article, and no store. */
export function runExtract(paths: readonly string[], flags: ExtractFlags, io: Io, terminal: Terminal): Promise<number> {
  const options = { explain: flags.explain === true }
  const format: Formatter = (document, knowledge) =>
    EXTRACT[flags.format](document, extractDocument(document, knowledge, options).extraction, flags.whyNot === true)
  // The scorer finds an article's gold by the name of its file.
  const identifyBy = flags.format === 'jsonl' ? 'name' : 'content'
  return printDocuments(paths, format, { ...readOptions(flags, io), identifyBy }, flags, terminal)
}

/** `claimgraph analyse`: the sentences, tags and trees of each article. */
export function runAnalyse(
  paths: readonly string[],
  flags: FormatFlags<(typeof ANALYSE_FORMATS)[number]>,
  io: Io,
  terminal: Terminal,
): Promise<number> {
  return printDocuments(
    paths,
    ANALYSE[flags.format],
    { ...readOptions(flags, io), identifyBy: 'name' },
    flags,
    terminal,
  )
}

function readOptions(flags: FormatFlags<string>, io: Io): ReadOptions {
  return { ...(flags.date !== undefined && { date: flags.date }), stdin: io.stdin }
}

async function printDocuments(
  paths: readonly string[],
  format: Formatter,
  options: ReadOptions,
  flags: Pick<FormatFlags<string>, 'quiet'>,
  terminal: Terminal,
): Promise<number> {
  const knowledge = loadKnowledge()
  let skipped = 0
  for await (const reading of readDocuments(paths, options)) {
    if (terminal.signal.aborted) return terminal.stopCode()
    if ('passedOver' in reading) {
      if (!flags.quiet) terminal.tell(describePassedOver({ ...reading, files: reading.passedOver }))
    } else if ('error' in reading) {
      skipped++
      terminal.tell(describeSkipped(reading.origin, reading.error.message))
    } else await terminal.print(format(reading.document, knowledge))
    await setImmediate()
  }
  return skipped > 0 ? EXIT.failed : EXIT.ok
}
