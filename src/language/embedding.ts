import type { NetworkWeights, QuantisedMatrix } from './network-weights'
import { FEATURE_KINDS, type FeatureKind, type TokenFeatures } from './token-features'

/** Numbers of the values that every vocabulary starts with. */
const UNKNOWN = 1
const ROOT = 2

/** Rows kept of one kind of feature; a power of two. */
const CACHE_ROWS = 4096

/**
 * The first layer's input: the sum over a token's features of (embedding × weights of the layer). As both are fixed, each
 * value of a feature has one such row; rows are worked out when first met and kept in a cache.
 */
export interface InputTable {
  readonly width: number
  /** Numbers of the values of each position, the root first: `ids[kind × size + position]`. */
  number(features: TokenFeatures): Int32Array
  /** Writes the input of one position (numbered by `number`) into `target` from `offset` on. */
  write(ids: Int32Array, size: number, position: number, target: Float32Array, offset: number): void
}

interface Table {
  readonly embedding: QuantisedMatrix
  readonly ids: ReadonlyMap<string, number>
  /** First column of the feature in the layer's weights. */
  readonly column: number
  readonly cached: Int32Array
  readonly rows: (Float32Array | undefined)[]
}

export function makeInputTable(weights: NetworkWeights): InputTable {
  const forth = weights.matrix('layers.0.forth.weight_ih_l0')
  const back = weights.matrix('layers.0.back.weight_ih_l0')
  const width = forth.rows + back.rows
  const bias = new Float32Array(width)
  bias.set(weights.vector('layers.0.forth.bias_ih_l0'))
  bias.set(weights.vector('layers.0.back.bias_ih_l0'), forth.rows)
  let column = 0
  const tables = FEATURE_KINDS.map((kind: FeatureKind, i): Table => {
    const embedding = weights.matrix(`embed.${i}.weight`)
    const ids = new Map(weights.vocabulary(kind).map((value, id) => [value, id]))
    const size = Math.min(CACHE_ROWS, embedding.rows)
    const table = { embedding, ids, column, cached: new Int32Array(size).fill(-1), rows: new Array(size) }
    column += embedding.columns
    return table
  })
  const rowOf = (table: Table, id: number): Float32Array => {
    const slot = id % table.cached.length
    if (table.cached[slot] === id) return table.rows[slot]!
    const row = new Float32Array(width)
    project(table, id, forth, row, 0)
    project(table, id, back, row, forth.rows)
    table.cached[slot] = id
    table.rows[slot] = row
    return row
  }
  return {
    width,
    number: (features) => numberFeatures(features, tables),
    write(ids, size, position, target, offset) {
      const rows = tables.map((table, kind) => rowOf(table, ids[kind * size + position]!))
      addRows(rows, bias, target, offset)
    },
  }
}

/** The sum of one row of each kind of feature and the bias. */
function addRows(rows: readonly Float32Array[], bias: Float32Array, target: Float32Array, offset: number): void {
  const [a, b, c, d, e, f, g] = rows as [Float32Array, Float32Array, Float32Array, Float32Array, ...Float32Array[]]
  for (let i = 0; i < bias.length; i++) {
    target[offset + i] = bias[i]! + a[i]! + b[i]! + c[i]! + d[i]! + e![i]! + f![i]! + g![i]!
  }
}

function numberFeatures(features: TokenFeatures, tables: readonly Table[]): Int32Array {
  const size = features.word.length + 1
  const ids = new Int32Array(tables.length * size)
  tables.forEach((table, kind) => {
    const values = features[FEATURE_KINDS[kind]!]
    ids[kind * size] = ROOT
    for (let i = 1; i < size; i++) ids[kind * size + i] = table.ids.get(values[i - 1]!) ?? UNKNOWN
  })
  return ids
}

function project(table: Table, id: number, layer: QuantisedMatrix, row: Float32Array, offset: number): void {
  const { embedding, column } = table
  const from = id * embedding.columns
  for (let r = 0; r < layer.rows; r++) {
    const start = r * layer.columns + column
    let sum = 0
    for (let k = 0; k < embedding.columns; k++) sum += embedding.values[from + k]! * layer.values[start + k]!
    row[offset + r] = sum * embedding.scales[id]! * layer.scales[r]!
  }
}
