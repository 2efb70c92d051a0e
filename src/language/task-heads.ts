import { decodeTree } from './eisner'
import type { Kernel } from './kernel'
import { type Linear, quantise, scaleSums, stackMatrices, UNIT } from './linear'
import type { Batch } from './lstm'
import type { NetworkWeights } from './network-weights'

/** What the network says of one sentence; word i of n stands at place i. */
export interface Reading {
  /** Index of each word's head, -1 for the root. */
  readonly heads: Int32Array
  /** Numbers of the relations to the heads. */
  readonly relations: Int32Array
  /** Numbers of the joint tags. */
  readonly tags: Int32Array
  /** Scores of the name labels: `emissions[word × labels + label]`. */
  readonly emissions: Float32Array
}

export interface TaskHeads {
  readonly relations: readonly string[]
  readonly labels: readonly string[]
  readonly tags: readonly string[]
  /** Score of going from one name label to another: `transitions[from × labels + to]`. */
  readonly transitions: Float32Array
  /** Reads the encoder's states (int16 of scale 1/32767). */
  read(states: Int16Array, batch: Batch): Reading[]
}

const SLOPE = 0.1
const STACK = ['arc_dependent', 'arc_head', 'relation_dependent', 'relation_head', 'name_hidden', 'tag'] as const

/** A layer on top of the states: a part of the stacked product, or a product of its own. */
interface Layer {
  readonly linear: Linear
  readonly bias: Float32Array
}

export function makeTaskHeads(weights: NetworkWeights, kernel: Kernel, positions: number): TaskHeads {
  const stack = stackMatrices(
    kernel,
    STACK.map((name) => weights.matrix(`${name}.weight`)),
  )
  const bias = new Float32Array(stack.rows)
  STACK.forEach((name, i) => {
    if (name !== 'relation_head') bias.set(weights.vector(`${name}.bias`), stack.starts[i]!)
  })
  const column = new Map(STACK.map((name, i) => [name, stack.starts[i]!]))
  const layer = (name: string): Layer => {
    const linear = stackMatrices(kernel, [weights.matrix(`${name}.weight`)])
    const padded = new Float32Array(linear.rows)
    padded.set(weights.vector(`${name}.bias`))
    return { linear, bias: padded }
  }
  const relations = weights.vocabulary('relation')
  const labels = weights.vocabulary('label')
  const tags = weights.vocabulary('output')
  const sums = kernel.int32(positions * stack.rows)
  const values = new Float32Array(positions * stack.rows)
  const apply = makeApply(kernel, positions)
  const arc = layer('arc')
  const relation = layer('relation')
  const name = layer('name')
  return {
    relations,
    labels,
    tags,
    transitions: weights.vector('transition'),
    read(states, batch) {
      kernel.multiply(stack.weights, stack.rows, stack.columns, states, batch.positions, sums)
      scaleSums(sums, stack, UNIT, bias, batch.positions, values)
      const part = (part: (typeof STACK)[number], width: number): Float32Array[] =>
        takeColumns(values, batch.positions, stack.rows, column.get(part)!, width)
      const arcHeads = part('arc_head', arc.linear.columns).map(rectify)
      const arcDependents = apply(arc, part('arc_dependent', arc.linear.columns).map(rectify))
      const heads = findHeads(batch, arcDependents, arcHeads)
      const width = relation.linear.columns
      const relationHeads = part('relation_head', width)
      const pairs = part('relation_dependent', width).map((dependent, i) =>
        rectify(add(dependent, relationHeads[heads[i]!]!)),
      )
      const relationScores = apply(relation, pairs)
      const emissions = apply(name, part('name_hidden', name.linear.columns).map(rectify))
      const tagScores = part('tag', tags.length)
      const root = relations.indexOf('root')
      return batch.sizes.map((size, s) => {
        const start = batch.starts[s]!
        const words = Array.from({ length: size - 1 }, (_, i) => start + 1 + i)
        return {
          heads: Int32Array.from(words, (at) => heads[at]! - start - 1),
          relations: Int32Array.from(words, (at) =>
            heads[at] === start ? root : bestOf(relationScores[at]!, relations.length, root),
          ),
          tags: Int32Array.from(words, (at) => bestOf(tagScores[at]!, tags.length, -1)),
          emissions: Float32Array.from(words.flatMap((at) => Array.from(emissions[at]!.subarray(0, labels.length)))),
        }
      })
    },
  }
}

/** Applies a layer to vectors, each of which is quantised to int16 by its own scale first. */
function makeApply(
  kernel: Kernel,
  positions: number,
): (layer: Layer, inputs: readonly Float32Array[]) => Float32Array[] {
  const widest = 128
  const quantised = kernel.int16(positions * widest)
  const sums = kernel.int32(positions * widest)
  return ({ linear, bias }, inputs) => {
    const units = inputs.map((input, i) => quantise(input, quantised, i * linear.columns))
    kernel.multiply(linear.weights, linear.rows, linear.columns, quantised, inputs.length, sums)
    return inputs.map((_, i) => {
      const output = new Float32Array(linear.rows)
      for (let row = 0; row < linear.rows; row++) {
        output[row] = sums[i * linear.rows + row]! * linear.scales[row]! * units[i]! + bias[row]!
      }
      return output
    })
  }
}

function takeColumns(
  values: Float32Array,
  count: number,
  stride: number,
  column: number,
  width: number,
): Float32Array[] {
  return Array.from({ length: count }, (_, i) => values.slice(i * stride + column, i * stride + column + width))
}

/** Leaky rectifier, in place. */
function rectify(values: Float32Array): Float32Array {
  for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i]! *= SLOPE
  return values
}

function add(left: Float32Array, right: Float32Array): Float32Array {
  for (let i = 0; i < left.length; i++) left[i]! += right[i]!
  return left
}

function bestOf(scores: Float32Array, length: number, barred: number): number {
  let best = barred === 0 ? 1 : 0
  for (let i = best + 1; i < length; i++) if (i !== barred && scores[i]! > scores[best]!) best = i
  return best
}

/** The head of every position of the batch, as a position of the batch. */
function findHeads(batch: Batch, dependents: readonly Float32Array[], heads: readonly Float32Array[]): Int32Array {
  const found = new Int32Array(batch.positions)
  batch.sizes.forEach((size, s) => {
    const start = batch.starts[s]!
    const scores = new Float32Array(size * size)
    for (let dependent = 1; dependent < size; dependent++) {
      const left = dependents[start + dependent]!
      for (let head = 0; head < size; head++) {
        const right = heads[start + head]!
        let sum = 0
        for (let k = 0; k < right.length; k++) sum += left[k]! * right[k]!
        scores[dependent * size + head] = sum
      }
    }
    const tree = decodeTree(scores, size)
    for (let i = 0; i < size; i++) found[start + i] = start + tree[i]!
  })
  return found
}
