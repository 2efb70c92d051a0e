import { version } from '../../package.json'
import { runCli } from './run-cli'

const COMMANDS = ['ingest', 'extract', 'analyse', 'serve', 'stats', 'export']

test('--help names every command and the exit codes', async () => {
  const { code, stdout, stderr } = await runCli(['--help'])
  expect(code).toBe(0)
  expect(stderr).toBe('')
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  expect(stdout).toContain('Exit codes')
})

test.each(COMMANDS)('%s --help has examples that begin with claimgraph or end in it', async (command) => {
  const { code, stdout } = await runCli([command, '--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`Examples:\\n[\\s\\S]*claimgraph ${command}`))
  expect((await runCli(['help', command])).stdout).toBe(stdout)
})

test('--version prints the version of the package', async () => {
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test.each([
  [[], 'Usage:'],
  [['ingst'], "unknown command 'ingst'"],
  [['ingest'], 'no PATH'],
  [['extract'], "missing required argument 'path'"],
  [['extract', '--format', 'xml', 'a.txt'], 'Allowed choices are text, jsonl, json'],
  [['analyse', '--format', 'xml', 'a.txt'], 'Allowed choices are tree, conllu'],
  [['export', '--depth', '5'], '1 to 4'],
  [['export', '--format', 'pdf'], 'Allowed choices are jsonl'],
  [['stats', '--nonsense'], "unknown option '--nonsense'"],
  [['serve', '--port', 'many'], '"many" is no port'],
  [['extract', '--date', 'soon', 'a.txt'], 'YYYY-MM-DD'],
  [['stats', '--store', 'postgres://x'], 'postgres'],
])('%j is told what is wrong and ends with 2', async (argv, message) => {
  const { code, stdout, stderr } = await runCli(argv)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/^\s+at /m)
})
