import { makeRandom } from './random'

interface Cased {
  readonly words: readonly string[]
}

const SMALL_WORDS = new Set('a an the of in on at to for by with and or but as from is'.split(' '))

const CASES: readonly { share: number; change: (word: string, index: number) => string }[] = [
  {
    share: 0.03,
    change: (word, index) =>
      index > 0 && SMALL_WORDS.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
  },
  { share: 0.02, change: (word) => word.toUpperCase() },
  { share: 0.01, change: (word) => word.toLowerCase() },
]

/** Copies of some sentences as headlines write them: Each Word With a Capital, ALL IN CAPITALS, or all small. */
export function varyCase<T extends Cased>(sentences: readonly T[], seed: number): T[] {
  const random = makeRandom(seed)
  const copies: T[] = []
  for (const sentence of sentences) {
    for (const { share, change } of CASES) {
      if (random() < share && sentence.words.length > 3) copies.push({ ...sentence, words: sentence.words.map(change) })
    }
  }
  return copies
}
