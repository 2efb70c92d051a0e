import type { Span } from '../model/span'
import { HYPHEN_PREFIXES, LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './abbreviations'

const CHUNK = /\S+/gu
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]+/iuy
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/uy
const DOMAIN =
  /[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){0,4}\.(?:com|org|net|gov|edu|info|co\.uk|io|tv|eu|de|fr|ru|uk|ca|au|za|ua|in|cn|jp|html?|php|pdf|docx?|xlsx?|jpe?g|png|gif|txt|exe)(?![\p{L}\p{N}])/iuy
const EMOTICON = /(?:[:;=][-'^o]?[()DPp/|\\[\]*]|<3|:-?[oO](?![\p{L}\p{N}])|\^_\^|xD(?![\p{L}\p{N}]))(?![\p{L}\p{N}])/uy
const INITIALS = /(?:(?:\p{L}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{N}])|Ph\.D\.)/uy
const TELEPHONE = /(?:1-)?\d{3}-\d{3}-\d{4}(?![\p{L}\p{N}-])/uy
const MONEY_SIGN = /(?:US|A|AU|C|CA|NZ|HK|S|R|NT)\$/uy
const NUMBER = /\d+(?:[.,:/]\d+)*/uy
const ORDINAL = /(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/iuy
const UNIT =
  /(?:am|pm|km|kms|mm|cm|kg|kgs|g|lb|lbs|mg|ml|oz|mph|kph|kmh|ft|mi|hz|khz|mhz|ghz|kb|mb|gb|tb|kw|mw|gw|kwh|mwh|m|bn|tn|k|min|mins|hrs|hr|sec|secs|yr|yrs|x)(?![\p{L}\p{N}])/iuy
const WORD = /[\p{L}\p{M}\p{N}_]+(?:&[\p{L}\p{N}]+(?![\p{L}\p{N};]))?/uy
const MARKS = /\.{2,}|-{2,}|[!?]{2,}|_{2,}|\*{2,}|={2,}|~{2,}|<{2,}|>{2,}|'{2,}|’{2,}/uy
const CLITIC = /['’](?:s|m|d|re|ve|ll)(?![\p{L}\p{N}])/iuy
const JOINED = /['’][\p{L}\p{M}]+/uy
const NEGATION = /(?:n['’]t$|(?<=^(?:do|did|does|is|was|are|were|wo|ca|could|would|should|have|has|had|ai))nt$)/iu
const FUSED = /^(?:(can)(not)|(gon|wan)(na)|(got)(ta)|(lem|gim)(me))$/iu

/** Where a pattern that matches from `at` on ends, or -1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/**
 * The tokens of `text` between two offsets, as the UD English treebanks cut them: clitics ('s, n't), hyphens, marks,
 * units and signs stand alone; abbreviations keep their full stop. Spans are in order, do not overlap and together hold
 * every character that is not white space. Time is linear in the length.
 */
export function splitTokens(text: string, start = 0, end = text.length): Span[] {
  const tokens: Span[] = []
  const part = start === 0 && end === text.length ? text : text.slice(start, end)
  for (const chunk of part.matchAll(CHUNK)) splitChunk(chunk[0], start + chunk.index, tokens)
  return tokens
}

function splitChunk(chunk: string, offset: number, tokens: Span[]): void {
  let at = 0
  while (at < chunk.length) {
    const end = nextEnd(chunk, at)
    for (const piece of splitFused(chunk, at, end))
      tokens.push({ start: offset + piece.start, end: offset + piece.end })
    at = end
  }
}

/** End of the token that begins at `at`. */
function nextEnd(chunk: string, at: number): number {
  const special = endOfAddress(chunk, at)
  if (special > 0) return special
  for (const pattern of [EMOTICON, INITIALS, MONEY_SIGN, MARKS, TELEPHONE]) {
    const end = endOf(pattern, chunk, at)
    if (end > 0) return end
  }
  const number = endOf(NUMBER, chunk, at)
  if (number > 0) {
    const ordinal = endOf(ORDINAL, chunk, number)
    if (ordinal > 0) return ordinal
    if (number === chunk.length || endOf(UNIT, chunk, number) > 0) return number
    if (endOf(WORD, chunk, number) < 0) return number
  }
  const clitic = endOf(CLITIC, chunk, at)
  if (clitic > 0 && at > 0 && /[\p{L}\p{N}.]/u.test(chunk[at - 1]!)) return clitic
  const word = endOf(WORD, chunk, at)
  if (word > 0) return endOfWord(chunk, at, word)
  return at + (chunk.codePointAt(at)! > 0xffff ? 2 : 1)
}

const LONGEST_ADDRESS = 400

function endOfAddress(chunk: string, at: number): number {
  if (chunk.length > LONGEST_ADDRESS) return -1
  const address = endOf(ADDRESS, chunk, at)
  if (address > 0) return at + chunk.slice(at, address).replace(/[.,;:!?'"’)\]]+$/u, '').length
  if (chunk.includes('@')) {
    const mail = endOf(MAIL, chunk, at)
    if (mail > 0) return chunk[mail - 1] === '.' ? mail - 1 : mail
  }
  return chunk.includes('.') ? endOf(DOMAIN, chunk, at) : -1
}

/** Extends a run of letters over what belongs to it: an inner apostrophe, a hyphen after a prefix, a full stop. */
function endOfWord(chunk: string, at: number, first: number): number {
  let end = first
  for (;;) {
    if (endOf(CLITIC, chunk, end) > 0) return end
    const joined = endOf(JOINED, chunk, end)
    if (joined > 0) {
      end = joined
      continue
    }
    const prefix = chunk.slice(at, end).toLowerCase()
    if (chunk[end] !== '-' || end - at > 6 || !HYPHEN_PREFIXES.has(prefix)) break
    const rest = endOf(WORD, chunk, end + 1)
    if (rest < 0) break
    end = rest
  }
  return chunk[end] === '.' && end - at <= 6 && keepsFullStop(chunk, at, end) ? end + 1 : end
}

function keepsFullStop(chunk: string, at: number, end: number): boolean {
  const word = chunk.slice(at, end)
  const lower = word.toLowerCase()
  if (/^\p{Lu}$/u.test(word))
    return end + 1 < chunk.length ? /^\p{Lu}/u.test(chunk.slice(end + 1, end + 2)) : word !== 'I'
  if (LEADING_ABBREVIATIONS.has(lower))
    return lower !== 'no' && lower !== 'al' && lower !== 'art' ? true : /^\p{Lu}/u.test(word)
  return TRAILING_ABBREVIATIONS.has(lower) && (/^\p{Lu}/u.test(word) || /^(?:etc|vs|approx|hrs?|lbs?|oz)$/u.test(lower))
}

/** Cuts "don't" into "do" and "n't", "cannot" into "can" and "not". */
function splitFused(chunk: string, start: number, end: number): Span[] {
  const length = end - start
  if (length < 3 || length > 24) return [{ start, end }]
  const token = chunk.slice(start, end)
  const negation = NEGATION.exec(token)
  const fused = negation === null ? FUSED.exec(token) : null
  const cut =
    negation !== null ? negation.index : fused === null ? 0 : (fused[1] ?? fused[3] ?? fused[5] ?? fused[7])!.length
  return cut > 0
    ? [
        { start, end: start + cut },
        { start: start + cut, end },
      ]
    : [{ start, end }]
}
