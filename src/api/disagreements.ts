import { type Disagreement, findDisagreements } from '../graph'
import type { ClaimFilter } from '../store'
import type { Context } from './context'

export type DisagreementKind = Disagreement['about']

/** Most claims that are compared at once. */
const MOST_COMPARED = 1000

/** Where the claims that pass the filter contradict each other, the newest of them where they are too many. */
export async function readDisagreements(filter: ClaimFilter, { ask, loaders }: Context) {
  const request = { first: MOST_COMPARED }
  const page = await ask((store, signal) => store.findClaims(filter, 'NEWEST', request, signal))
  for (const claim of page.nodes) loaders.claim.prime(claim.id, claim)
  return { disagreements: findDisagreements(page.nodes), truncated: page.hasNextPage }
}
