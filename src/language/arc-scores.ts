import { decodeTree } from './eisner'
import type { Kernel } from './kernel'
import { type Columns, quantiseRows, roundUp, UNIT } from './linear'
import type { Batch } from './lstm'

/** Largest int8 that stands for a number of a head's vector. */
const BYTE = 127
/** Dependents whose arcs are scored at once. */
const BLOCK = 64

/** Finds the trees of a batch: an arc's score is the product of the dependent's vector and the head's. */
export interface TreeFinder {
  /** The head of every position of the batch, as a position of the batch; a root's head is itself. */
  find(dependents: Columns, heads: Columns, batch: Batch): Int32Array
}

export function makeTreeFinder(kernel: Kernel, width: number, positions: number): TreeFinder {
  const left = kernel.int16(positions * width)
  const leftUnits = new Float32Array(positions)
  const right = new Int8Array(positions * width)
  const rightUnits = new Float32Array(positions)
  const rows = kernel.int8(roundUp(positions) * width)
  const block = kernel.int16(BLOCK * width)
  const sums = kernel.int32(BLOCK * roundUp(positions))
  const scoreSentence = (start: number, size: number): Float32Array => {
    const scores = new Float32Array(size * size)
    const padded = roundUp(size)
    rows.set(right.subarray(start * width, (start + size) * width))
    rows.fill(0, size * width, padded * width)
    for (let first = 0; first < size; first += BLOCK) {
      const count = Math.min(BLOCK, size - first)
      block.set(left.subarray((start + first) * width, (start + first + count) * width))
      kernel.multiply(rows, padded, width, block, count, sums)
      for (let i = 0; i < count; i++) {
        const unit = leftUnits[start + first + i]!
        const to = (first + i) * size
        for (let head = 0; head < size; head++) {
          scores[to + head] = sums[i * padded + head]! * unit * rightUnits[start + head]!
        }
      }
    }
    return scores
  }
  return {
    find(dependents, heads, batch) {
      quantiseRows(dependents, batch.positions, UNIT, left, leftUnits)
      quantiseRows(heads, batch.positions, BYTE, right, rightUnits)
      const found = new Int32Array(batch.positions)
      batch.sizes.forEach((size, s) => {
        const start = batch.starts[s]!
        const tree = decodeTree(scoreSentence(start, size), size)
        for (let i = 0; i < size; i++) found[start + i] = start + tree[i]!
      })
      return found
    },
  }
}
