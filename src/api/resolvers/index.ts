import { nameType } from '../nodes'
import type { Resolvers } from '../schema.generated'
import { Article, Rejection, Sentence } from './article'
import { Claim, Evidence } from './claim'
import { Disagreement } from './disagreement'
import { Edge, Path } from './edge'
import { Entity } from './entity'
import { enumerations } from './enumerations'
import { IngestPayload, Mutation } from './mutation'
import { Query } from './query'
import { Stats } from './stats'
import { Subgraph } from './subgraph'

/** Everything that answers a field of schema.graphql otherwise than by the property of the same name. */
export const resolvers: Resolvers = {
  ...(enumerations as unknown as Pick<Resolvers, keyof typeof enumerations & keyof Resolvers>),
  Query,
  Mutation,
  IngestPayload,
  Entity,
  Claim,
  Evidence,
  Article,
  Rejection,
  Sentence,
  Edge,
  Path,
  Subgraph,
  Disagreement,
  Stats,
  Node: { __resolveType: nameType },
  SearchHit: { __resolveType: (hit) => ('document' in hit ? 'Sentence' : 'Entity') },
}
