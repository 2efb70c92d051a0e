import type { Span } from '../model/span'

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu
const BULLET = /^(?:[-*•–—◦▪‣·]|\d{1,3}[.)])\s/u

interface Line extends Span {
  readonly text: string
}

/**
 * The paragraphs of a text without the white space around them: its lines, save where a block of lines is one paragraph
 * wrapped at a fixed width.
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let block: Line[] = []
  const closeBlock = (): void => {
    if (isWrapped(block)) paragraphs.push({ start: block[0]!.start, end: block.at(-1)!.end })
    else for (const { start, end } of block) paragraphs.push({ start, end })
    block = []
  }
  for (const line of linesOf(text)) {
    if (line.text === '') closeBlock()
    else block.push(line)
  }
  closeBlock()
  return paragraphs
}

function* linesOf(text: string): Generator<Line> {
  let at = 0
  for (const match of text.matchAll(LINE_BREAK)) {
    yield trimLine(text, at, match.index)
    at = match.index + match[0].length
  }
  yield trimLine(text, at, text.length)
}

function trimLine(text: string, start: number, end: number): Line {
  const raw = text.slice(start, end)
  const inner = raw.trim()
  const from = start + (raw.length - raw.trimStart().length)
  return { start: from, end: from + inner.length, text: inner }
}

const NARROWEST = 45
const WIDEST = 110
const UNEVENNESS = 25

/** Whether lines are one paragraph broken at a fixed width: even lengths, and a break amid a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 2 || lines.some(({ text }) => BULLET.test(text))) return false
  let shortest = WIDEST
  let longest = 0
  let running = false
  for (let i = 0; i + 1 < lines.length; i++) {
    const { length } = lines[i]!.text
    shortest = Math.min(shortest, length)
    longest = Math.max(longest, length)
    if (!/[.!?:;…"”')\]]$/u.test(lines[i]!.text) && /^\p{Ll}/u.test(lines[i + 1]!.text)) running = true
  }
  return running && shortest >= NARROWEST && longest <= WIDEST && longest - shortest <= UNEVENNESS
}
