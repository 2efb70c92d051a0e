import type { SentenceTree } from '../tree'
import {
  addDays,
  type CalendarDate,
  type CalendarUnit,
  formatDate,
  isCalendarDate,
  type Moment,
  parseCalendarDate,
  resolveMonth,
  resolveWeekday,
  shiftUnit,
  spanOfUnits,
  type Tense,
  weekdayOf,
} from './calendar'
import type { SurfaceWord } from './words'

/** What times of a sentence are read with. */
export interface MomentContext {
  readonly tree: SentenceTree
  readonly words: readonly SurfaceWord[]
  readonly publication: CalendarDate | undefined
  /** The day spoken of last, for "the same day" and "the next day". */
  readonly anchor: CalendarDate | undefined
  tense(word: number): Tense
}

/** A time from a position to `last`, both included; `moment` is absent where it cannot be resolved. */
export interface Reading {
  readonly last: number
  readonly moment?: Moment
}

export type MomentRule = (context: MomentContext, at: number) => Reading | undefined

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'dawn', 'noon', 'midnight', 'overnight'])
const UNITS = new Set<string>(['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'])
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const YEAR = /^(1[5-9]|20)\d\d$/

export const lowerAt = (context: MomentContext, at: number) => context.words[at]?.lower ?? ''

/** 1 to 12 for a month's name as it is written in a date, else 0; "may" and "march" only where they are no verbs. */
export function monthAt(context: MomentContext, at: number): number {
  const word = context.words[at]
  if (!word || !/^[A-Z]/.test(word.text)) return 0
  const name = word.lower.replace(/\.$/, '')
  const index = MONTHS.findIndex(
    (month) => month === name || (name.length >= 3 && name.length <= 4 && month.startsWith(name)),
  )
  if (index < 0) return 0
  const { xpos } = context.tree.tokens[word.first]!
  return xpos === 'MD' || /^VB/.test(xpos) ? 0 : index + 1
}

function weekdayAt(context: MomentContext, at: number): number {
  const word = context.words[at]
  if (!word || !/^[A-Z]/.test(word.text)) return -1
  const name = word.lower.replace(/\.$/, '')
  return WEEKDAYS.findIndex(
    (day) =>
      day === name ||
      (/^(sun|mon|tues?|wed|thurs?|fri|sat)$/.test(name) && word.text.endsWith('.') && day.startsWith(name)),
  )
}

function dayAt(context: MomentContext, at: number): number {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(lowerAt(context, at))
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : 0
}

export function yearAt(context: MomentContext, at: number): number {
  const text = context.words[at]?.text ?? ''
  return YEAR.test(text) ? Number(text) : 0
}

/** "last year", "this year", "2019" behind a month; with a comma or "of" between. */
function yearAfter(context: MomentContext, at: number): { readonly year: number; readonly last: number } | undefined {
  const here = [',', 'of', 'in'].includes(lowerAt(context, at)) ? at + 1 : at
  const year = yearAt(context, here)
  if (year) return { year, last: here }
  const steps = ['last', 'this', 'next'].indexOf(lowerAt(context, here)) - 1
  if (steps < -1 || lowerAt(context, here + 1) !== 'year' || !context.publication) return undefined
  return { year: context.publication.year + steps, last: here + 1 }
}

function monthOf(context: MomentContext, at: number, last: number, month: number, day?: number): Reading {
  const year = yearAfter(context, last + 1)
  const date = { month, ...(day === undefined ? {} : { day }) }
  if (year) {
    const whole = { year: year.year, ...date }
    return isCalendarDate(whole) ? { last: year.last, moment: { start: formatDate(whole) } } : { last }
  }
  const { publication } = context
  if (!publication?.month) return { last }
  return { last, moment: { start: formatDate(resolveMonth(publication, month, day, context.tense(at))) } }
}

/** The last day of "June 5-7", "5–7 June", "June 5 to 7", with its position; undefined where no range follows. */
function dayRange(context: MomentContext, at: number): { readonly day: number; readonly last: number } | undefined {
  const between = [1, 2].some((step) => lowerAt(context, at - step) === 'between')
  if (!(between ? /^and$/ : /^([-–]|to)$/).test(lowerAt(context, at + 1))) return undefined
  const day = dayAt(context, at + 2)
  return day > dayAt(context, at) ? { day, last: at + 2 } : undefined
}

