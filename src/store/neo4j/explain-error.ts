import { ClaimgraphError, type ErrorCode } from '../../model'

/** Where a store is and how it was asked for, for messages. */
export interface Address {
  readonly url: string
  readonly database: string
  readonly username: string
}

type Explanation = readonly [code: ErrorCode, message: string]

/** One clear line for what the driver or the server throws; other errors are handed on. */
export function explainError(error: unknown, address: Address): unknown {
  if (error instanceof ClaimgraphError || !isDriverError(error)) return error
  const [code, message] = explain(error, address)
  return new ClaimgraphError(code, message, { cause: error })
}

interface DriverError extends Error {
  readonly code: string
}

function isDriverError(error: unknown): error is DriverError {
  return error instanceof Error && error.name === 'Neo4jError' && typeof (error as { code?: unknown }).code === 'string'
}

/** Status codes of Neo4j: https://neo4j.com/docs/status-codes/current/errors/all-errors/ */
function explain(error: DriverError, { url, database, username }: Address): Explanation {
  const { code } = error
  const told = tellAll(error)
  if (code.startsWith('Neo.ClientError.Security.')) {
    if (/Forbidden/.test(code)) {
      return [
        'STORE_DENIED',
        `The user "${username}" may not do this in the database "${database}" at ${url}. Grant the right, or name another user (NEO4J_USERNAME).`,
      ]
    }
    if (/AuthenticationRateLimit/.test(code)) {
      return [
        'STORE_DENIED',
        `${url} takes no more passwords for a while after too many wrong ones. Wait, then try again.`,
      ]
    }
    return [
      'STORE_DENIED',
      `${url} does not accept the user "${username}" with this password. Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
    ]
  }
  if (/ReadOnly|Forbidden|NotALeader|Cluster\.NotALeader/.test(code)) {
    return [
      'STORE_DENIED',
      `The database "${database}" at ${url} is read-only. Name one that can be written (NEO4J_DATABASE).`,
    ]
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return ['STORE_UNAVAILABLE', `${url} has no database "${database}". Create it, or name another (NEO4J_DATABASE).`]
  }
  if (/TransactionTimedOut|LockAcquisitionTimeout/.test(code)) {
    return ['TIMEOUT', `${url} took too long to answer and the question was ended there. Ask for less, or try again.`]
  }
  if (/OutOfMemory|MemoryPoolOutOfMemory/.test(code)) {
    return [
      'STORE_UNAVAILABLE',
      `${url} ran out of memory over this question. Ask for less, or give Neo4j more memory.`,
    ]
  }
  if (/DatabaseUnavailable|Transient/.test(code)) {
    return ['STORE_UNAVAILABLE', `${url} could not do this now (${firstLine(error)}). Try again.`]
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'N/A') {
    return explainConnection(told, url)
  }
  return ['INTERNAL', `${url}: ${firstLine(error)} (${code}).`]
}

function explainConnection(told: string, url: string): Explanation {
  if (/TLS|SSL|certificate|self.signed|ECONNRESET.*secure|altname/i.test(told)) {
    return [
      'STORE_UNAVAILABLE',
      `${url} and the server do not agree on TLS (${reason(told)}). Use neo4j:// or bolt:// for a server without, neo4j+s:// for one with a certificate, neo4j+ssc:// for one with its own.`,
    ]
  }
  if (/responded HTTP/i.test(told)) {
    return [
      'STORE_UNAVAILABLE',
      `${url} is the port of Neo4j's web pages. Name that of Bolt, which is 7687 unless set otherwise.`,
    ]
  }
  if (/handshake|protocol version|Unknown Bolt/i.test(told)) {
    return [
      'UNSUPPORTED',
      `The server at ${url} does not speak a Bolt that this version knows. Neo4j 5.26 or later is needed.`,
    ]
  }
  return ['STORE_UNAVAILABLE', `No Neo4j answers at ${url} (${reason(told)}). Start it, or check host and port.`]
}

function tellAll(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return `${error.message} ${tellAll(error.cause)}`.trim()
}

/** The short cause at the end of the driver's long messages. */
function reason(told: string): string {
  const caused = /Caused by: (.*)$/s.exec(told)?.[1] ?? told
  return caused.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 200)
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0]!.replace(/\.$/, '').slice(0, 200)
}
