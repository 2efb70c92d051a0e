import type { Evidence as EvidenceRecord } from '../../model'
import { checkRange, MAX_PAGE_SIZE } from '../connection'
import { loadExisting } from '../loaders'
import { oneLine } from '../one-line'
import type { ClaimResolvers, EvidenceResolvers } from '../schema.generated'

export const Claim: ClaimResolvers = {
  subject: ({ subject }, _, { loaders }) => loadExisting(loaders.entity, subject),
  object: ({ object }, _, { loaders }) => loadExisting(loaders.entity, object),
  place: ({ place }, _, { loaders }) => (place === undefined ? null : loadExisting(loaders.entity, place)),
  source: ({ source }, _, { loaders }) => (source === null ? null : loadExisting(loaders.entity, source)),
  articleCount: ({ documentCount }) => documentCount,

  async predicate({ id }, _, { loaders }) {
    return findFirmest(await loaders.evidence.load(id)).predicate
  },

  async evidence({ id }, { first }, { loaders }) {
    const most = checkRange('first', first, 1, MAX_PAGE_SIZE)
    return (await loaders.evidence.load(id)).slice(0, most)
  },
}

export const Evidence: EvidenceResolvers = {
  article: ({ document }, _, { loaders }) => loadExisting(loaders.article, document),
  sentence: ({ quote }) => oneLine(quote),
}

/** The most confident evidence, of equals the first. */
function findFirmest(evidence: readonly EvidenceRecord[]): EvidenceRecord {
  return evidence.reduce((best, next) => (next.confidence > best.confidence ? next : best))
}
