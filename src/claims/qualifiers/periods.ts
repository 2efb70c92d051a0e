import { strict } from 'chrono-node/en'
import { type CalendarDate, type CalendarUnit, formatDate, formatWeek, type Moment, shiftUnit } from './calendar'
import { lowerAt, type MomentContext, type MomentRule, yearAt } from './moments'

const YEAR_CASES = new Set(
  'in since until till by from to through during before after between of around about circa and for mid early late within only back'.split(
    ' ',
  ),
)
const SEASONS = new Set(['spring', 'summer', 'autumn', 'winter'])
const PLURAL_EVENTS = new Set(
  'elections games attacks protests talks riots olympics bombings polls floods primaries midterms'.split(' '),
)
const ORDINALS = ['first', 'second', 'third', 'fourth']

/** "2019" after a preposition, in brackets, or before an event ("the 2011 independence"); a count of things is none. */
const year: MomentRule = (context, at) => {
  const found = yearAt(context, at)
  if (!found) return undefined
  const { tree, words } = context
  const token = words[at]!.first
  const before = lowerAt(context, at - 1)
  const next = words[at + 1]
  if (before === 'at' || /^(utc|gmt|bst|cet|est|edt|hours|hrs|local)$/.test(next?.lower ?? '')) return undefined
  const slash = next?.text === '–' || next?.text === '-' || next?.text === '/'
  if (slash && next.glued && /^\d\d$/.test(words[at + 2]?.text ?? ''))
    return {
      last: at + 2,
      moment: { start: String(found), end: String(Math.floor(found / 100) * 100 + Number(words[at + 2]!.text)) },
    }
  // "2019-nCoV": part of a name.
  if (slash && next.glued && /^\p{L}/u.test(words[at + 2]?.text ?? '') && words[at + 2]!.glued && next.text === '-')
    return undefined
  const { head, relation } = tree.tokens[token]!
  const counted =
    head > token && tree.tokens[head]!.xpos === 'NNS' && !PLURAL_EVENTS.has(tree.tokens[head]!.text.toLowerCase())
  if (counted) return undefined
  const bracketed = before === '(' && (next?.text === ')' || slash)
  const modifies = head > token && /^NNS?P?/.test(tree.tokens[head]!.xpos)
  const ranged =
    /^[-–]$/.test(before) && (yearAt(context, at - 2) > 0 || /^(early|mid|late|end)$/.test(lowerAt(context, at - 2)))
  if (
    ranged ||
    YEAR_CASES.has(before) ||
    bracketed ||
    modifies ||
    relation === 'obl:tmod' ||
    relation === 'nmod:tmod' ||
    /^(obl|nmod)(:unmarked)?$/.test(relation)
  )
    return { last: at, moment: { start: String(found) } }
  return undefined
}

