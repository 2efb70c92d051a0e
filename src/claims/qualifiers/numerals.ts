import type { Comparator } from '../../model'
import type { ComparatorPhrase, NumberWord, QualifierLexicon } from './lexicon'
import type { SurfaceWord } from './words'

/** A number as it is written in a row of words. */
export interface Numeral {
  /** Positions in the row, both included; the comparator is not among them. */
  readonly first: number
  readonly last: number
  /** The value; of a range the lower end. */
  readonly value: number
  /** Upper end of a range. */
  readonly upper?: number
  /** "hundreds", "several dozen": only the order of magnitude is told. */
  readonly vague: boolean
  /** "half", "two-thirds": a share of what follows "of". */
  readonly part: boolean
  readonly comparator: Comparator
  /** First position with its comparator and article ("up to a dozen"). */
  readonly from: number
}

interface Value {
  readonly last: number
  readonly value: number
  readonly vague: boolean
  readonly part: boolean
}

const PLAIN = /^(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?([a-z]+)?(\+)?$/i
const JOINTS = new Set(['-', '–', '—', '‑'])
const ARTICLES = new Set(['a', 'an'])

function wordValue(words: readonly SurfaceWord[], at: number, lexicon: QualifierLexicon): NumberWord | undefined {
  return lexicon.numbers.get(words[at]?.lower ?? '')
}

/** Digits with their scale ("1,200", "2.5", "3bn"), or undefined where they belong to a name ("S-300", "3rd"). */
function digitsAt(words: readonly SurfaceWord[], at: number, lexicon: QualifierLexicon): number | undefined {
  const word = words[at]
  const match = word && PLAIN.exec(word.text)
  if (!match) return undefined
  const before = words[at - 1]
  if (word.glued && before && JOINTS.has(before.text) && before.glued && !/\d$/.test(words[at - 2]?.text ?? ''))
    return undefined
  const scale = match[3] ? lexicon.numbers.get(match[3].toLowerCase()) : undefined
  if (match[3] && scale?.kind !== 'scale') return undefined
  return Number(match[1]!.replace(/,/g, '') + (match[2] ?? '')) * (scale?.value ?? 1)
}

/** "seventeen", "twenty-five", "two hundred and six": cardinals added, with the position of the last. */
function cardinalsAt(words: readonly SurfaceWord[], start: number, lexicon: QualifierLexicon): Value | undefined {
  const head = wordValue(words, start, lexicon)
  if (head?.kind !== 'cardinal') return undefined
  let value = head.value
  let last = start
  if (value >= 20) {
    const joint = JOINTS.has(words[start + 1]?.text ?? '') ? 2 : 1
    const unit = wordValue(words, start + joint, lexicon)
    if (unit?.kind === 'cardinal' && unit.value > 0 && unit.value < 10) {
      value += unit.value
      last = start + joint
    }
  }
  return { last, value, vague: false, part: false }
}

/** "sixty-six", "twenty-five" written as one token. */
function hyphenated(word: SurfaceWord, lexicon: QualifierLexicon): number | undefined {
  const [tens, ones, more] = word.lower.split(/[-–‑]/)
  const ten = lexicon.numbers.get(tens ?? '')
  const one = lexicon.numbers.get(ones ?? '')
  if (more !== undefined || ten?.kind !== 'cardinal' || !one) return undefined
  if (one.kind === 'part') return ten.value * one.value
  return one.kind === 'cardinal' && ten.value >= 20 && one.value < 10 ? ten.value + one.value : undefined
}

/** One addend with its scales: "2.5 million", "two dozen", "three hundred thousand". */
function scaledAt(words: readonly SurfaceWord[], start: number, lexicon: QualifierLexicon): Value | undefined {
  const word = words[start]
  if (!word) return undefined
  const digits = digitsAt(words, start, lexicon)
  const joined = digits === undefined ? hyphenated(word, lexicon) : undefined
  const part = joined !== undefined && lexicon.numbers.get(word.lower.split(/[-–‑]/)[1] ?? '')?.kind === 'part'
  const base =
    digits !== undefined || joined !== undefined
      ? { last: start, value: (digits ?? joined)!, vague: false, part }
      : cardinalsAt(words, start, lexicon)
  if (!base) return undefined
  let { last, value } = base
  for (;;) {
    // "$2.5-billion": a joint without spaces may stand between.
    const joint = words[last + 1]
    const at = joint && JOINTS.has(joint.text) && joint.glued && words[last + 2]?.glued ? last + 2 : last + 1
    const next = wordValue(words, at, lexicon)
    if (next?.kind !== 'scale' && next?.kind !== 'collective') break
    if (words[at]!.lower.length === 1 && !words[at]!.glued) break
    value *= next.value
    last = at
  }
  return { ...base, last, value }
}

/** "hundreds of thousands", "tens of thousands", "dozens". */
function vagueAt(words: readonly SurfaceWord[], start: number, lexicon: QualifierLexicon): Value | undefined {
  const head = wordValue(words, start, lexicon)
  if (head?.kind !== 'vague') return undefined
  const next = words[start + 1]?.lower === 'of' ? wordValue(words, start + 2, lexicon) : undefined
  return next?.kind === 'vague'
    ? { last: start + 2, value: head.value * next.value, vague: true, part: false }
    : { last: start, value: head.value, vague: true, part: false }
}

/** "a dozen", "a million", "half a million", "half", "a third", "two-thirds", "one in five". */
function worded(words: readonly SurfaceWord[], start: number, lexicon: QualifierLexicon): Value | undefined {
  const lower = words[start]?.lower ?? ''
  const article = ARTICLES.has(lower)
  const here = article ? start + 1 : start
  const head = wordValue(words, here, lexicon)
  if (article && head?.kind === 'cardinal' && words[here]!.lower !== 'single') return undefined
  if (head?.kind === 'part') {
    const half = ARTICLES.has(words[here + 1]?.lower ?? '') ? here + 2 : here + 1
    const scale = wordValue(words, half, lexicon)
    const scaled = scale?.kind === 'scale' || scale?.kind === 'collective'
    if (lower === 'half' && scaled) return { last: half, value: head.value * scale.value, vague: false, part: false }
    if (words[here + 1]?.lower !== 'of' && lower !== 'half') return undefined
    if (!article && lower !== 'half') return undefined
    return { last: here, value: head.value, vague: false, part: true }
  }
  if (head?.kind !== 'scale' && head?.kind !== 'collective')
    return article && head?.kind === 'cardinal'
      ? { last: here, value: head.value, vague: false, part: false }
      : undefined
  if (words[here]!.lower.length === 1) return undefined
  const vague = !article || words[here]!.lower === 'handful'
  return { last: here, value: head.value, vague, part: false }
}

function fractionAt(words: readonly SurfaceWord[], start: number, lexicon: QualifierLexicon): Value | undefined {
  const count = cardinalsAt(words, start, lexicon)
  if (!count || count.value >= 10) return undefined
  const joint = JOINTS.has(words[count.last + 1]?.text ?? '') ? 2 : 1
  const part = wordValue(words, count.last + joint, lexicon)
  return part?.kind === 'part'
    ? { last: count.last + joint, value: count.value * part.value, vague: false, part: true }
    : undefined
}

/** A single value: cardinals with all their addends ("one hundred and fifty thousand", "two and a half million"). */
function valueAt(words: readonly SurfaceWord[], start: number, lexicon: QualifierLexicon): Value | undefined {
  const special = fractionAt(words, start, lexicon) ?? vagueAt(words, start, lexicon) ?? worded(words, start, lexicon)
  if (special) return special
  const first = scaledAt(words, start, lexicon)
  if (!first || first.part) return first
  let { last, value } = first
  if (/and a half/.test([1, 2, 3].map((step) => words[last + step]?.lower).join(' '))) {
    const scale = wordValue(words, last + 4, lexicon)
    const scaled = scale?.kind === 'scale'
    return { ...first, last: last + (scaled ? 4 : 3), value: (value + 0.5) * (scaled ? scale.value : 1) }
  }
  if (/\d/.test(words[start]!.text) && last === start) return first
  for (;;) {
    const skip = words[last + 1]?.lower === 'and' ? 2 : 1
    const next = scaledAt(words, last + skip, lexicon)
    const magnitude = 10 ** Math.floor(Math.log10(value || 1))
    if (
      !next ||
      next.value >= Math.max(100, magnitude) ||
      value < 100 ||
      (skip === 2 && /\d/.test(words[last + skip]!.text))
    )
      break
    if (value % 100 !== 0) break
    value += next.value
    last = next.last
  }
  return { ...first, last, value }
}

function upperAt(words: readonly SurfaceWord[], value: Value, between: boolean, lexicon: QualifierLexicon) {
  const joint = words[value.last + 1]
  if (!joint || value.vague) return undefined
  const joins =
    JOINTS.has(joint.text) || joint.lower === 'to' || joint.lower === 'or' || (between && joint.lower === 'and')
  const upper = joins ? rangeEnd(words, value.last + 2, lexicon) : undefined
  if (!upper || upper.vague || upper.part !== value.part || upper.value <= 0) return undefined
  // "15–25 million": the scale stands once, at the end.
  const scale = wordValue(words, upper.last, lexicon)
  const shared = scale?.kind === 'scale' && value.value < upper.value / scale.value ? scale.value : 1
  return value.value * shared < upper.value ? { upper, low: value.value * shared } : undefined
}

function rangeEnd(words: readonly SurfaceWord[], at: number, lexicon: QualifierLexicon): Value | undefined {
  const word = words[at]
  const match = word && PLAIN.exec(word.text)
  if (!match || !JOINTS.has(words[at - 1]?.text ?? '')) return valueAt(words, at, lexicon)
  const scale = match[3] ? lexicon.numbers.get(match[3].toLowerCase()) : wordValue(words, at + 1, lexicon)
  if (match[3] && scale?.kind !== 'scale') return undefined
  const number = Number(match[1]!.replace(/,/g, '') + (match[2] ?? ''))
  const scaled = scale?.kind === 'scale'
  return {
    last: scaled && !match[3] ? at + 1 : at,
    value: number * (scaled ? scale.value : 1),
    vague: false,
    part: false,
  }
}

function phraseBefore(words: readonly SurfaceWord[], end: number, phrases: readonly ComparatorPhrase[]) {
  return phrases.find(({ words: phrase }) =>
    phrase.every((word, index) => words[end - phrase.length + index]?.lower === word),
  )
}

/** The comparator phrase that begins at a position ("or more", "plus"). */
export function comparatorAfter(
  words: readonly SurfaceWord[],
  at: number,
  lexicon: QualifierLexicon,
): Comparator | undefined {
  return lexicon.after.find(({ words: phrase }) => phrase.every((word, index) => words[at + index]?.lower === word))
    ?.comparator
}

/** The number that begins at a position of the row, with the comparator around it; ordinals are none. */
export function numeralAt(
  words: readonly SurfaceWord[],
  start: number,
  lexicon: QualifierLexicon,
): Numeral | undefined {
  const value = valueAt(words, start, lexicon)
  if (!value) return undefined
  const between = words[start - 1]?.lower === 'between'
  const range = upperAt(words, value, between, lexicon)
  const last = range?.upper.last ?? value.last
  const before = phraseBefore(words, start, lexicon.before)
  const plus = words[last]!.text.endsWith('+') ? '>' : undefined
  // "300-odd": a joint may stand between.
  const next = JOINTS.has(words[last + 1]?.text ?? '') ? last + 2 : last + 1
  const comparator = plus ?? comparatorAfter(words, next, lexicon) ?? before?.comparator
  return {
    first: start,
    last,
    value: range?.low ?? value.value,
    ...(range ? { upper: range.upper.value } : {}),
    vague: value.vague,
    part: value.part,
    comparator: comparator ?? (range ? '>' : value.vague ? '~' : '='),
    from: start - (before?.words.length ?? (between ? 1 : 0)),
  }
}

const remembered = new WeakMap<
  readonly SurfaceWord[],
  { readonly lexicon: QualifierLexicon; readonly numerals: readonly Numeral[] }
>()

/** All numbers of a row of words, in order, not overlapping; the same list for the same row. */
export function numeralsOf(words: readonly SurfaceWord[], lexicon: QualifierLexicon): readonly Numeral[] {
  const known = remembered.get(words)
  if (known?.lexicon === lexicon) return known.numerals
  const numerals = readNumerals(words, lexicon)
  remembered.set(words, { lexicon, numerals })
  return numerals
}

function readNumerals(words: readonly SurfaceWord[], lexicon: QualifierLexicon): readonly Numeral[] {
  const found: Numeral[] = []
  for (let at = 0; at < words.length; at += 1) {
    const numeral = numeralAt(words, at, lexicon)
    if (!numeral) continue
    found.push(numeral)
    at = numeral.last
  }
  return found
}
