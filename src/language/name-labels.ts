import type { NameSpan, NameType } from '../model/analysis'

/** Labels of names in BIO, and what the decoder needs to know of them. */
export interface NameLabels {
  readonly labels: readonly string[]
  /** Score of going from one label to another, barred ways at `BARRED`. */
  readonly transitions: Float64Array
  /** Score of a label at the start. */
  readonly starts: Float64Array
}

const BARRED = -1e4
const NAME_TYPES: ReadonlySet<string> = new Set<NameType>([
  'Person',
  'Organization',
  'Location',
  'NORP',
  'Facility',
  'Product',
])

/** Adds to trained transitions that `I-` follows only `B-` or `I-` of its type. */
export function makeNameLabels(labels: readonly string[], trained: Float32Array): NameLabels {
  const count = labels.length
  const transitions = Float64Array.from(trained)
  labels.forEach((to, j) => {
    if (!to.startsWith('I')) return
    labels.forEach((from, i) => {
      if (from.slice(2) !== to.slice(2)) transitions[i * count + j]! += BARRED
    })
  })
  return { labels, transitions, starts: Float64Array.from(labels, (label) => (label.startsWith('I') ? BARRED : 0)) }
}

/** The best labels of a sentence (Viterbi 1967). */
export function decodeLabels({ labels, transitions, starts }: NameLabels, emissions: Float32Array): Int32Array {
  const count = labels.length
  const words = emissions.length / count
  const origins = new Int32Array(words * count)
  let best = Float64Array.from(starts, (start, label) => start + (emissions[label] ?? 0))
  for (let word = 1; word < words; word++) {
    const next = new Float64Array(count)
    for (let to = 0; to < count; to++) {
      let from = 0
      let top = best[0]! + transitions[to]!
      for (let i = 1; i < count; i++) {
        const score = best[i]! + transitions[i * count + to]!
        if (score > top) {
          top = score
          from = i
        }
      }
      next[to] = top + emissions[word * count + to]!
      origins[word * count + to] = from
    }
    best = next
  }
  const path = new Int32Array(words)
  let label = best.reduce((top, score, i) => (score > best[top]! ? i : top), 0)
  for (let word = words - 1; word >= 0; word--) {
    path[word] = label
    label = origins[word * count + label]!
  }
  return path
}

/** Probability of each label at each word, by the forward-backward algorithm: `[word × labels + label]`. */
export function findMarginals({ labels, transitions, starts }: NameLabels, emissions: Float32Array): Float64Array {
  const count = labels.length
  const words = emissions.length / count
  const odds = transitions.map(Math.exp)
  const forward = new Float64Array(words * count)
  const backward = new Float64Array(words * count).fill(1)
  const potentials = new Float64Array(words * count)
  for (let word = 0; word < words; word++) {
    const row = emissions.subarray(word * count, (word + 1) * count)
    const most = row.reduce((top, value) => Math.max(top, value), -Infinity)
    for (let to = 0; to < count; to++) {
      let sum = word === 0 ? Math.exp(starts[to]!) : 0
      if (word > 0) for (let i = 0; i < count; i++) sum += forward[(word - 1) * count + i]! * odds[i * count + to]!
      potentials[word * count + to] = Math.exp(row[to]! - most)
      forward[word * count + to] = sum * potentials[word * count + to]!
    }
    normalise(forward, word * count, count)
  }
  for (let word = words - 2; word >= 0; word--) {
    const next = (word + 1) * count
    for (let from = 0; from < count; from++) {
      let sum = 0
      for (let to = 0; to < count; to++) sum += odds[from * count + to]! * potentials[next + to]! * backward[next + to]!
      backward[word * count + from] = sum
    }
    normalise(backward, word * count, count)
  }
  for (let word = 0; word < words; word++) {
    for (let i = word * count; i < (word + 1) * count; i++) forward[i]! *= backward[i]!
    normalise(forward, word * count, count)
  }
  return forward
}

function normalise(values: Float64Array, start: number, count: number): void {
  let sum = 0
  for (let i = start; i < start + count; i++) sum += values[i]!
  for (let i = start; i < start + count; i++) values[i]! /= sum || 1
}

/** The names that labels spell; a name's probability is that of the least certain of its labels, to three places. */
export function readNames({ labels }: NameLabels, path: Int32Array, marginals: Float64Array): NameSpan[] {
  const names: NameSpan[] = []
  const probabilityAt = (word: number): number => marginals[word * labels.length + path[word]!]!
  for (let first = 0; first < path.length; first++) {
    const label = labels[path[first]!]!
    const type = label.slice(2)
    if (!label.startsWith('B') || !NAME_TYPES.has(type)) continue
    let last = first
    let probability = probabilityAt(first)
    while (last + 1 < path.length && labels[path[last + 1]!] === `I-${type}`) {
      last++
      probability = Math.min(probability, probabilityAt(last))
    }
    names.push({ first, last, type: type as NameType, probability: Math.round(probability * 1000) / 1000 })
  }
  return names
}
