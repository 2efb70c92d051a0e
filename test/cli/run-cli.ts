import { EventEmitter } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { main } from '../../src/cli'

export interface CliWorld {
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly signals?: EventEmitter
  /** Called with everything written to standard output so far, after each write. */
  readonly onOutput?: (output: string) => void
}

export interface CliResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command line in this process, in a world of its own. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  const stdout = collect(world.onOutput)
  const stderr = collect()
  const code = await main(argv, {
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: world.env ?? {},
    signals: world.signals ?? new EventEmitter(),
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function collect(onOutput?: (output: string) => void): { stream: Writable; text: () => string } {
  let collected = ''
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      collected += String(chunk)
      onOutput?.(collected)
      done()
    },
  })
  return { stream, text: () => collected }
}
