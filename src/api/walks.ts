import { ClaimgraphError } from '../model'
import type { EdgeFilter, Subgraph, TraversalLimits } from '../store'
import { checkRange } from './connection'
import type { Context } from './context'
import { findAll, findNamesakes, isId } from './filters'
import type * as Graph from './schema.generated'

/** Most entities that a walk may visit. */
export const MAX_NODES = 1000
const MAX_EDGES_PER_NODE = 1000
const PATH_LIMITS: TraversalLimits = { maxNodes: MAX_NODES, maxEdgesPerNode: 100 }

export interface WalkArguments {
  readonly depth: number
  readonly filter?: Graph.EdgeFilter | null
  readonly maxNodes: number
  readonly maxEdgesPerNode: number
}

/** What lies around the entities. @throws ClaimgraphError BAD_INPUT for a depth or limit out of bounds */
export async function readNeighbourhood(
  seeds: readonly string[],
  args: WalkArguments,
  context: Context,
): Promise<Subgraph> {
  const depth = checkRange('depth', args.depth, 1, 4)
  const maxNodes = checkRange('maxNodes', args.maxNodes, 1, MAX_NODES)
  const maxEdgesPerNode = checkRange('maxEdgesPerNode', args.maxEdgesPerNode, 1, MAX_EDGES_PER_NODE)
  const filter = toEdgeFilter(args.filter)
  const limits = { maxNodes, maxEdgesPerNode }
  const found = await context.ask((store, signal) => store.readNeighbourhood(seeds, depth, filter, limits, signal))
  for (const entity of found.entities) context.loaders.entity.prime(entity.id, entity)
  return found
}

/** The shortest chains between two entities, each given by id or name. */
export async function readPaths(
  args: Graph.RequireFields<Graph.QueryPathsArgs, 'maxLength' | 'count'>,
  context: Context,
) {
  const maxLength = checkRange('maxLength', args.maxLength, 1, 5)
  const count = checkRange('count', args.count, 1, 50)
  const from = await findEntity(args.from, context)
  const to = await findEntity(args.to, context)
  if (from === undefined || to === undefined) return { paths: [], truncated: false }
  const filter = toEdgeFilter(args.filter)
  return context.ask((store, signal) => store.readPaths(from, to, maxLength, count, filter, PATH_LIMITS, signal))
}

/** Ids of the entities that a walk starts from. @throws ClaimgraphError BAD_INPUT when none is given */
export async function findSeeds(args: Graph.QueryNeighboursArgs, context: Context): Promise<string[]> {
  if (args.ids == null && args.names == null) {
    throw new ClaimgraphError('BAD_INPUT', 'neighbours needs `ids` or `names` of the entities to start from.')
  }
  return [...((await findAll([...(args.ids ?? []), ...(args.names ?? [])], context)) ?? [])]
}

/** Id of the entity that bears the id, or of the one with most claims among those that bear the name. */
async function findEntity(idOrName: string, context: Context): Promise<string | undefined> {
  if (isId(idOrName) && (await context.loaders.entity.load(idOrName)) !== null) return idOrName
  return (await findNamesakes(idOrName, context))?.[0]
}

function toEdgeFilter(filter: Graph.EdgeFilter | null | undefined): EdgeFilter {
  const { relations, direction, modalities } = filter ?? {}
  return { ...(relations && { relations }), ...(direction && { direction }), ...(modalities && { modalities }) }
}
