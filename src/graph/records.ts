import type { Claim, Entity, Modality } from '../model'

/** An entity of the whole graph: what every document that names it says of it, put together. */
export interface EntityRecord extends Entity {
  /** Claims of which it is subject or object. */
  readonly claimCount: number
  /** Documents that mention it. */
  readonly documentCount: number
}

/** A claim of the whole graph, with what its evidence in every document adds up to. */
export interface ClaimRecord extends Claim {
  /** Highest confidence of its evidence, 0 to 1. */
  readonly confidence: number
  /** Earliest and latest publication date of its evidence, null where no article tells. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** Documents that carry it. */
  readonly documentCount: number
}

/** The derived edge: every claim of one (subject, relation, object), summed up. */
export interface Edge {
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly claims: number
  /** Those among the claims that deny it (negative polarity). */
  readonly denials: number
  /** Distinct entities credited as source. */
  readonly sources: number
  readonly documents: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** The firmest modality among its claims, in the ontology's order. */
  readonly modality: Modality
  /** Whether some claims are positive and others negative. */
  readonly disputed: boolean
  /** Quote and document of its most confident evidence; of equals the earliest published, then by document and span. */
  readonly quote: string
  readonly document: string
}

/** A bounded part of the graph. */
export interface Subgraph {
  /** Nearest the seeds first. */
  readonly entities: readonly EntityRecord[]
  /** By claims (most first), subject, relation, object. */
  readonly edges: readonly Edge[]
  /** Whether a limit left something out. */
  readonly truncated: boolean
}

/** A walk without repeated entities: `edges[i]` joins `entities[i]` and `entities[i + 1]`, either way round. */
export interface Path {
  readonly entities: readonly string[]
  readonly edges: readonly Edge[]
}
