import { timeOf } from '../../../src/claims/qualifiers'
import type { TimeInterval } from '../../../src/model'
import { tokenOf, treeOf } from './sentences'

const PUBLISHED = '2019-11-15'

describe('timeOf', () => {
  test.each<[string, string, TimeInterval]>([
    ['in June 2024', 'signed', { start: '2024-06' }],
    ['On Saturday, rebels', 'attacked', { start: '2019-11-09' }],
    ['by the end of 2026', 'deliver', { start: '2026', end: '2027' }],
    ['since October 2024', 'continued', { start: '2024-10' }],
    ['from 2008 to 2016', 'served', { start: '2008', end: '2016' }],
    ['Last week a car bomb', 'killed', { start: '2019-W45' }],
    ['Last week a car bomb', 'arrested', { start: '2019-11-15' }],
    ['fled on Monday night', 'fled', { start: '2019-11-11' }],
    ['said on Tuesday', 'said', { start: '2019-11-12' }],
    ['imposed three weeks ago', 'imposed', { start: '2019-W43' }],
    ['takes effect on December 10', 'takes', { start: '2019-12-10' }],
    ['entered the city yesterday', 'entered', { start: '2019-11-14' }],
    ['accusing them of spying', 'accusing', { start: '2019-11-11' }],
    ['The treaty signed in March', 'treaty', { start: '2011-03' }],
    ['Since the retirement of the shuttle', 'used', { start: '2011' }],
    ['Over the past two days', 'detained', { start: '2019-11-14', end: '2019-11-15' }],
    ['The 2014 election', 'election', { start: '2014' }],
    ['in Belgorod on Sunday', 'struck', { start: '2019-11-10' }],
    ['arrived in May', 'arrived', { start: '2019-05' }],
  ])('%s: "%s"', (piece, predicate, expected) => {
    const tree = treeOf(piece)
    expect(timeOf(tree, tokenOf(tree, predicate), PUBLISHED)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['said on Tuesday', 'attacked'],
    ['fled on Monday night', 'died'],
    ['The treaty signed in March', 'ended'],
    ['hosted talks for years', 'hosted'],
    ['hosted talks for years', 'selling'],
    ['six guards', 'killed'],
  ])('%s: "%s" has none', (piece, predicate) => {
    const tree = treeOf(piece)
    expect(timeOf(tree, tokenOf(tree, predicate), PUBLISHED)).toBeUndefined()
  })
})
