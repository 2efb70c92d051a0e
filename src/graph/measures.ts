import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness'
import pagerank from 'graphology-metrics/centrality/pagerank'
import type { Subgraph } from './records'
import { toGraph, toTies } from './to-graph'

/** A number for every entity of a subgraph. Equal subgraphs give equal numbers. */
export interface Measure {
  readonly name: string
  readonly gloss: string
  compute(subgraph: Subgraph): ReadonlyMap<string, number>
}

const DEGREE: Measure = {
  name: 'degree',
  gloss: 'Edges that begin or end at the entity.',
  compute: (subgraph) => {
    const graph = toGraph(subgraph)
    return new Map(graph.mapNodes((id) => [id, graph.degree(id)]))
  },
}

/** Brin and Page 1998, damping .85; an edge weighs as much as it has claims. */
const PAGERANK: Measure = {
  name: 'pagerank',
  gloss: 'Share of attention that reaches the entity along the edges, from subject to object; all shares add up to 1.',
  compute: (subgraph) => {
    const graph = toGraph(subgraph)
    if (graph.order === 0) return new Map()
    return new Map(Object.entries(pagerank(graph, { getEdgeWeight: 'claims', maxIterations: 1000 })))
  },
}

/** Brandes 2001, over unweighted ties. */
const BETWEENNESS: Measure = {
  name: 'betweenness',
  gloss: 'Share, 0 to 1, of the shortest ways between two others that lead through the entity.',
  compute: (subgraph) => {
    const ties = toTies(subgraph)
    // Its normalisation divides by the number of pairs of others, which is none below three entities.
    if (ties.order < 3) return new Map(ties.mapNodes((id) => [id, 0]))
    return new Map(Object.entries(betweenness(ties, { getEdgeWeight: null, normalized: true })))
  },
}

/** Blondel et al. 2008 (Louvain), over ties weighted by claims, walked in order instead of at random. */
const COMMUNITY: Measure = {
  name: 'community',
  gloss: 'Number of the group that has more to do with each other than with the rest; 0 is that of the first entity.',
  compute: (subgraph) => {
    const ties = toTies(subgraph)
    if (ties.size === 0) return new Map(ties.nodes().map((id, number) => [id, number]))
    const found = louvain(ties, { getEdgeWeight: 'weight', randomWalk: false, rng: () => 0 })
    const numbers = new Map<number, number>()
    return new Map(
      ties.nodes().map((id) => {
        const group = found[id]!
        const number = numbers.get(group) ?? numbers.size
        numbers.set(group, number)
        return [id, number]
      }),
    )
  },
}

export const MEASURES: readonly Measure[] = [DEGREE, PAGERANK, BETWEENNESS, COMMUNITY]
