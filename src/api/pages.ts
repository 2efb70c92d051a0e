import type {
  Article,
  ArticleFilter,
  ClaimFilter,
  ClaimOrder,
  ClaimRecord,
  EntityFilter,
  EntityOrder,
  EntityRecord,
} from '../store'
import { type Connection, toConnection, toPageRequest } from './connection'
import type { Context } from './context'

interface PageArguments {
  readonly first: number
  readonly after?: string | null
}

/** A page of claims. @throws ClaimgraphError BAD_INPUT for a page size out of bounds */
export async function findClaims(
  filter: ClaimFilter,
  args: PageArguments & { readonly order: ClaimOrder },
  { ask }: Context,
): Promise<Connection<ClaimRecord>> {
  const request = toPageRequest(args)
  return toConnection(await ask((store, signal) => store.findClaims(filter, args.order, request, signal)), args.after)
}

/** A page of entities. @throws ClaimgraphError BAD_INPUT for a page size out of bounds */
export async function findEntities(
  filter: EntityFilter,
  args: PageArguments & { readonly order: EntityOrder },
  { ask }: Context,
): Promise<Connection<EntityRecord>> {
  const request = toPageRequest(args)
  return toConnection(await ask((store, signal) => store.findEntities(filter, args.order, request, signal)), args.after)
}

/** A page of articles. @throws ClaimgraphError BAD_INPUT for a page size out of bounds */
export async function findArticles(
  filter: ArticleFilter,
  args: PageArguments,
  { ask }: Context,
): Promise<Connection<Article>> {
  const request = toPageRequest(args)
  return toConnection(await ask((store, signal) => store.findArticles(filter, request, signal)), args.after)
}
