import type { Stats } from '../store'
import { EXIT, type Io, type Terminal } from './io'
import { openNamedStore } from './open-store'

export interface StatsFlags {
  readonly store?: string
  readonly json?: boolean
}

/** `claimgraph stats`: how much the store holds. */
export async function runStats(flags: StatsFlags, io: Io, terminal: Terminal): Promise<number> {
  const store = await openNamedStore(flags.store, io)
  const { url } = store
  try {
    const stats = await store.readStats(terminal.signal)
    await terminal.print(flags.json ? `${JSON.stringify({ store: url, ...stats })}\n` : formatStats(url, stats))
    return EXIT.ok
  } finally {
    await store.close()
  }
}

function formatStats(url: string, stats: Stats): string {
  const totals: [string, string | number][] = [
    ['store', url],
    ['articles', stats.articles],
    ['sentences', stats.sentences],
    ['entities', stats.entities],
    ['claims', stats.claims],
    ['evidence', stats.evidence],
    ['rejected', stats.rejections],
  ]
  const sections = [
    totals.map(([label, value]) => `${label.padEnd(10)}${value}`).join('\n'),
    formatCounts('claims by relation', stats.claimsByRelation),
    formatCounts('entities by type', stats.entitiesByType),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

/** The most frequent first, equals by name. */
function formatCounts(heading: string, counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
  if (rows.length === 0) return ''
  return [heading, ...rows.map(([name, count]) => `  ${name.padEnd(22)}${String(count).padStart(6)}`)].join('\n')
}
