import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClaimgraphError } from '../../model'

/** Log-odds of a claim's being right by feature, as logistic regression learnt them; `bias` is added to every sum. */
export interface ConfidenceWeights {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** Reads `lexicon/confidence.tsv` below the seeds folder. Raises BAD_INPUT naming the line that cannot be read. */
export function loadConfidence(seeds: string): ConfidenceWeights {
  const weights = new Map<string, number>()
  const lines = readFileSync(join(seeds, 'lexicon', 'confidence.tsv'), 'utf8').split('\n')
  lines.forEach((line, index) => {
    if (line.startsWith('#') || line.trim() === '') return
    const [feature, weight] = line.split('\t')
    if (!feature || weight === undefined || !Number.isFinite(Number(weight)))
      throw new ClaimgraphError(
        'BAD_INPUT',
        `lexicon/confidence.tsv:${index + 1}: "${line}" is no feature and weight. Run the training of the confidence again.`,
      )
    weights.set(feature, Number(weight))
  })
  return { bias: weights.get('bias') ?? 0, weights }
}

/** The probability that a claim with these features is right, 0.01 to 0.99, to two decimals. */
export function confidenceOf(features: readonly string[], { bias, weights }: ConfidenceWeights): number {
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), bias)
  const probability = 1 / (1 + Math.exp(-sum))
  return Math.min(0.99, Math.max(0.01, Math.round(probability * 100) / 100))
}
