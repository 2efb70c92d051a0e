import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXPORT_FORMATS } from '../../src/graph'
import { runCli } from './run-cli'

let folder: string
let store: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-export-'))
  store = `file:${join(folder, 'claims.db')}`
  await runCli(['ingest', '--quiet', '--seeds', '--store', store])
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Row {
  readonly kind: string
  readonly name?: string
  readonly relation?: string
}

async function exportRows(...argv: readonly string[]): Promise<Row[]> {
  const { code, stdout } = await runCli(['export', '--store', store, ...argv])
  expect(code).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

test('without names the whole graph is printed: every edge between the entities that have claims', async () => {
  const rows = await exportRows()
  const names = rows.filter((row) => row.kind === 'entity').map((row) => row.name)
  expect(names).toEqual(expect.arrayContaining(['North Korea', 'Russia', 'Ukraine']))
  expect(rows).toContainEqual(expect.objectContaining({ kind: 'edge', relation: 'SUPPLIES' }))
})

test('a name gives what lies around it, as far as asked for', async () => {
  const near = await exportRows('european investment bank')
  const far = await exportRows('European Investment Bank', '--depth', '3')
  expect(near.map((row) => row.name)).toContain('Ukraine')
  expect(far.length).toBeGreaterThan(near.length)
})

test('a name that nobody bears is told', async () => {
  const { code, stdout, stderr } = await runCli(['export', '--store', store, 'Atlantis'])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('no entity is called "Atlantis"')
})

test('what a limit leaves out is told', async () => {
  const { code, stderr } = await runCli(['export', '--store', store, '--max-entities', '2'])
  expect(code).toBe(0)
  expect(stderr).toContain('there is more')
})

test.each(EXPORT_FORMATS.map((format) => format.name))(
  '%s is a format, and the same graph gives the same bytes',
  async (name) => {
    const first = await runCli(['export', '--store', store, '--format', name])
    expect(first.code).toBe(0)
    expect(first.stdout).toContain('North Korea')
    expect((await runCli(['export', '--store', store, '--format', name])).stdout).toBe(first.stdout)
  },
)
