import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A writing process with what it has acknowledged so far. */
export interface Writer {
  readonly process: ChildProcess
  /** Ids of the documents that it said were written, in order. */
  readonly acknowledged: readonly string[]
  /** Resolves when it has the store open. */
  readonly opened: Promise<void>
  /** Resolves with the exit code, null when it was killed. */
  readonly ended: Promise<number | null>
}

/** Starts a process that writes every `step`-th article from the one with number `first` on. */
export function spawnWriter(url: string, first = 0, step = 1): Writer {
  const register = join(__dirname, '../fixtures/register-typescript.js')
  const script = join(__dirname, 'write-articles.ts')
  const child = spawn(process.execPath, ['-r', register, script, url, String(first), String(step)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  let rest = ''
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (line === 'open') resolve()
        else acknowledged.push(line)
      }
    })
  })
  return { process: child, acknowledged, opened, ended: once(child, 'close').then(([code]) => code as number | null) }
}
