import { gunzipSync } from 'node:zlib'
import { ClaimgraphError } from '../model/errors'

/** A matrix of int8 with one scale a row: value = `values[row × columns + column] × scales[row]`. */
export interface QuantisedMatrix {
  readonly rows: number
  readonly columns: number
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** Trained weights by name, as scripts/train-language/export.py packs them. */
export interface NetworkWeights {
  /** Values of a kind of feature or label, in the order of their numbers. */
  vocabulary(kind: string): readonly string[]
  matrix(name: string): QuantisedMatrix
  vector(name: string): Float32Array
}

interface Section {
  readonly name: string
  readonly type: 'int8' | 'float32'
  readonly shape: readonly number[]
}

interface Head {
  readonly vocabulary: Readonly<Record<string, readonly string[]>>
  readonly sections: readonly Section[]
}

const ALIGNMENT = 8

/** Unpacks a weights file: length of the head, head (JSON), then the sections, each padded to eight bytes. */
export function readNetworkWeights(packed: Uint8Array): NetworkWeights {
  const { buffer, byteOffset, byteLength } = gunzipSync(packed)
  const data = byteOffset % ALIGNMENT === 0 ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
  const start = byteOffset % ALIGNMENT === 0 ? byteOffset : 0
  const headLength = new DataView(data, start).getUint32(0, true)
  const head = JSON.parse(Buffer.from(data, start + ALIGNMENT, headLength).toString('utf8')) as Head
  const arrays = new Map<string, { array: Int8Array | Float32Array; shape: readonly number[] }>()
  let at = start + ALIGNMENT + headLength
  for (const { name, type, shape } of head.sections) {
    const length = shape.reduce((product, side) => product * side, 1)
    const array = type === 'int8' ? new Int8Array(data, at, length) : new Float32Array(data, at, length)
    arrays.set(name, { array, shape })
    at += Math.ceil(array.byteLength / ALIGNMENT) * ALIGNMENT
  }
  const find = (name: string): { array: Int8Array | Float32Array; shape: readonly number[] } => {
    const found = arrays.get(name)
    if (found === undefined) throw missing(name)
    return found
  }
  return {
    vocabulary(kind) {
      const found = head.vocabulary[kind]
      if (found === undefined) throw missing(kind)
      return found
    },
    matrix(name) {
      const { array, shape } = find(name)
      const [rows = 0, columns = 0] = shape
      return { rows, columns, values: array as Int8Array, scales: find(`${name}.scale`).array as Float32Array }
    },
    vector: (name) => find(name).array as Float32Array,
  }
}

function missing(name: string): ClaimgraphError {
  return new ClaimgraphError('UNREADABLE', `The language weights have no "${name}": train or fetch them again.`)
}
