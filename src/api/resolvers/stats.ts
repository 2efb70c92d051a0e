import type { EntityType } from '../../model'
import type { StatsResolvers } from '../schema.generated'

export const Stats: StatsResolvers = {
  claimsByRelation: (stats) => Object.entries(stats.claimsByRelation).map(([relation, count]) => ({ relation, count })),

  entitiesByType: (stats) =>
    Object.entries(stats.entitiesByType).map(([type, count]) => ({ type: type as EntityType, count })),
}
