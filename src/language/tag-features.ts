import { hashString, mixHash } from './hash'
import type { Lexicon } from './lexicon'
import { isCapitalised, normaliseWord, shapeWord } from './word-form'
import type { WordTable } from './word-table'

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
export function makeWordViewer(lexicon: Lexicon, ambiguity: Pick<WordTable, 'get'>): WordViewer {
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

function viewWord(word: string, lexicon: Lexicon, ambiguity: Pick<WordTable, 'get'>): WordView {
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

/** Hashed features of one position; the number of a feature is part of its hash. */
export interface FeatureList {
  readonly hashes: Int32Array
  count: number
}

function one(list: FeatureList, x: number): void {
  list.hashes[list.count] = mixHash(mixHash(SEED, list.count), x)
  list.count++
}

function two(list: FeatureList, x: number, y: number): void {
  list.hashes[list.count] = mixHash(mixHash(mixHash(SEED, list.count), x), y)
  list.count++
}

function three(list: FeatureList, x: number, y: number, z: number): void {
  list.hashes[list.count] = mixHash(mixHash(mixHash(mixHash(SEED, list.count), x), y), z)
  list.count++
}

const SEED = 0x1234567

/**
 * Lists the features of the word at `at`. `previous` and `before` are the tags given to the two words to the left (-1 at
 * the edge), `opening` tells whether the word opens the sentence.
 */
export function listTagFeatures(
  { views, edge, shouting }: TagContext,
  at: number,
  previous: number,
  before: number,
  opening: number,
  list: FeatureList,
): void {
  const word = views[at]!
  const left = views[at - 1] ?? edge
  const right = views[at + 1] ?? edge
  const farRight = views[at + 2] ?? edge
  list.count = 0
  listForm(list, word, opening)
  listTags(list, word, right, farRight, previous, before)
  listNeighbours(list, [views[at - 2] ?? edge, left, word, right, farRight])
  three(list, left.capital, word.capital, right.capital)
  two(list, previous, right.normal)
  two(list, right.ambiguity, word.normal)
  two(list, shouting, word.capital)
  three(list, shouting, word.capital, word.suffixes[1]!)
  listClasses(list, word, right, previous)
}

function listForm(list: FeatureList, w: WordView, opening: number): void {
  one(list, 1)
  one(list, w.normal)
  one(list, w.form)
  for (let i = 0; i < 4; i++) one(list, w.suffixes[i]!)
  for (let i = 0; i < 4; i++) one(list, w.prefixes[i]!)
  one(list, w.shape)
  two(list, w.capital, opening)
  two(list, w.signs, w.capital)
  three(list, w.suffixes[2]!, w.capital, opening)
  three(list, w.suffixes[1]!, w.shape, opening)
}

function listTags(
  list: FeatureList,
  w: WordView,
  right: WordView,
  farRight: WordView,
  previous: number,
  before: number,
): void {
  one(list, previous)
  two(list, previous, before)
  two(list, previous, w.normal)
  three(list, previous, before, w.normal)
  two(list, previous, w.suffixes[2]!)
  two(list, previous, w.ambiguity)
  three(list, previous, w.ambiguity, right.ambiguity)
  two(list, w.ambiguity, right.ambiguity)
  three(list, w.ambiguity, right.ambiguity, farRight.ambiguity)
  three(list, previous, before, w.ambiguity)
}

function listNeighbours(
  list: FeatureList,
  [b, a, w, c, d]: readonly [WordView, WordView, WordView, WordView, WordView],
): void {
  one(list, a.normal)
  one(list, b.normal)
  one(list, c.normal)
  one(list, d.normal)
  two(list, a.normal, w.normal)
  two(list, w.normal, c.normal)
  three(list, a.normal, w.normal, c.normal)
  two(list, a.normal, b.normal)
  two(list, c.normal, d.normal)
  two(list, a.normal, c.normal)
  one(list, c.suffixes[2]!)
  one(list, c.suffixes[1]!)
  one(list, a.suffixes[2]!)
  two(list, c.shape, w.shape)
  two(list, a.shape, w.shape)
}

function listClasses(list: FeatureList, w: WordView, right: WordView, previous: number): void {
  one(list, w.wordnet)
  two(list, w.wordnet, previous)
  two(list, right.wordnet, w.wordnet)
  two(list, w.listed, w.capital)
  two(list, w.listed, previous)
  two(list, right.listed, w.suffixes[1]!)
  three(list, previous, w.wordnet, right.wordnet)
  two(list, w.wordnet, w.capital)
  three(list, previous, w.wordnet, right.ambiguity)
  three(list, w.wordnet, w.listed, w.suffixes[1]!)
}
