/**
 * Learns how far each claim can be trusted, from gold articles:
 *   npm run train:confidence -- ../shared/gold/dev [FOLDER…]
 * Logistic regression (Newton's method, ridge penalty) over the features of every candidate, right or wrong by the gold.
 * Prints the ranking quality under cross-validation by article and a table of reliability, and writes
 * seeds/lexicon/confidence.tsv. The same articles give the same file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../src/claims/confidence/features'
import { proposeClaims } from '../src/claims/propose-claims'
import { loadKnowledge, SEEDS_FOLDER } from '../src/ingest/knowledge'
import { analyse } from '../src/language'
import { foldName } from '../src/model'

interface Example {
  readonly article: string
  readonly features: readonly string[]
  readonly right: boolean
}
interface GoldEntity {
  readonly id: string
  readonly name: string
  readonly mentions: readonly string[]
  readonly nominal?: boolean
}
interface Gold {
  readonly document: { readonly date: string | null }
  readonly entities: readonly GoldEntity[]
  readonly claims: readonly { readonly subject: string; readonly relation: string; readonly object: string }[]
}

const RIDGE = 20
const LEAST_SEEN = 3
const FOLDS = 10
const knowledge = loadKnowledge()
const symmetric = new Set(knowledge.ontology.relations.filter((relation) => relation.symmetric).map(({ type }) => type))

/** Shared words of two phrases, as Dice's coefficient. */
function likeness(left: string, right: string): number {
  const words = (text: string) =>
    new Set(
      foldName(text)
        .split(' ')
        .map((word) => word.replace(/(?<=...)s$/, '')),
    )
  const [a, b] = [words(left), words(right)]
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

/** The gold entity that an entity stands for: the one that shares a form with it, else a nominal one much like it. */
function goldOf(forms: readonly string[], gold: Gold): string | undefined {
  const folded = forms.map(foldName)
  const shared = (entity: GoldEntity) =>
    [entity.name, ...entity.mentions].filter((mention) => folded.includes(foldName(mention))).length +
    (folded[0] === foldName(entity.name) ? 10 : 0)
  const best = [...gold.entities].sort((left, right) => shared(right) - shared(left))[0]
  if (best && shared(best) > 0) return best.id
  const alike = gold.entities.filter(
    (entity) =>
      entity.nominal && [entity.name, ...entity.mentions].some((mention) => likeness(mention, forms[0]!) >= 0.6),
  )
  return alike[0]?.id
}

function readArticle(folder: string, stem: string): Example[] {
  const gold = JSON.parse(readFileSync(join(folder, `${stem}.json`), 'utf8')) as Gold
  const text = readFileSync(join(folder, `${stem}.txt`), 'utf8')
  const { date } = gold.document
  const document = { id: stem, text, title: text.split('\n')[0]!, ...(date && { publishedAt: date }) }
  const { reading, nominals, candidates } = proposeClaims(analyse(document, knowledge.language), knowledge.claims)
  const ids = reading.entities.map((entity) => goldOf([entity.name, ...entity.forms], gold))
  return candidates.map(({ proposal, standing }) => {
    const { relation } = proposal
    const [subject, object] = [ids[proposal.subject], ids[proposal.object]]
    const right = gold.claims.some(
      (claim) =>
        claim.relation === relation &&
        ((claim.subject === subject && claim.object === object) ||
          (symmetric.has(relation) && claim.subject === object && claim.object === subject)),
    )
    return { article: join(folder, `${stem}.json`), features: featuresOf({ reading, nominals, proposal, standing }), right }
  })
}

type Model = ReadonlyMap<string, number>

/** Solves the symmetric system by Gauss–Jordan elimination with partial pivoting. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let row = at + 1; row < size; row++)
      if (Math.abs(matrix[row]![at]!) > Math.abs(matrix[pivot]![at]!)) pivot = row
    ;[matrix[at], matrix[pivot]] = [matrix[pivot]!, matrix[at]!]
    ;[right[at], right[pivot]] = [right[pivot]!, right[at]!]
    for (let row = 0; row < size; row++) {
      if (row === at) continue
      const factor = matrix[row]![at]! / matrix[at]![at]!
      if (factor === 0) continue
      for (let column = at; column < size; column++) matrix[row]![column]! -= factor * matrix[at]![column]!
      right[row]! -= factor * right[at]!
    }
  }
  return right.map((value, at) => value / matrix[at]![at]!)
}

function train(examples: readonly Example[]): Model {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const names = [
    'bias',
    ...[...seen]
      .filter(([, count]) => count >= LEAST_SEEN)
      .map(([name]) => name)
      .sort(),
  ]
  const index = new Map(names.map((name, at) => [name, at]))
  const rows = examples.map(({ features }) => [0, ...features.flatMap((feature) => index.get(feature) ?? [])])
  const weights = new Float64Array(names.length)
  for (let step = 0; step < 12; step++) {
    const hessian = names.map((_, at) => {
      const row = new Float64Array(names.length)
      row[at] = at === 0 ? 1e-6 : RIDGE
      return row
    })
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight))
    rows.forEach((row, at) => {
      const probability = 1 / (1 + Math.exp(-row.reduce((sum, column) => sum + weights[column]!, 0)))
      const error = probability - Number(examples[at]!.right)
      const spread = probability * (1 - probability)
      for (const column of row) {
        gradient[column]! += error
        for (const other of row) hessian[column]![other]! += spread
      }
    })
    const change = solve(hessian, gradient)
    change.forEach((value, at) => {
      weights[at]! -= value
    })
  }
  return new Map(names.map((name, at) => [name, weights[at]!]))
}

function predict(model: Model, features: readonly string[]): number {
  const sum = features.reduce((total, feature) => total + (model.get(feature) ?? 0), model.get('bias')!)
  return 1 / (1 + Math.exp(-sum))
}

/** Probability that a right claim is ranked above a wrong one. */
function rankingQuality(scored: readonly (readonly [probability: number, right: boolean])[]): number {
  const [right, wrong] = [true, false].map((kind) =>
    scored.filter(([, found]) => found === kind).map(([value]) => value),
  )
  const wins = right!.flatMap((high) => wrong!.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)))
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
}

