import { ClaimgraphError } from '../model'
import type { Page, PageRequest } from '../store'

/** Most nodes on one page. */
export const MAX_PAGE_SIZE = 200

/** A page in the shape of the Relay cursor connections specification. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly nodes: readonly Node[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | undefined
    readonly endCursor: string | undefined
  }
  readonly totalCount: number
}

/** The page that the arguments ask for. @throws ClaimgraphError BAD_INPUT unless `first` is 1 to 200. */
export function toPageRequest(args: { readonly first: number; readonly after?: string | null }): PageRequest {
  const first = checkRange('first', args.first, 1, MAX_PAGE_SIZE)
  return args.after == null ? { first } : { first, after: args.after }
}

/** The page as a connection; `after` is the cursor that it was asked for with. */
export function toConnection<Node>(page: Page<Node>, after?: string | null): Connection<Node> {
  return {
    edges: page.nodes.map((node, index) => ({ node, cursor: page.cursors[index]! })),
    nodes: page.nodes,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after != null,
      startCursor: page.cursors[0],
      endCursor: page.cursors.at(-1),
    },
    totalCount: page.totalCount,
  }
}

/** The page on which nothing stands. */
export const EMPTY_PAGE: Page<never> = { nodes: [], cursors: [], hasNextPage: false, totalCount: 0 }

/** The value, if it is within the bounds. @throws ClaimgraphError BAD_INPUT otherwise. */
export function checkRange(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value
  throw new ClaimgraphError('BAD_INPUT', `${name} must be ${least} to ${most}, not ${value}.`)
}
