import { lookUp, SIGMOID, TANH } from './activation'
import type { Kernel } from './kernel'
import { type Linear, stackMatrices, UNIT } from './linear'
import type { NetworkWeights } from './network-weights'

/** Sentences that go through the network together, longest first; positions of a sentence lie side by side. */
export interface Batch {
  readonly sizes: readonly number[]
  /** Number of each sentence's first position. */
  readonly starts: readonly number[]
  readonly positions: number
}

/** One direction of an LSTM layer: its recurrent weights, gates in the order input, forget, cell, output. */
export interface Cell {
  readonly width: number
  readonly recurrent: Linear
  /** What one unit of a sum over the recurrent weights of a gate is worth. */
  readonly units: Float32Array
}

export function readCell(kernel: Kernel, weights: NetworkWeights, name: string): Cell {
  const matrix = weights.matrix(`${name}.weight_hh_l0`)
  const recurrent = stackMatrices(kernel, [matrix])
  return { width: matrix.columns, recurrent, units: recurrent.scales.map((scale) => scale / UNIT) }
}

/** Room for a layer's run over at most `sentences` sentences at once. */
export interface CellRoom {
  readonly hidden: Int16Array
  readonly sums: Int32Array
  readonly memory: Float32Array
}

export function makeCellRoom(kernel: Kernel, width: number, sentences: number): CellRoom {
  return {
    hidden: kernel.int16(width * sentences),
    sums: kernel.int32(4 * width * sentences),
    memory: new Float32Array(width * sentences),
  }
}

/**
 * Runs one direction over a batch. `inputs[position × stride + column + gate]` holds what the layer's input gives to the
 * gates; the hidden states go, as int16 of scale 1/32767, to `outputs[position × outputStride + outputColumn + unit]`.
 */
export function runCell(
  kernel: Kernel,
  cell: Cell,
  batch: Batch,
  backward: boolean,
  inputs: { readonly values: Float32Array; readonly stride: number; readonly column: number },
  outputs: { readonly values: Int16Array; readonly stride: number; readonly column: number },
  room: CellRoom,
): void {
  const { width, recurrent } = cell
  const { hidden, sums, memory } = room
  let active = batch.sizes.length
  hidden.fill(0)
  memory.fill(0)
  for (let step = 0; step < batch.sizes[0]!; step++) {
    while (batch.sizes[active - 1]! <= step) active--
    kernel.multiply(recurrent.weights, 4 * width, width, hidden, active, sums)
    for (let s = 0; s < active; s++) {
      const position = batch.starts[s]! + (backward ? batch.sizes[s]! - 1 - step : step)
      const input = position * inputs.stride + inputs.column
      const output = position * outputs.stride + outputs.column
      stepCell(cell, sums, memory, hidden, s, inputs.values, input)
      for (let unit = 0; unit < width; unit++) outputs.values[output + unit] = hidden[s * width + unit]!
    }
  }
}

/** One step of one sentence: gates, memory and hidden state. */
function stepCell(
  { width, units }: Cell,
  sums: Int32Array,
  memory: Float32Array,
  hidden: Int16Array,
  sentence: number,
  inputs: Float32Array,
  input: number,
): void {
  const sigmoid = SIGMOID
  const tanh = TANH
  const look = lookUp
  const largest = UNIT
  const own = sentence * width
  const sum = 4 * own
  for (let unit = 0; unit < width; unit++) {
    const forget = width + unit
    const cell = forget + width
    const out = cell + width
    const i = look(sigmoid, sums[sum + unit]! * units[unit]! + inputs[input + unit]!)
    const f = look(sigmoid, sums[sum + forget]! * units[forget]! + inputs[input + forget]!)
    const g = look(tanh, sums[sum + cell]! * units[cell]! + inputs[input + cell]!)
    const o = look(sigmoid, sums[sum + out]! * units[out]! + inputs[input + out]!)
    const c = f * memory[own + unit]! + i * g
    memory[own + unit] = c
    const state = o * look(tanh, c) * largest
    hidden[own + unit] = state + (state < 0 ? -0.5 : 0.5)
  }
}
