import { hashString, mixHash } from './hash'
import type { Lexicon } from './lexicon'
import { isCapitalised, normaliseWord, shapeWord } from './word-form'

/** What the tagger sees of one word: hashes of its forms and classes. */
export interface WordView {
  readonly normal: number
  readonly form: number
  /** Hashes of the last one to four characters. */
  readonly suffixes: readonly number[]
  /** Hashes of the first one to four characters. */
  readonly prefixes: readonly number[]
  readonly shape: number
  /** 0 small, 1 capitalised, 2 all capitals. */
  readonly capital: number
  readonly signs: number
  readonly hasLetter: boolean
  readonly wordnet: number
  readonly listed: number
  /** Hash of the tags that the word commonly has in training. */
  readonly ambiguity: number
  /** 0 neither, 1 a colon, 2 a quotation mark: a capital may follow. */
  readonly opens: number
}

export interface WordViewer {
  view(word: string): WordView
}

const CACHE_LIMIT = 50_000

/** Makes views of words, given the lexicon and the common tags of words in normal form. */
export function makeWordViewer(lexicon: Lexicon, ambiguity: ReadonlyMap<string, string>): WordViewer {
  const cache = new Map<string, WordView>()
  return {
    view(word) {
      const known = cache.get(word)
      if (known !== undefined) return known
      const made = viewWord(word, lexicon, ambiguity)
      if (cache.size >= CACHE_LIMIT) cache.clear()
      cache.set(word, made)
      return made
    },
  }
}

function viewWord(word: string, lexicon: Lexicon, ambiguity: ReadonlyMap<string, string>): WordView {
  const normal = normaliseWord(word)
  const { wordnet, listed } = lexicon.classify(normal)
  const upper = word.length > 1 && /^[\p{Lu}.]+$/u.test(word)
  return {
    normal: hashString(normal),
    form: hashString(word, 1),
    suffixes: [1, 2, 3, 4].map((length) => hashString(normal.slice(-length), 2)),
    prefixes: [1, 2, 3, 4].map((length) => hashString(normal.slice(0, length), 3)),
    shape: hashString(shapeWord(word), 4),
    capital: isCapitalised(word) ? (upper ? 2 : 1) : 0,
    signs: (/[0-9]/.test(word) ? 1 : 0) | (word.includes('-') ? 2 : 0) | (/\p{Lu}/u.test(word.slice(1, 40)) ? 4 : 0),
    hasLetter: /\p{L}/u.test(word),
    wordnet: hashString(wordnet, 5),
    listed: hashString(listed, 6),
    ambiguity: hashString(ambiguity.get(normal) ?? '', 7),
    opens: normal === ':' ? 1 : normal === '"' ? 2 : 0,
  }
}

/** Room for the features of one position. */
export const FEATURE_LIMIT = 80

/** Where in its sentence a word stands: what comes before and after it. */
export interface TagContext {
  readonly views: readonly WordView[]
  readonly edge: WordView
  /** 1 when most words of the sentence are in capitals. */
  readonly shouting: number
}

/**
 * Writes the hashed features of the word at `at` into `features`; returns their number. `previous` and `before` are the
 * tags given to the two words to the left (-1 at the edge), `opening` tells whether the word opens the sentence.
 */
export function writeTagFeatures(
  { views, edge, shouting }: TagContext,
  at: number,
  previous: number,
  before: number,
  opening: number,
  features: Int32Array,
): number {
  const w = views[at]!
  const a = views[at - 1] ?? edge
  const b = views[at - 2] ?? edge
  const c = views[at + 1] ?? edge
  const d = views[at + 2] ?? edge
  let count = 0
  const one = (x: number): void => {
    features[count] = mixHash(mixHash(0x1234567, count), x)
    count++
  }
  const two = (x: number, y: number): void => {
    features[count] = mixHash(mixHash(mixHash(0x1234567, count), x), y)
    count++
  }
  const three = (x: number, y: number, z: number): void => {
    features[count] = mixHash(mixHash(mixHash(mixHash(0x1234567, count), x), y), z)
    count++
  }
  one(1)
  one(w.normal)
  one(w.form)
  for (let i = 0; i < 4; i++) one(w.suffixes[i]!)
  for (let i = 0; i < 4; i++) one(w.prefixes[i]!)
  one(w.shape)
  two(w.capital, opening)
  two(w.signs, w.capital)
  three(w.suffixes[2]!, w.capital, opening)
  three(w.suffixes[1]!, w.shape, opening)
  one(previous)
  two(previous, before)
  two(previous, w.normal)
  three(previous, before, w.normal)
  two(previous, w.suffixes[2]!)
  two(previous, w.ambiguity)
  three(previous, w.ambiguity, c.ambiguity)
  two(w.ambiguity, c.ambiguity)
  three(w.ambiguity, c.ambiguity, d.ambiguity)
  three(previous, before, w.ambiguity)
  one(a.normal)
  one(b.normal)
  one(c.normal)
  one(d.normal)
  two(a.normal, w.normal)
  two(w.normal, c.normal)
  three(a.normal, w.normal, c.normal)
  two(a.normal, b.normal)
  two(c.normal, d.normal)
  two(a.normal, c.normal)
  one(c.suffixes[2]!)
  one(c.suffixes[1]!)
  one(a.suffixes[2]!)
  two(c.shape, w.shape)
  two(a.shape, w.shape)
  three(a.capital, w.capital, c.capital)
  two(previous, c.normal)
  two(c.ambiguity, w.normal)
  two(shouting, w.capital)
  three(shouting, w.capital, w.suffixes[1]!)
  one(w.wordnet)
  two(w.wordnet, previous)
  two(c.wordnet, w.wordnet)
  two(w.listed, w.capital)
  two(w.listed, previous)
  two(c.listed, w.suffixes[1]!)
  three(previous, w.wordnet, c.wordnet)
  two(w.wordnet, w.capital)
  three(previous, w.wordnet, c.ambiguity)
  three(w.wordnet, w.listed, w.suffixes[1]!)
  return count
}
