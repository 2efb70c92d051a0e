import type { Edge, EntityRecord, Subgraph } from '../../src/graph'

export function makeEntity(id: string, name = id): EntityRecord {
  return { id, type: 'Country', name, aliases: [], nominal: false, claimCount: 1, documentCount: 1 }
}

export function makeEdge(subject: string, object: string, change: Partial<Edge> = {}): Edge {
  return {
    subject,
    relation: 'SUPPLIES',
    object,
    claims: 1,
    denials: 0,
    sources: 1,
    documents: 1,
    firstSeen: '2024-01-01',
    lastSeen: '2024-02-01',
    modality: 'asserted',
    disputed: false,
    quote: `${subject} supplies ${object}.`,
    document: 'doc_1',
    ...change,
  }
}

/** A subgraph of ties as in "a>b a>c b>c:3": every entity named, and an edge with as many claims. */
export function makeSubgraph(ties: string): Subgraph {
  const edges = ties.split(' ').map((tie) => {
    const [ends, claims = '1'] = tie.split(':')
    const [subject, object] = ends!.split('>')
    return makeEdge(subject!, object!, { claims: Number(claims) })
  })
  const ids = new Set(edges.flatMap(({ subject, object }) => [subject, object]))
  return { entities: [...ids].map((id) => makeEntity(id)), edges, truncated: false }
}
