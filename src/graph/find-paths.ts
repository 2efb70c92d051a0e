import type { Edge, Path } from './records'
import { compareStrength } from './summarise-claims'

/** Steps that the search for paths may take before it gives up and says `truncated`. */
const MAX_STEPS = 500_000

export interface PathRequest {
  readonly from: string
  readonly to: string
  /** Most edges of a path. */
  readonly maxLength: number
  /** Most paths. */
  readonly count: number
  /** OUT: along the edges; IN: against them; BOTH: either way. */
  readonly direction: 'OUT' | 'IN' | 'BOTH'
}

interface Step {
  readonly edge: Edge
  readonly target: string
}

/**
 * The shortest simple paths over the edges: by length, then step by step by the strength of the edge. No path leads from
 * an entity to itself. `truncated` when the search became too long; what it found until then is right.
 */
export function findPaths(
  edges: readonly Edge[],
  request: PathRequest,
): { readonly paths: readonly Path[]; readonly truncated: boolean } {
  const { from, to, maxLength, count } = request
  if (from === to) return { paths: [], truncated: false }
  const steps = listSteps(edges, request.direction)
  const distances = measureDistances(edges, request)
  const search: Search = { to, count, steps, distances, paths: [], left: MAX_STEPS }
  for (let length = distances.get(from) ?? maxLength + 1; length <= maxLength; length++) {
    extend(search, [from], [], length)
    if (search.paths.length >= count || search.left <= 0) break
  }
  return { paths: search.paths, truncated: search.left <= 0 }
}

interface Search {
  readonly to: string
  readonly count: number
  readonly steps: ReadonlyMap<string, readonly Step[]>
  readonly distances: ReadonlyMap<string, number>
  readonly paths: Path[]
  left: number
}

/** Depth first, only where the end can still be reached in exactly the edges that are left. */
function extend(search: Search, entities: string[], edges: Edge[], length: number): void {
  if (length === 0) {
    search.paths.push({ entities: [...entities], edges: [...edges] })
    return
  }
  for (const { edge, target } of search.steps.get(entities.at(-1)!) ?? []) {
    if (search.paths.length >= search.count || search.left-- <= 0) return
    const distance = search.distances.get(target)
    if (distance === undefined || distance > length - 1 || entities.includes(target)) continue
    if (target === search.to && length > 1) continue
    entities.push(target)
    edges.push(edge)
    extend(search, entities, edges, length - 1)
    entities.pop()
    edges.pop()
  }
}

function listSteps(edges: readonly Edge[], direction: PathRequest['direction']): Map<string, Step[]> {
  const steps = new Map<string, Step[]>()
  const add = (source: string, step: Step): void => {
    const known = steps.get(source)
    if (known) known.push(step)
    else steps.set(source, [step])
  }
  for (const edge of [...edges].sort(compareStrength)) {
    if (direction !== 'IN') add(edge.subject, { edge, target: edge.object })
    if (direction !== 'OUT') add(edge.object, { edge, target: edge.subject })
  }
  return steps
}

/** Edges from each entity to the end of the path, breadth first from there. */
function measureDistances(edges: readonly Edge[], request: PathRequest): Map<string, number> {
  const opposite = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const
  const steps = listSteps(edges, opposite[request.direction])
  const distances = new Map([[request.to, 0]])
  for (const [entity, distance] of distances) {
    if (distance >= request.maxLength) continue
    for (const { target } of steps.get(entity) ?? []) {
      if (!distances.has(target)) distances.set(target, distance + 1)
    }
  }
  return distances
}
