import type { TimeInterval } from '../../model'
import { formAt, type SentenceTree } from '../tree'
import { type CalendarDate, formatDate, type Moment, parseCalendarDate } from './calendar'
import { lowerAt, MOMENT_RULES, type MomentContext, type Reading } from './moments'
import { NEARNESS, PERIOD_RULES, skipNearness } from './periods'
import { tenseAt } from './tense'
import { type SurfaceWord, surfaceWords } from './words'

/** A time in a sentence: tokens `first` … `last`, both included, and the one whose governor lies outside. */
export interface TimeMention {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly interval: TimeInterval
  /** Whether the words could be resolved to a date. */
  readonly resolved: boolean
}

type Bound = 'start' | 'end' | 'both'

const RULES = [...MOMENT_RULES, ...PERIOD_RULES]
const BOUNDS: readonly { readonly words: readonly string[]; readonly bound: Bound }[] = [
  ...[
    'since',
    'after',
    'from',
    'following',
    'starting',
    'starting in',
    'starting on',
    'beginning',
    'beginning in',
    'ever since',
    'as early as',
    'effective',
  ].map((phrase) => ({ words: phrase.split(' '), bound: 'start' as const })),
  ...[
    'until',
    'till',
    'by',
    'before',
    'prior to',
    'through',
    'up to',
    'up until',
    'as of',
    'no later than',
    'not later than',
    'ahead of',
    'as late as',
    'within',
  ].map((phrase) => ({ words: phrase.split(' '), bound: 'end' as const })),
].sort((left, right) => right.words.length - left.words.length)
const JOINTS = new Set(['to', 'until', 'till', 'through', '-', '–', '—'])

/** Whether a sentence holds any word that times are made of: most do not, and are spared the rules. */
const HINT =
  /\d|^(yesterday|today|tomorrow|tonight|last|past|this|next|coming|same|following|current|ago|spring|summer|autumn|winter|months?|years?|weeks?|weekend|quarter|that)$|day\.?$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|new|christmas)/

/** The words with which a time may begin, those that say which part of it is meant included; no rule is tried elsewhere. */
const BEGINNINGS = new Set([
  ...NEARNESS,
  ...(
    'the last past previous this current next coming following same that day yesterday today tomorrow tonight a an several ' +
    'zero one two three four five six seven eight nine ten eleven twelve first second third fourth spring summer autumn winter ' +
    'month year weekend new christmas'
  ).split(' '),
])
/** These begin a time only with a word of times soon behind. */
const ARTICLES = new Set(['the', 'a', 'an'])
const LONGEST = 8
const BEGINS_LIKE = /\d|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)/

function readMoment(context: MomentContext, at: number): (Reading & { readonly from: number }) | undefined {
  const from = skipNearness(context, at)
  if (!context.words[from]) return undefined
  for (const rule of RULES) {
    const reading = rule(context, from)
    if (reading) return { ...reading, from }
  }
  return undefined
}

function literal(context: MomentContext, from: number, last: number): Moment {
  const parts = context.words.slice(from, last + 1)
  return { start: parts.map((part, index) => (index > 0 && !part.glued ? ' ' : '') + part.text).join('') }
}

function boundBefore(words: readonly SurfaceWord[], at: number): Bound {
  const here = words[at - 1]?.lower === 'the' || words[at - 1]?.lower === 'around' ? at - 1 : at
  for (const end of [here, here - 1]) {
    // "since late on Sunday", "by around June": one word may stand between.
    if (end < here && !/^(at|in|on|about|around)$/.test(words[end]?.lower ?? '')) continue
    const found = BOUNDS.find(({ words: phrase }) =>
      phrase.every((word, index) => words[end - phrase.length + index]?.lower === word),
    )
    if (found) return found.bound
  }
  return 'both'
}

function joined(context: MomentContext, at: number, last: number): (Reading & { readonly from: number }) | undefined {
  const joint = lowerAt(context, last + 1)
  const between =
    /^between$/.test(lowerAt(context, at - 1)) ||
    (lowerAt(context, at - 1) === 'the' && lowerAt(context, at - 2) === 'between')
  if (!JOINTS.has(joint) && !(joint === 'and' && between)) return undefined
  return readMoment(context, last + 2)
}

