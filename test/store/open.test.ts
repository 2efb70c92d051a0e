import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Contribution, openStore } from '../../src/store'
import { checkSqlite, openDatabase } from '../../src/store/embedded/engine'
import { MIGRATIONS } from '../../src/store/embedded/schema'
import { makeContributions } from '../fixtures/synthetic-graph'

const ONE = [...makeContributions({ documents: 1, claimsPerDocument: 3, entities: 9, seed: 2 })]

describe('openStore', () => {
  const home = process.cwd()
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-open-'))
  })
  afterEach(() => {
    process.chdir(home)
    rmSync(folder, { recursive: true, force: true })
  })

  test('keeps what was written, and its full folder is made', async () => {
    const url = `file:${join(folder, 'new/deep/graph.db')}`
    const store = await openStore(url)
    expect(store.url).toBe(url)
    await store.write(ONE)
    await store.close()
    const again = await openStore(url)
    expect(await again.readContributions(null, 10)).toEqual(ONE)
    await again.close()
  })

  test('is data/claimgraph.db in the working folder unless told otherwise', async () => {
    process.chdir(folder)
    await (await openStore()).close()
    expect(existsSync(join(folder, 'data/claimgraph.db'))).toBe(true)
  })

  test('reads relative paths and file URLs', async () => {
    process.chdir(folder)
    await (await openStore('file:a b.db')).close()
    expect(existsSync(join(folder, 'a b.db'))).toBe(true)
    await (await openStore(pathToFileURL(join(folder, 'c d.db')).href)).close()
    expect(existsSync(join(folder, 'c d.db'))).toBe(true)
  })

  test('memory: keeps nothing and shares nothing', async () => {
    const [left, right] = [await openStore('memory:'), await openStore('memory:')]
    await left.write(ONE)
    expect((await right.readStats()).articles).toBe(0)
    await left.close()
    await right.close()
  })

  test.each([
    ['neo4j://localhost:1', 'STORE_UNAVAILABLE', 'No Neo4j answers at neo4j://localhost:1'],
    ['bolt://user:secret@localhost:1', 'STORE_UNAVAILABLE', 'No Neo4j answers at bolt://localhost:1'],
    ['neo4j://user:secret@host/path', 'BAD_INPUT', 'Write it as in neo4j://localhost:7687'],
    ['https://example.org', 'UNSUPPORTED', 'The store "https:" is of no known kind'],
    ['graph.db', 'UNSUPPORTED', 'The store "graph.db" is of no known kind'],
    ['', 'UNSUPPORTED', 'Give file:PATH'],
    ['file:', 'BAD_INPUT', 'names no file'],
    ['file:folder/', 'BAD_INPUT', 'names no file'],
    ['file://host/x.db', 'BAD_INPUT', 'no file URL'],
  ])('refuses %j', async (url, code, message) => {
    await expect(openStore(url)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
    await expect(openStore(url)).rejects.not.toMatchObject({ message: expect.stringContaining('secret') })
  })

  test('names a file that is no database', async () => {
    const path = join(folder, 'notes.txt')
    writeFileSync(path, 'These are notes, and a good many of them. '.repeat(40))
    await expect(openStore(`file:${path}`)).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: expect.stringContaining('notes.txt is no store'),
    })
  })

  test('leaves the database of another program alone', async () => {
    const path = join(folder, 'other.db')
    const other = openDatabase(path, 100)
    other.exec('CREATE TABLE photo (id INTEGER)')
    other.close()
    const refusal = { code: 'UNSUPPORTED', message: expect.stringContaining('of another program') }
    await expect(openStore(`file:${path}`)).rejects.toMatchObject(refusal)
    const after = openDatabase(path, 100)
    expect(after.prepare('SELECT name FROM sqlite_schema').all()).toMatchObject([{ name: 'photo' }])
    after.close()
  })

  test('refuses the schema of a newer claimgraph, and says so', async () => {
    const path = join(folder, 'newer.db')
    await (await openStore(`file:${path}`)).close()
    const database = openDatabase(path, 100)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
    database.close()
    await expect(openStore(`file:${path}`)).rejects.toMatchObject({
      code: 'STORE_VERSION',
      message: expect.stringContaining('written by a newer claimgraph'),
    })
  })

  test('a file from before rejections and reasons were kept is brought up to date; its articles have none until they are read anew', async () => {
    const path = join(folder, 'older.db')
    const store = await openStore(`file:${path}`)
    await store.write(ONE)
    await store.close()
    const database = openDatabase(path, 100)
    database.exec('DROP TABLE rejection; ALTER TABLE evidence DROP COLUMN reasons; PRAGMA user_version = 1')
    database.close()
    const again = await openStore(`file:${path}`)
    const [{ extraction, ...article }] = ONE as [Contribution]
    expect(await again.readContributions(null, 10)).toEqual([
      {
        ...article,
        extraction: {
          ...extraction,
          evidence: extraction.evidence.map(({ reasons: _, ...evidence }) => evidence),
          rejections: [],
        },
      },
    ])
    await again.write(ONE)
    expect(await again.readContributions(null, 10)).toEqual(ONE)
    await again.close()
  })

  test('names a folder that cannot hold the file', async () => {
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'taken.db'))
    await expect(openStore(`file:${join(folder, 'file/graph.db')}`)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    })
    await expect(openStore(`file:${join(folder, 'taken.db')}`)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  test('SQLite before 3.51.3 is refused with what to do', () => {
    for (const version of ['3.51.3', '3.51.10', '3.53.0', '4.0.0']) expect(() => checkSqlite(version)).not.toThrow()
    for (const version of ['3.51.2', '3.50.7', '3.9.9', '2.8.17']) {
      expect(() => checkSqlite(version)).toThrow(/3\.51\.3 or newer is needed.*npm install/)
    }
  })
})
