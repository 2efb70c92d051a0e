import { splitTokens } from './split-tokens'
import { isCapitalised, normaliseWord } from './word-form'
import type { WordTable } from './word-table'

/** Names of places, peoples and persons from well-kept lists; each name carries the letters of its lists. */
export interface Gazetteer {
  /** For each word: `B` or `I` and the letters of the longest listed name that covers it, `-` outside of names. */
  mark(words: readonly string[], normal: readonly string[]): string[]
}

const LONGEST_NAME = 5

/** The key under which a listed name is found: its tokens in normal form, joined by spaces. */
export function phraseKey(name: string): string {
  return splitTokens(name)
    .map(({ start, end }) => normaliseWord(name.slice(start, end)))
    .join(' ')
}

/** First words of names whose listed names are known, before they are forgotten. */
const KEPT_WORDS = 20_000

/** A gazetteer over a table of `phraseKey`s to letters. */
export function makeGazetteer(table: WordTable): Gazetteer {
  const known = new Map<string, number>()
  /** Words of the longest listed name that begins with a word. */
  const longestFrom = (first: string): number => {
    const found = known.get(first)
    if (found !== undefined) return found
    const longer = table.startingWith(`${first} `).map((key) => key.split(' ').length)
    const length = Math.max(table.get(first) === undefined ? 0 : 1, ...longer)
    if (known.size >= KEPT_WORDS) known.clear()
    known.set(first, length)
    return length
  }
  return {
    mark(words, normal) {
      const marks: string[] = new Array(words.length).fill('-')
      for (let i = 0; i < words.length; i++) {
        const longest = isCapitalised(words[i]!) ? longestFrom(normal[i]!) : 0
        for (let length = Math.min(longest, LONGEST_NAME, words.length - i); length > 0; length--) {
          const letters = table.get(length === 1 ? normal[i]! : normal.slice(i, i + length).join(' '))
          if (letters === undefined) continue
          marks[i] = `B${letters}`
          for (let j = 1; j < length; j++) marks[i + j] = `I${letters}`
          i += length - 1
          break
        }
      }
      return marks
    },
  }
}
