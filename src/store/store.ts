import type { Claim, Document, Entity, EntityType, Evidence, Extraction, Modality, Polarity } from '../model'

/** One article and all it brings: the unit of writing, taken in whole or not at all. */
export interface Contribution {
  readonly document: Document
  /** The sentences of the document, for text search and for context around a quote. */
  readonly sentences: readonly SentenceRecord[]
  readonly extraction: Extraction
  /** When it was taken in, ISO 8601 date-time; set by ingest, the only clock of the house. */
  readonly ingestedAt: string
}

export interface SentenceRecord {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Article extends Document {
  readonly ingestedAt: string
  readonly claimCount: number
}

export interface EntityRecord extends Entity {
  readonly claimCount: number
  readonly documentCount: number
}

export interface ClaimRecord extends Claim {
  /** Highest confidence of its evidence. */
  readonly confidence: number
  /** Earliest and latest publication date of its evidence, null where no article tells. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly documentCount: number
}

/** The derived edge: every claim of one (subject, relation, object), summed up. */
export interface Edge {
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly claims: number
  readonly sources: number
  readonly documents: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** The firmest modality among its claims, in the ontology's order. */
  readonly modality: Modality
  /** Whether some claims are positive and others negative. */
  readonly disputed: boolean
  /** Quote and article of its most confident evidence. */
  readonly quote: string
  readonly document: string
}

/** Every list of a filter is an "any of"; the fields are joined by "and"; an absent field filters nothing. */
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
  /** Publication date of its evidence, inclusive ISO 8601 dates. */
  readonly publishedFrom?: string
  readonly publishedTo?: string
  readonly minConfidence?: number
  /** Words that some quote of the claim contains, all of them. */
  readonly text?: string
}

export interface EntityFilter {
  readonly ids?: readonly string[]
  readonly types?: readonly EntityType[]
  /** Name or alias, compared folded (`foldName`) and whole. */
  readonly name?: string
  readonly nominal?: boolean
  /** Entities that one of these articles mentions. */
  readonly documents?: readonly string[]
}

export interface ArticleFilter {
  readonly ids?: readonly string[]
  /** Articles that mention one of these entities. */
  readonly entities?: readonly string[]
  readonly publishers?: readonly string[]
  readonly publishedFrom?: string
  readonly publishedTo?: string
}

/** Keyset paging: `after` is the cursor of the last node already seen. */
export interface PageRequest {
  readonly first: number
  readonly after?: string
}

export interface Page<Node> {
  readonly nodes: readonly Node[]
  /** One opaque cursor a node, equal in every store. */
  readonly cursors: readonly string[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

export type ClaimOrder = 'ID' | 'NEWEST' | 'CONFIDENCE'
export type EntityOrder = 'NAME' | 'CLAIMS'

export interface SearchRequest extends PageRequest {
  /** Words; every one must occur, the last one may be a beginning. Compared folded. */
  readonly text: string
  readonly kinds: readonly SearchHit['kind'][]
}

export type SearchHit =
  | { readonly kind: 'entity'; readonly entity: EntityRecord }
  | { readonly kind: 'sentence'; readonly document: string; readonly sentence: SentenceRecord }

export interface TraversalLimits {
  /** Most entities visited; the traversal stops and says `truncated`. */
  readonly maxNodes: number
  /** Most edges followed from one entity: those with the most claims, then by relation and ids. */
  readonly maxEdgesPerNode: number
}

export interface EdgeFilter {
  readonly relations?: readonly string[]
  readonly direction?: 'OUT' | 'IN' | 'BOTH'
  readonly modalities?: readonly Modality[]
}

export interface Subgraph {
  readonly entities: readonly EntityRecord[]
  readonly edges: readonly Edge[]
  readonly truncated: boolean
}

export interface Path {
  readonly entities: readonly string[]
  readonly edges: readonly Edge[]
}

export interface Stats {
  readonly articles: number
  readonly sentences: number
  readonly entities: number
  readonly claims: number
  readonly evidence: number
  readonly claimsByRelation: Readonly<Record<string, number>>
  readonly entitiesByType: Readonly<Record<string, number>>
}

/**
 * The port that every store implements. Reads that take a list of ids answer in the same order, null for the unknown.
 * Each method is one query's work. Errors are `ClaimgraphError`s; a read takes an optional AbortSignal.
 */
export interface Store {
  readonly url: string

  /** Takes in each contribution whole, replacing what an earlier version of the same document brought. */
  write(contributions: readonly Contribution[]): Promise<void>
  /** Takes back exactly what the documents brought; tells how many were there. */
  withdraw(documents: readonly string[]): Promise<number>

  readEntities(ids: readonly string[], signal?: AbortSignal): Promise<(EntityRecord | null)[]>
  readClaims(ids: readonly string[], signal?: AbortSignal): Promise<(ClaimRecord | null)[]>
  readArticles(ids: readonly string[], signal?: AbortSignal): Promise<(Article | null)[]>
  /** Evidence of each claim, by publication date (unknown last), document and start. */
  readEvidence(claims: readonly string[], signal?: AbortSignal): Promise<Evidence[][]>

  findEntities(
    filter: EntityFilter,
    order: EntityOrder,
    page: PageRequest,
    signal?: AbortSignal,
  ): Promise<Page<EntityRecord>>
  findClaims(
    filter: ClaimFilter,
    order: ClaimOrder,
    page: PageRequest,
    signal?: AbortSignal,
  ): Promise<Page<ClaimRecord>>
  /** Newest first, undated last, then by id. */
  findArticles(filter: ArticleFilter, page: PageRequest, signal?: AbortSignal): Promise<Page<Article>>
  /** Entities first (whole-name matches, then most claims, then name), then sentences (newest article first, text order). */
  search(request: SearchRequest, signal?: AbortSignal): Promise<Page<SearchHit>>

  /** Everything within `depth` (1 to 4) edges of the seeds. */
  readNeighbourhood(
    seeds: readonly string[],
    depth: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ): Promise<Subgraph>
  /** The shortest simple paths from one entity to another, edges walked either way, at most `maxLength` (1 to 5) long. */
  readPaths(
    from: string,
    to: string,
    maxLength: number,
    count: number,
    filter: EdgeFilter,
    limits: TraversalLimits,
    signal?: AbortSignal,
  ): Promise<{ readonly paths: readonly Path[]; readonly truncated: boolean }>

  readStats(signal?: AbortSignal): Promise<Stats>
  close(): Promise<void>
}
