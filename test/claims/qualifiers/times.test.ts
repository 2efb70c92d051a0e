import { dayAnchors, parseCalendarDate, timesOf } from '../../../src/claims/qualifiers'
import type { TimeInterval } from '../../../src/model'
import { treeOf, wordsOf } from './sentences'

// A Friday.
const PUBLISHED = '2019-11-15'
const read = (phrase: string, publishedAt: string | undefined = PUBLISHED) =>
  timesOf(wordsOf(phrase), publishedAt).map(({ interval }) => interval)

describe('timesOf', () => {
  test.each<[string, TimeInterval]>([
    ['in October 2024', { start: '2024-10' }],
    ['on 7 November 2019', { start: '2019-11-07' }],
    ['on November 7 , 2019', { start: '2019-11-07' }],
    ['on the 5th of May 2018', { start: '2018-05-05' }],
    ['in 2025', { start: '2025' }],
    ['on 2024-10-05', { start: '2024-10-05' }],
    ['on 12/10/2019', { start: '2019-12-10' }],
    ['in late August 2020', { start: '2020-08' }],
    ['at the end of July 2018', { start: '2018-07' }],
    ['in March of last year', { start: '2018-03' }],
    ['since October 2024', { start: '2024-10' }],
    ['until 2026', { end: '2026' }],
    ['by 2028', { end: '2028' }],
    ['prior to May 2011', { end: '2011-05' }],
    ['by the end of 2026 to early 2027', { start: '2026', end: '2027' }],
    ['from 2008 to 2016', { start: '2008', end: '2016' }],
    ['between March 2019 and May 2021', { start: '2019-03', end: '2021-05' }],
    ['in the 1990s', { start: '1990', end: '1999' }],
    ['in the first quarter of 2024', { start: '2024-01', end: '2024-03' }],
    ['in Q3 2023', { start: '2023-07', end: '2023-09' }],
    ['in the second half of 2023', { start: '2023-07', end: '2023-12' }],
    ['in the summer of 2023', { start: '2023' }],
    ['in mid-2023', { start: '2023' }],
    ['June 5-7 , 2023', { start: '2023-06-05', end: '2023-06-07' }],
    ['5-7 June 2023', { start: '2023-06-05', end: '2023-06-07' }],
    ['between 5 and 7 June 2023', { start: '2023-06-05', end: '2023-06-07' }],
    ['June to August 2023', { start: '2023-06', end: '2023-08' }],
    ['November 2022 to March 2023', { start: '2022-11', end: '2023-03' }],
    ['the 2019-2020 season', { start: '2019', end: '2020' }],
    ['in mid-July 2020', { start: '2020-07' }],
    ['by year-end', { end: '2019' }],
    ['over the weekend', { start: '2019-11-09', end: '2019-11-10' }],
    ['in the third quarter', { start: '2019-07', end: '2019-09' }],
    ['the day before yesterday', { start: '2019-11-13' }],
    ['yesterday', { start: '2019-11-14' }],
    ['tomorrow', { start: '2019-11-16' }],
    ['last night', { start: '2019-11-14' }],
    ['on Saturday', { start: '2019-11-09' }],
    ['on Friday', { start: '2019-11-15' }],
    ['next Thursday', { start: '2019-11-21' }],
    ['last Friday', { start: '2019-11-08' }],
    ['on Wednesday this week', { start: '2019-11-13' }],
    ['on Monday night', { start: '2019-11-11' }],
    ['on Sunday ( 2 June 2019 )', { start: '2019-06-02' }],
    ['last week', { start: '2019-W45' }],
    ['this week', { start: '2019-W46' }],
    ['next week', { start: '2019-W47' }],
    ['last month', { start: '2019-10' }],
    ['this year', { start: '2019' }],
    ['earlier this month', { start: '2019-11' }],
    ['earlier in the month', { start: '2019-11' }],
    ['last October', { start: '2019-10' }],
    ['last weekend', { start: '2019-11-09', end: '2019-11-10' }],
    ['over the past two days', { start: '2019-11-14', end: '2019-11-15' }],
    ['for the last five years', { start: '2014', end: '2019' }],
    ['three weeks ago', { start: '2019-W43' }],
    ['two days ago', { start: '2019-11-13' }],
    ['four years ago', { start: '2015' }],
    ['as of yesterday', { end: '2019-11-14' }],
    ['in the past six or seven years', { start: 'past six or seven years' }],
  ])('%s', (phrase, expected) => {
    expect(read(phrase)).toEqual([expected])
  })

  test.each([
    'now',
    'recently',
    'for years',
    'for two hours',
    'at 1922 UTC',
    'the 9/11 attacks',
    'Super Tuesday',
    '2000 stores',
    'in the past',
    'may march second',
    'six days later',
  ])('"%s" is no time of an event', (phrase) => {
    expect(read(phrase)).toEqual([])
  })

  test.each<[string, TimeInterval]>([
    ['on Saturday', { start: 'Saturday' }],
    ['since last week', { start: 'last week' }],
    ['in June', { start: 'June' }],
    ['yesterday', { start: 'yesterday' }],
    ['in June 2024', { start: '2024-06' }],
  ])('%s without a publication date', (phrase, expected) => {
    expect(timesOf(wordsOf(phrase), undefined).map(({ interval }) => interval)).toEqual([expected])
  })

  test('resolves as far as a coarse publication date allows', () => {
    expect(read('last month', '2008-08')).toEqual([{ start: '2008-07' }])
    expect(read('yesterday', '2008-08')).toEqual([{ start: 'yesterday' }])
    expect(read('last year', '2008')).toEqual([{ start: '2007' }])
  })

  test('never offers the publication date for a sentence that tells no time', () => {
    expect(timesOf(treeOf('A soldier guarded'), PUBLISHED)).toEqual([])
  })

  test('takes the year by the tense of the verb', () => {
    const [arrived, leave] = timesOf(treeOf('arrived in May'), PUBLISHED)
    expect(arrived!.interval).toEqual({ start: '2019-05' })
    expect(leave!.interval).toEqual({ start: '2020-03' })
  })

  test('does not depend on the zone of the machine', () => {
    const zone = process.env.TZ
    for (const name of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env.TZ = name
      expect(read('two days ago')).toEqual([{ start: '2019-11-13' }])
    }
    process.env.TZ = zone
  })

  test('knows its tokens', () => {
    const tree = treeOf('on 7 November 2019')
    const [time] = timesOf(tree, PUBLISHED)
    expect(tree.tokens.slice(time!.first, time!.last + 1).map((token) => token.text)).toEqual(['7', 'November', '2019'])
  })
})

describe('the day spoken of last', () => {
  test('is carried from sentence to sentence', () => {
    const trees = [wordsOf('on 7 November 2019'), wordsOf('the same day'), wordsOf('the next day')]
    const anchors = dayAnchors(trees, PUBLISHED)
    const times = trees.map((tree, index) => timesOf(tree, PUBLISHED, anchors[index])[0]!.interval.start)
    expect(times).toEqual(['2019-11-07', '2019-11-07', '2019-11-08'])
  })

  test('is needed: without it nothing is said', () => {
    expect(read('the same day')).toEqual([])
  })
})

describe('parseCalendarDate', () => {
  test.each([
    ['2024', { year: 2024 }],
    ['2024-06', { year: 2024, month: 6 }],
    ['2024-06-03', { year: 2024, month: 6, day: 3 }],
    ['2024-06-03T12:00:00Z', { year: 2024, month: 6, day: 3 }],
  ])('%s', (date, expected) => {
    expect(parseCalendarDate(date)).toEqual(expected)
  })

  test.each([undefined, '', 'June', '24-06-03', '2024-13'])('%s is none', (date) => {
    expect(parseCalendarDate(date)).toBeUndefined()
  })
})
