/**
 * Lists, by frequency, the verbs, nouns and adjectives that join two entities and have no entry in the frame tables.
 *   npm run uncovered -- FILE_OR_FOLDER… [--texts N] [--least N]
 * Reads *.txt, *.md, *.tsv.gz (a word and a label a line) and *.conllu.gz. Of two entities one at least has a name. --texts stops after N texts
 * (default 200), --least leaves out what occurs less often (default 2). Each line: count, predicate, slots, types, an example.
 */
import { createNominals } from '../src/claims/arguments/nominals'
import { type Argument, createResolver } from '../src/claims/arguments/resolve'
import type { Clause } from '../src/claims/frames/clause'
import type { ClaimKnowledge } from '../src/claims/knowledge'
import { readDocument } from '../src/claims/mentions'
import { createRuleContext } from '../src/claims/rule-context'
import { rules } from '../src/claims/rules'
import { clauseAt, proposeByPredicates } from '../src/claims/rules/predicates'
import { type SentenceTree, textBetween } from '../src/claims/tree'
import { createDocument, loadKnowledge } from '../src/ingest'
import { analyse } from '../src/language'
import type { Analysis } from '../src/model'
import { readTexts } from './uncovered/read-texts'

interface Found {
  count: number
  readonly types: Map<string, number>
  example: string
}

interface Pair {
  readonly slots: string
  readonly left: Argument
  readonly right: Argument
}

function numberAfter(args: readonly string[], flag: string, otherwise: number): number {
  const at = args.indexOf(flag)
  return at < 0 ? otherwise : Number(args[at + 1])
}

/** Every predicate of an article that joins two entities and makes no proposal. */
function collect(analysis: Analysis, knowledge: ClaimKnowledge, table: Map<string, Found>): void {
  const reading = readDocument(analysis, knowledge.names)
  const resolver = createResolver(reading, createNominals(reading, knowledge.nouns), knowledge.nouns)
  const context = createRuleContext(reading, knowledge.ontology, resolver, knowledge.nouns)
  for (const tree of reading.trees) {
    const proposals = [
      ...rules.flatMap((rule) => [...rule.propose(tree, context)]),
      ...proposeByPredicates(tree, knowledge.frames, { reading, resolver, nouns: knowledge.nouns }),
    ]
    const covered = new Set(proposals.map(({ predicate }) => predicate))
    const paired = new Set(proposals.map(({ subject, object }) => `${subject} ${object}`))
    const resolve = (tokens: readonly number[]) =>
      tokens.flatMap((token) => [...resolver.resolve(tree, token, { agent: true, abstract: true })])
    for (const { index } of tree.tokens) {
      const clause = covered.has(index) ? undefined : clauseAt(tree, index)
      if (!clause) continue
      for (const pair of pairsOf(clause, resolve)) {
        const [left, right] = [reading.entities[pair.left.entity]!, reading.entities[pair.right.entity]!]
        if (left === right || (left.nominal && right.nominal)) continue
        if (paired.has(`${left.index} ${right.index}`) || paired.has(`${right.index} ${left.index}`)) continue
        record(table, `${clause.kind[0]} ${clause.keys.at(-1)} ${pair.slots}`, `${left.type}-${right.type}`, () =>
          exampleOf(tree, analysis, clause, pair),
        )
      }
    }
  }
}

function pairsOf(clause: Clause, resolve: (tokens: readonly number[]) => Argument[]): Pair[] {
  const owners = clause.kind === 'noun' ? [...clause.possessors, ...clause.described] : clause.subjects
  const ends: [string, readonly number[]][] = [
    ['O', clause.objects],
    ['I', clause.indirect],
    ...[...clause.own].map(([slot, tokens]): [string, readonly number[]] => [slot, tokens]),
  ]
  const lefts = resolve(owners)
  return ends.flatMap(([slot, tokens]) =>
    lefts.length === 0
      ? []
      : resolve(tokens)
          .slice(0, 1)
          .map((right) => ({ slots: `S-${slot}`, left: lefts[0]!, right })),
  )
}

function exampleOf(tree: SentenceTree, { document }: Analysis, clause: Clause, { left, right }: Pair): string {
  const tokens = [clause.head, left.token, right.token].sort((one, other) => one - other)
  return textBetween(tree, document.text, tokens[0]!, tokens[2]!).replace(/\s+/g, ' ').slice(0, 110)
}

function record(table: Map<string, Found>, key: string, types: string, example: () => string): void {
  const found = table.get(key) ?? { count: 0, types: new Map<string, number>(), example: example() }
  found.count += 1
  found.types.set(types, (found.types.get(types) ?? 0) + 1)
  table.set(key, found)
}

function formatTable(table: ReadonlyMap<string, Found>, least: number): string {
  return [...table]
    .filter(([, { count }]) => count >= least)
    .sort(([oneKey, one], [otherKey, other]) => other.count - one.count || (oneKey < otherKey ? -1 : 1))
    .map(([key, { count, types, example }]) => {
      const common = [...types].sort((one, other) => other[1] - one[1])[0]![0]
      return `${String(count).padStart(5)}  ${key.padEnd(28)} ${common.padEnd(26)} ${example}`
    })
    .join('\n')
}

function listUncovered(args: readonly string[]): void {
  const values = new Set(['--texts', '--least'].map((flag) => args.indexOf(flag) + 1).filter((at) => at > 0))
  const paths = args.filter((arg, at) => !arg.startsWith('--') && !values.has(at))
  if (paths.length === 0) {
    process.stderr.write('name a file or folder of texts, as in: npm run uncovered -- ../texts\n')
    process.exitCode = 2
    return
  }
  const knowledge = loadKnowledge()
  const table = new Map<string, Found>()
  let left = numberAfter(args, '--texts', 200)
  for (const path of paths)
    for (const { name, text } of readTexts(path)) {
      if (left-- <= 0) break
      if (text.trim() !== '')
        collect(analyse(createDocument({ text }, name), knowledge.language), knowledge.claims, table)
    }
  process.stdout.write(`${formatTable(table, numberAfter(args, '--least', 2))}\n`)
}

listUncovered(process.argv.slice(2))