/** "the 1990s", "mid-1990s", "the '90s" with its century left to the reader is none. */
const decade: MomentRule = (context, at) => {
  const match = /^(?:early-|mid-|late-)?(1[5-9]\d|20\d)0['’]?s$/.exec(lowerAt(context, at))
  if (!match) return undefined
  return { last: at, moment: { start: `${match[1]}0`, end: `${match[1]}9` } }
}

/** "mid-2023", "early-2024" as one word. */
const hyphenatedYear: MomentRule = (context, at) => {
  const match = /^(?:early|mid|late|end)-((?:1[5-9]|20)\d\d)$/.exec(lowerAt(context, at))
  return match ? { last: at, moment: { start: match[1]! } } : undefined
}

function months(year: number, first: number, count: number): Moment {
  return { start: formatDate({ year, month: first }), end: formatDate({ year, month: first + count - 1 }) }
}

/** The year of "of 2024", "2024", "of last year", "this year" from a position on. */
function yearOf(context: MomentContext, at: number): { readonly year: number; readonly last: number } | undefined {
  const here = lowerAt(context, at) === 'of' ? at + 1 : at
  const plain = yearAt(context, here)
  if (plain) return { year: plain, last: here }
  const steps = ['last', 'this', 'next'].indexOf(lowerAt(context, here)) - 1
  if (steps < -1 || lowerAt(context, here + 1) !== 'year' || !context.publication) return undefined
  return { year: context.publication.year + steps, last: here + 1 }
}

/** "the first quarter of 2024", "Q3 2023", "the second half of last year". */
const partOfYear: MomentRule = (context, at) => {
  const q = /^q([1-4])$/.exec(lowerAt(context, at))
  const ordinal = ORDINALS.indexOf(lowerAt(context, at))
  const noun = lowerAt(context, at + 1)
  if (!q && (ordinal < 0 || (noun !== 'quarter' && noun !== 'half'))) return undefined
  const last = q ? at : at + 1
  const quarter = q ? Number(q[1]) - 1 : ordinal
  const whole = yearOf(context, last + 1) ?? (noun === 'quarter' ? quarterYear(context, at, last, quarter) : undefined)
  if (!whole) return undefined
  if (!q && noun === 'half')
    return ordinal > 1 ? undefined : { last: whole.last, moment: months(whole.year, ordinal * 6 + 1, 6) }
  return { last: whole.last, moment: months(whole.year, quarter * 3 + 1, 3) }
}

/** The year of "the third quarter" by itself: the publication's, or the one before where that would lie ahead. */
function quarterYear(context: MomentContext, at: number, last: number, quarter: number) {
  const { publication } = context
  if (!publication?.month || lowerAt(context, last + 1) === 'of') return undefined
  const ahead = quarter * 3 + 1 > publication.month && context.tense(at) !== 'future'
  return { year: publication.year - (ahead ? 1 : 0), last }
}

/** "summer 2023", "the winter of 2022", "last spring": seasons differ by hemisphere, so the year is all that is told. */
const season: MomentRule = (context, at) => {
  const directed = ['last', 'this', 'next'].indexOf(lowerAt(context, at))
  const here = directed >= 0 ? at + 1 : at
  if (!SEASONS.has(lowerAt(context, here))) return undefined
  const whole = yearOf(context, here + 1)
  if (whole) return { last: whole.last, moment: { start: String(whole.year) } }
  return directed >= 0 ? { last: here } : undefined
}

/** Words that say which part of a time is meant. */
export const NEARNESS: ReadonlySet<string> = new Set([
  'early',
  'late',
  'mid',
  'mid-',
  'end',
  'beginning',
  'start',
  'middle',
  'later',
  'earlier',
  'height',
  'close',
  'turn',
])

/** Words that say which part of a time is meant and leave it at its own precision: "late", "the end of", "earlier". */
export function skipNearness(context: MomentContext, at: number): number {
  let here = at
  for (;;) {
    const word = lowerAt(context, here)
    const next = lowerAt(context, here + 1)
    if (word === 'the' && (NEARNESS.has(next) || DETERMINED.test(next))) here += 1
    else if (NEARNESS.has(word) && ['of', 'in', 'on', '-'].includes(next)) here += 2
    else if (NEARNESS.has(word)) here += 1
    else return here
    if (lowerAt(context, here) === 'the' && DETERMINED.test(lowerAt(context, here + 1))) here += 1
  }
}

const DETERMINED =
  /^(last|past|next|coming|current|first|second|third|fourth|same|following|summer|winter|spring|autumn|month|year|week|early-|mid-|late-|(1[5-9]|20)\d0['’]?s)/

/** "the month", "the year" after "earlier in": that of the publication; "over the weekend"; "year-end". */
const wholeUnit: MomentRule = (context, at) => {
  const unit = lowerAt(context, at)
  const { publication } = context
  if (!publication) return undefined
  const reading = (last: number, moment: Moment | undefined) => ({ last, ...(moment ? { moment } : {}) })
  if (unit === 'year' && lowerAt(context, at + 1) === '-' && lowerAt(context, at + 2) === 'end')
    return reading(at + 2, shiftUnit(publication, 'year', 0))
  if (lowerAt(context, at - 1) !== 'the') return undefined
  if (unit === 'weekend' && /^(over|at|on|during)$/.test(lowerAt(context, at - 2)))
    return reading(at, shiftUnit(publication, 'weekend', context.tense(at) === 'future' ? 1 : 0))
  const led = [2, 3].some((step) => /^(later|earlier|end|start|beginning|middle)$/.test(lowerAt(context, at - step)))
  return led && (unit === 'month' || unit === 'year') ? reading(at, shiftUnit(publication, unit, 0)) : undefined
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "in two weeks", "within three months" of what is yet to come. */
const ahead: MomentRule = (context, at) => {
  const before = lowerAt(context, at - 1)
  const count = COUNTS.includes(lowerAt(context, at))
    ? COUNTS.indexOf(lowerAt(context, at))
    : Number(lowerAt(context, at))
  const unit = /^(day|week|month|year)s?$/.exec(lowerAt(context, at + 1))?.[1]
  if (!unit || !(count > 0) || !context.publication || (before !== 'in' && before !== 'within')) return undefined
  if (context.tense(at) !== 'future') return undefined
  const moment = shiftUnit(context.publication, unit as CalendarUnit, count)
  return moment ? { last: at + 1, moment } : undefined
}

const AGO = /^(ago|from)$/
const NUMERIC_DATE = /^\d{1,2}[/.]\d{1,2}[/.](19|20)\d\d(?!\d)/

/** The precision in which chrono knows a date, as ISO 8601. */
function chronoDate(
  text: string,
  publication: CalendarDate,
): { readonly moment: Moment; readonly length: number } | undefined {
  const { year, month = 1, day = 1 } = publication
  const instant = new Date(Date.UTC(year, month - 1, day, 12))
  const [result] = strict.parse(text, { instant, timezone: 0 })
  if (result?.index !== 0) return undefined
  const known = result.start
  const date = { year: known.get('year')!, month: known.get('month')!, day: known.get('day')! }
  const length = result.text.length
  if (/\bweeks?\b/.test(result.text)) return { moment: { start: formatWeek(date) }, length }
  if (known.isCertain('day')) return { moment: { start: formatDate(date) }, length }
  if (known.isCertain('month')) return { moment: { start: formatDate({ year: date.year, month: date.month }) }, length }
  return known.isCertain('year') ? { moment: { start: String(date.year) }, length } : undefined
}

/** "two weeks ago", "a year ago", "12/10/2019": read by chrono with the publication date as reference. */
const byChrono: MomentRule = (context, at) => {
  const { words, publication } = context
  const word = words[at]!
  const ago = [2, 3, 4, 5].find((step) => AGO.test(lowerAt(context, at + step)))
  const whole = words.slice(at, at + 5).map((part, index) => (index > 0 && !part.glued ? ' ' : part.text))
  const slash = NUMERIC_DATE.test(whole.join(''))
  if (
    !slash &&
    (ago === undefined ||
      !/^(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d+)$/.test(word.lower))
  )
    return undefined
  const end = at + (slash ? 4 : ago! + (lowerAt(context, at + ago!) === 'from' ? 1 : 0))
  const parts = words.slice(at, end + 1)
  const text = parts.map((part, index) => (index > 0 && !part.glued ? ' ' : '') + part.lower).join('')
  const reference = publication ?? (slash ? { year: 2000 } : undefined)
  const fine = reference && (slash || reference.day !== undefined || !/\b(day|week)/.test(text))
  const found = fine ? chronoDate(text, reference) : undefined
  if (!found)
    return ago !== undefined && !publication && lowerAt(context, at + ago) === 'ago' ? { last: at + ago } : undefined
  let length = 0
  const last = parts.findIndex((part, index) => {
    length += part.text.length + (index > 0 && !part.glued ? 1 : 0)
    return length >= found.length
  })
  return { last: at + (last < 0 ? parts.length - 1 : last), moment: found.moment }
}

/** "Christmas Day", "New Year's Eve" and the like with a fixed date. */
const holiday: MomentRule = (context, at) => {
  const { publication, words } = context
  const raw = words.slice(at, at + 4).map((word) => word.lower)
  const text = raw.join(' ')
  const fixed = FIXED_DAYS.find(({ name }) => text === name || text.startsWith(`${name} `))
  if (!fixed || !publication?.day || !/^[A-Z]/.test(words[at]!.text)) return undefined
  const last = at + fixed.name.split(' ').length - 1
  const offset = (fixed.month - (publication.month ?? 1)) * 31 + fixed.day - publication.day
  const tense = context.tense(at)
  const after =
    offset > 0 && (tense === 'past' || (tense === 'unclear' && offset > 183))
      ? -1
      : offset < 0 && tense === 'future'
        ? 1
        : 0
  return { last, moment: { start: formatDate({ year: publication.year + after, month: fixed.month, day: fixed.day }) } }
}

const FIXED_DAYS = [
  { name: "new year 's eve", month: 12, day: 31 },
  { name: "new year 's day", month: 1, day: 1 },
  { name: 'christmas day', month: 12, day: 25 },
  { name: 'christmas eve', month: 12, day: 24 },
  { name: 'may day', month: 5, day: 1 },
]

export const PERIOD_RULES: readonly MomentRule[] = [
  byChrono,
  ahead,
  partOfYear,
  season,
  decade,
  hyphenatedYear,
  holiday,
  wholeUnit,
  year,
]
