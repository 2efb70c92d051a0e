import type { SentenceTree } from '../tree'

/** A word as written: one token, or the pieces of a number that the tokeniser cut apart ("4" + "0m"). */
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

function readWords(tree: SentenceTree): readonly SurfaceWord[] {
  const words: SurfaceWord[] = []
  for (const token of tree.tokens) {
    const before = words.at(-1)
    const glued = token.index > 0 && tree.tokens[token.index - 1]!.end === token.start
    if (before && glued && DIGITS.test(before.text) && CONTINUES.test(token.text)) {
      const text = before.text + token.text
      words[words.length - 1] = { ...before, text, lower: text.toLowerCase(), last: token.index }
    } else
      words.push({ text: token.text, lower: token.text.toLowerCase(), first: token.index, last: token.index, glued })
  }
  return words
}

/** Position of the word that holds a token. */
export function wordAt(words: readonly SurfaceWord[], token: number): number {
  return words.findIndex((word) => word.first <= token && token <= word.last)
}
