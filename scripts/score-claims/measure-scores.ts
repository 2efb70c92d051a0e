import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knowledge } from '../../src/ingest'
import { readSuite } from '../../test/phenomena/suite'
import { readExamples } from '../train-confidence/read-examples'
import { crossValidate } from '../train-confidence/regression'
import { countSuiteWords, countWords, sortCounts, type WordCounts } from './count-words'
import { extractFolder, type ReadArticle, runScorer } from './extract-folder'
import { type ArticleMatch, matchClaims } from './match-claims'
import {
  type Counts,
  countClaims,
  countReliability,
  countStandings,
  countStyles,
  type Scores,
  type Totals,
} from './measures'

const SUITE = join(__dirname, '..', '..', 'test', 'phenomena')
const SEED_ARTICLE = '00-north-korea-russia-digest'

export interface Wanted {
  /** Misses and errors, article by article, in the scorer's report. */
  readonly verbose?: boolean
  /** Confidence learnt anew without each article's own claims: some twenty seconds more. */
  readonly heldOut?: boolean
  /** What carries the claims. */
  readonly words?: boolean
}

export interface Measured {
  readonly scores: Scores
  /** What the gold's scorer prints of the articles of `dev`. */
  readonly report: string
}

interface ScorerTotals extends Totals {
  readonly documents: number
  readonly perDocument: readonly (Totals & { readonly document: string })[]
}

/** Whether a folder has gold claims and their scorer. */
export function hasGold(gold: string): boolean {
  return existsSync(join(gold, 'score.mjs')) && existsSync(join(gold, 'dev'))
}

/** Measures the extractor on the gold claims of `dev`, and of `check` in one sum. Throws where the scorer counts otherwise. */
export function measureScores(gold: string, knowledge: Knowledge, wanted: Wanted = {}): Measured {
  const articles = extractFolder(join(gold, 'dev'), knowledge)
  const { relations } = knowledge.ontology
  const symmetric = new Set(relations.filter((relation) => relation.symmetric).map(({ type }) => type))
  const matches = articles.map(({ article, lines, gold }) => matchClaims(article, lines, gold, symmetric))
  const [report, dev] = scoreWithScorer(gold, 'dev', articles, wanted.verbose ? ['--verbose'] : [])
  const counts = countClaims(matches)
  if (JSON.stringify(counts) !== JSON.stringify(keepCounts(dev).claim))
    throw new Error(`the scorer counts ${JSON.stringify(dev.claim)}, matching claims gives ${JSON.stringify(counts)}`)
  const seed = dev.perDocument.find(({ document }) => document === SEED_ARTICLE) ?? dev
  const check = existsSync(join(gold, 'check'))
    ? scoreWithScorer(gold, 'check', extractFolder(join(gold, 'check'), knowledge), [])[1]
    : undefined
  const scores: Scores = {
    articles: { dev: dev.documents, ...(check && { check: check.documents }) },
    totals: { seed: keepCounts(seed), dev: keepCounts(dev), ...(check && { check: keepCounts(check) }) },
    styles: countStyles(matches),
    relations: relations.map(({ type }) => ({ relation: type, ...countClaims(matches, type) })),
    standing: countStandings(matches),
    reliability: countReliability(judge(articles, matches)),
    ...(wanted.heldOut && { heldOut: measureHeldOut(join(gold, 'dev'), articles, knowledge) }),
    ...(wanted.words && { words: measureWords(articles, matches, knowledge) }),
  }
  return { scores, report }
}

function measureHeldOut(folder: string, articles: readonly ReadArticle[], knowledge: Knowledge) {
  const examples = articles.flatMap(({ article }) => readExamples(folder, article, knowledge))
  return countReliability(crossValidate(examples))
}

/** What the gold's scorer prints, and its totals. */
function scoreWithScorer(
  gold: string,
  part: string,
  articles: readonly ReadArticle[],
  flags: readonly string[],
): [report: string, totals: ScorerTotals] {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-score-'))
  try {
    const output = join(folder, `${part}.jsonl`)
    writeFileSync(output, articles.map(({ lines }) => lines).join(''))
    const totals = JSON.parse(runScorer(gold, part, output, ['--json'])) as ScorerTotals
    return [part === 'dev' ? runScorer(gold, part, output, flags) : '', totals]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function keepCounts(totals: Totals): Totals {
  const counts = ({ tp, fp, fn }: Counts): Counts => ({ tp, fp, fn })
  return {
    entity: counts(totals.entity),
    pair: counts(totals.pair),
    claim: counts(totals.claim),
    full: counts(totals.full),
  }
}

/** The claims that count, with their confidence; those on which careful readers differ count neither way. */
function judge(articles: readonly ReadArticle[], matches: readonly ArticleMatch[]): [number, boolean][] {
  return matches.flatMap(({ found }, index) => {
    const { evidence } = articles[index]!.extraction
    const confidenceOf = (id: string | undefined) =>
      Math.max(...evidence.filter(({ claim }) => claim === id).map(({ confidence }) => confidence))
    return found
      .filter(({ verdict }) => verdict === 'right' || verdict === 'wrong')
      .map(({ claim, verdict }): [number, boolean] => [confidenceOf(claim.id), verdict === 'right'])
  })
}

/** What carries the right claims of the articles and of the suite of phenomena. */
function measureWords(articles: readonly ReadArticle[], matches: readonly ArticleMatch[], knowledge: Knowledge) {
  const counts: WordCounts = {}
  articles.forEach((read, index) => {
    const right = new Set(matches[index]!.found.flatMap(({ claim, verdict }) => (verdict === 'right' ? claim.id : [])))
    countWords(counts, read, (claim) => right.has(claim))
  })
  countSuiteWords(counts, readSuite(SUITE), knowledge)
  return sortCounts(counts)
}
