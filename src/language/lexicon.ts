import type { WordTable } from './word-table'

/** What the word lists say of a word: WordNet's parts of speech, its possible inflections, compromise's classes. */
export interface LexicalClass {
  /** `n v a r` for noun, verb, adjective, adverb; capitals where WordNet counted the word in text; `/`; inflections. */
  readonly wordnet: string
  /** compromise's classes joined by `+`; empty when it does not list the word. */
  readonly listed: string
}

export interface Lexicon {
  /** Class of a word in normal form. */
  classify(word: string): LexicalClass
}

interface Inflection {
  readonly ending: string
  readonly bases: readonly string[]
  readonly part: 'n' | 'v' | 'a'
  readonly name: string
}

const INFLECTIONS: readonly Inflection[] = [
  { ending: 'ies', bases: ['y'], part: 'n', name: 'Np' },
  { ending: 'es', bases: ['', 'e'], part: 'n', name: 'Np' },
  { ending: 's', bases: [''], part: 'n', name: 'Np' },
  { ending: 'ies', bases: ['y'], part: 'v', name: 'Vz' },
  { ending: 'es', bases: ['', 'e'], part: 'v', name: 'Vz' },
  { ending: 's', bases: [''], part: 'v', name: 'Vz' },
  { ending: 'ied', bases: ['y'], part: 'v', name: 'Vd' },
  { ending: 'ed', bases: ['', 'e'], part: 'v', name: 'Vd' },
  { ending: 'ing', bases: ['', 'e'], part: 'v', name: 'Vg' },
  { ending: 'er', bases: ['', 'e'], part: 'a', name: 'Jr' },
  { ending: 'est', bases: ['', 'e'], part: 'a', name: 'Js' },
]

const CACHE_LIMIT = 100_000

/** A lexicon over a table of words in normal form to `wordnet|compromise`. */
export function makeLexicon(table: Pick<WordTable, 'get'>): Lexicon {
  const cache = new Map<string, LexicalClass>()
  return {
    classify(word) {
      const known = cache.get(word)
      if (known !== undefined) return known
      const [parts = '', listed = ''] = (table.get(word) ?? '').split('|')
      const inflections = word.length > 2 && word.length < 40 ? inflectionsOf(word, table) : ''
      const found = { wordnet: parts === '' && inflections === '' ? '' : `${parts}/${inflections}`, listed }
      if (cache.size >= CACHE_LIMIT) cache.clear()
      cache.set(word, found)
      return found
    },
  }
}

function inflectionsOf(word: string, table: Pick<WordTable, 'get'>): string {
  let found = ''
  let last = ''
  for (const { ending, bases, part, name } of INFLECTIONS) {
    if (name === last || !word.endsWith(ending) || word.length <= ending.length + 1) continue
    const stem = word.slice(0, word.length - ending.length)
    const rank = Math.max(...bases.map((base) => rankOf(stem, base, part, table)))
    if (rank === 0) continue
    found += name + rank
    last = name
  }
  return found
}

/** 2 when WordNet counted the base as that part of speech in text, 1 when it only lists it, 0 when not. */
function rankOf(stem: string, base: string, part: string, table: Pick<WordTable, 'get'>): number {
  const rank = rankWord(stem + base, part, table)
  if (rank > 0 || base !== '' || !/([a-z])\1$/.test(stem)) return rank
  return rankWord(stem.slice(0, -1), part, table)
}

function rankWord(word: string, part: string, table: Pick<WordTable, 'get'>): number {
  const entry = table.get(word)
  if (entry === undefined) return 0
  const parts = entry.split('|', 1)[0]!
  if (parts.includes(part.toUpperCase())) return 2
  return parts.includes(part) ? 1 : 0
}
