import { makeRandom } from './random'
import type { NamedSentence } from './read-newswire'

/** Types whose names take the place of one another. */
const EXCHANGED = new Set(['Person', 'Organization', 'Location', 'Facility', 'Product'])
/** Types so rare that each of their sentences is varied, and so often. */
const RARE = new Set(['Facility', 'Product'])
const RARE_COPIES = 3
const COMMON_SHARE = 0.3
const EXCHANGED_SHARE = 0.6

interface Name {
  readonly first: number
  readonly end: number
  readonly type: string
}

/** A copy that is left out when words are counted: its names are others' names. */
export interface VariedSentence extends NamedSentence {
  readonly varied: true
}

/**
 * Copies of sentences in which other names of the same type stand in place of some of the names: a name is drawn from
 * the different names of the type, so that rare ones come up as often as frequent ones.
 */
export function varyNames(sentences: readonly NamedSentence[], seed: number): VariedSentence[] {
  const random = makeRandom(seed)
  const stock = collectNames(sentences)
  const copies: VariedSentence[] = []
  for (const sentence of sentences) {
    const names = namesOf(sentence.labels)
    if (names.length === 0) continue
    const isRare = names.some(({ type }) => RARE.has(type))
    const count = isRare ? RARE_COPIES : random() < COMMON_SHARE ? 1 : 0
    for (let copy = 0; copy < count; copy++) copies.push(exchange(sentence, names, stock, random))
  }
  return copies
}

function collectNames(sentences: readonly NamedSentence[]): Map<string, string[][]> {
  const found = new Map<string, Map<string, string[]>>()
  for (const { words, labels } of sentences) {
    for (const { first, end, type } of namesOf(labels)) {
      const name = words.slice(first, end)
      const ofType = found.get(type) ?? new Map<string, string[]>()
      found.set(type, ofType.set(name.join(' '), name))
    }
  }
  return new Map([...found].map(([type, names]) => [type, [...names.values()]]))
}

function exchange(
  { document, words, labels }: NamedSentence,
  names: readonly Name[],
  stock: ReadonlyMap<string, readonly string[][]>,
  random: () => number,
): VariedSentence {
  const changedWords: string[] = []
  const changedLabels: string[] = []
  let at = 0
  for (const { first, end, type } of names) {
    changedWords.push(...words.slice(at, first))
    changedLabels.push(...labels.slice(at, first))
    const choice = stock.get(type)!
    const name = random() < EXCHANGED_SHARE ? choice[Math.floor(random() * choice.length)]! : words.slice(first, end)
    changedWords.push(...name)
    changedLabels.push(...name.map((_, i) => `${i === 0 ? 'B' : 'I'}-${type}`))
    at = end
  }
  changedWords.push(...words.slice(at))
  changedLabels.push(...labels.slice(at))
  return { document, words: changedWords, labels: changedLabels, varied: true }
}

/** The names of a sentence that may be exchanged. */
function namesOf(labels: readonly string[]): Name[] {
  const names: Name[] = []
  for (let first = 0; first < labels.length; first++) {
    const type = labels[first]!.slice(2)
    if (!labels[first]!.startsWith('B') || !EXCHANGED.has(type)) continue
    let end = first + 1
    while (labels[end] === `I-${type}`) end++
    names.push({ first, end, type })
  }
  return names
}
