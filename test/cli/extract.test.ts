import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from './run-cli'

const SEED = join(__dirname, '..', '..', 'seeds', 'articles', '00-north-korea-russia-digest.txt')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-extract-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface EntityLine {
  readonly kind: 'entity'
  readonly id: string
  readonly document: string
  readonly name: string
  readonly mentions: readonly string[]
}

interface ClaimLine {
  readonly kind: 'claim'
  readonly document: string
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly source: string | null
  readonly time?: { readonly start?: string; readonly end?: string }
  readonly evidence: { readonly start: number; readonly end: number; readonly sentence: string }
}

function parseLines(text: string): { entities: EntityLine[]; claims: ClaimLine[] } {
  const records = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as EntityLine | ClaimLine)
  return {
    entities: records.filter((record) => record.kind === 'entity'),
    claims: records.filter((record) => record.kind === 'claim'),
  }
}

test('claims are readable lines: who, relation, whom, standing, sentence and voice', async () => {
  const { code, stdout, stderr } = await runCli(['extract', SEED])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n')[0]).toBe(readFileSync(SEED, 'utf8').split('\n')[0])
  expect(stdout).toMatch(/^North Korea —SUPPLIES→ Russia {2}\[/m)
  expect(stdout).toMatch(/^ {4}"North Korea has reportedly supplied Russia with over 12 million rounds/m)
  expect(stdout).toMatch(/^ {4}says /m)
})

test('JSON Lines name the document after its file, and every span is its sentence', async () => {
  const { code, stdout } = await runCli(['extract', '--format', 'jsonl', SEED])
  expect(code).toBe(0)
  const { entities, claims } = parseLines(stdout)
  const text = readFileSync(SEED, 'utf8')
  const ids = new Set(entities.map((entity) => entity.id))
  expect(claims.length).toBeGreaterThan(10)
  for (const { document } of [...entities, ...claims]) expect(document).toBe('00-north-korea-russia-digest')
  for (const entity of entities) expect(entity.mentions).toContain(entity.name)
  for (const claim of claims) {
    expect(text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.sentence)
    expect(ids).toContain(claim.subject)
    expect(ids).toContain(claim.object)
    if (claim.source !== null) expect(ids).toContain(claim.source)
  }
})

test('the whole extraction comes as one JSON value an article', async () => {
  const { stdout } = await runCli(['extract', '--format', 'json', SEED])
  const extraction = JSON.parse(stdout) as Record<string, unknown>
  expect(Object.keys(extraction).sort()).toEqual(['claims', 'document', 'entities', 'evidence'])
  expect(extraction.document).toMatchObject({ id: expect.stringMatching(/^doc_/), text: readFileSync(SEED, 'utf8') })
})

test('--explain tells in words what speaks for and against each claim', async () => {
  const stdin = 'Norway has agreed to supply Ukraine with six jets.\n'
  const { code, stdout } = await runCli(['extract', '--explain', '-'], { stdin })
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^ {4}confidence 0\.\d\d: of claims like it in the articles learnt from, about \d+ in 100 were right$/m,
  )
  expect(stdout).toMatch(/^ {8}for: .*both ends are named/m)
  expect(stdout).toMatch(/^ {8}against: .*infinitive/m)
  expect((await runCli(['extract', '-'], { stdin })).stdout).not.toContain('confidence')
})

const NEARLY = 'Norway supplied Ukraine with six jets. Kyiv was attacked. Has Poland attacked Russia?\n'

test('--why-not prints behind the claims what came near one, and why it is none', async () => {
  const plain = await runCli(['extract', '-'], { stdin: NEARLY })
  const { code, stdout, stderr } = await runCli(['extract', '--why-not', '-'], { stdin: NEARLY })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.slice(0, plain.stdout.length)).toBe(plain.stdout)
  expect(stdout.slice(plain.stdout.length)).toBe(
    [
      '2 rejections',
      '',
      '? —ATTACKS→ Kyiv  [rejected: attacked]',
      '    "attacked" says ATTACKS, but who is not told',
      '    "Kyiv was attacked."',
      '',
      'Poland —ATTACKS→ Russia  [rejected: attacked]',
      '    stands in a question',
      '    "Has Poland attacked Russia?"',
      '',
      '',
    ].join('\n'),
  )
})

