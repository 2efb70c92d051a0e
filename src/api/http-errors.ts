import type { FastifyError, FastifyInstance } from 'fastify'
import { ClaimgraphError, type ErrorCode } from '../model'

/** Gives what fails before GraphQL begins, or asks for another path, the shape of a GraphQL answer. */
export function addHttpErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | ClaimgraphError, request, reply) => {
    const status = error instanceof ClaimgraphError ? 400 : (error.statusCode ?? 500)
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    return reply.code(status).send(toAnswer(describe(error, status), codeOf(error, status)))
  })
  app.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.url}. Queries go to /graphql; /livez and /readyz tell of the server.`
    return reply.code(404).send(toAnswer(message, 'NOT_FOUND'))
  })
}

function describe(error: FastifyError | ClaimgraphError, status: number): string {
  if (status === 413) return 'The request is too large; take in long articles with the command `claimgraph ingest`.'
  return status >= 500 ? 'Something went wrong inside the server; its log tells what.' : error.message
}

function codeOf(error: FastifyError | ClaimgraphError, status: number): ErrorCode {
  if (error instanceof ClaimgraphError) return error.code
  if (status === 413) return 'TOO_LONG'
  return status >= 500 ? 'INTERNAL' : 'BAD_INPUT'
}

function toAnswer(message: string, code: ErrorCode) {
  return { errors: [{ message, extensions: { code } }] }
}
