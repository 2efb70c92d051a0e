import { loadExisting } from '../loaders'
import type { DisagreementResolvers } from '../schema.generated'

export const Disagreement: DisagreementResolvers = {
  subject: ({ subject }, _, { loaders }) => loadExisting(loaders.entity, subject),
  object: ({ object }, _, { loaders }) => loadExisting(loaders.entity, object),
  claims: ({ claims }, _, { loaders }) => Promise.all(claims.map((id) => loadExisting(loaders.claim, id))),
}
