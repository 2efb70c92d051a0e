import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { MAX_ARTICLE_BYTES } from '../../src/ingest/document'
import { type Reading, type ReadOptions, readDocuments } from '../../src/ingest/read-documents'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-read-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function read(paths: readonly string[], options: ReadOptions = {}): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const reading of readDocuments(paths, options)) readings.push(reading)
  return readings
}

/** What became of each file: its text, or the code of the error, or how many files were passed over. */
function outcomes(readings: readonly Reading[]): (string | number)[] {
  return readings.map((reading) => {
    if ('document' in reading) return reading.document.text
    return 'error' in reading ? reading.error.code : reading.passedOver
  })
}

test('files are read in the order named, folders below them in the order of their names', async () => {
  const last = put('z.txt', 'Z')
  put('folder/b/two.md', 'Two')
  put('folder/a.txt', 'One')
  put('folder/c.text', 'Three')
  expect(outcomes(await read([last, join(folder, 'folder')]))).toEqual(['Z', 'One', 'Two', 'Three'])
})

test('a folder passes over files of other kinds and hidden ones, and says how many and which', async () => {
  put('a.txt', 'One')
  put('a.json', '{}')
  put('b.PDF', 'x')
  put('.hidden.txt', 'no')
  put('.git/x.txt', 'no')
  put('Makefile', 'all:')
  const readings = await read([folder])
  expect(outcomes(readings)).toEqual(['One', 3])
  expect(readings[1]).toMatchObject({ endings: ['.json', '.pdf', 'no ending'] })
})

test('every file that cannot be read is told with its reason, and the rest is read', async () => {
  const paths = [
    join(folder, 'missing.txt'),
    put('empty.txt', ''),
    put('blank.txt', ' \r\n '),
    put('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
    put('latin.txt', new Uint8Array([0x4e, 0x0a, 0xe9, 0x0a])),
    put('wide.txt', Buffer.from('\ufefftext', 'utf16le')),
    put('long.txt', 'long '.repeat(MAX_ARTICLE_BYTES / 5 + 1)),
    put('huge.txt', Buffer.alloc(MAX_ARTICLE_BYTES + 100_000, 'a')),
    put('paper.pdf', '%PDF'),
    put('date.md', '---\ndate: tomorrow\n---\nText'),
    put('good.txt', 'Good.'),
  ]
  const readings = await read(paths)
  expect(outcomes(readings)).toEqual([
    'NOT_FOUND',
    'EMPTY',
    'EMPTY',
    'BINARY',
    'UNREADABLE',
    'UNREADABLE',
    'TOO_LONG',
    'TOO_LONG',
    'UNSUPPORTED',
    'BAD_INPUT',
    'Good.',
  ])
  expect(readings.map((reading) => reading.origin)).toEqual(paths)
  const messages = readings.flatMap((reading) => ('error' in reading ? [reading.error.message] : []))
  expect(messages[4]).toContain('line 2')
  for (const message of messages) expect(message).toMatch(/; |, or /)
})

test('a folder without anything to read, a broken link and links in a circle are told', async () => {
  mkdirSync(join(folder, 'nothing'))
  symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'broken.txt'))
  put('deep/a.txt', 'One')
  symlinkSync('..', join(folder, 'deep', 'up'))
  expect(outcomes(await read([join(folder, 'nothing')]))).toEqual(['EMPTY'])
  expect(outcomes(await read([join(folder, 'broken.txt')]))).toEqual(['NOT_FOUND'])
  expect(outcomes(await read([join(folder, 'deep')]))).toContain('One')
})

test('a file without permission is told', async () => {
  const path = put('secret.txt', 'Secret')
  chmodSync(path, 0o000)
  // The superuser reads it all the same.
  const expected = process.getuid?.() === 0 ? 'Secret' : 'UNREADABLE'
  expect(outcomes(await read([path]))).toEqual([expected])
})

test('the byte order mark of UTF-8 is no part of the text', async () => {
  const path = put('mark.txt', '\ufeffHeadline\nText')
  expect(outcomes(await read([path]))).toEqual(['Headline\nText'])
})

test('standard input is read, with front matter too, and is bounded', async () => {
  const input = (text: string) => ({ stdin: Readable.from([Buffer.from(text)]) })
  expect(outcomes(await read(['-'], input('Headline é\nText')))).toEqual(['Headline é\nText'])
  const [reading] = await read(['-'], input('---\ndate: 2024-06-19\n---\nText'))
  expect(reading).toMatchObject({ document: { publishedAt: '2024-06-19', text: 'Text' } })
  expect(outcomes(await read(['-'], input('')))).toEqual(['EMPTY'])
  expect(outcomes(await read(['-'], input('a'.repeat(MAX_ARTICLE_BYTES * 2))))).toEqual(['TOO_LONG'])
  expect(outcomes(await read(['-']))).toEqual(['UNREADABLE'])
})

test('the date of the command line holds for articles that do not tell their own', async () => {
  const paths = [put('a.txt', 'One'), put('b.md', '---\ndate: 2023-01-02\n---\nTwo')]
  const readings = await read(paths, { date: '2025-07-13' })
  expect(readings.map((reading) => 'document' in reading && reading.document.publishedAt)).toEqual([
    '2025-07-13',
    '2023-01-02',
  ])
  await expect(read(paths, { date: 'soon' })).rejects.toThrow('YYYY-MM-DD')
})

test('documents bear the hash of their content, or the name of the file when that is asked for', async () => {
  const paths = [put('x/first.v2.txt', 'Same'), put('y/second.txt', 'Same')]
  const [first, second] = await read(paths)
  expect(first).toMatchObject({ document: { id: expect.stringMatching(/^doc_/) } })
  expect(second).toMatchObject({ document: { id: first && 'document' in first && first.document.id } })
  expect(await read(paths, { identifyBy: 'name' })).toMatchObject([
    { document: { id: 'first.v2' } },
    { document: { id: 'second' } },
  ])
})
