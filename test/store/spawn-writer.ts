import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A writing process with what it has acknowledged so far. */
export interface Writer {
  readonly process: ChildProcess
  /** Ids of the documents that it said were written, in order. */
  readonly acknowledged: readonly string[]
  /** Resolves when it has the store open and has acknowledged so many documents, or has ended. */
  reach(count: number): Promise<void>
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
  const waiting: { readonly lines: number; readonly resolve: () => void }[] = []
  let lines = 0
  child.stdout.on('data', (data: Buffer) => {
    const whole = (rest + data.toString()).split('\n')
    rest = whole.pop()!
    lines += whole.length
    acknowledged.push(...whole.filter((line) => line !== 'open'))
    for (const each of waiting) if (each.lines <= lines) each.resolve()
  })
  return {
    process: child,
    acknowledged,
    reach: (count) => new Promise((resolve) => waiting.push({ lines: count + 1, resolve })),
    ended: once(child, 'close').then(([code]) => {
      for (const each of waiting) each.resolve()
      return code as number | null
    }),
  }
}
