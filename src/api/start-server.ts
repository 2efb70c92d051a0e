import type { AddressInfo } from 'node:net'
import { type Logger, pino } from 'pino'
import type { Knowledge } from '../ingest'
import { ClaimgraphError } from '../model'
import type { Store } from '../store'
import type { IngestDocument } from './context'
import { createIngestion } from './ingest-article'
import type { Limits } from './limits'
import { createApp } from './server'

/** How long a closing server waits for requests under way, in milliseconds. */
const DRAIN_MS = 10_000

export interface ServerOptions {
  readonly store: Store
  readonly knowledge: Knowledge
  /** 0 takes any free port. */
  readonly port: number
  /** localhost unless given: other machines are not served. */
  readonly host?: string
  /** Warnings and errors to standard error unless given; false writes nothing. */
  readonly logger?: Logger | false
  readonly limits?: Partial<Limits>
  /** Origins of other web pages that may ask. */
  readonly origins?: readonly string[]
  /** How articles are taken in: by the knowledge unless given; false takes in none. */
  readonly ingestDocument?: IngestDocument | false
}

export interface RunningServer {
  /** Where queries go: http://…/graphql. */
  readonly url: string
  /** Takes no new requests, lets those under way finish, for ten seconds at most. The store stays open. */
  close(): Promise<void>
}

/**
 * Serves GraphQL over the store, and a page for trying queries.
 * @throws ClaimgraphError BAD_INPUT when the port is taken or not allowed
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, knowledge, port, host = 'localhost', logger, ingestDocument } = options
  const app = await createApp({
    store,
    ontology: knowledge.ontology,
    ingestDocument: ingestDocument === false ? undefined : (ingestDocument ?? createIngestion(store, knowledge)),
    host,
    logger: logger === false ? pino({ level: 'silent' }) : (logger ?? pino({ level: 'warn' }, pino.destination(2))),
    limits: options.limits,
    origins: options.origins,
  })
  try {
    await app.listen({ port, host })
  } catch (cause) {
    await app.close()
    throw explain(cause, host, port)
  }
  return {
    url: formatUrl(host, app.server.address() as AddressInfo),
    async close() {
      const impatience = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS)
      await app.close()
      clearTimeout(impatience)
    },
  }
}

/** The address as one would type it on this machine. */
function formatUrl(host: string, { port }: AddressInfo): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/graphql`
}

function explain(cause: unknown, host: string, port: number): unknown {
  const { code } = cause as NodeJS.ErrnoException
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'is in use; choose another port, or stop what listens there',
    EACCES: 'is not allowed to this user; choose one above 1023',
    EADDRNOTAVAIL: 'is not at an address of this machine; choose another host',
    ENOTFOUND: 'is at a host that nobody knows; choose another host',
  }
  const reason = reasons[code ?? '']
  return reason === undefined
    ? cause
    : new ClaimgraphError('BAD_INPUT', `Port ${port} of ${host} ${reason}.`, { cause })
}
