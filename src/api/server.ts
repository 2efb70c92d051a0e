import { fastifyApolloHandler } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import { type FastifyBaseLogger, type FastifyInstance, fastify } from 'fastify'
import { ClaimgraphError } from '../model'
import { startApollo } from './apollo'
import { createContext, type Sources } from './context'
import { startDeadline } from './deadline'
import { addHealth } from './health'
import { guardHost } from './host-guard'
import { addHttpErrors } from './http-errors'
import { DEFAULT_LIMITS, type Limits } from './limits'
import { addNeo4jFiles } from './neo4j-files'
import { addQueryPageFiles, QUERY_PAGE, wantsQueryPage } from './query-page'

export interface AppOptions extends Sources {
  /** Name or address to listen at; one of this machine alone makes the server answer to this machine's names alone. */
  readonly host: string
  readonly logger: FastifyBaseLogger
  readonly limits?: Partial<Limits>
  /** Origins of other web pages that may ask, such as "http://localhost:5173"; none unless given. */
  readonly origins?: readonly string[]
}

/** The whole server, ready to listen. Closing it lets the requests under way finish; the store stays open. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const app = fastify({
    loggerInstance: options.logger,
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: limits.timeoutMs,
  })
  const apollo = await startApollo(options.ontology, limits, app.log)
  app.addHook('onClose', () => apollo.stop())
  addHttpErrors(app)
  app.addHook('onRequest', async (_, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })
  guardHost(app, options.host)
  addNeo4jFiles(app)
  await app.register(cors, { origin: [...(options.origins ?? [])], methods: ['GET', 'POST'] })
  addHealth(app, options.store)
  addQueryPageFiles(app)
  app.get('/', async (_, reply) => reply.redirect('/graphql'))
  const answer = fastifyApolloHandler(apollo, {
    context: async (_, reply) => {
      const deadline = startDeadline(limits.timeoutMs)
      reply.raw.once('close', () => {
        deadline.clear()
        if (!reply.raw.writableFinished) deadline.abort(new ClaimgraphError('TIMEOUT', 'The asker has gone.'))
      })
      return createContext(options, deadline)
    },
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) =>
      wantsQueryPage(request)
        ? reply.headers(QUERY_PAGE.headers).send(QUERY_PAGE.html)
        : answer.call(app, request, reply),
  })
  return app
}
