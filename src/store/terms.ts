import { foldName } from '../model'

/**
 * The terms of a text, as they are indexed and searched in every store: folded, cut at spaces, each once.
 * Empty when the text has no letter and no digit.
 */
export function splitTerms(text: string): string[] {
  const folded = foldName(text)
  return folded === '' ? [] : [...new Set(folded.split(' '))]
}

/** What must occur: every whole term, and a term that begins with `beginning`. Null when the text has no words. */
export interface TermQuery {
  readonly whole: readonly string[]
  readonly beginning: string
}

/** Reads a user's text; any text will do. */
export function parseTermQuery(text: string): TermQuery | null {
  const folded = foldName(text)
  if (folded === '') return null
  const words = folded.split(' ')
  const beginning = words.pop()!
  return { whole: [...new Set(words)], beginning }
}
