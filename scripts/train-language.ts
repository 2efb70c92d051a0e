import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const FOLDER = join('scripts', 'train-language')

/** Widths, dropouts and seeds of the teachers; the student that ships is half as wide. */
const TEACHERS = ['0.33', '0.33', '0.4', '0.33', '0.28'].map((dropout, i) => [
  ...['--width', '256', '--dropout', dropout, '--seed', String(i + 1), '--tokens', '2400'],
])
const FIRST = ['--seed', '11', '--tokens', '2400']
const SECOND = ['--seed', '31', '--dropout', '0.12', '--rate', '0.0015']

/**
 * Trains everything in seeds/language from the treebanks and the newswire names: `npm run train:language -- [SHARED [WORK]]
 * [--python PROGRAM] [--seeds FOLDER] [--device cuda] [--teachers NUMBER] [--epochs NUMBER]`. SHARED holds `treebank` and
 * `newswire` (`../shared`), WORK takes what lies between (`../train.out`), PROGRAM is an interpreter with
 * scripts/train-language/requirements.txt installed (`python3`). The numbers make it shorter, for a trial.
 *
 * Word lists, tags and features first; then five wide teachers; what they say of the whole text; and a student that learns
 * from the annotations alone first, then from the teachers beside them.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      python: { type: 'string', default: 'python3' },
      seeds: { type: 'string', default: join('seeds', 'language') },
      device: { type: 'string', default: 'cpu' },
      teachers: { type: 'string', default: String(TEACHERS.length) },
      epochs: { type: 'string' },
    },
  })
  const [shared = '../shared', work = '../train.out'] = positionals
  const { seeds, device, python } = values
  const typescript = (name: string, ...parameters: string[]): void =>
    run(process.execPath, '--import', 'tsx', join(FOLDER, `${name}.ts`), ...parameters)
  const learn = (name: string, ...parameters: string[]): void => run(python, join(FOLDER, `${name}.py`), ...parameters)
  const train = (model: string, epochs: number, ...parameters: string[]): void =>
    learn('train', work, model, '--epochs', values.epochs ?? String(epochs), '--device', device, ...parameters)
  const place = (name: string): string => join(work, name)

  typescript('build-kernel')
  typescript('build-word-lists', seeds)
  typescript('build-lemmas', shared, seeds)
  typescript('prepare', shared, seeds, work)
  const teachers = TEACHERS.slice(0, Number(values.teachers)).map((parameters, i) => {
    train(place(`teacher-${i + 1}.pt`), 22, ...parameters)
    return place(`teacher-${i + 1}.pt`)
  })
  learn('teach', work, place('targets.npz'), ...teachers, '--device', device)
  train(place('first.pt'), 29, ...FIRST)
  train(place('student.pt'), 8, ...SECOND, '--start', place('first.pt'), '--targets', place('targets.npz'))
  learn('export', place('student.pt'), join(seeds, 'network.bin'))
}

function run(command: string, ...parameters: string[]): void {
  process.stdout.write(`${[command, ...parameters].join(' ')}\n`)
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' })
  if (error !== undefined || status !== 0) throw new Error(`${command} failed: ${error?.message ?? `exit ${status}`}`)
}

main()
