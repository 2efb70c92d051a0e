import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Fault, openStore, type Store, verifyGraph } from '../../src/store'
import { openDatabase } from '../../src/store/embedded/engine'
import { makeContributions } from '../fixtures/synthetic-graph'

const ARTICLES = [...makeContributions({ documents: 15, claimsPerDocument: 6, entities: 15, seed: 8 })]
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-verify-'))
let files = 0

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function listFaults(store: Store): Promise<Fault[]> {
  const faults: Fault[] = []
  for await (const fault of verifyGraph(store)) faults.push(fault)
  await store.close()
  return faults
}

/** The faults of a graph that was written well, then changed in its file by the statement. */
async function verifyAfter(statement: string): Promise<Fault[]> {
  const path = join(folder, `${files++}.db`)
  const store = await openStore(`file:${path}`)
  await store.write(ARTICLES)
  await store.close()
  const database = openDatabase(path, 100)
  database.exec(`PRAGMA foreign_keys = OFF; ${statement}`)
  database.close()
  return await listFaults(await openStore(`file:${path}`))
}

test('a graph that was written well has no fault, nor has an empty one', async () => {
  const store = await openStore('memory:')
  await store.write(ARTICLES)
  expect(await listFaults(store)).toEqual([])
  expect(await listFaults(await openStore('memory:'))).toEqual([])
})

const claim = ARTICLES[0]!.extraction.claims[0]!
const edge = `subject = '${claim.subject}' AND relation = '${claim.relation}' AND object = '${claim.object}'`
const edgeId = `${claim.subject} ${claim.relation} ${claim.object}`

test.each([
  ['a text', "UPDATE document SET text = 'Ü' || text WHERE id = 'doc_8_0'", 'doc_8_0', 'is not'],
  ['a quote', "UPDATE evidence SET quote = 'x' WHERE document = 'doc_8_1'", 'doc_8_1', 'is not its text'],
  [
    'the quote of a rejection',
    "UPDATE rejection SET quote = 'x' WHERE document = 'doc_8_1'",
    'doc_8_1',
    'the rejection at',
  ],
  ['evidence', `DELETE FROM evidence WHERE claim = '${claim.id}'`, claim.id, 'has no evidence'],
  ['a confidence', `UPDATE claim SET confidence = 2 WHERE id = '${claim.id}'`, claim.id, 'its evidence gives'],
  ['a claim', `DELETE FROM claim WHERE id = '${claim.id}'`, 'doc_8_0', 'unknown claim'],
  ['an edge', `DELETE FROM edge WHERE ${edge}`, edgeId, 'but no edge'],
  ['the count of an edge', `UPDATE edge SET claims = claims + 1 WHERE ${edge}`, edgeId, 'its claims give'],
  [
    'the direction of an edge',
    `UPDATE edge SET relation = 'OWNS' WHERE ${edge}`,
    edgeId.replace(claim.relation, 'OWNS'),
    'no claim makes',
  ],
  ['a name', `UPDATE entity SET name = 'X' WHERE id = '${claim.subject}'`, claim.subject, 'its articles give'],
  ['a count', `UPDATE entity SET claim_count = 99 WHERE id = '${claim.subject}'`, claim.subject, 'claimCount 99'],
  ['an entity', `DELETE FROM entity WHERE id = '${claim.subject}'`, claim.subject, 'not among the entities'],
  ['mentions', `DELETE FROM entity_form WHERE entity = '${claim.subject}'`, claim.subject, 'mentioned by no article'],
])('%s that was changed is told by id', async (_, statement, id, what) => {
  const faults = await verifyAfter(statement)
  expect(faults).toContainEqual({ id, what: expect.stringContaining(what) })
})
