import type { Kernel } from './kernel'
import type { NetworkWeights, QuantisedMatrix } from './network-weights'
import { FEATURE_KINDS, type FeatureKind, type TokenFeatures } from './token-features'

/**
 * What the features of a word give to the gates of the first layer: the sum of (embedding × weights of the layer) over
 * the kinds of feature. Embeddings and weights are fixed, so the share of a word's form and that of its class are worked
 * out when first met, and kept.
 */
export interface InputTable {
  readonly width: number
  /** Writes the inputs of a sentence, the root first, into `target` from `offset` on. */
  write(features: TokenFeatures, target: Float32Array, offset: number): void
}

/** Numbers of the values that every vocabulary starts with. */
const UNKNOWN = 1
const ROOT = 2

/** Rows kept of words and of classes before they are dropped and gathered anew. */
const KEPT_ROWS = 5000

/** Kinds of feature that follow from a word's normal form, and those that do not. */
const OF_FORM = ['word', 'suffix', 'prefix', 'ending', 'opening', 'lexical'] as const
const OF_CLASS = ['shape', 'tag', 'listed'] as const

interface Source {
  readonly ids: ReadonlyMap<string, number>
  /** Adds the share of the value with this number to a row. */
  add(id: number, row: Float32Array): void
}

export function makeInputTable(weights: NetworkWeights, kernel: Kernel): InputTable {
  const layer = [weights.matrix('layers.0.forth.weight_ih_l0'), weights.matrix('layers.0.back.weight_ih_l0')]
  const bias = ['layers.0.forth.bias_ih_l0', 'layers.0.back.bias_ih_l0'].flatMap((name) => [...weights.vector(name)])
  const sources = makeSources(weights, kernel, layer)
  const width = bias.length
  const forms = new Map<string, Float32Array>()
  const classes = new Map<string, Float32Array>()
  const fill = (kinds: readonly FeatureKind[], idOf: (source: Source, kind: FeatureKind) => number): Float32Array => {
    const row = new Float32Array(width)
    for (const kind of kinds) sources[kind].add(idOf(sources[kind], kind), row)
    return row
  }
  const keep = (
    rows: Map<string, Float32Array>,
    key: string,
    kinds: readonly FeatureKind[],
    of: TokenFeatures,
    i: number,
  ) => {
    const made = fill(kinds, ({ ids }, kind) => ids.get(of[kind][i]!) ?? UNKNOWN)
    if (kinds === OF_CLASS) for (let k = 0; k < width; k++) made[k]! += bias[k]!
    if (rows.size >= KEPT_ROWS) rows.clear()
    rows.set(key, made)
    return made
  }
  const root = fill(FEATURE_KINDS, () => ROOT).map((value, i) => value + bias[i]!)
  return {
    width,
    write(features, target, offset) {
      target.set(root, offset)
      for (let i = 0; i < features.word.length; i++) {
        const word = features.word[i]!
        const sort = `${features.shape[i]} ${features.tag[i]} ${features.listed[i]}`
        const form = forms.get(word) ?? keep(forms, word, OF_FORM, features, i)
        const kind = classes.get(sort) ?? keep(classes, sort, OF_CLASS, features, i)
        addRows(form, kind, target, offset + (i + 1) * width)
      }
    },
  }
}

function addRows(left: Float32Array, right: Float32Array, target: Float32Array, offset: number): void {
  for (let i = 0; i < left.length; i++) target[offset + i] = left[i]! + right[i]!
}

function makeSources(
  weights: NetworkWeights,
  kernel: Kernel,
  layer: readonly QuantisedMatrix[],
): Readonly<Record<FeatureKind, Source>> {
  let column = 0
  const entries = FEATURE_KINDS.map((kind, i): [FeatureKind, Source] => {
    const embedding = weights.matrix(`embed.${i}.weight`)
    const ids = new Map(weights.vocabulary(kind).map((value, id) => [value, id]))
    const source = { ids, add: makeAdder(kernel, embedding, layer, column) }
    column += embedding.columns
    return [kind, source]
  })
  return Object.fromEntries(entries) as Record<FeatureKind, Source>
}

/** Multiplies one value's embedding with the columns of the layer that belong to its kind of feature. */
function makeAdder(
  kernel: Kernel,
  embedding: QuantisedMatrix,
  layer: readonly QuantisedMatrix[],
  column: number,
): Source['add'] {
  const columns = Math.ceil(embedding.columns / 8) * 8
  const rows = layer.reduce((sum, matrix) => sum + matrix.rows, 0)
  const slice = kernel.int8(rows * columns)
  let to = 0
  for (const { values, rows: count, columns: stride } of layer) {
    for (let row = 0; row < count; row++) {
      const from = row * stride + column
      slice.set(values.subarray(from, from + embedding.columns), to)
      to += columns
    }
  }
  const scales = Float32Array.from(layer.flatMap((matrix) => [...matrix.scales]))
  const input = kernel.int16(columns)
  const sums = kernel.int32(rows)
  return (id, row) => {
    input.set(embedding.values.subarray(id * embedding.columns, (id + 1) * embedding.columns))
    kernel.multiply(slice, rows, columns, input, 1, sums)
    const unit = embedding.scales[id]!
    for (let i = 0; i < rows; i++) row[i]! += sums[i]! * unit * scales[i]!
  }
}
