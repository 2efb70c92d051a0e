import neo4j from 'neo4j-driver'
import type { Edge, Subgraph } from '../../graph'
import type { EdgeFilter, TraversalLimits } from '../requests'
import type { Connection } from './connection'
import { EDGE, type EdgeRow, ENTITY, type EntityRow, readEntity } from './rows'
import { ANY_RELATION } from './vocabulary'

type Direction = NonNullable<EdgeFilter['direction']>

const PATTERNS: Readonly<Record<Direction, string>> = {
  OUT: `(e)-[r:${ANY_RELATION}]->(:__Entity__)`,
  IN: `(e)<-[r:${ANY_RELATION}]-(:__Entity__)`,
  BOTH: `(e)-[r:${ANY_RELATION}]-(:__Entity__)`,
}

/** Breadth first from the seeds, level by level, as the port says: one query, with one part for each level. */
export async function readNeighbourhood(
  connection: Connection,
  seeds: readonly string[],
  depth: number,
  filter: EdgeFilter,
  limits: TraversalLimits,
  signal?: AbortSignal,
): Promise<Subgraph> {
  const parameters = {
    seeds: [...new Set(seeds)],
    relations: filter.relations ?? null,
    modalities: filter.modalities ?? null,
    maxNodes: neo4j.int(limits.maxNodes),
    maxEdges: neo4j.int(limits.maxEdgesPerNode),
  }
  const [row] = await connection.read<Answer>(neighbourhoodQuery(depth, filter), parameters, signal)
  const { entities, edges, truncated } = row!
  return { entities: entities.map(readEntity), edges: edges as readonly Edge[], truncated }
}

interface Answer {
  readonly entities: readonly EntityRow[]
  readonly edges: readonly EdgeRow[]
  readonly truncated: boolean
}

const START = `
UNWIND range(0, size($seeds) - 1) AS position
MATCH (e:__Entity__ {id: $seeds[position]})
WITH e ORDER BY position
WITH collect(e) AS known
WITH known[0..$maxNodes] AS visited, known[0..$maxNodes] AS level, [] AS followed, size(known) > $maxNodes AS truncated`

/** From each entity of the last level the strongest edges; those they reach first are visited by the strongest, then id. */
const STEP = (pattern: string, conditions: string): string => `
CALL (level) {
  UNWIND level AS e
  CALL (e) {
    MATCH ${pattern} ${conditions}
    WITH r ORDER BY r.claims DESC, type(r), startNode(r).id, endNode(r).id LIMIT $maxEdges + 1
    RETURN collect(r) AS found
  }
  RETURN collect({from: e, edges: found[0..$maxEdges], cut: size(found) > $maxEdges}) AS steps
}
CALL (steps, visited) {
  UNWIND steps AS step
  UNWIND step.edges AS r
  WITH visited, r.claims AS claims, CASE startNode(r) WHEN step.from THEN endNode(r) ELSE startNode(r) END AS e
  WHERE NOT e IN visited
  WITH e, max(claims) AS claims ORDER BY claims DESC, e.id
  RETURN collect(e) AS reached
}
WITH visited, followed + [step IN steps | step.edges] AS followed, reached,
  reached[0..$maxNodes - size(visited)] AS level, truncated OR any(step IN steps WHERE step.cut) AS truncated
WITH visited + level AS visited, level, followed, truncated OR size(level) < size(reached) AS truncated`

const END = `
CALL (visited, followed) {
  UNWIND followed AS edges
  UNWIND edges AS r
  WITH DISTINCT visited, r WHERE startNode(r) IN visited AND endNode(r) IN visited
  WITH r ORDER BY r.claims DESC, startNode(r).id, type(r), endNode(r).id
  RETURN collect(r ${EDGE}) AS edges
}
RETURN [e IN visited | e ${ENTITY}] AS entities, edges, truncated`

/** The query of a neighbourhood; conditions that the filter does not ask for are left out of it. */
export function neighbourhoodQuery(depth: number, filter: EdgeFilter): string {
  const conditions = [
    ...(filter.relations ? ['type(r) IN $relations'] : []),
    ...(filter.modalities ? ['r.modality IN $modalities'] : []),
  ]
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  return `${START}${STEP(PATTERNS[filter.direction ?? 'BOTH'], where).repeat(depth)}${END}`
}
