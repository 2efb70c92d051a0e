import type { FastifyInstance } from 'fastify'
import type { Store } from '../store'

/** How long the store may take to answer before the server counts as not ready, in milliseconds. */
const PATIENCE_MS = 2000

/** `/livez`: the process answers. `/readyz`: the store answers too; 503 while it does not or while the server closes. */
export function addHealth(app: FastifyInstance, store: Store): void {
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_, reply) => {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      await Promise.race([store.readArticles(['doc_0'], signal), rejectOn(signal)])
      return { status: 'ready' }
    } catch (error) {
      app.log.error({ err: error }, 'the store does not answer')
      return reply.code(503).send({ status: 'unavailable', message: 'The store does not answer; the log tells why.' })
    }
  })
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
}
