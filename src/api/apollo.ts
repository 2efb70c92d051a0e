import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { Ontology } from '../model'
import type { Context } from './context'
import { formatError, logErrors, tellWarnings } from './errors'
import { type Limits, limitOperations } from './limits'
import { resolvers } from './resolvers'
import { readSchema } from './schema'

/** Most lexical tokens of a query. */
const MAX_TOKENS = 10_000

/** The GraphQL server, started. It speaks to nobody but the asker: no reports, no page from elsewhere. */
export async function startApollo(
  ontology: Ontology,
  limits: Limits,
  logger: FastifyBaseLogger,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    typeDefs: readSchema(ontology),
    resolvers,
    logger,
    formatError,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: true,
    plugins: [
      limitOperations(limits),
      logErrors(logger),
      tellWarnings,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  })
  await apollo.start()
  return apollo
}
