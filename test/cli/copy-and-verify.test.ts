import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store'
import { openDatabase } from '../../src/store/embedded/engine'
import { makeContributions } from '../fixtures/synthetic-graph'
import { runCli } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-copy-'))
const from = `file:${join(folder, 'from.db')}`
const to = `file:${join(folder, 'to.db')}`

beforeAll(async () => {
  const store = await openStore(from)
  await store.write([...makeContributions({ documents: 60, claimsPerDocument: 3, entities: 20, seed: 6 })])
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('copy shows how far it is, and says what it did', async () => {
  const first = await runCli(['copy', '--from', from, '--to', to])
  expect(first).toEqual({
    code: 0,
    stdout: `60 articles from ${from} to ${to}\n`,
    stderr: '50 of 60 articles\n60 of 60 articles\n',
  })
  const again = await runCli(['copy', '--from', from, '--to', to, '--quiet'])
  expect(again).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('verify says that all is well, or what is wrong by id, and exits with 1 then', async () => {
  const well = await runCli(['verify', '--store', from])
  expect(well).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/: 60 articles, \d+ claims: all is well\n$/),
  })
  const path = join(folder, 'from.db')
  const database = openDatabase(path, 100)
  database.exec("UPDATE document SET text = upper(text) WHERE id = 'doc_6_7'")
  database.close()
  const ill = await runCli(['verify', '--store', from, '--quiet'])
  expect(ill).toMatchObject({ code: 1, stderr: '', stdout: expect.stringMatching(/^doc_6_7 .*is not/) })
})

test('copy without its stores is a wrong command line', async () => {
  expect((await runCli(['copy', '--from', from])).code).toBe(2)
})

test('the environment names a Neo4j store, its user and its password; no password is printed', async () => {
  const env = { NEO4J_URI: 'neo4j://localhost:1', NEO4J_USERNAME: 'reader', NEO4J_PASSWORD: 'secret-word' }
  const result = await runCli(['stats'], { env })
  expect(result).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('No Neo4j answers at neo4j://localhost:1'),
  })
  expect(result.stderr).not.toContain('secret-word')
})