function interval(bound: Bound, moment: Moment): TimeInterval {
  if (bound === 'start') return { start: moment.start }
  if (bound === 'end') return { end: moment.end ?? moment.start }
  return moment.end === undefined ? { start: moment.start } : { start: moment.start, end: moment.end }
}

function headOf(tree: SentenceTree, first: number, last: number): number {
  for (let token = first; token <= last; token += 1) {
    const { head, relation } = tree.tokens[token]!
    if ((head < first || head > last) && !/^(punct|case|det|advmod)$/.test(relation)) return token
  }
  for (let token = first; token <= last; token += 1) {
    const { head } = tree.tokens[token]!
    if (head < first || head > last) return token
  }
  return first
}

/**
 * The verb that a time's place alone tells, whatever the parser says: the one right before it ("said in May", "said
 * Tuesday") or behind it ("the minister on Friday rejected"), or that of the sentence where the time stands first, before a comma ("On Thursday, X, a Y, addressed …").
 */
export function verbByPlace(tree: SentenceTree, time: Pick<TimeMention, 'first' | 'last'>): number | undefined {
  let at = time.first - 1
  if (/^(late|early|the|about|around|some|just|back)$/i.test(tree.tokens[at]?.text ?? '')) at -= 1
  if (/^(on|in)$/i.test(tree.tokens[at]?.text ?? '')) at -= 1
  const before = tree.tokens[at]
  if (before?.upos === 'VERB' && /^VB[DNZP]$/.test(before.xpos)) return at
  const behind = tree.tokens[time.last + 1]
  if (behind?.upos === 'VERB' && /^VB[DZP]$/.test(behind.xpos) && behind.relation !== 'ccomp') return behind.index
  const fronted = at < 0 && tree.tokens[time.last + 1]?.text === ','
  const governor = tree.tokens[headOf(tree, time.first, time.last)]!.head
  if (!fronted || governor < 0 || governor === tree.root) return undefined
  const clause = tree.tokens[governor]!
  if (clause.upos === 'VERB' && clause.head === tree.root && /^(ccomp|conj|parataxis)$/.test(clause.relation))
    return undefined
  return tree.tokens[tree.root]!.upos === 'VERB' && tree.root > time.last ? tree.root : undefined
}

const hasYear = (context: MomentContext, { from, last }: { readonly from: number; readonly last: number }) =>
  context.words.slice(from, last + 1).some(({ text }) => /^(1[5-9]|20)\d\d$/.test(text))

/** "June to August 2023": the year stands once, at the end. */
function withYearOf(moment: Moment, end: Moment): Moment {
  const [start, until] = [moment.start, end.start]
  if (!/^\d{4}-\d\d/.test(start)) return moment
  const year = Number(until.slice(0, 4)) - (start.slice(5, 7) > until.slice(5, 7) ? 1 : 0)
  return { start: `${year}${start.slice(4)}` }
}

function timeAtWord(
  context: MomentContext,
  at: number,
): { readonly last: number; readonly mention: TimeMention } | undefined {
  const { tree, words } = context
  const { lower } = words[at]!
  if (!BEGINNINGS.has(lower) && !BEGINS_LIKE.test(lower)) return undefined
  if (ARTICLES.has(lower) && !words.slice(at + 1, at + 1 + LONGEST).some((word) => HINT.test(word.lower)))
    return undefined
  // A deadline may lie ahead of a verb in the past: "released him on bail till October".
  const tense = (word: number) => {
    const told = context.tense(word)
    return told === 'past' && boundBefore(words, at) === 'end' ? 'unclear' : told
  }
  const reading = readMoment({ ...context, tense }, at)
  if (!reading) return undefined
  let moment = reading.moment ?? literal(context, reading.from, reading.last)
  const second = joined(context, at, reading.last)
  const last = second?.last ?? reading.last
  const end = second ? (second.moment ?? literal(context, second.from, second.last)) : undefined
  if (end && !hasYear(context, reading) && hasYear(context, second!)) moment = withYearOf(moment, end)
  const found = end ? { start: moment.start, end: end.end ?? end.start } : interval(boundBefore(words, at), moment)
  const first = words[reading.from]!.first
  const lastToken = words[last]!.last
  const resolved = reading.moment !== undefined && (!second || second.moment !== undefined)
  return { last, mention: { first, last: lastToken, head: headOf(tree, first, lastToken), interval: found, resolved } }
}

