import type { Token } from '../../model'
import type { NameKnowledge } from './gazetteer'
import { isCapitalised, isClosedClass, isDateWord } from './word-classes'

/** Tokens `first` … `last`, both included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** What decides whether a word is a name, beside its sentence. */
export interface RunContext {
  readonly knowledge: NameKnowledge
  /** Words that the document writes in small letters somewhere. */
  readonly smallWords: ReadonlySet<string>
  /** Words that the document capitalises inside a sentence of prose. */
  readonly raisedWords: ReadonlySet<string>
  /** Words of the names that the language room has learned to see; empty where it tells none. */
  readonly learnedWords: ReadonlySet<string>
}

/** Whether the token is written without a space before the next one. */
export function joinsNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && tokens[at]!.end === next.start
}

/** Whether the token can be a word of a name by its capital, tag and place in the sentence. */
export function isNameToken(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const token = tokens[at]
  if (token === undefined || !isCapitalised(token.text) || !/\p{L}/u.test(token.text)) return false
  const entries = context.knowledge.lookup(token.text)
  if (isDateWord(token.text) && !isPersonPart(tokens, at, context)) return false
  const listed = entries.some((entry) => entry.kind !== 'city' && entry.kind !== 'place')
  if (isClosedClass(token) && !listed && !/\p{Lu}\p{Lu}|^\p{Lu}\.$/u.test(token.text)) return false
  if (token.xpos === 'PRP' || token.xpos === 'PRP$') return false
  if (!beginsSentence(tokens, at)) return true
  if (listed || /^\p{Lu}{2,}$/u.test(token.text)) return true
  const word = token.text.toLowerCase()
  const nextIsName = isCapitalised(tokens[at + 1]?.text ?? '') && /^NNPS?$/.test(tokens[at + 1]!.xpos)
  if ((context.knowledge.titles.has(word) || context.knowledge.givenNames.has(word)) && nextIsName) return true
  const governs =
    /^(of|for)$/.test(tokens[at + 1]?.text ?? '') &&
    isCapitalised(tokens[at + 2]?.text === 'the' ? (tokens[at + 3]?.text ?? '') : (tokens[at + 2]?.text ?? ''))
  if (governs && token.xpos === 'NN' && context.knowledge.heads.has(word)) return true
  if (!/^NNPS?$/.test(token.xpos)) return nextIsName && context.raisedWords.has(token.text)
  return !context.smallWords.has(word) || context.raisedWords.has(token.text) || nextIsName
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const text = tokens[before]!.text
    if (text === ':' || /[\p{L}\p{N}]/u.test(text)) return text === ':'
  }
  return true
}

/** "Theresa May", "April Jones": a date word beside another name word. */
function isPersonPart(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const previous = tokens[at - 1]?.text.toLowerCase() ?? ''
  const known = context.knowledge.givenNames.has(previous) || context.knowledge.titles.has(previous)
  const next = tokens[at + 1]
  if (known) return isCapitalised(tokens[at - 1]!.text) && !/^\d/.test(next?.text ?? '')
  return context.knowledge.givenNames.has(tokens[at]!.text.toLowerCase()) &&
    next?.xpos === 'NNP' &&
    !isDateWord(next.text)
    ? /^(jan|april|june|may|august)$/i.test(tokens[at]!.text)
    : next !== undefined && /^(day|sunday|revolution|movement|spring)$/i.test(next.text) && isCapitalised(next.text)
}
