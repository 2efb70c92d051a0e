import { MultiDirectedGraph, UndirectedGraph } from 'graphology'
import type { Edge, EntityRecord, Subgraph } from './records'

export type EntityGraph = MultiDirectedGraph<EntityRecord, Edge>

/** Nodes by entity id, edges by `subject RELATION object`, with the records as attributes. */
export function toGraph(subgraph: Subgraph): EntityGraph {
  const graph = new MultiDirectedGraph<EntityRecord, Edge>()
  for (const entity of subgraph.entities) graph.addNode(entity.id, entity)
  for (const edge of subgraph.edges) {
    graph.addDirectedEdgeWithKey(`${edge.subject} ${edge.relation} ${edge.object}`, edge.subject, edge.object, edge)
  }
  return graph
}

export interface Tie {
  /** Claims of every relation between the two, whichever way they point. */
  readonly weight: number
}

/** Who has to do with whom: one undirected tie for all edges between two entities; no entity is tied to itself. */
export function toTies(subgraph: Subgraph): UndirectedGraph<EntityRecord, Tie> {
  const graph = new UndirectedGraph<EntityRecord, Tie>()
  for (const entity of subgraph.entities) graph.addNode(entity.id, entity)
  for (const { subject, object, claims } of subgraph.edges) {
    if (subject === object) continue
    graph.updateEdge(subject, object, (known) => ({ weight: (known.weight ?? 0) + claims }))
  }
  return graph
}
