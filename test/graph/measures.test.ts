import { MEASURES, type Subgraph, toGraph, toTies } from '../../src/graph'
import { makeEdge, makeEntity, makeSubgraph } from './subgraphs'

function compute(name: string, subgraph: Subgraph): Record<string, number> {
  return Object.fromEntries(MEASURES.find((measure) => measure.name === name)!.compute(subgraph))
}

describe('toGraph and toTies', () => {
  test('keep every edge with its record, or one tie for every two', () => {
    const subgraph: Subgraph = {
      entities: [makeEntity('a'), makeEntity('b'), makeEntity('alone')],
      edges: [makeEdge('a', 'b', { claims: 2 }), makeEdge('b', 'a', { claims: 3 }), makeEdge('a', 'a')],
      truncated: false,
    }
    const graph = toGraph(subgraph)
    expect([graph.order, graph.size]).toEqual([3, 3])
    expect(graph.getEdgeAttributes('b SUPPLIES a').claims).toBe(3)
    const ties = toTies(subgraph)
    expect([ties.order, ties.size]).toEqual([3, 1])
    expect(ties.getEdgeAttribute(ties.edge('a', 'b'), 'weight')).toBe(5)
  })
})

describe('the measures', () => {
  const star = makeSubgraph('a>hub b>hub c>hub hub>d')
  const camps = makeSubgraph('a>b:9 b>c:9 c>a:9 c>x:1 x>y:9 y>z:9 z>x:9')

  test('degree counts edges at both ends', () => {
    expect(compute('degree', star)).toEqual({ a: 1, hub: 4, b: 1, c: 1, d: 1 })
  })

  test('pagerank shares out 1, most of it to where the edges lead', () => {
    const ranks = compute('pagerank', star)
    expect(Object.values(ranks).reduce((sum, rank) => sum + rank)).toBeCloseTo(1, 6)
    expect(ranks.hub).toBeGreaterThan(ranks.a!)
    expect(ranks.d).toBeGreaterThan(ranks.a!)
    expect(ranks.a).toBeCloseTo(ranks.b!, 12)
  })

  test('betweenness is 1 for who stands between all', () => {
    expect(compute('betweenness', star)).toEqual({ a: 0, hub: 1, b: 0, c: 0, d: 0 })
  })

  test('communities are those with more to do with each other', () => {
    expect(compute('community', camps)).toEqual({ a: 0, b: 0, c: 0, x: 1, y: 1, z: 1 })
  })

  test('are computed for empty, lonely and tiny subgraphs too', () => {
    const empty: Subgraph = { entities: [], edges: [], truncated: false }
    const lonely: Subgraph = { ...empty, entities: [makeEntity('a'), makeEntity('b')] }
    for (const { name } of MEASURES) {
      expect(compute(name, empty)).toEqual({})
      expect(Object.keys(compute(name, lonely))).toEqual(['a', 'b'])
      for (const value of Object.values(compute(name, makeSubgraph('a>b')))) expect(value).toBeGreaterThanOrEqual(0)
    }
  })

  test('give the same numbers again', () => {
    for (const { name } of MEASURES) expect(compute(name, camps)).toEqual(compute(name, camps))
  })
})
