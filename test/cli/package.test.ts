import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { version } from '../../package.json'

const ROOT = join(__dirname, '..', '..')

jest.setTimeout(300_000)

let folder: string
let installed: string
let files: string[]

/** Packs the package as it is published and lays it into an empty folder as an installation would. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-package-'))
  const output = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const packed = JSON.parse(output.slice(output.search(/[[{]/))) as { filename: string; files: { path: string }[] }[]
  const [tarball] = packed
  if (tarball === undefined) throw new Error(`npm pack printed no tarball: ${output}`)
  files = tarball.files.map((file) => file.path)
  installed = join(folder, 'node_modules', 'claimgraph')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, tarball.filename), '-C', installed, '--strip-components', '1'])
  // Its dependencies, from this checkout instead of the registry, and its command.
  symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'))
  mkdirSync(join(folder, 'node_modules', '.bin'))
  symlinkSync(join('..', 'claimgraph', 'dist', 'cli.js'), join(folder, 'node_modules', '.bin', 'claimgraph'))
  chmodSync(join(installed, 'dist', 'cli.js'), 0o755)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function npx(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('npx', ['--no-install', 'claimgraph', ...args], { cwd: folder, input, encoding: 'utf8' })
}

/** Where a starting server says that it serves, once it has said all that it says at the start. */
async function readAddress(stdout: Readable): Promise<string> {
  let output = ''
  for await (const chunk of stdout) {
    output += String(chunk)
    if (output.includes('Stop with Ctrl-C')) return /^GraphQL on (\S+)$/m.exec(output)?.[1] ?? ''
  }
  throw new Error(`the server ended:\n${output}`)
}

/** Asks again and again until it is so; the time limit of the test ends what never is. */
async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(100)
}

test('the package has what it needs to run and nothing of the workshop', () => {
  for (const path of [
    'dist/cli.js',
    'seeds/ontology.json',
    'schema.graphql',
    'README.md',
    'LICENSE',
    'NOTICE',
    'CHANGELOG.md',
  ])
    expect(files).toContain(path)
  expect(files.filter((path) => /^(src|test|scripts|node_modules|data)\//.test(path))).toEqual([])
})

test('npx claimgraph runs from the checkout too, once it is built', () => {
  const built = spawnSync('npx', ['--no-install', 'claimgraph', '--version'], { cwd: ROOT, encoding: 'utf8' })
  expect(built).toMatchObject({ status: 0, stdout: `${version}\n` })
})

test('npx claimgraph runs from an empty folder: version, extract, ingest and stats', () => {
  expect(npx(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` })
  const extracted = npx(['extract', '-'], 'Norway supplied Ukraine with six jets.')
  expect(extracted).toMatchObject({ status: 0, stderr: '' })
  expect(extracted.stdout).toContain('Norway —SUPPLIES→ Ukraine')
  expect(npx(['ingest', '--seeds'])).toMatchObject({ status: 0, stderr: '' })
  expect(npx(['stats']).stdout).toMatch(/^articles +1$/m)
})

test('the installed package serves GraphQL with its query page, and ends on SIGTERM with 0', async () => {
  const server = spawn(process.execPath, [join(installed, 'dist', 'cli.js'), 'serve', '--port', '0'], { cwd: folder })
  const url = await readAddress(server.stdout)
  const answer = await fetch(`${url}?query=%7Bstats%7Barticles%7D%7D`, {
    headers: { 'apollo-require-preflight': 'true' },
  })
  expect(await answer.json()).toEqual({ data: { stats: { articles: 1 } } })
  const page = await fetch(url, { headers: { accept: 'text/html' } })
  expect(page.headers.get('content-type')).toContain('text/html')
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
})

test('scripts/ingest takes the seed article into the store that the flag or the environment names', () => {
  const script = join(ROOT, 'scripts', 'ingest')
  const run = (args: readonly string[], env = {}) =>
    spawnSync(script, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } })
  const first = run(['--store', 'file:flag.db'])
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout).toMatch(/^new .*00-north-korea-russia-digest\.txt/)
  expect(run([], { CLAIMGRAPH_STORE: 'file:flag.db' }).stdout).toMatch(/^again /)
})

test('npm start ends its server when it is ended itself', async () => {
  const scripts = { start: 'node node_modules/claimgraph/dist/cli.js serve --port 0 --store memory: --no-seeds' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }))
  const npm = spawn('npm', ['start'], { cwd: folder })
  const { origin } = new URL(await readAddress(npm.stdout))
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)
  npm.kill('SIGTERM')
  await waitUntil(() =>
    fetch(`${origin}/readyz`).then(
      () => false,
      () => true,
    ),
  )
})

test('a port that is taken is told in one line, without a stack, and the exit code is 2', async () => {
  const other = createServer().listen(0, 'localhost')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const args = [join(installed, 'dist', 'cli.js'), 'serve', '--no-seeds', '--store', 'memory:', '--port', String(port)]
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  other.close()
  expect(status).toBe(2)
  expect(stderr).toMatch(new RegExp(`^claimgraph: .*${port}.*in use.*\\n$`))
})

test('a reader that goes away early ends it in silence', () => {
  const articles = join(folder, 'articles')
  mkdirSync(articles)
  for (let number = 0; number < 40; number++)
    writeFileSync(join(articles, `${number}.txt`), `Norway supplied Ukraine with ${number + 2} jets.\n`.repeat(50))
  const command = `set -o pipefail; "${process.execPath}" "${join(installed, 'dist', 'cli.js')}" extract --format json "${articles}" | head -c 10`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
  expect({ status, length: stdout.length, stderr }).toEqual({ status: 0, length: 10, stderr: '' })
})