test('--why-not adds rejections to JSON Lines and JSON, which have none without it', async () => {
  const ask = async (format: string, ...flags: string[]) =>
    (await runCli(['extract', '--format', format, ...flags, '-'], { stdin: NEARLY })).stdout
  const lines = (await ask('jsonl', '--why-not')).slice((await ask('jsonl')).length).split('\n')
  expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toMatchObject([
    {
      kind: 'rejection',
      document: 'stdin',
      subject: null,
      relation: 'ATTACKS',
      predicate: 'attacked',
      rule: 'verb/ATTACKS',
      reason: '"attacked" says ATTACKS, but who is not told',
      evidence: { start: 39, end: 57, sentence: 'Kyiv was attacked.' },
    },
    { kind: 'rejection', reason: 'stands in a question' },
  ])
  expect(JSON.parse(await ask('json', '--why-not')).rejections).toHaveLength(2)
  expect(JSON.parse(await ask('json'))).not.toHaveProperty('rejections')
})

test('the same article gives the same bytes, from a file, a folder or standard input', async () => {
  const article = 'Norway supplied Ukraine with six jets.\n'
  writeFileSync(join(folder, 'article.txt'), article)
  const byFile = await runCli(['extract', '--format', 'json', join(folder, 'article.txt')])
  const byFolder = await runCli(['extract', '--format', 'json', folder])
  const byInput = await runCli(['extract', '--format', 'json', '-'], { stdin: article })
  expect(byFile.code).toBe(0)
  expect(byFolder.stdout).toBe(byFile.stdout)
  expect(byInput.stdout).toBe(byFile.stdout)
})

test('relative dates resolve against --date, and against front matter before it', async () => {
  const sentence = 'Russia attacked Ukraine yesterday.\n'
  writeFileSync(join(folder, 'a.txt'), sentence)
  writeFileSync(join(folder, 'b.md'), `---\ndate: 2024-06-20\n---\n${sentence}`)
  const { stdout } = await runCli(['extract', '--format', 'jsonl', '--date', '2025-07-13', folder])
  const times = parseLines(stdout).claims.map((claim) => [claim.document, claim.time?.start])
  expect(times).toEqual([
    ['a', '2025-07-12'],
    ['b', '2024-06-19'],
  ])
})

test('what cannot be read is named and skipped, the rest is printed, and the exit code is 1', async () => {
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'good.txt'), 'Norway supplied Ukraine with six jets.')
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'pictures', 'a.png'), 'x')
  const { code, stdout, stderr } = await runCli(['extract', folder, join(folder, 'missing.txt')])
  expect(code).toBe(1)
  expect(stdout).toContain('Norway —SUPPLIES→ Ukraine')
  expect(stderr).toContain(`skipped ${join(folder, 'empty.txt')}: the article has no text`)
  expect(stderr).toContain(`skipped ${join(folder, 'missing.txt')}: there is no such file`)
  expect(stderr).toContain('passed over 1 file of other kinds (.png)')
  expect((await runCli(['extract', '--quiet', folder])).stderr).not.toContain('passed over')
})

test('analyse prints CoNLL-U with offsets into the text, and a readable tree', async () => {
  const article = 'Norway supplied Ukraine with six jets.'
  const conllu = await runCli(['analyse', '--format', 'conllu', '-'], { stdin: article })
  expect(conllu.code).toBe(0)
  const rows = conllu.stdout.split('\n').filter((line) => /^\d+\t/.test(line))
  expect(rows.length).toBe(7)
  for (const row of rows) {
    const fields = row.split('\t')
    const [, start, end] = /start_char=(\d+)\|end_char=(\d+)/.exec(fields[9] ?? '') ?? []
    expect(fields).toHaveLength(10)
    expect(article.slice(Number(start), Number(end))).toBe(fields[1])
  }
  const tree = await runCli(['analyse', '-'], { stdin: article })
  expect(tree.code).toBe(0)
  for (const word of ['Norway', 'supplied', 'jets']) expect(tree.stdout).toContain(word)
})
