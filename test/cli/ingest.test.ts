import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from './run-cli'

let folder: string
let store: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-ingest-'))
  store = `file:${join(folder, 'graph', 'claims.db')}`
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function readStats(): Promise<Record<string, unknown>> {
  const { stdout } = await runCli(['stats', '--json', '--store', store])
  return JSON.parse(stdout) as Record<string, unknown>
}

test('articles go in, a line each, and stats tells what the store holds', async () => {
  const paths = [
    put('a.txt', 'Norway supplied Ukraine with six jets.'),
    put('b.txt', 'Norway supplied Poland with two ships.'),
  ]
  const { code, stdout, stderr } = await runCli(['ingest', '--store', store, ...paths])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(new RegExp(`^new    ${paths[0]}  1 sentence, `, 'm'))
  expect(stdout).toMatch(/2 articles in file:.*: \d+ claims\n$/)
  expect(await readStats()).toMatchObject({ store, articles: 2, sentences: 2, claimsByRelation: { SUPPLIES: 2 } })
  const readable = await runCli(['stats'], { env: { CLAIMGRAPH_STORE: store } })
  expect(readable.stdout).toMatch(/^articles +2$/m)
  expect(readable.stdout).toMatch(/^ {2}SUPPLIES +2$/m)
})

test('the same article again changes nothing', async () => {
  const path = put('a.txt', 'Norway supplied Ukraine with six jets.')
  await runCli(['ingest', '--store', store, path])
  const before = await readStats()
  const { code, stdout } = await runCli(['ingest', '--store', store, path])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^again /)
  expect(await readStats()).toEqual(before)
})

test('the environment names the store, and --json prints objects only', async () => {
  const path = put('a.txt', 'Norway supplied Ukraine with six jets.')
  const { stdout } = await runCli(['ingest', '--json', path], { env: { CLAIMGRAPH_STORE: store } })
  const [article, summary] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(article).toMatchObject({ kind: 'ingested', origin: path, again: false, sentences: 1 })
  expect(summary).toMatchObject({ kind: 'summary', store, ingested: 1, skipped: 0, aborted: false })
})

test('--quiet prints nothing but what was skipped; the rest goes in and the exit code is 1', async () => {
  const paths = [put('empty.txt', ''), put('good.txt', 'Norway supplied Ukraine with six jets.')]
  const { code, stdout, stderr } = await runCli(['ingest', '--quiet', '--store', store, ...paths])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toBe(`claimgraph: skipped ${paths[0]}: the article has no text; give it some words\n`)
  expect(await readStats()).toMatchObject({ articles: 1 })
})

test('--seeds takes in the articles that ship with claimgraph', async () => {
  expect((await runCli(['ingest', '--seeds', '--store', store])).code).toBe(0)
  expect(await readStats()).toMatchObject({ articles: 1 })
})

test('a signal stops between two articles: what was acknowledged is in the store', async () => {
  const paths = [1, 2, 3, 4].map((number) => put(`${number}.txt`, `Norway supplied Ukraine with ${number + 1} jets.`))
  const signals = new EventEmitter()
  const onOutput = (output: string) => output.split('\n').length === 3 && signals.emit('SIGINT')
  const { code, stdout } = await runCli(['ingest', '--store', store, ...paths], { signals, onOutput })
  expect(code).toBe(130)
  expect(stdout).toContain('stopped before the end')
  expect(await readStats()).toMatchObject({ articles: 2 })
  expect(signals.listenerCount('SIGINT')).toBe(0)
})

test('a store that cannot be opened is one line of error and exit code 1', async () => {
  const file = put(
    'not-a-store',
    'this is no database, and long enough to be looked at as one by its header '.repeat(20),
  )
  const { code, stdout, stderr } = await runCli(['stats', '--store', `file:${file}`])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^claimgraph: .*\n$/)
})
