import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Trains everything in seeds/language from the treebanks and the newswire names: `npm run train:language -- SHARED WORK
 * PYTHON`. SHARED holds `treebank` and `newswire` (`../shared`), WORK takes what lies between (`../train.out`), PYTHON is
 * an interpreter with scripts/train-language/requirements.txt installed (`python3`). One core, half an hour if it
 * is idle: 24 epochs of a minute.
 */
function main([shared = '../shared', work = '../train.out', python = 'python3']: string[]): void {
  const seeds = 'seeds/language'
  const folder = join('scripts', 'train-language')
  const typescript = (name: string, ...parameters: string[]): void =>
    run(process.execPath, '--import', 'tsx', join(folder, `${name}.ts`), ...parameters)
  const learn = (name: string, ...parameters: string[]): void => run(python, join(folder, `${name}.py`), ...parameters)
  const [teacher, student] = [join(work, 'teacher.pt'), join(work, 'student.pt')]
  typescript('build-kernel')
  typescript('build-word-lists', seeds)
  typescript('build-lemmas', shared, seeds)
  typescript('prepare', shared, seeds, work)
  learn('train', work, teacher, '--epochs', '10', '--names', '0.6')
  learn('train', work, student, ...STUDENT, '--start', teacher, '--teacher', teacher)
  learn('export', student, join(seeds, 'network.bin'))
}

const STUDENT = ['--epochs', '14', '--names', '0.6', '--rate', '0.002', '--dropout', '0.25']

function run(command: string, ...parameters: string[]): void {
  process.stdout.write(`${[command, ...parameters].join(' ')}\n`)
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' })
  if (error !== undefined || status !== 0) throw new Error(`${command} failed: ${error?.message ?? `exit ${status}`}`)
}

main(process.argv.slice(2))
