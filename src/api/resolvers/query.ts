import { ClaimgraphError } from '../../model'
import { checkRange, MAX_PAGE_SIZE, toConnection, toPageRequest } from '../connection'
import { readDisagreements } from '../disagreements'
import { findNamesakes, toArticleFilter, toClaimFilter, toEntityFilter } from '../filters'
import { loadNode } from '../nodes'
import { findArticles, findClaims, findEntities } from '../pages'
import type { QueryResolvers } from '../schema.generated'
import { toUnion } from '../search-hit'
import { findSeeds, readNeighbourhood, readPaths } from '../walks'

export const Query: QueryResolvers = {
  node: (_, { id }, { loaders }) => loadNode(id, loaders),

  nodes(_, { ids }, { loaders }) {
    checkRange('The number of ids', ids.length, 0, MAX_PAGE_SIZE)
    return Promise.all(ids.map((id) => loadNode(id, loaders)))
  },

  async entity(_, { id, name }, context) {
    if (id == null && name == null) throw new ClaimgraphError('BAD_INPUT', 'entity needs an `id` or a `name`.')
    const wanted = id ?? (await findNamesakes(name, context))?.[0]
    return wanted === undefined ? null : context.loaders.entity.load(wanted)
  },

  entities: (_, args, context) => findEntities(toEntityFilter(args.filter), args, context),

  async search(_, args, { ask }) {
    const request = { ...toPageRequest(args), text: args.text, kinds: args.kinds }
    const page = await ask((store, signal) => store.search(request, signal))
    return toConnection({ ...page, nodes: page.nodes.map(toUnion) }, args.after)
  },

  claim: (_, { id }, { loaders }) => loaders.claim.load(id),

  async claims(_, args, context) {
    return findClaims(await toClaimFilter(args.filter, context), args, context)
  },

  article: (_, { id }, { loaders }) => loaders.article.load(id),

  async articles(_, args, context) {
    return findArticles(await toArticleFilter(args.filter, context), args, context)
  },

  async neighbours(_, args, context) {
    return readNeighbourhood(await findSeeds(args, context), args, context)
  },

  paths: (_, args, context) => readPaths(args, context),

  async disagreements(_, { filter }, context) {
    return readDisagreements(await toClaimFilter(filter, context), context)
  },

  stats: (_, __, { ask }) => ask((store, signal) => store.readStats(signal)),

  ontology: (_, __, { ontology }) => ontology,
}
