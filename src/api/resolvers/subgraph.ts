import { checkRange } from '../connection'
import type { SubgraphResolvers } from '../schema.generated'
import { exportSubgraph, measureEntities } from '../subgraph-views'
import { MAX_NODES } from '../walks'

export const Subgraph: SubgraphResolvers = {
  measure(subgraph, { by, first }) {
    return measureEntities(subgraph, by).slice(0, checkRange('first', first, 1, MAX_NODES))
  },

  export: (subgraph, { format }) => exportSubgraph(subgraph, format),
}
