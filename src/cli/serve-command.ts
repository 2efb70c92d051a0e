import { once } from 'node:events'
import { startServer } from '../api'
import { ingestPaths, type Knowledge, loadKnowledge } from '../ingest'
import type { Store } from '../store'
import { countNoun } from './count-noun'
import { locateSeedArticles, reportEvent } from './ingest-command'
import { EXIT, type Io, type Terminal } from './io'
import { openNamedStore } from './open-store'
import { askSampleQuery } from './sample-queries'
import { resolvePort } from './settings'

export interface ServeFlags {
  readonly store?: string
  readonly port?: string
  readonly host: string
  readonly seeds: boolean
  readonly quiet?: boolean
}

/** `claimgraph serve`: the seed articles into a store that is empty, then GraphQL until a signal comes. */
export async function runServe(flags: ServeFlags, io: Io, terminal: Terminal): Promise<number> {
  const port = resolvePort(flags.port, io)
  const knowledge = loadKnowledge()
  const store = await openNamedStore(flags.store, io)
  try {
    await prepareStore(store, knowledge, flags, terminal)
    if (terminal.signal.aborted) return terminal.stopCode()
    const server = await startServer({ store, knowledge, port, host: flags.host })
    try {
      await announce(server.url, flags, terminal)
      if (!terminal.signal.aborted) await once(terminal.signal, 'abort')
      if (!flags.quiet) terminal.tell('claimgraph: stopping')
    } finally {
      await server.close()
    }
    return EXIT.ok
  } finally {
    await store.close()
  }
}

/** Reads the seed articles when the store is empty, and says what it holds. */
async function prepareStore(store: Store, knowledge: Knowledge, flags: ServeFlags, terminal: Terminal): Promise<void> {
  const { articles } = await store.readStats(terminal.signal)
  if (articles === 0 && flags.seeds) {
    if (!flags.quiet) await terminal.print(`${store.url} is empty; reading the seed articles\n`)
    await ingestPaths([locateSeedArticles()], {
      store,
      knowledge,
      signal: terminal.signal,
      onEvent: (event) => void reportEvent(event, flags, terminal),
    })
  }
  if (flags.quiet || terminal.signal.aborted) return
  const stats = await store.readStats(terminal.signal)
  const parts = [
    countNoun(stats.articles, 'article'),
    countNoun(stats.entities, 'entity'),
    countNoun(stats.claims, 'claim'),
  ]
  await terminal.print(`${store.url} holds ${parts.join(', ')}\n\n`)
}

async function announce(url: string, flags: ServeFlags, terminal: Terminal): Promise<void> {
  await terminal.print(`GraphQL on ${url}\n`)
  if (flags.quiet) return
  const sample = await askSampleQuery(url, terminal.signal)
  if (sample === undefined) await terminal.print('\nThe graph has no claims yet: claimgraph ingest PATH\n')
  else {
    const answer = JSON.stringify(sample.answer, null, 2)
    await terminal.print(`\nA query to paste there:\n\n${sample.query}\n\nand what it answers:\n\n${answer}\n`)
  }
  await terminal.print('\nStop with Ctrl-C.\n')
}
