import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CliResult, runCli } from './run-cli'

let folder: string
let store: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-serve-'))
  store = `file:${join(folder, 'claims.db')}`
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Serves until `visit` is done, then sends SIGTERM; answers with what was printed. */
async function serve(argv: readonly string[], visit: (url: string) => Promise<void>): Promise<CliResult> {
  const signals = new EventEmitter()
  let visited: Promise<void> | undefined
  const result = await runCli(['serve', '--store', store, '--port', '0', ...argv], {
    signals,
    onOutput(output) {
      const url = /^GraphQL on (\S+)$/m.exec(output)?.[1]
      const ready = argv.includes('--quiet') ? url !== undefined : output.includes('Stop with Ctrl-C')
      if (ready && url !== undefined) visited ??= visit(url).finally(() => signals.emit('SIGTERM'))
    },
  })
  await visited
  return result
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

test('an empty store gets the seed articles; a query and its true answer are printed; SIGTERM ends it well', async () => {
  const result = await serve([], async (url) => {
    expect(await ask(url, '{ stats { articles } }')).toEqual({ data: { stats: { articles: 1 } } })
  })
  expect(result.code).toBe(0)
  expect(result.stdout).toContain('is empty; reading the seed articles')
  const [, query, answer] = /A query to paste there:\n\n([\s\S]*?)\n\nand what it answers:\n\n([\s\S]*?)\n\nStop/.exec(
    result.stdout,
  ) as unknown as [string, string, string]
  expect(query).toContain('North Korea')
  expect(answer).toContain('North Korea has reportedly supplied Russia with over 12 million rounds')
  const again = await serve([], async (url) => {
    expect(await ask(url, query)).toEqual(JSON.parse(answer))
  })
  expect(again.stdout).not.toContain('reading the seed articles')
})

test('--no-seeds leaves an empty store empty and says what to do', async () => {
  const { stdout } = await serve(['--no-seeds'], async (url) => {
    expect(await ask(url, '{ stats { articles } }')).toEqual({ data: { stats: { articles: 0 } } })
  })
  expect(stdout).toContain('The graph has no claims yet: claimgraph ingest PATH')
})

test('--quiet prints the address alone', async () => {
  const { stdout, stderr } = await serve(['--quiet'], async () => {})
  expect(stdout).toMatch(/^GraphQL on http:\/\/localhost:\d+\/graphql\n$/)
  expect(stderr).toBe('')
})
