#!/usr/bin/env node
import { CommanderError } from 'commander'
import { EXIT, type Io } from './cli/io'
import { buildProgram } from './cli/program'
import { stopWithParent } from './cli/stop-with-parent'
import { ClaimgraphError, type ErrorCode } from './model'

/**
 * Runs one command line (`argv` without node and script) and answers with its exit code: 0 all went well, 1 some article
 * was skipped or the command failed, 2 the command line is wrong. Errors are one line on standard error.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.ok
  try {
    await buildProgram(io, (exitCode) => {
      code = exitCode
    }).parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    io.stderr.write(`claimgraph: ${describeError(error)}\n`)
    if (io.env.DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`)
    return error instanceof ClaimgraphError && USAGE_CODES.has(error.code) ? EXIT.usage : EXIT.failed
  }
}

/** Errors that another command line would not have: a value of a flag is wrong or of no known kind. */
const USAGE_CODES: ReadonlySet<ErrorCode> = new Set(['BAD_INPUT', 'UNSUPPORTED'])

function describeError(error: unknown): string {
  if (error instanceof ClaimgraphError) return error.message.replace(/\s*\n\s*/g, ' ')
  const message = error instanceof Error ? error.message : String(error)
  return `${message.replace(/\s*\n\s*/g, ' ')} (set DEBUG=1 to see where, and please report it)`
}

if (require.main === module) {
  const { stdin, stdout, stderr, env } = process
  if (env.npm_lifecycle_event) stopWithParent(process)
  void main(process.argv.slice(2), { stdin, stdout, stderr, env, signals: process }).then((code) => {
    process.exit(code)
  })
}
