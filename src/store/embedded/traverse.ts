import type { Edge, Subgraph } from '../../graph'
import { compareStrength, compareText, type EdgeKey } from '../../graph/summarise-claims'
import type { EdgeFilter, TraversalLimits } from '../requests'
import { Conditions } from './conditions'
import type { Connection } from './connection'
import { type EdgeRow, type EntityRow, readEdge, readEntity } from './rows'

/** Breadth first from the seeds, level by level, as the port says. */
export function readNeighbourhood(
  connection: Connection,
  seeds: readonly string[],
  depth: number,
  filter: EdgeFilter,
  limits: TraversalLimits,
): Subgraph {
  const known = readKnown(connection, [...new Set(seeds)])
  const visited = new Set(known.slice(0, limits.maxNodes))
  const followed = new Map<string, EdgeKey>()
  let truncated = known.length > visited.size
  let level = [...visited]
  for (let step = 0; step < depth && level.length > 0; step++) {
    const reached = new Map<string, number>()
    for (const entity of level) {
      const edges = readStrongest(connection, entity, filter, limits.maxEdgesPerNode + 1)
      if (edges.length > limits.maxEdgesPerNode) truncated = true
      for (const edge of edges.slice(0, limits.maxEdgesPerNode)) {
        followed.set(keyOf(edge), edge)
        const target = edge.subject === entity ? edge.object : edge.subject
        if (!visited.has(target)) reached.set(target, Math.max(edge.claims, reached.get(target) ?? 0))
      }
    }
    const ranked = [...reached].sort(([left, a], [right, b]) => b - a || compareText(left, right)).map(([id]) => id)
    level = ranked.slice(0, limits.maxNodes - visited.size)
    if (level.length < ranked.length) truncated = true
    for (const entity of level) visited.add(entity)
  }
  const inside = [...followed.values()].filter((edge) => visited.has(edge.subject) && visited.has(edge.object))
  return { entities: readVisited(connection, [...visited]), edges: readEdges(connection, inside), truncated }
}

function keyOf(edge: EdgeKey): string {
  return `${edge.subject} ${edge.relation} ${edge.object}`
}

function readKnown(connection: Connection, ids: readonly string[]): string[] {
  return connection
    .all<{ id: string }>(
      'SELECT entity.id FROM json_each(?) AS list JOIN entity ON entity.id = list.value ORDER BY list.key',
      JSON.stringify(ids),
    )
    .map(({ id }) => id)
}

/** The strongest edges of one entity that the filter lets through, each once. */
function readStrongest(connection: Connection, entity: string, filter: EdgeFilter, limit: number): EdgeKey[] {
  const direction = filter.direction ?? 'BOTH'
  const edges: EdgeKey[] = []
  if (direction !== 'IN') edges.push(...readSide(connection, 'subject', 'object', entity, filter, limit))
  if (direction !== 'OUT') {
    const incoming = readSide(connection, 'object', 'subject', entity, filter, limit)
    edges.push(...(direction === 'BOTH' ? incoming.filter((edge) => edge.subject !== entity) : incoming))
  }
  return edges.sort(compareStrength).slice(0, limit)
}

function readSide(
  connection: Connection,
  near: 'subject' | 'object',
  far: 'subject' | 'object',
  entity: string,
  filter: EdgeFilter,
  limit: number,
): EdgeKey[] {
  const conditions = new Conditions()
  conditions.add(`${near} = ?`, entity)
  conditions.anyOf('relation', filter.relations)
  conditions.anyOf('modality', filter.modalities)
  return connection.all<EdgeKey>(
    `SELECT subject, relation, object, claims FROM edge ${conditions.where()}
     ORDER BY claims DESC, relation, ${far} LIMIT ?`,
    ...conditions.values,
    limit,
  )
}

function readVisited(connection: Connection, ids: readonly string[]): Subgraph['entities'] {
  return connection
    .all<EntityRow>(
      'SELECT entity.* FROM json_each(?) AS list JOIN entity ON entity.id = list.value ORDER BY list.key',
      JSON.stringify(ids),
    )
    .map(readEntity)
}

/** By claims (most first), subject, relation, object. */
function readEdges(connection: Connection, keys: readonly EdgeKey[]): Edge[] {
  return connection
    .all<EdgeRow>(
      `SELECT edge.* FROM json_each(?) AS list JOIN edge ON edge.subject = list.value ->> 0
        AND edge.relation = list.value ->> 1 AND edge.object = list.value ->> 2
       ORDER BY edge.claims DESC, edge.subject, edge.relation, edge.object`,
      JSON.stringify(keys.map(({ subject, relation, object }) => [subject, relation, object])),
    )
    .map(readEdge)
}
