import { toClaimFilter } from '../filters'
import { loadExisting } from '../loaders'
import { findClaims, findEntities } from '../pages'
import type { ArticleResolvers, SentenceResolvers } from '../schema.generated'

export const Article: ArticleResolvers = {
  async claims({ id }, args, context) {
    return findClaims(await toClaimFilter(args.filter, context, { documents: [id] }), args, context)
  },

  entities: ({ id }, args, context) => findEntities({ documents: [id] }, args, context),
}

export const Sentence: SentenceResolvers = {
  article: ({ document }, _, { loaders }) => loadExisting(loaders.article, document),
}
