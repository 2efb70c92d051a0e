import type { Article, ClaimRecord, EntityRecord } from '../store'
import type { Loaders } from './loaders'

export type NodeRecord = EntityRecord | ClaimRecord | Article

/** Whatever bears the id: the prefix tells entities and claims; articles may be named freely. */
export function loadNode(id: string, loaders: Loaders): Promise<NodeRecord | null> {
  if (id.startsWith('ent_')) return loaders.entity.load(id)
  if (id.startsWith('clm_')) return loaders.claim.load(id)
  return loaders.article.load(id)
}

/** Name of the GraphQL type of a record. */
export function nameType(record: NodeRecord): 'Entity' | 'Claim' | 'Article' {
  if ('subject' in record) return 'Claim'
  return 'text' in record ? 'Article' : 'Entity'
}
