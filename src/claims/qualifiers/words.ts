import { formAt, type SentenceTree } from '../tree'

/** A word as written: one token, the pieces of a number that the tokeniser cut apart ("4" + "0m"), or "per cent". */
export interface SurfaceWord {
  readonly text: string
  readonly lower: string
  /** Tokens, both included. */
  readonly first: number
  readonly last: number
  /** Whether no space stands between it and the word before. */
  readonly glued: boolean
}

const DIGITS = /^[\d.,]*\d$/
const CONTINUES = /^\d[\d.,]*[a-z%]*$/i

const remembered = new WeakMap<SentenceTree, readonly SurfaceWord[]>()

/** The words of a sentence in text order; the same list for the same tree. */
export function surfaceWords(tree: SentenceTree): readonly SurfaceWord[] {
  const known = remembered.get(tree)
  if (known) return known
  const words = readWords(tree)
  remembered.set(tree, words)
  return words
}

const SPLIT = /^(?:\d.*[-–].|[A-Z]{0,3}\p{Sc}\d|(?:mid|early|late|year|million|billion|trillion)-\S)/iu
const PARTS = /[A-Z]{0,3}\p{Sc}|\d[\d.,]*\p{L}{0,3}\+?|[-–]|\p{L}+|./gu

/** Words of their own inside a token: "$" + "3bn", "60" + "-" + "year" + "-" + "old", "mid" + "-" + "July". */
function partsOf(text: string): readonly string[] {
  return text.match(PARTS) ?? [text]
}

function readWords(tree: SentenceTree): readonly SurfaceWord[] {
  const words: SurfaceWord[] = []
  for (const token of tree.tokens) {
    const before = words.at(-1)
    const glued = token.index > 0 && tree.tokens[token.index - 1]!.end === token.start
    if (before && glued && DIGITS.test(before.text) && CONTINUES.test(token.text)) {
      const text = before.text + token.text
      words[words.length - 1] = { ...before, text, lower: text.toLowerCase(), last: token.index }
    } else if (before?.lower === 'per' && formAt(tree, token.index) === 'cent')
      words[words.length - 1] = { ...before, text: 'per cent', lower: 'per cent', last: token.index }
    else if (!SPLIT.test(token.text))
      words.push({
        text: token.text,
        lower: formAt(tree, token.index),
        first: token.index,
        last: token.index,
        glued,
      })
    else
      partsOf(token.text).forEach((text, part) => {
        const lower = text.toLowerCase()
        words.push({ text, lower, first: token.index, last: token.index, glued: glued || part > 0 })
      })
  }
  return words
}

/** Position of the word that holds a token. */
export function wordAt(words: readonly SurfaceWord[], token: number): number {
  return words.findIndex((word) => word.first <= token && token <= word.last)
}
