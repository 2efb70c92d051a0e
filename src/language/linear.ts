import type { Kernel } from './kernel'
import type { QuantisedMatrix } from './network-weights'

/** Scale of int16 values that stand for numbers from -1 to 1. */
export const UNIT = 32767

/** A matrix laid out for a kernel: rows filled up to a multiple of four. */
export interface Linear {
  readonly rows: number
  readonly columns: number
  readonly weights: Int8Array
  /** Value of one unit of the weights, a row. */
  readonly scales: Float32Array
}

/** Stacks matrices of the same width into one; each starts at a multiple of four rows, given in `starts`. */
export function stackMatrices(
  kernel: Kernel,
  matrices: readonly QuantisedMatrix[],
): Linear & { readonly starts: number[] } {
  const columns = matrices[0]!.columns
  const starts: number[] = []
  let rows = 0
  for (const matrix of matrices) {
    starts.push(rows)
    rows += Math.ceil(matrix.rows / 4) * 4
  }
  const weights = kernel.int8(rows * columns)
  const scales = new Float32Array(rows)
  matrices.forEach((matrix, i) => {
    weights.set(matrix.values, starts[i]! * columns)
    scales.set(matrix.scales, starts[i]!)
  })
  return { rows, columns, weights, scales, starts }
}

/**
 * Writes `values` as int16 into `target` from `offset` on, so that the largest gets ±32767; returns the value of one
 * unit.
 */
export function quantise(values: Float32Array, target: Int16Array, offset: number): number {
  let largest = 1e-9
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!)
    if (size > largest) largest = size
  }
  const unit = UNIT
  const factor = unit / largest
  for (let i = 0; i < values.length; i++) target[offset + i] = Math.round(values[i]! * factor)
  return largest / unit
}

/** Turns the sums of `count` products with int16 of scale 1/`unit` into numbers, and adds the bias. */
export function scaleSums(
  sums: Int32Array,
  { rows, scales }: Linear,
  unit: number,
  bias: Float32Array,
  count: number,
  target: Float32Array,
): void {
  const units = scales.map((scale) => scale / unit)
  for (let at = 0; at < count * rows; at += rows) {
    for (let row = 0; row < rows; row++) target[at + row] = sums[at + row]! * units[row]! + bias[row]!
  }
}
