import { ClaimgraphError } from '../model/errors'
import { type InputTable, makeInputTable } from './embedding'
import type { Kernel } from './kernel'
import { type Linear, scaleSums, stackMatrices } from './linear'
import { type Batch, type Cell, type CellRoom, makeCellRoom, readCell, runCell } from './lstm'
import type { NetworkWeights } from './network-weights'
import { makeTaskHeads, type Reading, type TaskHeads } from './task-heads'
import type { TokenFeatures } from './token-features'

/** The encoder (two bidirectional LSTM layers) and its heads, ready to run. */
export interface Network extends Pick<TaskHeads, 'relations' | 'labels' | 'tags' | 'transitions'> {
  /** Reads sentences, given the features of their words, in batches of like length; answers in the order asked. */
  read(sentences: readonly TokenFeatures[]): Reading[]
}

/** Sentences read at once. */
const BATCH = 16
/** Positions read at once: the words of the sentences and a root for each. */
const POSITIONS = 1024

interface Encoder {
  readonly table: InputTable
  readonly first: readonly [Cell, Cell]
  readonly second: readonly [Cell, Cell]
  /** From the first layer's states to the second layer's gates. */
  readonly between: Linear
  readonly bias: Float32Array
  readonly room: CellRoom
  readonly inputs: Float32Array
  readonly sums: Int32Array
  readonly states: readonly [Int16Array, Int16Array]
}

export function makeNetwork(weights: NetworkWeights, kernel: Kernel): Network {
  const encoder = makeEncoder(weights, kernel)
  const heads = makeTaskHeads(weights, kernel, POSITIONS)
  const { relations, labels, tags, transitions } = heads
  return {
    relations,
    labels,
    tags,
    transitions,
    read(sentences) {
      const sizes = sentences.map(({ word }) => word.length + 1)
      const order = sizes.map((_, i) => i).sort((x, y) => sizes[y]! - sizes[x]! || x - y)
      const readings: Reading[] = new Array(sentences.length)
      for (let at = 0; at < order.length; ) {
        const chosen = order.slice(at, at + batchLength(order, at, sizes))
        at += chosen.length
        const batch = layOut(chosen.map((i) => sizes[i]!))
        const features = chosen.map((i) => sentences[i]!)
        const found = heads.read(encode(kernel, encoder, batch, features), batch)
        chosen.forEach((sentence, i) => {
          readings[sentence] = found[i]!
        })
      }
      return readings
    },
  }
}

/** How many sentences from `at` on fit into one batch. */
function batchLength(order: readonly number[], at: number, sizes: readonly number[]): number {
  let positions = 0
  let count = 0
  while (count < BATCH && at + count < order.length) {
    positions += sizes[order[at + count]!]!
    if (positions > POSITIONS) break
    count++
  }
  if (count > 0) return count
  const words = sizes[order[at]!]! - 1
  throw new ClaimgraphError('TOO_LONG', `A sentence of ${words} words is too long: split it below ${POSITIONS} words.`)
}

function layOut(sizes: readonly number[]): Batch {
  let positions = 0
  const starts = sizes.map((size) => {
    positions += size
    return positions - size
  })
  return { sizes, starts, positions }
}

function makeEncoder(weights: NetworkWeights, kernel: Kernel): Encoder {
  const table = makeInputTable(weights, kernel)
  const cells = (layer: number): [Cell, Cell] => [
    readCell(kernel, weights, `layers.${layer}.forth`),
    readCell(kernel, weights, `layers.${layer}.back`),
  ]
  const names = ['layers.1.forth', 'layers.1.back']
  const between = stackMatrices(
    kernel,
    names.map((name) => weights.matrix(`${name}.weight_ih_l0`)),
  )
  const first = cells(0)
  const width = first[0].width
  const bias = new Float32Array(8 * width)
  names.forEach((name, i) => {
    bias.set(weights.vector(`${name}.bias_ih_l0`), 4 * width * i)
  })
  return {
    table,
    first,
    second: cells(1),
    between,
    bias,
    room: makeCellRoom(kernel, width, BATCH),
    inputs: new Float32Array(POSITIONS * 8 * width),
    sums: kernel.int32(POSITIONS * 8 * width),
    states: [kernel.int16(POSITIONS * 2 * width), kernel.int16(POSITIONS * 2 * width)],
  }
}

/** Runs both layers; the states of the second are good until the next call. */
function encode(kernel: Kernel, encoder: Encoder, batch: Batch, sentences: readonly TokenFeatures[]): Int16Array {
  const { table, inputs, sums, between, bias, states } = encoder
  sentences.forEach((features, s) => {
    table.write(features, inputs, batch.starts[s]! * table.width)
  })
  runLayer(kernel, encoder, encoder.first, batch, states[0])
  kernel.multiply(between.weights, between.rows, between.columns, states[0], batch.positions, sums)
  scaleSums(sums, between, bias, batch.positions, inputs)
  runLayer(kernel, encoder, encoder.second, batch, states[1])
  return states[1]
}

function runLayer(
  kernel: Kernel,
  encoder: Encoder,
  cells: readonly [Cell, Cell],
  batch: Batch,
  states: Int16Array,
): void {
  cells.forEach((cell, i) => {
    const inputs = { values: encoder.inputs, stride: 8 * cell.width, column: 4 * cell.width * i }
    const outputs = { values: states, stride: 2 * cell.width, column: cell.width * i }
    runCell(kernel, cell, batch, i === 1, inputs, outputs, encoder.room)
  })
}
