import { findPaths } from '../../src/graph'
import { makeEdge, makeSubgraph } from './subgraphs'

const BOTH = { maxLength: 5, count: 100, direction: 'BOTH' } as const

function name(paths: ReturnType<typeof findPaths>): string[] {
  return paths.paths.map(({ entities }) => entities.join(''))
}

describe('findPaths', () => {
  const { edges } = makeSubgraph('a>b b>c a>c:5 c>d d>a e>f')

  test('shortest first, then along the edges with more claims', () => {
    expect(name(findPaths(edges, { ...BOTH, from: 'a', to: 'c' }))).toEqual(['ac', 'abc', 'adc'])
  })

  test('in the direction asked for', () => {
    expect(name(findPaths(edges, { ...BOTH, from: 'a', to: 'd', direction: 'OUT' }))).toEqual(['acd', 'abcd'])
    expect(name(findPaths(edges, { ...BOTH, from: 'd', to: 'a', direction: 'IN' }))).toEqual(['dca', 'dcba'])
  })

  test('no longer and no more than asked for', () => {
    expect(name(findPaths(edges, { ...BOTH, from: 'a', to: 'd', maxLength: 2 }))).toEqual(['ad', 'acd'])
    expect(name(findPaths(edges, { ...BOTH, from: 'a', to: 'd', count: 1 }))).toEqual(['ad'])
  })

  test('none where there is none, and none from an entity to itself', () => {
    expect(findPaths(edges, { ...BOTH, from: 'a', to: 'f' })).toEqual({ paths: [], truncated: false })
    expect(findPaths(edges, { ...BOTH, from: 'a', to: 'a' })).toEqual({ paths: [], truncated: false })
    expect(findPaths([], { ...BOTH, from: 'a', to: 'b' })).toEqual({ paths: [], truncated: false })
  })

  test('every relation between two is a path of its own, and self-loops are no step', () => {
    const several = [makeEdge('a', 'b'), makeEdge('a', 'b', { relation: 'FINANCES', claims: 2 }), makeEdge('a', 'a')]
    const { paths } = findPaths(several, { ...BOTH, from: 'a', to: 'b' })
    expect(paths.map((path) => path.edges.map(({ relation }) => relation))).toEqual([['FINANCES'], ['SUPPLIES']])
  })

  test('a search that would not end gives up and says so', () => {
    const crowd = Array.from({ length: 70 }, (_, number) => `n${number}`)
    const everyTwo = crowd.flatMap((left) =>
      crowd.filter((right) => left < right).map((right) => makeEdge(left, right)),
    )
    // The last step leads to the end in one way only, which every longer path must avoid until then.
    const request = { ...BOTH, from: 'n0', to: 'end', maxLength: 5, count: 1_000_000 }
    const answer = findPaths([...everyTwo, makeEdge('n1', 'end')], request)
    expect(answer.truncated).toBe(true)
    for (const { entities } of answer.paths) expect(new Set(entities).size).toBe(entities.length)
  })
})
