import { toClaimFilter } from '../filters'
import { findArticles, findClaims } from '../pages'
import type { EntityResolvers } from '../schema.generated'
import { readNeighbourhood } from '../walks'

const ENDS = { OUT: 'subjects', IN: 'objects', BOTH: 'entities' } as const

export const Entity: EntityResolvers = {
  articleCount: ({ documentCount }) => documentCount,

  async claims({ id }, args, context) {
    const filter = await toClaimFilter(args.filter, context, { [ENDS[args.direction]]: [id] })
    return findClaims(filter, args, context)
  },

  neighbours: ({ id }, args, context) => readNeighbourhood([id], args, context),

  articles: ({ id }, args, context) => findArticles({ entities: [id] }, args, context),
}
