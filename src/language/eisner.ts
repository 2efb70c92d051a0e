/**
 * Heads of the best projective tree with one root (Eisner 1996). `scores[dependent × size + head]` rates each arc;
 * position 0 is the root. Returns for each position its head; that of position 0 is 0.
 */
export function decodeTree(scores: Float32Array, size: number): Int32Array {
  const greedy = bestHeads(scores, size)
  return isProjectiveTree(greedy) ? greedy : eisner(scores, size)
}

/** For each position the head that scores best, of equals the leftmost. */
function bestHeads(scores: Float32Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let dependent = 1; dependent < size; dependent++) {
    const row = dependent * size
    let best = 0
    for (let head = 0; head < size; head++) {
      if (head !== dependent && scores[row + head]! > scores[row + best]!) best = head
    }
    heads[dependent] = best
  }
  return heads
}

/** Whether heads make one tree whose only child of the root leads, without arcs that cross. */
export function isProjectiveTree(heads: Int32Array): boolean {
  const size = heads.length
  let roots = 0
  for (let i = 1; i < size; i++) if (heads[i] === 0) roots++
  if (roots !== 1) return false
  // A tree is projective exactly when every position between a word and its head descends from that head.
  for (let i = 1; i < size; i++) {
    const head = heads[i]!
    const from = Math.min(i, head) + 1
    const to = Math.max(i, head)
    for (let j = from; j < to; j++) if (!descends(heads, j, head)) return false
    if (!descends(heads, i, 0)) return false
  }
  return true
}

function descends(heads: Int32Array, position: number, ancestor: number): boolean {
  let at = position
  for (let steps = 0; steps < heads.length; steps++) {
    if (at === ancestor) return true
    if (at === 0) return false
    at = heads[at]!
  }
  return false
}

interface Chart {
  readonly size: number
  /** Best complete spans whose head is the right (`left[i,j]`: j heads) or the left end (`right[i,j]`: i heads). */
  readonly left: Float64Array
  readonly right: Float64Array
  /** Best spans with an arc between the ends: from j to i, from i to j. */
  readonly arcLeft: Float64Array
  readonly arcRight: Float64Array
  readonly splits: Int32Array
  readonly leftSplits: Int32Array
  readonly rightSplits: Int32Array
}

/** Dear enough that the root takes one child only. */
const ROOT_COST = 1e6

function eisner(scores: Float32Array, size: number): Int32Array {
  const cells = size * size
  const chart: Chart = {
    size,
    left: new Float64Array(cells),
    right: new Float64Array(cells),
    arcLeft: new Float64Array(cells),
    arcRight: new Float64Array(cells),
    splits: new Int32Array(cells),
    leftSplits: new Int32Array(cells),
    rightSplits: new Int32Array(cells),
  }
  for (let width = 1; width < size; width++) {
    for (let i = 0; i + width < size; i++) fillCell(chart, scores, i, i + width)
  }
  const heads = new Int32Array(size)
  readHeads(chart, heads)
  return heads
}

function fillCell(chart: Chart, scores: Float32Array, i: number, j: number): void {
  const { size, left, right, arcLeft, arcRight } = chart
  const row = i * size
  const cell = row + j
  let best = -Infinity
  let split = i
  for (let k = i; k < j; k++) {
    const sum = right[row + k]! + left[(k + 1) * size + j]!
    if (sum > best) {
      best = sum
      split = k
    }
  }
  chart.splits[cell] = split
  arcRight[cell] = best + scores[j * size + i]! - (i === 0 ? ROOT_COST : 0)
  arcLeft[cell] = i === 0 ? -Infinity : best + scores[row + j]!
  best = -Infinity
  split = i
  for (let k = i; k < j; k++) {
    const sum = left[row + k]! + arcLeft[k * size + j]!
    if (sum > best) {
      best = sum
      split = k
    }
  }
  left[cell] = best
  chart.leftSplits[cell] = split
  best = -Infinity
  split = j
  for (let k = i + 1; k <= j; k++) {
    const sum = arcRight[row + k]! + right[k * size + j]!
    if (sum > best) {
      best = sum
      split = k
    }
  }
  right[cell] = best
  chart.rightSplits[cell] = split
}

const COMPLETE_LEFT = 0
const COMPLETE_RIGHT = 1
const ARC_LEFT = 2
const ARC_RIGHT = 3

function readHeads(chart: Chart, heads: Int32Array): void {
  const { size } = chart
  const open: number[] = [0, size - 1, COMPLETE_RIGHT]
  while (open.length > 0) {
    const kind = open.pop()!
    const j = open.pop()!
    const i = open.pop()!
    if (i === j) continue
    const cell = i * size + j
    if (kind === COMPLETE_LEFT) {
      const k = chart.leftSplits[cell]!
      open.push(i, k, COMPLETE_LEFT, k, j, ARC_LEFT)
    } else if (kind === COMPLETE_RIGHT) {
      const k = chart.rightSplits[cell]!
      open.push(i, k, ARC_RIGHT, k, j, COMPLETE_RIGHT)
    } else {
      const k = chart.splits[cell]!
      if (kind === ARC_LEFT) heads[i] = j
      else heads[j] = i
      open.push(i, k, COMPLETE_RIGHT, k + 1, j, COMPLETE_LEFT)
    }
  }
}
