/** A day of the Gregorian calendar; month 1 to 12. Without day or month it is the whole month or year. */
export interface CalendarDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

export type Tense = 'past' | 'future' | 'unclear'
export type CalendarUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** A resolved time: ISO 8601 of the text's own precision; `end` only where it is longer than one such unit. */
export interface Moment {
  readonly start: string
  readonly end?: string
}

const MILLISECONDS_A_DAY = 86_400_000
const two = (value: number) => String(value).padStart(2, '0')

/** Reads "2024", "2024-06" or "2024-06-03" (a time of day behind it is left out); undefined for anything else. */
export function parseCalendarDate(text: string | undefined): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text ?? '')
  if (!match) return undefined
  const year = Number(match[1])
  if (!match[2]) return { year }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  return match[3] ? { year, month, day: Number(match[3]) } : { year, month }
}

/** ISO 8601 of the date's own precision. */
export function formatDate({ year, month, day }: CalendarDate): string {
  const whole = String(year).padStart(4, '0')
  if (month === undefined) return whole
  return day === undefined ? `${whole}-${two(month)}` : `${whole}-${two(month)}-${two(day)}`
}

const toDays = ({ year, month = 1, day = 1 }: CalendarDate) =>
  Math.floor(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY)

function fromDays(days: number): CalendarDate {
  const date = new Date(days * MILLISECONDS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDays(toDays(date) + days)
}

export function addMonths({ year, month = 1 }: CalendarDate, months: number): CalendarDate {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return (((toDays(date) + 4) % 7) + 7) % 7
}

/** Week of ISO 8601 as "2012-W16": weeks begin on Monday, the first holds the year's first Thursday. */
export function formatWeek(date: CalendarDate): string {
  const thursday = addDays(date, 3 - ((weekdayOf(date) + 6) % 7))
  const week = 1 + Math.floor((toDays(thursday) - toDays({ year: thursday.year })) / 7)
  return `${thursday.year}-W${two(week)}`
}

/** Whether the day exists ("2023-02-29" does not). */
export function isCalendarDate(date: CalendarDate): boolean {
  return date.day === undefined || formatDate(fromDays(toDays(date))) === formatDate(date)
}

/** The weekday nearest to the publication: on it or before it, or for the future on it or after it. */
export function resolveWeekday(publication: CalendarDate, weekday: number, tense: Tense): CalendarDate {
  const back = (weekdayOf(publication) - weekday + 7) % 7
  return addDays(publication, tense === 'future' ? (7 - back) % 7 : -back)
}

/** The year that a month, or a day of it, named without year must have. */
export function resolveMonth(
  publication: CalendarDate,
  month: number,
  day: number | undefined,
  tense: Tense,
): CalendarDate {
  const of = (year: number): CalendarDate => (day === undefined ? { year, month } : { year, month, day })
  const offset = (year: number) =>
    day === undefined || publication.day === undefined
      ? (year - publication.year) * 365 + (month - (publication.month ?? 12)) * 30.4
      : toDays(of(year)) - toDays(publication)
  const years = [publication.year - 1, publication.year, publication.year + 1]
  if (tense === 'past') return of(years.filter((year) => offset(year) <= 0).at(-1)!)
  if (tense === 'future') return of(years.filter((year) => offset(year) >= 0)[0]!)
  return of(years.reduce((best, year) => (Math.abs(offset(year)) < Math.abs(offset(best)) ? year : best)))
}

/** The unit that lies `steps` before (negative) or after that of the publication; undefined where it is too coarse. */
export function shiftUnit(publication: CalendarDate, unit: CalendarUnit, steps: number): Moment | undefined {
  const { year, month, day } = publication
  if (unit === 'year') return { start: formatDate({ year: year + steps }) }
  if (unit === 'decade') {
    const first = Math.floor(year / 10) * 10 + steps * 10
    return { start: String(first), end: String(first + 9) }
  }
  if (unit === 'century') {
    const first = Math.floor(year / 100) * 100 + steps * 100
    return { start: String(first), end: String(first + 99) }
  }
  if (month === undefined) return undefined
  if (unit === 'month') return { start: formatDate(addMonths(publication, steps)) }
  if (unit === 'quarter') {
    const first = addMonths({ year, month: Math.floor((month - 1) / 3) * 3 + 1 }, steps * 3)
    return { start: formatDate(first), end: formatDate(addMonths(first, 2)) }
  }
  if (day === undefined) return undefined
  if (unit === 'day') return { start: formatDate(addDays(publication, steps)) }
  if (unit === 'week') return { start: formatWeek(addDays(publication, steps * 7)) }
  // The weekend of a week is its Saturday and Sunday; on a Monday to Friday the past one is the last.
  const weekday = (weekdayOf(publication) + 6) % 7
  const saturday = addDays(publication, 5 - weekday + (weekday < 5 && steps === 0 ? -7 : steps * 7))
  return { start: formatDate(saturday), end: formatDate(addDays(saturday, 1)) }
}

/** The last or coming `count` units with the publication's own: "over the past two days". */
export function spanOfUnits(
  publication: CalendarDate,
  unit: CalendarUnit,
  count: number,
  ahead: boolean,
): Moment | undefined {
  const steps = unit === 'day' ? count - 1 : count
  const near = shiftUnit(publication, unit, 0)
  const far = shiftUnit(publication, unit, ahead ? steps : -steps)
  if (!near || !far) return undefined
  const [first, last] = ahead ? [near, far] : [far, near]
  return { start: first.start, end: last.end ?? last.start }
}
