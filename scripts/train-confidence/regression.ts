import type { Example } from './read-examples'

const RIDGE = 20
const LEAST_SEEN = 3
export const FOLDS = 10

/** Log-odds by feature; `bias` is added to every sum. */
export type Model = ReadonlyMap<string, number>

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

/** Logistic regression over the features that are seen often enough: Newton's method, ridge penalty. */
export function train(examples: readonly Example[]): Model {
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

/** The probability that a candidate with these features is right. */
export function predict(model: Model, features: readonly string[]): number {
  const sum = features.reduce((total, feature) => total + (model.get(feature) ?? 0), model.get('bias')!)
  return 1 / (1 + Math.exp(-sum))
}

/** The probability of each example by a model of the articles of the other folds, with whether it is right. */
export function crossValidate(examples: readonly Example[]): [probability: number, right: boolean][] {
  const articles = [...new Set(examples.map(({ article }) => article))]
  const foldOf = ({ article }: Example) => articles.indexOf(article) % FOLDS
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = train(examples.filter((example) => foldOf(example) !== fold))
    const held = examples.filter((example) => foldOf(example) === fold)
    return held.map(({ features, right }): [number, boolean] => [predict(model, features), right])
  }).flat()
}
