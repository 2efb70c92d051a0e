import { ClaimgraphError } from '../model'
import type { Io } from './io'

export const DEFAULT_STORE = 'file:data/claimgraph.db'
export const DEFAULT_PORT = 4000

/** The store's address: the flag, else CLAIMGRAPH_STORE, else NEO4J_URI, else the default; a bare path is a file. */
export function resolveStore(flag: string | undefined, io: Pick<Io, 'env'>): string {
  const value = (flag ?? (io.env.CLAIMGRAPH_STORE?.trim() || io.env.NEO4J_URI) ?? '').trim() || DEFAULT_STORE
  return /^[a-z0-9+]{2,}:/i.test(value) ? value : `file:${value}`
}

/**
 * The port: the flag, else PORT, else 4000; 0 lets the system choose.
 * @throws ClaimgraphError BAD_INPUT for anything but 0 to 65535
 */
export function resolvePort(flag: string | undefined, io: Pick<Io, 'env'>): number {
  const value = flag ?? (io.env.PORT?.trim() || String(DEFAULT_PORT))
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) throw new ClaimgraphError('BAD_INPUT', `"${value}" is no port; give a number from 0 to 65535`)
  return port
}

const MOST_WORKERS = 64

/**
 * How many threads read articles: the flag, else one.
 * @throws ClaimgraphError BAD_INPUT for anything but 1 to 64
 */
export function resolveWorkers(flag: string | undefined): number {
  if (flag === undefined) return 1
  const workers = /^\d{1,2}$/.test(flag) ? Number(flag) : 0
  if (workers < 1 || workers > MOST_WORKERS)
    throw new ClaimgraphError('BAD_INPUT', `"${flag}" is no number of threads; give one from 1 to ${MOST_WORKERS}`)
  return workers
}
