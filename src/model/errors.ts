/** Codes of the errors that the house raises on purpose; the API passes them on as `extensions.code`. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'NOT_FOUND'
  | 'UNREADABLE'
  | 'EMPTY'
  | 'BINARY'
  | 'TOO_LONG'
  | 'UNSUPPORTED'
  | 'STORE_UNAVAILABLE'
  | 'STORE_DENIED'
  | 'STORE_VERSION'
  | 'STORE_CORRUPT'
  | 'TIMEOUT'
  | 'INTERNAL'

/** An error whose message says what is wrong, which value, and what to do. */
export class ClaimgraphError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'ClaimgraphError'
    this.code = code
  }
}