/** A reading that ends on another day of its month. */
function untilDay(reading: Reading, day: number | undefined): Reading {
  const start = reading.moment?.start
  if (day === undefined || start?.length !== 10) return reading
  return { ...reading, moment: { start, end: `${start.slice(0, 8)}${String(day).padStart(2, '0')}` } }
}

/** "October 2024", "June 2, 2019", "2 June", "the 5th of May", "March of last year", "May 3", "June 5-7, 2023". */
const monthDate: MomentRule = (context, at) => {
  const month = monthAt(context, at)
  if (month) {
    const day = yearAt(context, at + 1) ? 0 : dayAt(context, at + 1)
    if (!day) return monthOf(context, at, at, month)
    const range = dayRange(context, at + 1)
    return untilDay(monthOf(context, at, range?.last ?? at + 1, month, day), range?.day)
  }
  const here = lowerAt(context, at) === 'the' ? at + 1 : at
  const day = dayAt(context, here)
  const range = day ? dayRange(context, here) : undefined
  const end = range?.last ?? here
  const next = lowerAt(context, end + 1) === 'of' ? end + 2 : end + 1
  const after = day ? monthAt(context, next) : 0
  return after ? untilDay(monthOf(context, at, next, after, day), range?.day) : undefined
}

/** "2024-10-05", "2024-10", also where the tokeniser cut it. */
const isoDate: MomentRule = (context, at) => {
  let text = context.words[at]?.text ?? ''
  if (!/^\d{4}(-\d\d)*$/.test(text)) return undefined
  let last = at
  while (
    text.length < 10 &&
    context.words[last + 1]?.text === '-' &&
    /^\d\d$/.test(context.words[last + 2]?.text ?? '')
  ) {
    text += `-${context.words[last + 2]!.text}`
    last += 2
  }
  const date = text.length > 4 ? parseCalendarDate(text) : undefined
  return date && isCalendarDate(date) ? { last, moment: { start: formatDate(date) } } : undefined
}

function afterPartOfDay(context: MomentContext, at: number): number {
  return PARTS_OF_DAY.has(lowerAt(context, at + 1)) ? at + 1 : at
}

/** "Saturday", "Monday night", "Wednesday this week", "last Friday", "Sunday (2 June 2019)", "Sunday, June 2". */
const weekday: MomentRule = (context, at) => {
  const word = lowerAt(context, at)
  const directed = ['last', 'next', 'this', 'past', 'coming'].includes(word)
  const here = directed ? at + 1 : at
  const day = weekdayAt(context, here)
  if (day < 0 || NAMED_DAY.test(lowerAt(context, here - 1))) return undefined
  let last = afterPartOfDay(context, here)
  const opener = ['(', ','].includes(lowerAt(context, last + 1)) ? last + 2 : last + 1
  const dated = monthDate({ ...context, tense: () => context.tense(at) }, opener)
  if (dated?.moment && dated.moment.start.length === 10)
    return {
      ...dated,
      last:
        lowerAt(context, opener - 1) === '(' && lowerAt(context, dated.last + 1) === ')' ? dated.last + 1 : dated.last,
    }
  const { publication } = context
  const week = ['last', 'this', 'next'].indexOf(lowerAt(context, last + 1)) - 1
  const ofWeek = week >= -1 && lowerAt(context, last + 2) === 'week'
  if (ofWeek) last += 2
  if (publication?.day === undefined) return { last }
  if (ofWeek) {
    const monday = addDays(publication, -((weekdayOf(publication) + 6) % 7) + week * 7)
    return { last, moment: { start: formatDate(addDays(monday, (day + 6) % 7)) } }
  }
  const tense =
    word === 'next' || word === 'coming' ? 'future' : word === 'last' || word === 'past' ? 'past' : context.tense(at)
  const found = resolveWeekday(publication, day, tense)
  const again = directed && word !== 'this' && formatDate(found) === formatDate(publication)
  return {
    last,
    moment: { start: formatDate(again ? addDays(found, word === 'next' || word === 'coming' ? 7 : -7) : found) },
  }
}