interface Remembered {
  readonly key: string
  readonly times: readonly TimeMention[]
}

const remembered = new WeakMap<SentenceTree, Remembered>()

/**
 * All times of a sentence, in text order: ISO 8601 of the text's own precision, relative ones resolved against the
 * publication date ("2024", "2024-06" or "2024-06-03"), or the literal words where they cannot be. "Since" gives only a
 * start, "until" and "by" only an end. Durations, clock times and "now" are none.
 * @param anchor the day spoken of last, which "the same day" and "the next day" go by
 */
export function timesOf(
  tree: SentenceTree,
  publishedAt: string | undefined,
  anchor?: CalendarDate,
): readonly TimeMention[] {
  const key = `${publishedAt} ${anchor ? formatDate(anchor) : ''}`
  const known = remembered.get(tree)
  if (known?.key === key) return known.times
  const times = readTimes(tree, publishedAt, anchor)
  remembered.set(tree, { key, times })
  return times
}

function readTimes(
  tree: SentenceTree,
  publishedAt: string | undefined,
  anchor: CalendarDate | undefined,
): readonly TimeMention[] {
  const words = surfaceWords(tree)
  if (!words.some((word) => HINT.test(word.lower))) return []
  const tense = (word: number) => {
    const { first, last } = words[word]!
    return tenseAt(tree, verbByPlace(tree, { first, last }) ?? first)
  }
  let context: MomentContext = { tree, words, publication: parseCalendarDate(publishedAt), anchor, tense }
  const found: TimeMention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const time = isForename(tree, words[at]!) ? undefined : timeAtWord(context, at)
    if (!time) continue
    found.push(time.mention)
    context = { ...context, anchor: dayOf(tree, time.mention) ?? context.anchor }
    at = time.last
  }
  return found
}

/** "Jan Kohl", "April Jones": a month's name with a surname behind it or a forename before it, and nothing before it that introduces a time. */
function isForename(tree: SentenceTree, { lower, first }: SurfaceWord): boolean {
  if (!/^(jan|april|may|june|august|mar|dec)$/.test(lower)) return false
  // "Theresa May"
  if (tree.tokens[first]!.relation === 'flat' && /^\p{Lu}\p{Ll}/u.test(tree.tokens[first - 1]?.text ?? '')) return true
  const next = tree.tokens[first + 1]
  if (next === undefined || !/^\p{Lu}\p{Ll}/u.test(next.text)) return false
  if (next.relation === 'flat' && next.head === first) return true
  const introduced = /^(in|since|until|till|by|of|from|to|last|next|this|early|late|mid|during|for|through|and|or|,)$/
  return (
    next.xpos === 'NNP' && tree.tokens[first]!.xpos === 'NNP' && first > 0 && !introduced.test(formAt(tree, first - 1))
  )
}

/** The day that a time names, unless it only tells things apart ("the November 27 agreement"). */
function dayOf(tree: SentenceTree, { interval, resolved, head, last }: TimeMention): CalendarDate | undefined {
  if (tree.tokens[head]!.head > last && tree.tokens[tree.tokens[head]!.head]!.upos === 'NOUN') return undefined
  const date = resolved ? parseCalendarDate(interval.start ?? interval.end) : undefined
  return date?.day === undefined ? undefined : date
}

type Anchors = readonly (CalendarDate | undefined)[]

const rememberedAnchors = new WeakMap<
  readonly SentenceTree[],
  { readonly publishedAt: string | undefined; readonly anchors: Anchors }
>()

/**
 * For each sentence of a document the day that was spoken of last before it, which "the same day" goes by; worked out
 * once for a list of trees.
 */
export function dayAnchors(trees: readonly SentenceTree[], publishedAt: string | undefined): Anchors {
  const known = rememberedAnchors.get(trees)
  if (known && known.publishedAt === publishedAt) return known.anchors
  let anchor: CalendarDate | undefined
  const anchors = trees.map((tree) => {
    const before = anchor
    for (const time of timesOf(tree, publishedAt, anchor)) anchor = dayOf(tree, time) ?? anchor
    return before
  })
  rememberedAnchors.set(trees, { publishedAt, anchors })
  return anchors
}
