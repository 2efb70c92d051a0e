import type { EntityRecord, SearchHit, SentenceRecord } from '../store'

export type SearchKind = SearchHit['kind']

/** A sentence as a search finds it: the record with the id of its document. */
export interface SentenceHit extends SentenceRecord {
  readonly document: string
}

/** The hit as the union of the API has it. */
export function toUnion(hit: SearchHit): EntityRecord | SentenceHit {
  return hit.kind === 'entity' ? hit.entity : { ...hit.sentence, document: hit.document }
}
