import type { Edge, EdgeFilter, Path, TraversalLimits } from '../../src/store'
import { byKeys, type Reference } from './reference'

export const byStrength = byKeys<Edge>(
  ({ claims }) => -claims,
  ({ relation }) => relation,
  ({ subject }) => subject,
  ({ object }) => object,
)

/** The neighbourhood as the port words it, one sentence at a time. */
export function walkNeighbourhood(
  reference: Reference,
  seeds: readonly string[],
  depth: number,
  filter: EdgeFilter,
  limits: TraversalLimits,
): { readonly entities: string[]; readonly edges: Edge[]; readonly truncated: boolean } {
  const known = [...new Set(seeds)].filter((seed) => reference.entities.some(({ id }) => id === seed))
  const entities = known.slice(0, limits.maxNodes)
  const followed = new Set<Edge>()
  let truncated = known.length > entities.length
  let level = [...entities]
  for (let step = 0; step < depth; step++) {
    const reached = new Map<string, number>()
    for (const entity of level) {
      const edges = reference.edges.filter((edge) => leaves(edge, entity, filter)).sort(byStrength)
      if (edges.length > limits.maxEdgesPerNode) truncated = true
      for (const edge of edges.slice(0, limits.maxEdgesPerNode)) {
        followed.add(edge)
        const end = edge.subject === entity ? edge.object : edge.subject
        if (!entities.includes(end)) reached.set(end, Math.max(reached.get(end) ?? 0, edge.claims))
      }
    }
    const ranked = [...reached].sort(
      byKeys(
        ([, claims]) => -claims,
        ([id]) => id,
      ),
    )
    level = ranked.map(([id]) => id).slice(0, limits.maxNodes - entities.length)
    if (level.length < ranked.length) truncated = true
    entities.push(...level)
  }
  const edges = [...followed]
    .filter(({ subject, object }) => entities.includes(subject) && entities.includes(object))
    .sort(
      byKeys(
        ({ claims }) => -claims,
        ({ subject }) => subject,
        ({ relation }) => relation,
        ({ object }) => object,
      ),
    )
  return { entities, edges, truncated }
}

function leaves(edge: Edge, entity: string, filter: EdgeFilter): boolean {
  const direction = filter.direction ?? 'BOTH'
  const touches = (direction !== 'IN' && edge.subject === entity) || (direction !== 'OUT' && edge.object === entity)
  return (
    touches &&
    (filter.relations?.includes(edge.relation) ?? true) &&
    (filter.modalities?.includes(edge.modality) ?? true)
  )
}

/** Every simple path up to a length, sorted as the port words it. */
export function walkPaths(
  edges: readonly Edge[],
  from: string,
  to: string,
  maxLength: number,
  direction: 'OUT' | 'IN' | 'BOTH',
): Path[] {
  const sorted = [...edges].sort(byStrength)
  const found: Path[] = []
  const walk = (path: Path): void => {
    const last = path.entities.at(-1)!
    if (last === to && path.edges.length > 0) {
      found.push(path)
      return
    }
    if (path.edges.length === maxLength) return
    for (const edge of sorted) {
      const next = [
        direction !== 'IN' && edge.subject === last ? edge.object : undefined,
        direction !== 'OUT' && edge.object === last ? edge.subject : undefined,
      ].find((end) => end !== undefined)
      if (next === undefined || path.entities.includes(next)) continue
      walk({ entities: [...path.entities, next], edges: [...path.edges, edge] })
    }
  }
  walk({ entities: [from], edges: [] })
  return found.sort((left, right) => left.edges.length - right.edges.length)
}
