import { spawnSync } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')

/** Where the sources are built for benches: figures of a compiler that runs along would be its own. */
export const BUILD = join(ROOT, 'data', 'bench')

/** Builds the sources, and lays the seeds where the built store looks for them. */
export function buildSources(): void {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  runProgram(process.execPath, compiler, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', BUILD)
  const link = join(BUILD, '..', 'seeds')
  if (!existsSync(link)) symlinkSync(join(ROOT, 'seeds'), link, 'junction')
}

/** What a program prints. Throws where it fails. */
export function runProgram(command: string, ...parameters: string[]): string {
  const { status, stdout } = spawnSync(command, parameters, {
    cwd: process.cwd(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${parameters.join(' ')} failed: exit ${status}`)
  return stdout
}