/** What stands before a weekday that is a name: "Super Tuesday". */
const NAMED_DAY = /^(super|black|good|bloody|cyber|easter|palm|ash|giving|holy|maundy|shrove)$/

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1, tonight: 0 }

/** "yesterday", "tomorrow morning", "last night", "this morning", "the same day", "the following day". */
const relativeDay: MomentRule = (context, at) => {
  const word = lowerAt(context, at)
  const next = lowerAt(context, at + 1)
  const shift = DAYS[word]
  const shifted = (last: number, steps: number, from = context.publication): Reading =>
    from?.day === undefined ? { last } : { last, moment: { start: formatDate(addDays(from, steps)) } }
  if (shift !== undefined && !/^'s|’s$/.test(next)) return shifted(afterPartOfDay(context, at), shift)
  if (shift !== undefined) return shifted(at, shift)
  if (PARTS_OF_DAY.has(next) && word === 'last') return shifted(at + 1, -1)
  if (PARTS_OF_DAY.has(next) && word === 'this') return shifted(at + 1, 0)
  if (word === 'day' && next === 'before' && lowerAt(context, at + 2) === 'yesterday') return shifted(at + 2, -2)
  if (!['day', 'morning', 'evening', 'afternoon', 'night'].includes(next) || !context.anchor) return undefined
  if (word === 'same' || (word === 'that' && lowerAt(context, at - 1) !== 'said'))
    return shifted(at + 1, 0, context.anchor)
  if (word === 'previous' && context.anchor) return shifted(at + 1, -1, context.anchor)
  return word === 'following' || word === 'next' ? shifted(at + 1, 1, context.anchor) : undefined
}

function unitAt(
  context: MomentContext,
  at: number,
): { readonly unit: CalendarUnit; readonly plural: boolean } | undefined {
  const word = lowerAt(context, at)
  const unit = word === 'centuries' ? 'century' : word.replace(/s$/, '')
  return UNITS.has(unit) ? { unit: unit as CalendarUnit, plural: unit !== word } : undefined
}

const DIRECTIONS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
}

/** "last week", "this year", "the past two days", "the next five years", "last October", "earlier this month". */
const relativeUnit: MomentRule = (context, at) => {
  const word = lowerAt(context, at)
  const steps = DIRECTIONS[word]
  if (steps === undefined) return undefined
  const { publication } = context
  const count =
    SMALL.indexOf(lowerAt(context, at + 1)) > 0
      ? SMALL.indexOf(lowerAt(context, at + 1))
      : Number(lowerAt(context, at + 1))
  const single = unitAt(context, at + 1)
  if (single && !single.plural) {
    if (word === 'following' || word === 'previous' || (word === 'past' && single.unit === 'day')) return undefined
    const moment = publication ? shiftUnit(publication, single.unit, steps) : undefined
    return single.unit === 'day' ? undefined : { last: at + 1, ...(moment ? { moment } : {}) }
  }
  const month = monthAt(context, at + 1)
  if (month && ['last', 'this', 'next', 'past'].includes(word)) {
    if (!publication?.month) return { last: at + 1 }
    const tense = word === 'next' ? 'future' : word === 'this' ? context.tense(at) : 'past'
    return { last: at + 1, moment: { start: formatDate(resolveMonth(publication, month, undefined, tense)) } }
  }
  const many = Number.isInteger(count) && count > 0 ? unitAt(context, at + 2) : undefined
  if (many && steps !== 0) {
    const moment = publication ? spanOfUnits(publication, many.unit, count, steps > 0) : undefined
    return { last: at + 2, ...(moment ? { moment } : {}) }
  }
  // "past six or seven years", "this past term": the words themselves.
  const spread = /^(or|to)$/.test(lowerAt(context, at + 2)) ? unitAt(context, at + 4) : undefined
  if (spread && steps !== 0 && SMALL.includes(lowerAt(context, at + 1))) return { last: at + 4 }
  return /^(past|last|current)$/.test(lowerAt(context, at + 1)) &&
    /^(term|season|session)$/.test(lowerAt(context, at + 2))
    ? { last: at + 2 }
    : undefined
}

export const MOMENT_RULES: readonly MomentRule[] = [isoDate, monthDate, weekday, relativeDay, relativeUnit]
