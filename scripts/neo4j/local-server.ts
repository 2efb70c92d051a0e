import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { resolveClasspath } from './classpath'
import { answersBolt, pickPort } from './ports'

/** Where the server of this checkout lives: its data, its log, and `server.json` that tells how to reach it. */
export const SERVER_FOLDER = join(__dirname, '..', '..', 'data', 'neo4j')

/** How a server is reached; kept in `server.json` while there are data. */
export interface LocalServer {
  readonly pid: number
  readonly bolt: number
  readonly http: number
  readonly username: 'neo4j'
  readonly password: string
}

export interface ServerOptions {
  readonly folder?: string
  /** Counts when the data are new; a server with data keeps its own. */
  readonly password?: string
  /** Java's heap, as in `1g`. */
  readonly heap?: string
  /** More lines of neo4j.conf, for this start alone. */
  readonly settings?: readonly string[]
}

const OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)
const START_SECONDS = 120
const STOP_SECONDS = 60
/** Milliseconds for which a server waits for the ports that it had. */
const PORT_PATIENCE = 10_000

/** What runs in the folder, or undefined. */
export function findServer(folder = SERVER_FOLDER): LocalServer | undefined {
  const known = readState(folder)
  return known && isRunning(known.pid) ? known : undefined
}

/**
 * Starts the server unless it runs, and waits until Bolt answers. A server that is started again keeps its data, its
 * password and, where they are free, its ports.
 * @throws Error with the end of the log when it does not come up
 */
export async function startServer(options: ServerOptions = {}): Promise<LocalServer> {
  const folder = options.folder ?? SERVER_FOLDER
  const running = findServer(folder)
  if (running) return running
  const classpath = await resolveClasspath(SERVER_FOLDER)
  const known = readState(folder)
  const password = known?.password ?? options.password ?? 'claimgraph-local'
  const bolt = await pickPort(known?.bolt ?? 7687, known && PORT_PATIENCE)
  const http = await pickPort(known?.http ?? 7474, known && PORT_PATIENCE)
  writeConfiguration(folder, bolt, http, options.settings ?? [])
  if (!known) setPassword(folder, classpath, password)
  const log = openSync(join(folder, 'server.log'), 'a')
  const heap = options.heap ?? '1g'
  const child = spawn(
    'java',
    [
      '-Xms256m',
      `-Xmx${heap}`,
      '-XX:+UseG1GC',
      ...OPENS,
      '-Dio.netty.tryReflectionSetAccessible=true',
      '-cp',
      classpath,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${folder}`,
      `--config-dir=${join(folder, 'conf')}`,
      '--console-mode',
    ],
    { detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.unref()
  const server: LocalServer = { pid: child.pid!, bolt, http, username: 'neo4j', password }
  writeFileSync(join(folder, 'server.json'), `${JSON.stringify(server, null, 2)}\n`)
  await untilAnswering(server, folder)
  return server
}

/** Asks the server to end and waits until it has; kills it when it does not. Tells whether one ran. */
export async function stopServer(folder = SERVER_FOLDER): Promise<boolean> {
  const server = findServer(folder)
  if (!server) return false
  process.kill(server.pid, 'SIGTERM')
  if (!(await untilGone(server.pid, STOP_SECONDS))) {
    process.kill(server.pid, 'SIGKILL')
    await untilGone(server.pid, STOP_SECONDS)
  }
  return true
}

/** Ends the server at once, as a crash does: for tests of what survives. */
export async function killServer(folder = SERVER_FOLDER): Promise<void> {
  const server = findServer(folder)
  if (!server) return
  process.kill(server.pid, 'SIGKILL')
  await untilGone(server.pid, STOP_SECONDS)
}

/** Stops the server and removes its data, password included. */
export async function wipeServer(folder = SERVER_FOLDER): Promise<void> {
  await stopServer(folder)
  for (const name of ['data', 'conf', 'logs', 'run', 'server.json', 'server.log']) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function readState(folder: string): LocalServer | undefined {
  const path = join(folder, 'server.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as LocalServer) : undefined
}

/** By its command line where the system shows it: the number of a process that has ended may be another's by now. */
function isRunning(pid: number): boolean {
  const shown = `/proc/${pid}/cmdline`
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self/cmdline') || readFileSync(shown, 'utf8').includes('org.neo4j.server')
  } catch {
    return false
  }
}

function writeConfiguration(folder: string, bolt: number, http: number, settings: readonly string[]): void {
  mkdirSync(join(folder, 'conf'), { recursive: true })
  const lines = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=:${bolt}`,
    `server.bolt.advertised_address=localhost:${bolt}`,
    `server.http.listen_address=:${http}`,
    `server.http.advertised_address=localhost:${http}`,
    'server.memory.pagecache.size=256m',
    'db.transaction.monitor.check.interval=100ms',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=64M size',
    'dbms.usage_report.enabled=false',
    ...settings,
  ]
  writeFileSync(join(folder, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`)
}

function setPassword(folder: string, classpath: string, password: string): void {
  const admin = 'org.neo4j.server.startup.Neo4jAdminCommand'
  const result = spawnSync('java', ['-cp', classpath, admin, 'dbms', 'set-initial-password', password], {
    env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') },
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(`The password could not be set: ${result.stderr || result.error?.message}`)
}

async function untilAnswering(server: LocalServer, folder: string): Promise<void> {
  for (let waited = 0; waited < START_SECONDS * 4; waited++) {
    if (!isRunning(server.pid) && waited > 4) break
    if ((await answersBolt(server.bolt)) && (await answersHttp(server.http))) return
    await sleep(250)
  }
  const log = readFileSync(join(folder, 'server.log'), 'utf8').trimEnd().split('\n').slice(-15).join('\n')
  throw new Error(`Neo4j did not come up. The end of its log:\n${log}`)
}

async function answersHttp(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  )
}

async function untilGone(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 10; waited++) {
    if (!isRunning(pid)) return true
    await sleep(100)
  }
  return false
}
