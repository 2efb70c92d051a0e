import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { EXPORT_FORMATS } from '../graph'
import { addCopy, runCopy } from './copy-command'
import { type ExportFlags, runExport } from './export-command'
import {
  ANALYSE_FORMATS,
  EXTRACT_FORMATS,
  type ExtractFlags,
  type FormatFlags,
  runAnalyse,
  runExtract,
} from './extract-command'
import { type IngestFlags, runIngest } from './ingest-command'
import { type Io, type Terminal, withTerminal } from './io'
import { runServe, type ServeFlags } from './serve-command'
import { DEFAULT_PORT, DEFAULT_STORE } from './settings'
import { runStats, type StatsFlags } from './stats-command'
import { addVerify, runVerify } from './verify-command'

const PATHS = 'files (.txt, .md), folders, or - for standard input'
const DATE = 'publication date of articles that do not tell it themselves, YYYY-MM-DD'
const STORE = `where the graph is kept (environment CLAIMGRAPH_STORE; default ${DEFAULT_STORE})`

type Run = (command: (terminal: Terminal) => Promise<number>) => Promise<void>

/** The command line of claimgraph; each command hands its exit code to `finish`. */
export function buildProgram(io: Io, finish: (code: number) => void): Command {
  const run: Run = async (command) => finish(await withTerminal(io, command))
  const program = new Command('claimgraph')
    .description(
      'Reads news articles into a knowledge graph in which every edge is traced to its sentence and speaker.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(claimgraph --help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .addHelpText('after', EXIT_CODES)
  addIngest(program, io, run)
  addExtract(program, io, run)
  addAnalyse(program, io, run)
  addServe(program, io, run)
  addStats(program, io, run)
  addExport(program, io, run)
  addCopy(program, (flags) => run((terminal) => runCopy(flags, io, terminal)))
  addVerify(program, STORE, (flags) => run((terminal) => runVerify(flags, io, terminal)))
  return program
}

const EXIT_CODES = `
Exit codes: 0 all went well · 1 an article was skipped, or the command failed · 2 the command line is wrong`

function addIngest(program: Command, io: Io, run: Run): void {
  program
    .command('ingest')
    .description('read articles into the graph')
    .argument('[path...]', PATHS)
    .option('--store <url>', STORE)
    .option('--date <date>', DATE)
    .option('--seeds', 'the articles that ship with claimgraph, before the others')
    .option('--workers <number>', 'threads that read articles side by side (default: 1)')
    .option('--quiet', 'print only what was skipped')
    .option('--json', 'print one JSON object for each article, then one for all')
    .addHelpText(
      'after',
      examples(
        'claimgraph ingest article.txt',
        'claimgraph ingest --date 2025-07-13 --store file:news.db articles/',
        'pdftotext report.pdf - | claimgraph ingest -',
      ),
    )
    .action(async (paths: string[], flags: IngestFlags, command: Command) => {
      if (paths.length === 0 && !flags.seeds)
        command.error('error: no PATH; name files or folders, or - for standard input')
      await run((terminal) => runIngest(paths, flags, io, terminal))
    })
}

function addExtract(program: Command, io: Io, run: Run): void {
  program
    .command('extract')
    .description('print the claims of articles, without a store')
    .argument('<path...>', PATHS)
    .addOption(new Option('--format <format>', 'form of the output').choices(EXTRACT_FORMATS).default('text'))
    .option('--date <date>', DATE)
    .option('--explain', 'tell in words what speaks for and against each claim (text and json)')
    .option('--why-not', 'print what came near a claim as well, and why it is none')
    .option('--quiet', 'do not tell which files of a folder were passed over')
    .addHelpText(
      'after',
      examples(
        'claimgraph extract article.txt',
        'claimgraph extract --why-not article.txt',
        'claimgraph extract --format jsonl articles/ > claims.jsonl',
        'echo "Norway supplied Ukraine with six jets." | claimgraph extract -',
      ),
    )
    .action(async (paths: string[], flags: ExtractFlags) => {
      await run((terminal) => runExtract(paths, flags, io, terminal))
    })
}

function addAnalyse(program: Command, io: Io, run: Run): void {
  program
    .command('analyse')
    .description('print the sentences of articles with tags and dependency trees')
    .argument('<path...>', PATHS)
    .addOption(new Option('--format <format>', 'form of the output').choices(ANALYSE_FORMATS).default('tree'))
    .option('--quiet', 'do not tell which files of a folder were passed over')
    .addHelpText(
      'after',
      examples('claimgraph analyse article.txt', 'claimgraph analyse --format conllu articles/ > trees.conllu'),
    )
    .action(async (paths: string[], flags: FormatFlags<(typeof ANALYSE_FORMATS)[number]>) => {
      await run((terminal) => runAnalyse(paths, flags, io, terminal))
    })
}

function addServe(program: Command, io: Io, run: Run): void {
  program
    .command('serve')
    .description('serve the graph through GraphQL; an empty store gets the articles that ship with claimgraph')
    .option('--store <url>', STORE)
    .option('--port <port>', `port to listen on, 0 for any free one (environment PORT; default ${DEFAULT_PORT})`)
    .option('--host <host>', 'address to listen on', 'localhost')
    .option('--no-seeds', 'leave an empty store empty')
    .option('--quiet', 'print only the address')
    .addHelpText(
      'after',
      examples(
        'claimgraph serve',
        'claimgraph serve --store file:news.db --port 8080',
        'CLAIMGRAPH_STORE=file:news.db PORT=8080 claimgraph serve --host 0.0.0.0',
      ),
    )
    .action(async (flags: ServeFlags) => {
      await run((terminal) => runServe(flags, io, terminal))
    })
}

function addStats(program: Command, io: Io, run: Run): void {
  program
    .command('stats')
    .description('print how much the store holds')
    .option('--store <url>', STORE)
    .option('--json', 'print one JSON object')
    .addHelpText('after', examples('claimgraph stats', 'claimgraph stats --store file:news.db --json'))
    .action(async (flags: StatsFlags) => {
      await run((terminal) => runStats(flags, io, terminal))
    })
}

function addExport(program: Command, io: Io, run: Run): void {
  const formats = EXPORT_FORMATS.map(({ name, gloss }) => `  ${name.padEnd(10)} ${gloss}`).join('\n')
  program
    .command('export')
    .description('print the graph, or what lies around some entities, for other programs')
    .argument('[name...]', 'names of entities to begin from; without any, those with most claims')
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(EXPORT_FORMATS.map((format) => format.name))
        .default('jsonl'),
    )
    .option('--depth <edges>', 'how far from the entities, 1 to 4 edges', '1')
    .option('--max-entities <count>', 'most entities, 1 to 10000', '1000')
    .option('--store <url>', STORE)
    .addHelpText('after', `\nFormats:\n${formats}`)
    .addHelpText(
      'after',
      examples(
        'claimgraph export --format graphml > graph.graphml',
        'claimgraph export "North Korea" --format dot | dot -Tsvg > graph.svg',
      ),
    )
    .action(async (names: string[], flags: ExportFlags) => {
      await run((terminal) => runExport(names, flags, io, terminal))
    })
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`
}

function readVersion(): string {
  const text = readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
