import type { Span } from '../model/span'

/** Datelines are short, and a whole sentence follows them. */
const LONGEST_DATELINE = 12
const SHORTEST_REST = 7
const PLACE_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const CAPITALS = /^\p{Lu}[\p{Lu}'’.-]{2,}$/u
const INSIDE = /^(?:[,()/.;]|\d{1,4}|of|de|la|del)$/u

const wordAt = (text: string, tokens: readonly Span[], at: number) =>
  tokens[at] ? text.slice(tokens[at].start, Math.min(tokens[at].end, tokens[at].start + 40)) : ''

/**
 * The number of the token after a dateline that opens a paragraph ("KABUL, Afghanistan —", "KUWAIT:"), or 0: what follows is
 * a sentence of its own. A colon closes a dateline only after capitals, for "Ramaphosa: …" tells who speaks.
 */
export function datelineEnd(text: string, tokens: readonly Span[]): number {
  const mark = markAfterPlace(text, tokens)
  if (mark === 0) return 0
  const end = dateEnd(text, tokens, mark + 1)
  const opening = wordAt(text, tokens, end)
  const rest = tokens.length - end
  const apart = end > 0 && end < tokens.length && tokens[end]!.start > tokens[end - 1]!.end
  if (!apart || rest < SHORTEST_REST || !/^[\p{Lu}"“‘]/u.test(opening)) return 0
  const closes = /[.!?"”’]$/u.test(wordAt(text, tokens, tokens.length - 1))
  return closes ? end : 0
}

/** Where the dash or colon stands that closes the place, or 0. */
function markAfterPlace(text: string, tokens: readonly Span[]): number {
  const first = wordAt(text, tokens, 0)
  if (!PLACE_WORD.test(first)) return 0
  for (let at = 1; at < Math.min(LONGEST_DATELINE, tokens.length); at++) {
    const word = wordAt(text, tokens, at)
    if (word === '-' && CAPITALS.test(first) && dateEnd(text, tokens, at + 1) > at + 1) return at
    if (/^(?:–|—|--+|-)$/.test(word)) return isSetOff(text, tokens, at) ? at : 0
    if (word === ':') return CAPITALS.test(first) && at <= 3 ? at : 0
    if (!PLACE_WORD.test(word) && !INSIDE.test(word)) return 0
  }
  return 0
}

/** A hyphen joins words unless a space follows it. */
function isSetOff(text: string, tokens: readonly Span[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    next.start > tokens[at]!.end &&
    (text[tokens[at]!.start] !== '-' || CAPITALS.test(wordAt(text, tokens, 0)))
  )
}

/** "CAIRO – 26 July 2022: …": behind a date and its colon. */
function dateEnd(text: string, tokens: readonly Span[], from: number): number {
  for (let at = from; at < from + 5; at++) {
    const word = wordAt(text, tokens, at)
    if (word === ':' && at > from) return at + 1
    if (!/^\d{1,4}$/.test(word) && !/^\p{Lu}\p{Ll}+$/u.test(word) && word !== ',') return from
  }
  return from
}
