import type { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** The world outside as the command line sees it; tests hand in another. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where SIGINT and SIGTERM arrive. */
  readonly signals: Pick<EventEmitter, 'on' | 'off'>
}

/** What the exit code says. */
export const EXIT = {
  ok: 0,
  /** Some article was skipped, or the command failed. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  interrupted: 130,
  terminated: 143,
} as const

/** Where a command writes and what stops it. */
export interface Terminal {
  /** Writes to standard output and waits until it is taken; nothing more once the reader has gone away. */
  print(text: string): Promise<void>
  /** Writes a line to standard error. */
  tell(line: string): void
  /** Aborted by a signal, or when nobody reads standard output any longer. */
  readonly signal: AbortSignal
  /** The exit code that the end of a stopped command has. */
  stopCode(): number
}

/** Runs a command with a terminal; the handlers of signals and of a closed pipe are gone when it ends. */
export async function withTerminal(io: Io, command: (terminal: Terminal) => Promise<number>): Promise<number> {
  const controller = new AbortController()
  let code: number = EXIT.ok
  const stop = (exitCode: number) => () => {
    code = exitCode
    controller.abort()
    // A second signal is not caught: it ends the process at once.
    io.signals.off('SIGINT', interrupt)
    io.signals.off('SIGTERM', terminate)
  }
  const interrupt = stop(EXIT.interrupted)
  const terminate = stop(EXIT.terminated)
  const fail = (error: Error): void => {
    if (!isClosedPipe(error)) io.stderr.write(`claimgraph: standard output cannot be written (${error.message})\n`)
    code = isClosedPipe(error) ? EXIT.ok : EXIT.failed
    controller.abort()
  }
  io.signals.on('SIGINT', interrupt)
  io.signals.on('SIGTERM', terminate)
  io.stdout.on('error', fail)
  try {
    return await command({
      print: (text) => (io.stdout.writable && !io.stdout.errored ? write(io.stdout, text) : Promise.resolve()),
      tell: (line) => void io.stderr.write(`${line}\n`),
      signal: controller.signal,
      stopCode: () => code,
    })
  } finally {
    io.signals.off('SIGINT', interrupt)
    io.signals.off('SIGTERM', terminate)
    io.stdout.off('error', fail)
  }
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()))
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE'
}
