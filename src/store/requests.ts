import type { EntityRecord } from '../graph'
import type { EntityType, Modality, Polarity } from '../model'
import type { SentenceRecord } from './records'

/**
 * Every list of a filter is an "any of"; the fields are joined by "and"; an absent field filters nothing, an empty list
 * matches nothing. `documents`, `publishedFrom`, `publishedTo` and `text` must hold for one and the same piece of evidence.
 */
export interface ClaimFilter {
  readonly ids?: readonly string[]
  readonly subjects?: readonly string[]
  readonly objects?: readonly string[]
  /** Entities on either end. */
  readonly entities?: readonly string[]
  readonly relations?: readonly string[]
  readonly polarities?: readonly Polarity[]
  readonly modalities?: readonly Modality[]
  readonly sources?: readonly string[]
  readonly documents?: readonly string[]
  /** Publication date of its evidence, inclusive ISO 8601 dates; undated evidence is outside every range. */
  readonly publishedFrom?: string
  readonly publishedTo?: string
  readonly minConfidence?: number
  /** Words of a quote, matched as in `SearchRequest.text`. */
  readonly text?: string
}

export interface EntityFilter {
  readonly ids?: readonly string[]
  readonly types?: readonly EntityType[]
  /** Name or alias, compared folded (`foldName`) and whole. */
  readonly name?: string
  readonly nominal?: boolean
  /** Documents that mention it. */
  readonly documents?: readonly string[]
}

export interface ArticleFilter {
  readonly ids?: readonly string[]
  /** Entities that it mentions. */
  readonly entities?: readonly string[]
  readonly publishers?: readonly string[]
  /** Inclusive ISO 8601 dates; undated articles are outside every range. */
  readonly publishedFrom?: string
  readonly publishedTo?: string
}

/** Keyset paging: `first` nodes (0 to 1,000) behind `after`, the cursor of the last node already seen. */
export interface PageRequest {
  readonly first: number
  readonly after?: string
}

export interface Page<Node> {
  readonly nodes: readonly Node[]
  /** One opaque cursor a node, equal in every store: base64url of the JSON of the order's name and the node's sort key. */
  readonly cursors: readonly string[]
  readonly hasNextPage: boolean
  /** How many match the filter, whatever the page. */
  readonly totalCount: number
}

/** ID: by id. NEWEST: latest `lastSeen` first, undated last, then id. CONFIDENCE: highest first, then id. */
export type ClaimOrder = 'ID' | 'NEWEST' | 'CONFIDENCE'
/** NAME: by folded name (code points), then id. CLAIMS: most claims first, then as NAME. */
export type EntityOrder = 'NAME' | 'CLAIMS'

export interface SearchRequest extends PageRequest {
  /** Words; every one must occur, the last one may be a beginning. Both sides are folded (`foldName`) and cut at spaces. */
  readonly text: string
  readonly kinds: readonly SearchHit['kind'][]
}

export type SearchHit =
  | { readonly kind: 'entity'; readonly entity: EntityRecord }
  | { readonly kind: 'sentence'; readonly document: string; readonly sentence: SentenceRecord }

export interface TraversalLimits {
  /** Most entities visited. */
  readonly maxNodes: number
  /** Most edges followed from one entity: those with the most claims, then by relation, subject, object. */
  readonly maxEdgesPerNode: number
}

export interface EdgeFilter {
  readonly relations?: readonly string[]
  /** OUT: from subject to object; IN: from object to subject; BOTH (where absent): either way. */
  readonly direction?: 'OUT' | 'IN' | 'BOTH'
  /** Modalities of the edge. */
  readonly modalities?: readonly Modality[]
}
