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
    rows += roundUp(matrix.rows)
  }
  const weights = kernel.int8(rows * columns)
  const scales = new Float32Array(rows)
  matrices.forEach((matrix, i) => {
    weights.set(matrix.values, starts[i]! * columns)
    scales.set(matrix.scales, starts[i]!)
  })
  return { rows, columns, weights, scales, starts }
}

/** The next multiple of four, which kernels want the number of rows to be. */
export function roundUp(rows: number): number {
  return Math.ceil(rows / 4) * 4
}

/** Turns the sums of `count` products with int16 of scale 1/32767 into numbers, and adds the bias. */
export function scaleSums(
  sums: Int32Array,
  { rows, scales }: Linear,
  bias: Float32Array,
  count: number,
  target: Float32Array,
): void {
  const unit = UNIT
  const units = scales.map((scale) => scale / unit)
  for (let at = 0; at < count * rows; at += rows) {
    for (let row = 0; row < rows; row++) target[at + row] = sums[at + row]! * units[row]! + bias[row]!
  }
}

/** Some columns of a matrix of numbers whose rows are positions of a batch. */
export interface Columns {
  readonly values: Float32Array
  readonly stride: number
  readonly start: number
  readonly width: number
}

/**
 * Writes `count` rows of `source` as integers of the range ±`largest`, each row by a scale of its own, which goes to
 * `units`.
 */
export function quantiseRows(
  { values, stride, start, width }: Columns,
  count: number,
  largest: number,
  target: Int16Array | Int8Array,
  units: Float32Array,
): void {
  for (let row = 0; row < count; row++) {
    const from = row * stride + start
    const to = row * width
    let most = 1e-9
    for (let i = 0; i < width; i++) {
      const size = Math.abs(values[from + i]!)
      if (size > most) most = size
    }
    const factor = largest / most
    for (let i = 0; i < width; i++) {
      const value = values[from + i]! * factor
      target[to + i] = value + (value < 0 ? -0.5 : 0.5)
    }
    units[row] = most / largest
  }
}

/** Negative numbers a tenth as large, in place (leaky rectifier). */
export function rectify({ values, stride, start, width }: Columns, count: number): void {
  for (let row = 0; row < count; row++) {
    const from = row * stride + start
    for (let i = from; i < from + width; i++) if (values[i]! < 0) values[i]! *= SLOPE
  }
}

const SLOPE = 0.1

/** A layer whose inputs are numbers of any size: they are quantised row by row before the product. */
export interface Layer {
  readonly columns: number
  /** Applies the layer to `count` rows; the result is good until the next call. */
  apply(input: Columns, count: number): Columns
}

export function makeLayer(kernel: Kernel, matrix: QuantisedMatrix, bias: Float32Array, positions: number): Layer {
  const linear = stackMatrices(kernel, [matrix])
  const { rows, columns, scales, weights } = linear
  const inputs = kernel.int16(positions * columns)
  const sums = kernel.int32(positions * rows)
  const units = new Float32Array(positions)
  const output: Columns = { values: new Float32Array(positions * rows), stride: rows, start: 0, width: matrix.rows }
  const { values } = output
  return {
    columns,
    apply(input, count) {
      quantiseRows(input, count, UNIT, inputs, units)
      kernel.multiply(weights, rows, columns, inputs, count, sums)
      for (let item = 0; item < count; item++) {
        const unit = units[item]!
        for (let row = 0; row < matrix.rows; row++) {
          values[item * rows + row] = sums[item * rows + row]! * scales[row]! * unit + bias[row]!
        }
      }
      return output
    },
  }
}
