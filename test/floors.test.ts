import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { preProcessFile } from 'typescript'

/** The house from the ground up: a file imports its own floor or a lower one, types too. */
const FLOORS = ['model', 'language', 'claims', 'graph', 'store', 'ingest', 'api', 'cli'] as const

const ROOT = join(__dirname, '..')
const SOURCE = join(ROOT, 'src')
const MAX_LINES = 300

interface SourceFile {
  /** From the root of the project, with `/`. */
  readonly path: string
  readonly floor: number
  readonly text: string
  /** Files of the house that it imports. */
  readonly own: readonly string[]
  /** Names of the packages that it imports. */
  readonly packages: readonly string[]
}

const sources = listFiles(SOURCE)
  .filter((path) => path.endsWith('.ts'))
  .map(readSource)
const byPath = new Map(sources.map((file) => [file.path, file]))

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function readSource(absolute: string): SourceFile {
  const text = readFileSync(absolute, 'utf8')
  const imported = preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)
  const path = toPath(absolute)
  return {
    path,
    floor: FLOORS.findIndex((floor) => path.startsWith(`src/${floor}/`) || path === `src/${floor}.ts`),
    text,
    own: imported.filter((name) => name.startsWith('.')).map((name) => resolveImport(absolute, name)),
    packages: imported
      .filter((name) => !name.startsWith('.') && !isBuiltin(name))
      .map((name) => name.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? name),
  }
}

function resolveImport(from: string, name: string): string {
  const base = resolve(dirname(from), name)
  const found = [base, `${base}.ts`, join(base, 'index.ts')].find((path) => /\.\w+$/.test(path) && existsSync(path))
  return toPath(found ?? base)
}

function toPath(absolute: string): string {
  return relative(ROOT, absolute).split(sep).join('/')
}

/** The first circle of imports met, as a chain of paths, or undefined. */
function findCycle(): string[] | undefined {
  const finished = new Set<string>()
  const visit = (path: string, chain: readonly string[]): string[] | undefined => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path]
    if (finished.has(path)) return undefined
    for (const next of byPath.get(path)?.own ?? []) {
      const cycle = visit(next, [...chain, path])
      if (cycle) return cycle
    }
    finished.add(path)
    return undefined
  }
  for (const file of sources) {
    const cycle = visit(file.path, [])
    if (cycle) return cycle
  }
  return undefined
}

test('every file stands on a floor', () => {
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.filter((file) => file.floor < 0).map((file) => file.path)).toEqual([])
})

test('no file imports from a higher floor', () => {
  const upward = sources.flatMap((file) =>
    file.own
      .filter((path) => (byPath.get(path)?.floor ?? -1) > file.floor)
      .map((path) => `${file.path} imports ${path}`),
  )
  expect(upward).toEqual([])
})

test('no import leads out of the house or nowhere', () => {
  const lost = sources.flatMap((file) =>
    file.own.filter((path) => !path.startsWith('src/')).map((path) => `${file.path} imports ${path}`),
  )
  expect(lost).toEqual([])
})

test('imports run in no circle', () => {
  expect(findCycle()).toBeUndefined()
})

test('every package that the product imports is one that it installs', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const missing = sources.flatMap((file) =>
    file.packages.filter((name) => !(name in manifest.dependencies)).map((name) => `${file.path} imports ${name}`),
  )
  expect(missing).toEqual([])
})

test('folders are named for what they hold', () => {
  const folders = [...listFiles(SOURCE), ...listFiles(join(ROOT, 'test')), ...listFiles(join(ROOT, 'scripts'))].map(
    (file) => toPath(dirname(file)),
  )
  const nameless = folders.filter((folder) => /(^|\/)(utils?|helpers?|common|core|shared|misc)(\/|$)/.test(folder))
  expect([...new Set(nameless)]).toEqual([])
})

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const files = [...listFiles(SOURCE), ...listFiles(join(ROOT, 'test')), ...listFiles(join(ROOT, 'scripts'))]
  const long = files
    .filter((path) => /\.(ts|tsx|js|mjs)$/.test(path) && !path.includes('.generated.'))
    .map((path) => ({ path: toPath(path), lines: readFileSync(path, 'utf8').trimEnd().split('\n').length }))
    .filter((file) => file.lines > MAX_LINES)
  expect(long).toEqual([])
})

test('only the command line reads arguments and environment', () => {
  const readers = sources.filter(
    (file) => /\bprocess\.(env|argv)\b/.test(file.text) && file.floor < FLOORS.indexOf('cli'),
  )
  expect(readers.map((file) => file.path)).toEqual([])
})

test('below ingest there is no clock and no chance, but for how long a store waits', () => {
  const impure = sources.filter(({ floor, text }) => {
    if (floor < FLOORS.indexOf('store') && /\bDate\.now\(|\bperformance\.now\(|Math\.random\(/.test(text)) return true
    return floor < FLOORS.indexOf('ingest') && /new Date\(\)|randomUUID\(/.test(text)
  })
  expect(impure.map((file) => file.path)).toEqual([])
})
