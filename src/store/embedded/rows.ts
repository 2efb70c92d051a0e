import type { ClaimRecord, Edge, EntityRecord } from '../../graph'
import type { Document, EntityType, Evidence, Modality, Polarity, Qualifiers, Reason, Rejection } from '../../model'
import type { Article, SentenceRecord } from '../records'

export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly publisher: string | null
  readonly published_at: string
  readonly ingested_at: string
  readonly claim_count: number
  readonly text: string
}

export function readDocument(row: DocumentRow): Document {
  return {
    id: row.id,
    text: row.text,
    title: row.title,
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    ...(row.published_at === '' ? {} : { publishedAt: row.published_at }),
  }
}

export function readArticle(row: DocumentRow): Article {
  return { ...readDocument(row), ingestedAt: row.ingested_at, claimCount: row.claim_count }
}

export interface SentenceRow {
  readonly document: string
  readonly position: number
  readonly start_offset: number
  readonly end_offset: number
  readonly text: string
}

export function readSentence(row: SentenceRow): SentenceRecord {
  return { index: row.position, start: row.start_offset, end: row.end_offset, text: row.text }
}

export interface EntityRow {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly folded_name: string
  readonly aliases: string
  readonly nominal: number
  readonly iso: string | null
  readonly claim_count: number
  readonly document_count: number
}

export function readEntity(row: EntityRow): EntityRecord {
  return {
    id: row.id,
    type: row.type as EntityType,
    name: row.name,
    aliases: JSON.parse(row.aliases) as string[],
    nominal: row.nominal === 1,
    ...(row.iso === null ? {} : { iso: row.iso }),
    claimCount: row.claim_count,
    documentCount: row.document_count,
  }
}

export interface ClaimRow {
  readonly id: string
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly qualifiers: string
  readonly polarity: string
  readonly modality: string
  readonly source: string | null
  readonly confidence: number
  readonly first_seen: string
  readonly last_seen: string
  readonly document_count: number
}

export function readClaim(row: ClaimRow): ClaimRecord {
  return {
    id: row.id,
    subject: row.subject,
    relation: row.relation,
    object: row.object,
    ...(JSON.parse(row.qualifiers) as Qualifiers),
    polarity: row.polarity as Polarity,
    modality: row.modality as Modality,
    source: row.source,
    confidence: row.confidence,
    firstSeen: row.first_seen || null,
    lastSeen: row.last_seen || null,
    documentCount: row.document_count,
  }
}

/** The qualifiers that are there, as JSON whose keys always stand in the same order. */
export function writeQualifiers(claim: Qualifiers): string {
  const { item, quantity, amount, title, agreement, time, place } = claim
  return JSON.stringify({
    item,
    quantity: quantity && { value: quantity.value, unit: quantity.unit, comparator: quantity.comparator },
    amount: amount && { value: amount.value, currency: amount.currency, comparator: amount.comparator },
    title,
    agreement,
    time: time && { start: time.start, end: time.end },
    place,
  })
}

export interface EvidenceRow {
  readonly claim: string
  readonly document: string
  readonly start_offset: number
  readonly end_offset: number
  readonly quote: string
  readonly predicate: string
  readonly rule: string
  readonly confidence: number
  readonly reasons: string | null
}

export function readEvidence(row: EvidenceRow): Evidence {
  return {
    claim: row.claim,
    document: row.document,
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
    predicate: row.predicate,
    rule: row.rule,
    confidence: row.confidence,
    ...(row.reasons === null ? {} : { reasons: JSON.parse(row.reasons) as Reason[] }),
  }
}

export interface RejectionRow {
  readonly document: string
  readonly start_offset: number
  readonly end_offset: number
  readonly quote: string
  readonly predicate: string
  readonly relation: string
  readonly subject: string | null
  readonly object: string | null
  readonly rule: string
  readonly reason: string
}

export function readRejection(row: RejectionRow): Rejection {
  return {
    document: row.document,
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
    predicate: row.predicate,
    relation: row.relation,
    subject: row.subject,
    object: row.object,
    rule: row.rule,
    reason: row.reason,
  }
}

export interface EdgeRow {
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly claims: number
  readonly denials: number
  readonly sources: number
  readonly documents: number
  readonly first_seen: string
  readonly last_seen: string
  readonly modality: string
  readonly disputed: number
  readonly quote: string
  readonly document: string
}

export function readEdge(row: EdgeRow): Edge {
  return {
    subject: row.subject,
    relation: row.relation,
    object: row.object,
    claims: row.claims,
    denials: row.denials,
    sources: row.sources,
    documents: row.documents,
    firstSeen: row.first_seen || null,
    lastSeen: row.last_seen || null,
    modality: row.modality as Modality,
    disputed: row.disputed === 1,
    quote: row.quote,
    document: row.document,
  }
}
