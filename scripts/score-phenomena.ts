/**
 * Scores the extractor on sentences made by phenomenon.
 *   npm run score:phenomena -- [FOLDER] [--verbose]
 * FOLDER (default test/phenomena) holds the suite's files. Prints hits by phenomenon and by relation, and the claims made of
 * sentences that make none; --verbose adds every miss, every wrong standing and every claim that the suite does not list.
 */
import { join } from 'node:path'
import { loadKnowledge } from '../src/ingest'
import { formatExpected, type SentenceScore, scoreSentence, totalOf } from '../test/phenomena/score-sentence'
import { readSuite } from '../test/phenomena/suite'

const FOLDER = join(__dirname, '..', 'test', 'phenomena')
const percent = (part: number, whole: number) =>
  (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}`).padStart(6)

function formatPhenomena(scores: readonly SentenceScore[]): string[] {
  const names = [...new Set(scores.map(({ sentence }) => sentence.phenomenon))]
  const row = (name: string, own: readonly SentenceScore[]) => {
    const { expected, hits, exact, unlisted } = totalOf(own)
    const cells = [own.length, expected, hits].map((count) => String(count).padStart(6)).join('')
    return `${name.padEnd(20)}${cells}${percent(hits, expected)}${percent(exact, expected)}${String(unlisted).padStart(6)}`
  }
  return [
    `${'phenomenon'.padEnd(20)}  sent. claims  hits     %  exact  more`,
    ...names.map((name) =>
      row(
        name,
        scores.filter(({ sentence }) => sentence.phenomenon === name),
      ),
    ),
    row('all', scores),
  ]
}

function formatRelations(scores: readonly SentenceScore[], relations: readonly string[]): string[] {
  return relations.map((relation) => {
    const hits = scores.flatMap((score) => score.hits.filter((hit) => hit.expected.relation === relation)).length
    const misses = scores.flatMap((score) => score.misses.filter((claim) => claim.relation === relation)).length
    const more = scores.flatMap((score) => score.unlisted.filter((line) => line.includes(` ${relation} `))).length
    return `${relation.padEnd(24)}${String(hits).padStart(4)} of ${String(hits + misses).padStart(3)}${percent(hits, hits + misses)}${String(more).padStart(6)}`
  })
}

function formatErrors({ sentence, hits, misses, unlisted }: SentenceScore): string[] {
  const lines = [
    ...misses.map((claim) => `    missed   ${formatExpected(claim)}`),
    ...hits
      .filter((hit) => !hit.standing)
      .map((hit) => `    standing ${formatExpected(hit.expected)}\n         got ${hit.got}`),
    ...unlisted.map((line) => `    more     ${line}`),
  ]
  return lines.length === 0 ? [] : [`${sentence.phenomenon}: ${sentence.text}`, ...lines]
}

function scorePhenomena(args: readonly string[]): void {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? FOLDER
  const knowledge = loadKnowledge()
  const scores = readSuite(folder).map((sentence) => scoreSentence(sentence, knowledge))
  const barren = scores.filter(({ sentence, unlisted }) => sentence.claims.length === 0 && unlisted.length > 0)
  const relations = knowledge.ontology.relations.map(({ type }) => type)
  const lines = [
    ...(args.includes('--verbose') ? [...scores.flatMap(formatErrors), ''] : []),
    ...formatPhenomena(scores),
    '',
    `${'relation'.padEnd(24)} hits of all     %  more`,
    ...formatRelations(scores, relations),
    '',
    `sentences without a claim that got one: ${barren.length}`,
    ...barren.flatMap(({ sentence, unlisted }) => [sentence.text, ...unlisted.map((line) => `    ${line}`)]),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

scorePhenomena(process.argv.slice(2))
