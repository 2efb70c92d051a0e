/**
 * Runs what the README shows and puts the true output under it: the output of each console block that begins with
 * `$ npm start`, or with a claimgraph command (`npx` and an `echo … |` before it allowed); the json block after each graphql
 * block, with the answer over the seed articles; and the tables of figures, from docs/scores.json.
 */
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { main } from '../src/cli'
import { readScores, refreshTables } from './score-claims/read-scores'

export const README = join(__dirname, '..', 'README.md')

const CONSOLE_BLOCK = /^```console\n\$ (.+)\n[\s\S]*?^```$/gm
const ANSWERED_QUERY = /^```graphql\n([\s\S]*?)^```\n\n([^\n]*\n\n)?```json\n[\s\S]*?^```$/gm

/** The README with the output that its commands and queries have now. */
export async function refreshReadme(readme: string): Promise<string> {
  const withTables = refreshTables(readme, readScores())
  const withConsole = await replaceEach(withTables, CONSOLE_BLOCK, async ([block, command = '']) => {
    const output = await runShown(command)
    return output === undefined ? block : `\`\`\`console\n$ ${command}\n${output.trimEnd()}\n\`\`\``
  })
  return replaceEach(withConsole, ANSWERED_QUERY, async ([, query = '', between = '']) => {
    const answer = JSON.stringify(await askSeeds(query), null, 2)
    return `\`\`\`graphql\n${query}\`\`\`\n\n${between}\`\`\`json\n${answer}\n\`\`\``
  })
}

async function replaceEach(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => Promise<string>,
): Promise<string> {
  let result = ''
  let end = 0
  for (const match of text.matchAll(pattern)) {
    result += text.slice(end, match.index) + (await replace(match))
    end = match.index + match[0].length
  }
  return result + text.slice(end)
}

/** What a command of the README prints, or undefined for one that is not run here. */
async function runShown(command: string): Promise<string | undefined> {
  if (command === 'npm ci && npm start') {
    const { output } = await serveSeeds(async () => undefined)
    return output
      .replaceAll('memory:', 'file:data/claimgraph.db')
      .replace(/localhost:\d+/g, 'localhost:4000')
      .replace(
        /(A query to paste there:\n\n)[\s\S]*(\nStop)/,
        '$1… (the first of the two questions below, and its answer)\n$2',
      )
  }
  const [, input, line] = /^(?:echo "([^"]*)" \| )?(?:npx )?claimgraph (.*)$/.exec(command) ?? []
  if (line === undefined) return undefined
  const io = openWorld(input === undefined ? '' : `${input}\n`)
  await main(line.split(' '), io.world)
  return io.output()
}

/** Serves the seed articles from memory while `visit` is on; what was printed, and what the visit brought. */
async function serveSeeds<Result>(
  visit: (url: string) => Promise<Result>,
): Promise<{ output: string; result: Result }> {
  const signals = new EventEmitter()
  let visited: Promise<Result> | undefined
  const io = openWorld('', signals, (output) => {
    const url = /^GraphQL on (\S+)$/m.exec(output)?.[1]
    if (url !== undefined && output.includes('Stop with Ctrl-C'))
      visited ??= visit(url).finally(() => signals.emit('SIGTERM'))
  })
  await main(['serve', '--store', 'memory:', '--port', '0'], io.world)
  if (visited === undefined) throw new Error(`the server did not start:\n${io.output()}`)
  return { output: io.output(), result: await visited }
}

async function askSeeds(query: string): Promise<unknown> {
  const { result } = await serveSeeds(async (url) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return response.json() as Promise<unknown>
  })
  return result
}

function openWorld(input: string, signals = new EventEmitter(), onOutput?: (output: string) => void) {
  let printed = ''
  const stream = (): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        printed += String(chunk)
        onOutput?.(printed)
        done()
      },
    })
  const errors = new Writable({ write: (_chunk, _encoding, done) => done() })
  const world = { stdin: Readable.from([Buffer.from(input)]), stdout: stream(), stderr: errors, env: {}, signals }
  return { world, output: () => printed }
}
