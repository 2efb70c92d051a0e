import type { TagScorer } from '../../src/language/tagger'

/** Weights of an averaged perceptron under training: one row of floats a feature, made at its second update. */
export interface Perceptron extends TagScorer {
  /** One more position seen: averages are over positions. */
  step(): void
  update(features: Int32Array, count: number, good: number, bad: number): void
  /** Averaged weights: feature → row. */
  averaged(): Map<number, Float32Array>
}

/** A perceptron with `tagCount` weights a feature. */
export function makePerceptron(tagCount: number): Perceptron {
  const rows = new Map<number, number>()
  const seen = new Uint8Array(1 << 24)
  let weights = new Float32Array(tagCount << 16)
  let sums = new Float32Array(tagCount << 16)
  let time = 1
  const rowOf = (feature: number): number => {
    const known = rows.get(feature)
    if (known !== undefined) return known
    const slot = Math.imul(feature, 0x2545f491) >>> 8
    if (seen[slot] === 0) {
      seen[slot] = 1
      return -1
    }
    if ((rows.size + 1) * tagCount > weights.length) {
      weights = grow(weights)
      sums = grow(sums)
    }
    rows.set(feature, rows.size)
    return rows.size - 1
  }
  return {
    step() {
      time++
    },
    score(features, count, scores) {
      scores.fill(0)
      for (let f = 0; f < count; f++) {
        const row = rows.get(features[f]!)
        if (row === undefined) continue
        const offset = row * tagCount
        for (let tag = 0; tag < tagCount; tag++) scores[tag]! += weights[offset + tag]!
      }
    },
    update(features, count, good, bad) {
      for (let f = 0; f < count; f++) {
        const row = rowOf(features[f]!)
        if (row < 0) continue
        const offset = row * tagCount
        weights[offset + good]! += 1
        sums[offset + good]! += time
        weights[offset + bad]! -= 1
        sums[offset + bad]! -= time
      }
    },
    averaged() {
      const average = new Map<number, Float32Array>()
      for (const [feature, row] of rows) {
        const values = new Float32Array(tagCount)
        for (let tag = 0; tag < tagCount; tag++) {
          values[tag] = weights[row * tagCount + tag]! - sums[row * tagCount + tag]! / time
        }
        average.set(feature, values)
      }
      return average
    },
  }
}

function grow(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(Math.ceil(values.length * 1.6))
  larger.set(values)
  return larger
}
