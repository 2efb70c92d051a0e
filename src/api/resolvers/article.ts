import { checkRange } from '../connection'
import { toClaimFilter } from '../filters'
import { loadExisting } from '../loaders'
import { oneLine } from '../one-line'
import { findClaims, findEntities } from '../pages'
import type { ArticleResolvers, RejectionResolvers, SentenceResolvers } from '../schema.generated'

export const Article: ArticleResolvers = {
  async claims({ id }, args, context) {
    return findClaims(await toClaimFilter(args.filter, context, { documents: [id] }), args, context)
  },

  entities: ({ id }, args, context) => findEntities({ documents: [id] }, args, context),

  async rejected({ id }, { first }, { loaders }) {
    const most = checkRange('first', first, 1, MAX_REJECTIONS)
    return (await loaders.rejections.load(id)).slice(0, most)
  },
}

const MAX_REJECTIONS = 1000

export const Rejection: RejectionResolvers = {
  article: ({ document }, _, { loaders }) => loadExisting(loaders.article, document),
  sentence: ({ quote }) => oneLine(quote),
}

export const Sentence: SentenceResolvers = {
  article: ({ document }, _, { loaders }) => loadExisting(loaders.article, document),
}
