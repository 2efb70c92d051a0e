import { loadExisting } from '../loaders'
import { findClaims } from '../pages'
import type { EdgeResolvers, PathResolvers } from '../schema.generated'

export const Edge: EdgeResolvers = {
  subject: ({ subject }, _, { loaders }) => loadExisting(loaders.entity, subject),
  object: ({ object }, _, { loaders }) => loadExisting(loaders.entity, object),
  claimCount: ({ claims }) => claims,
  denialCount: ({ denials }) => denials,
  sourceCount: ({ sources }) => sources,
  articleCount: ({ documents }) => documents,
  article: ({ document }, _, { loaders }) => loadExisting(loaders.article, document),

  claims({ subject, relation, object }, args, context) {
    return findClaims({ subjects: [subject], relations: [relation], objects: [object] }, args, context)
  },
}

export const Path: PathResolvers = {
  length: ({ edges }) => edges.length,
  entities: ({ entities }, _, { loaders }) => entities.map((id) => loadExisting(loaders.entity, id)),
}
