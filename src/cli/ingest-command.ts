import { join, relative } from 'node:path'
import { type IngestEvent, type IngestSummary, ingestPaths, loadKnowledge, SEEDS_FOLDER } from '../ingest'
import { countNoun } from './count-noun'
import { EXIT, type Io, type Terminal } from './io'
import { openNamedStore } from './open-store'
import { resolveWorkers } from './settings'

export interface IngestFlags {
  readonly store?: string
  readonly date?: string
  readonly seeds?: boolean
  readonly quiet?: boolean
  readonly workers?: string
  readonly json?: boolean
}

/** The folder of the articles that ship with the package, as one would name it from the working folder. */
export function locateSeedArticles(): string {
  const absolute = join(SEEDS_FOLDER, 'articles')
  const near = relative(process.cwd(), absolute)
  return near.length < absolute.length ? near : absolute
}

/** `claimgraph ingest`: the articles into the store, a line each as they are acknowledged. */
export async function runIngest(
  paths: readonly string[],
  flags: IngestFlags,
  io: Io,
  terminal: Terminal,
): Promise<number> {
  const store = await openNamedStore(flags.store, io)
  const { url } = store
  try {
    const options = { ...(flags.date !== undefined && { date: flags.date }), stdin: io.stdin, signal: terminal.signal }
    const summary = await ingestPaths([...(flags.seeds ? [locateSeedArticles()] : []), ...paths], {
      ...options,
      store,
      knowledge: loadKnowledge(),
      workers: resolveWorkers(flags.workers),
      onEvent: (event) => void reportEvent(event, flags, terminal),
    })
    if (flags.json) await terminal.print(`${JSON.stringify({ kind: 'summary', store: url, ...summary })}\n`)
    else if (!flags.quiet) await terminal.print(`${describeSummary(summary, url)}\n`)
    if (summary.aborted) return terminal.stopCode()
    return summary.skipped > 0 ? EXIT.failed : EXIT.ok
  } finally {
    await store.close()
  }
}

/** A line for each article; what is skipped goes to standard error, whatever the flags. */
export function reportEvent(
  event: IngestEvent,
  flags: Pick<IngestFlags, 'quiet' | 'json'>,
  terminal: Terminal,
): Promise<void> | void {
  if (event.kind === 'skipped') return terminal.tell(describeSkipped(event.origin, event.error.message))
  if (event.kind === 'passed over') return flags.quiet ? undefined : terminal.tell(describePassedOver(event))
  if (flags.json) {
    const { document, ...counts } = event
    return terminal.print(`${JSON.stringify({ ...counts, document: document.id, title: document.title })}\n`)
  }
  if (flags.quiet) return
  const counts = `${countNoun(event.sentences, 'sentence')}, ${countNoun(event.entities, 'entity')}, ${countNoun(event.claims, 'claim')}`
  return terminal.print(`${event.again ? 'again' : 'new  '}  ${event.origin}  ${counts}  ${event.document.id}\n`)
}

export function describeSkipped(origin: string, reason: string): string {
  return `claimgraph: skipped ${origin === '-' ? 'standard input' : origin}: ${reason}`
}

export function describePassedOver(event: { origin: string; files: number; endings: readonly string[] }): string {
  return `claimgraph: passed over ${countNoun(event.files, 'file')} of other kinds (${event.endings.join(', ')}) in ${event.origin}`
}

function describeSummary(summary: IngestSummary, url: string): string {
  const taken = `${countNoun(summary.ingested, 'article')} in ${url}: ${countNoun(summary.claims, 'claim')}`
  const skipped = summary.skipped > 0 ? `; ${summary.skipped} skipped` : ''
  return `${taken}${skipped}${summary.aborted ? '; stopped before the end' : ''}`
}
