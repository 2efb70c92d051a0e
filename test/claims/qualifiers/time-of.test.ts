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
    ['The minister on Friday', 'rejected', { start: '2019-11-15' }],
    ['In a phone call in late July', 'encouraged', { start: '2019-07' }],
    ['presumptive nominee in March', 'became', { start: '2019-03' }],
    ['presumptive nominee in March', 'nominee', { start: '2019-03' }],
    ['named as ambassador in 2012', 'ambassador', { start: '2012' }],
    ['worked as a trade envoy', 'envoy', { end: '2015' }],
    ['In a statement issued last week', 'denounced', { start: '2019-W45' }],
    ['Eight people died', 'died', { start: '2019-06-27' }],
    ['released her on bail', 'arrested', { start: '2019-11-10' }],
    ['released her on bail', 'released', { end: '2019-12' }],
    ['The central bank said in May', 'said', { start: '2019-05' }],
    ['Chen died of an infection', 'died', { start: '2019-11-14' }],
    ['Troops detained four smugglers', 'detained', { start: '2019-11-14', end: '2019-11-15' }],
    ['Troops detained four smugglers', 'seized', { start: '2019-11-14', end: '2019-11-15' }],
    ['sold its mines in March', 'sold', { start: '2019-03' }],
    ['sold its mines in March', 'announced', { start: '2019-10' }],
    ['sworn in on December 3', 'sworn', { start: '2019-12-03' }],
    ['have to leave by Friday', 'leave', { end: '2019-11-15' }],
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
    ['The central bank said in May', 'fail'],
    ['According to officials on Wednesday', 'killed'],
    ['In a statement issued last week', 'raid'],
    ['have to leave by Friday', 'ruled'],
  ])('%s: "%s" has none', (piece, predicate) => {
    const tree = treeOf(piece)
    expect(timeOf(tree, tokenOf(tree, predicate), PUBLISHED)).toBeUndefined()
  })
})
