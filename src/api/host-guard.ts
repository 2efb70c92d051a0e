import type { FastifyInstance } from 'fastify'
import { ClaimgraphError } from '../model'

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/

/**
 * A server that listens on this machine only answers only to the names of this machine, so that no web site can reach it
 * under a name of its own that points here (DNS rebinding).
 */
export function guardHost(app: FastifyInstance, host: string): void {
  if (!LOOPBACK.test(host)) return
  app.addHook('onRequest', async (request) => {
    if (LOOPBACK.test(request.hostname)) return
    throw new ClaimgraphError(
      'BAD_INPUT',
      `This server answers to localhost, not to "${request.hostname}". Start it with another host to serve other machines.`,
    )
  })
}
