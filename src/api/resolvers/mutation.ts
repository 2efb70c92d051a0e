import { ClaimgraphError } from '../../model'
import { loadExisting } from '../loaders'
import type { IngestPayloadResolvers, MutationResolvers } from '../schema.generated'

/** Most claims, and most entities, that the answer to an ingestion lists. */
const MOST_LISTED = 1000

export const Mutation: MutationResolvers = {
  async ingest(_, { input }, { ingestDocument, deadline }) {
    if (ingestDocument === undefined) {
      throw new ClaimgraphError('UNSUPPORTED', 'This server takes in no articles; use the command `claimgraph ingest`.')
    }
    const { text, title, url, publisher, publishedAt } = input
    const fields = { title, url, publisher, publishedAt }
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null))
    return deadline.exempt(() => ingestDocument({ text, ...given }))
  },
}

export const IngestPayload: IngestPayloadResolvers = {
  article: ({ document }, _, { loaders }) => loadExisting(loaders.article, document),

  async claims({ document }, _, { ask }) {
    const page = { first: MOST_LISTED }
    return (await ask((store, signal) => store.findClaims({ documents: [document] }, 'ID', page, signal))).nodes
  },

  async entities({ document }, _, { ask }) {
    const page = { first: MOST_LISTED }
    return (await ask((store, signal) => store.findEntities({ documents: [document] }, 'CLAIMS', page, signal))).nodes
  },
}
