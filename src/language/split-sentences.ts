import type { Span } from '../model/span'
import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from './abbreviations'
import { datelineEnd } from './dateline'

/** Longer runs of tokens without an end are cut, so that the time a token takes stays bounded. */
const LONGEST_SENTENCE = 180
const SHORTEST_CUT = 60

/** Splits the tokens of one paragraph into sentences: each is a range of token numbers, the end not included. */
export function splitSentences(text: string, tokens: readonly Span[]): Span[] {
  const sentences: Span[] = []
  let start = datelineEnd(text, tokens)
  if (start > 0) sentences.push({ start: 0, end: start })
  for (let i = start; i < tokens.length; i++) {
    const end = endsSentence(text, tokens, start, i)
    if (end > 0) {
      pushSentence(text, tokens, start, end, sentences)
      start = end
      i = end - 1
    }
  }
  if (start < tokens.length) pushSentence(text, tokens, start, tokens.length, sentences)
  return sentences
}

function pushSentence(text: string, tokens: readonly Span[], first: number, end: number, sentences: Span[]): void {
  let start = first
  while (end - start > LONGEST_SENTENCE) {
    let cut = start + LONGEST_SENTENCE
    for (let i = cut; i > start + SHORTEST_CUT; i--) {
      if (!/^[,;:)\]–—]$/u.test(textOf(text, tokens[i - 1]!))) continue
      cut = i
      break
    }
    sentences.push({ start, end: cut })
    start = cut
  }
  sentences.push({ start, end })
}

function textOf(text: string, token: Span): string {
  return text.slice(token.start, Math.min(token.end, token.start + 40))
}

/** The number of the token after the sentence that ends with token `at` (and the quotes that close it), or 0. */
function endsSentence(text: string, tokens: readonly Span[], start: number, at: number): number {
  const word = textOf(text, tokens[at]!)
  const isMark = /^(?:[.!?…。！？]+)$/u.test(word)
  if (!isMark && !(word.length > 1 && word.endsWith('.'))) return 0
  const next = skipClosers(text, tokens, at + 1)
  if (next >= tokens.length) return 0
  const closed = next > at + 1
  const following = textOf(text, tokens[next]!)
  if (!isMark) return !closed && (abbreviationEnds(word, following) || isNetworkX(text, tokens, at)) ? next : 0
  const apart = tokens[next]!.start > tokens[next - 1]!.end
  if (!apart && !(word === '.' && /^\p{Lu}\p{Ll}/u.test(following) && followsSmallWord(text, tokens, at))) return 0
  if (word === '.' && /^\d/.test(following) && at > start && BEFORE_NUMBERS.test(textOf(text, tokens[at - 1]!)))
    return 0
  if (word === '.' && at === start + 1 && /^(?:\d{1,3}|\p{L})$/u.test(textOf(text, tokens[start]!))) return 0
  if (!/^[\p{Lu}\p{Lo}\p{N}"“‘'«([•*–—\-$€£#@]/u.test(following)) return 0
  if (/^["')\]]$/u.test(following) && tokens[next]!.start === tokens[next - 1]!.end) return 0
  return closed && /[!?]/.test(word) && isAttribution(text, tokens, next) ? 0 : next
}

/** The token after what closes a sentence behind its full stop: quotes, brackets, and citations such as `[3]`. */
function skipClosers(text: string, tokens: readonly Span[], from: number): number {
  let next = from
  while (next < tokens.length && tokens[next]!.start === tokens[next - 1]!.end) {
    const mark = textOf(text, tokens[next]!)
    if (!/^["”’'»)\]]$/u.test(mark) && !/^[.!?…]+$/u.test(mark)) break
    next++
  }
  while (next + 2 < tokens.length && textOf(text, tokens[next]!) === '[') {
    if (!/^\d+$/.test(textOf(text, tokens[next + 1]!)) || textOf(text, tokens[next + 2]!) !== ']') break
    next += 3
  }
  return next
}

/** Abbreviations only before a number: a page, a date that is not certain. */
const BEFORE_NUMBERS = /^(?:p|c|ca)$/u

function followsSmallWord(text: string, tokens: readonly Span[], at: number): boolean {
  return at > 0 && /^\p{Ll}{2,}$/u.test(textOf(text, tokens[at - 1]!))
}

/** Whether a sentence ends after an abbreviation, given the word that follows. */
function abbreviationEnds(abbreviation: string, following: string): boolean {
  const bare = abbreviation.slice(0, -1).toLowerCase()
  if (LEADING_ABBREVIATIONS.has(bare) || /^\p{L}$/u.test(bare)) return false
  if (!/^\p{Lu}/u.test(following) && !/^["“‘]/u.test(following)) return false
  const known = TRAILING_ABBREVIATIONS.has(bare) || /^(?:\p{L}\.)+\p{L}$/u.test(bare)
  return known ? SENTENCE_OPENERS.has(following.toLowerCase()) || /^["“‘]/u.test(following) : true
}

/** "wrote on X. Russia …": the letter is no initial. */
function isNetworkX(text: string, tokens: readonly Span[], at: number): boolean {
  return at > 0 && textOf(text, tokens[at]!) === 'X.' && /^(?:on|via)$/.test(textOf(text, tokens[at - 1]!))
}

const SPEECH =
  /^(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|shouted|cried|exclaimed|warned|declared)$/

/** Whether the words after a quotation name its speaker: `"Why?" Smith asked.` */
function isAttribution(text: string, tokens: readonly Span[], next: number): boolean {
  for (let i = next; i < Math.min(next + 5, tokens.length); i++) {
    const word = textOf(text, tokens[i]!)
    if (SPEECH.test(word)) return true
    if (/^[,.;:!?"“”]$/u.test(word)) return false
  }
  return false
}
