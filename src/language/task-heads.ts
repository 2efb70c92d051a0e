import { makeTreeFinder } from './arc-scores'
import type { Kernel } from './kernel'
import { type Columns, type Layer, makeLayer, rectify, scaleSums, stackMatrices } from './linear'
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

/** The products with the states that are taken at once. */
const PARTS = ['arc_dependent', 'arc_head', 'relation_dependent', 'relation_head', 'name_hidden', 'tag'] as const
type Part = (typeof PARTS)[number]

/** Biaffine arcs (Dozat and Manning 2017), relations from the sum of dependent and head, labels of names, tags. */
export function makeTaskHeads(weights: NetworkWeights, kernel: Kernel, positions: number): TaskHeads {
  const project = makeProjection(weights, kernel, positions)
  const layer = (name: string): Layer =>
    makeLayer(kernel, weights.matrix(`${name}.weight`), weights.vector(`${name}.bias`), positions)
  const arc = layer('arc')
  const relation = layer('relation')
  const name = layer('name')
  const trees = makeTreeFinder(kernel, arc.columns, positions)
  const relations = weights.vocabulary('relation')
  const labels = weights.vocabulary('label')
  const tags = weights.vocabulary('output')
  const root = relations.indexOf('root')
  return {
    relations,
    labels,
    tags,
    transitions: weights.vector('transition'),
    read(states, batch) {
      const count = batch.positions
      const parts = project(states, count)
      for (const part of ['arc_dependent', 'arc_head', 'name_hidden'] as const) rectify(parts[part], count)
      const heads = trees.find(arc.apply(parts.arc_dependent, count), parts.arc_head, batch)
      addHeads(parts.relation_dependent, parts.relation_head, heads)
      rectify(parts.relation_dependent, count)
      const relationScores = relation.apply(parts.relation_dependent, count)
      const emissions = name.apply(parts.name_hidden, count)
      return batch.sizes.map((size, s) => {
        const start = batch.starts[s]!
        const first = start + 1
        const each = (of: (at: number) => number): Int32Array =>
          Int32Array.from({ length: size - 1 }, (_, i) => of(first + i))
        return {
          heads: each((at) => heads[at]! - first),
          relations: each((at) => (heads[at] === start ? root : bestOf(relationScores, at, root))),
          tags: each((at) => bestOf(parts.tag, at, -1)),
          emissions: copyRows(emissions, first, size - 1),
        }
      })
    },
  }
}

/** All parts in one product; the numbers are good until the next call. */
function makeProjection(
  weights: NetworkWeights,
  kernel: Kernel,
  positions: number,
): (states: Int16Array, count: number) => Readonly<Record<Part, Columns>> {
  const matrices = PARTS.map((part) => weights.matrix(`${part}.weight`))
  const stack = stackMatrices(kernel, matrices)
  const bias = new Float32Array(stack.rows)
  const sums = kernel.int32(positions * stack.rows)
  const values = new Float32Array(positions * stack.rows)
  const entries = PARTS.map((part, i): [Part, Columns] => {
    const start = stack.starts[i]!
    if (part !== 'relation_head') bias.set(weights.vector(`${part}.bias`), start)
    return [part, { values, stride: stack.rows, start, width: matrices[i]!.rows }]
  })
  const parts = Object.fromEntries(entries) as Record<Part, Columns>
  return (states, count) => {
    kernel.multiply(stack.weights, stack.rows, stack.columns, states, count, sums)
    scaleSums(sums, stack, bias, count, values)
    return parts
  }
}

/** Adds to each dependent's row that of its head. */
function addHeads(dependents: Columns, heads: Columns, headOf: Int32Array): void {
  const { values, stride, width } = dependents
  for (let at = 0; at < headOf.length; at++) {
    const to = at * stride + dependents.start
    const from = headOf[at]! * stride + heads.start
    for (let i = 0; i < width; i++) values[to + i]! += values[from + i]!
  }
}

function bestOf({ values, stride, start, width }: Columns, row: number, barred: number): number {
  const from = row * stride + start
  let best = barred === 0 ? 1 : 0
  for (let i = best + 1; i < width; i++) if (i !== barred && values[from + i]! > values[from + best]!) best = i
  return best
}

function copyRows({ values, stride, start, width }: Columns, first: number, count: number): Float32Array {
  const copy = new Float32Array(count * width)
  for (let row = 0; row < count; row++) {
    const from = (first + row) * stride + start
    copy.set(values.subarray(from, from + width), row * width)
  }
  return copy
}
