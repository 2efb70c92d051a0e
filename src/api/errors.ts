import type { ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import type { FastifyBaseLogger } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ClaimgraphError } from '../model'
import type { Context } from './context'

/**
 * What the asker gets to see of an error. A ClaimgraphError keeps its message and gives its code as `extensions.code`;
 * so do errors of the query itself; anything else is a fault of the program and shown as INTERNAL, without particulars.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path, extensions } = formatted
  const original = unwrapResolverError(error)
  if (original instanceof ClaimgraphError) {
    return { message: original.message, locations, path, extensions: { code: original.code } }
  }
  if (extensions?.code !== undefined && extensions.code !== 'INTERNAL_SERVER_ERROR') return formatted
  const message = 'Something went wrong inside the server; its log tells what. Please report it.'
  return { message, locations, path, extensions: { code: 'INTERNAL' } }
}

/** Writes faults of the program or the store to the log; what the asker can mend only at level debug. */
export function logErrors(logger: FastifyBaseLogger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operationName }) {
          for (const error of errors) {
            const cause = unwrapResolverError(error)
            const level = isFault(cause) ? 'error' : 'debug'
            logger[level]({ err: cause, operation: operationName, path: error.path }, 'query failed')
          }
        },
      }
    },
  }
}

/** Puts the remarks of the request into `extensions.warnings`. */
export const tellWarnings: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || contextValue.warnings.size === 0) return
        const { singleResult } = response.body
        singleResult.extensions = { ...singleResult.extensions, warnings: [...contextValue.warnings] }
      },
    }
  },
}

function isFault(error: unknown): boolean {
  if (error instanceof ClaimgraphError) return error.code === 'INTERNAL' || error.code.startsWith('STORE_')
  return !(error instanceof GraphQLError)
}
