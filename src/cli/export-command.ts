import { EXPORT_FORMATS, type ExportFormat } from '../graph'
import { ClaimgraphError } from '../model'
import type { Store } from '../store'
import { EXIT, type Io, type Terminal } from './io'
import { openNamedStore } from './open-store'

export interface ExportFlags {
  readonly store?: string
  readonly format: string
  readonly depth: string
  readonly maxEntities: string
}

/** Most entities that one read of the store answers with. */
const PAGE = 1000

/** `claimgraph export`: the graph, or what lies around the entities named, in a format that other programs read. */
export async function runExport(
  names: readonly string[],
  flags: ExportFlags,
  io: Io,
  terminal: Terminal,
): Promise<number> {
  const format = findFormat(flags.format)
  const depth = readCount('--depth', flags.depth, 4)
  const maxNodes = readCount('--max-entities', flags.maxEntities, 10_000)
  const store = await openNamedStore(flags.store, io)
  try {
    const seeds = names.length > 0 ? await findNamed(names, store) : await findMostClaimed(maxNodes, store)
    const limits = { maxNodes, maxEdgesPerNode: PAGE }
    const subgraph = await store.readNeighbourhood(seeds, depth, {}, limits, terminal.signal)
    await terminal.print(format.write(subgraph))
    if (subgraph.truncated) {
      terminal.tell(`claimgraph: there is more; these are ${subgraph.entities.length} entities (see --max-entities)`)
    }
    return EXIT.ok
  } finally {
    await store.close()
  }
}

function findFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name)
  if (format === undefined)
    throw new ClaimgraphError('BAD_INPUT', `"${name}" is no format; see claimgraph export --help`)
  return format
}

function readCount(flag: string, value: string, most: number): number {
  const count = /^\d{1,6}$/.test(value) ? Number(value) : 0
  if (count >= 1 && count <= most) return count
  throw new ClaimgraphError('BAD_INPUT', `${flag} "${value}" is out of range; give a number from 1 to ${most}`)
}

/** Ids of every entity that bears one of the names. */
async function findNamed(names: readonly string[], store: Store): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) {
    const { nodes } = await store.findEntities({ name }, 'CLAIMS', { first: PAGE })
    if (nodes.length === 0) {
      throw new ClaimgraphError('NOT_FOUND', `no entity is called "${name}"; give a name or alias as articles write it`)
    }
    ids.push(...nodes.map((entity) => entity.id))
  }
  return ids
}

/** Ids of the entities with most claims; those without any are left out. */
async function findMostClaimed(count: number, store: Store): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const first = Math.min(PAGE, count - ids.length)
    const page = await store.findEntities({}, 'CLAIMS', { first, ...(after !== undefined && { after }) })
    const claimed = page.nodes.filter((entity) => entity.claimCount > 0)
    ids.push(...claimed.map((entity) => entity.id))
    after = page.hasNextPage && claimed.length === page.nodes.length ? page.cursors.at(-1) : undefined
  } while (after !== undefined && ids.length < count)
  return ids
}
