import { makeByteReader, pushVarint } from './byte-reader'
import type { TagScorer } from './tagger'

/** Fixed point of the packed weights: a weight is `value × 2^(exponent / 4 - EXPONENT_SHIFT / 4)`. */
const EXPONENT_SHIFT = 128

/**
 * Packs a tagger's weights: per feature its hash (sorted, differences as varints), a scale, and its weights above
 * `threshold` as int8.
 */
export function packTagWeights(weights: ReadonlyMap<number, Float32Array>, threshold: number): Uint8Array {
  const keys: number[] = []
  const counts: number[] = []
  const scales: number[] = []
  const tags: number[] = []
  const values: number[] = []
  let last = 0
  for (const [feature, row] of [...weights].sort((x, y) => (x[0] >>> 0) - (y[0] >>> 0))) {
    const largest = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
    if (largest <= threshold) continue
    const scale = Math.ceil(4 * Math.log2(largest / 127)) + EXPONENT_SHIFT
    const before = tags.length
    for (let tag = 0; tag < row.length; tag++) {
      const value = Math.abs(row[tag]!) > threshold ? Math.round(row[tag]! / 2 ** ((scale - EXPONENT_SHIFT) / 4)) : 0
      if (value === 0) continue
      tags.push(tag)
      values.push(value)
    }
    pushVarint(keys, (feature >>> 0) - last)
    last = feature >>> 0
    counts.push(tags.length - before)
    scales.push(scale)
  }
  const head: number[] = []
  for (const length of [keys.length, counts.length, tags.length]) pushVarint(head, length)
  return Uint8Array.from([head, keys, counts, scales, tags, values].flat(), (value) => value & 255)
}

/** The scorer over weights that `packTagWeights` packed. */
export function unpackTagWeights(packed: Uint8Array): TagScorer {
  const reader = makeByteReader(packed)
  const keyBytes = reader.varint()
  const rows = reader.varint()
  const weights = reader.varint()
  const keys = makeByteReader(reader.bytes(keyBytes))
  const counts = reader.bytes(rows)
  const scales = reader.bytes(rows)
  const tags = reader.bytes(weights)
  const raw = new Int8Array(reader.bytes(weights))
  const starts = new Int32Array(rows + 1)
  const values = new Float32Array(weights)
  const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2))
  const slots = new Int32Array(size)
  const slotRows = new Int32Array(size)
  const powers = Float64Array.from({ length: 256 }, (_, scale) => 2 ** ((scale - EXPONENT_SHIFT) / 4))
  let key = 0
  for (let row = 0; row < rows; row++) {
    key += keys.varint()
    const end = starts[row]! + counts[row]!
    starts[row + 1] = end
    for (let i = starts[row]!; i < end; i++) values[i] = raw[i]! * powers[scales[row]!]!
    let slot = slotOf(key | 0, size)
    while (slotRows[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = key | 0
    slotRows[slot] = row + 1
  }
  return {
    score(features, count, scores) {
      scores.fill(0)
      for (let f = 0; f < count; f++) {
        const feature = features[f]!
        let slot = slotOf(feature, size)
        while (slotRows[slot] !== 0 && slots[slot] !== feature) slot = (slot + 1) & (size - 1)
        const row = slotRows[slot]! - 1
        if (row < 0) continue
        for (let i = starts[row]!; i < starts[row + 1]!; i++) scores[tags[i]!]! += values[i]!
      }
    },
  }
}

function slotOf(feature: number, size: number): number {
  return (feature ^ (feature >>> 16)) & (size - 1)
}