function printReliability(scored: readonly (readonly [probability: number, right: boolean])[]): void {
  console.log('confidence   claims   right')
  for (let low = 0; low < 1; low += 0.1) {
    const inside = scored.filter(([probability]) => probability >= low && probability < low + 0.1)
    if (inside.length === 0) continue
    const share = inside.filter(([, right]) => right).length / inside.length
    console.log(
      `${low.toFixed(1)}–${(low + 0.1).toFixed(1)}      ${String(inside.length).padStart(6)}  ${(100 * share).toFixed(0).padStart(5)} %`,
    )
  }
}

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('usage: npm run train:confidence -- GOLD_FOLDER…')
  process.exit(2)
}
const articles = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ folder, stem: file.slice(0, -5), name: join(folder, file) })),
)
const examples = articles.flatMap(({ folder, stem }) => readArticle(folder, stem))
const names = articles.map(({ name }) => name)
const foldOf = (article: string) => names.indexOf(article) % FOLDS
const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const model = train(examples.filter(({ article }) => foldOf(article) !== fold))
  const held = examples.filter(({ article }) => foldOf(article) === fold)
  return held.map(({ features, right }): [number, boolean] => [predict(model, features), right])
}).flat()
const rightShare = examples.filter(({ right }) => right).length / examples.length
console.log(`${examples.length} candidates of ${articles.length} articles, ${(100 * rightShare).toFixed(1)} % right`)
console.log(`ranking quality (AUC), ${FOLDS} folds by article: ${rankingQuality(scored).toFixed(3)}`)
printReliability(scored)
const lines = [...train(examples)]
  .filter(([, weight]) => Math.abs(weight) >= 0.005)
  .map(([name, weight]) => `${name}\t${weight.toFixed(3)}`)
const header = '# Log-odds by feature, learnt from gold articles (see NOTICE); written by scripts/train-confidence.ts\n'
writeFileSync(join(SEEDS_FOLDER, 'lexicon', 'confidence.tsv'), `${header}${lines.join('\n')}\n`)
