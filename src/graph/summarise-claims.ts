import { type Claim, type Evidence, MODALITIES, type Modality } from '../model'
import type { Edge } from './records'

/** What the summary reads of a claim. */
export type ClaimStanding = Pick<Claim, 'id' | 'polarity' | 'modality' | 'source'>

/** What the summary reads of evidence, with the publication date of its document. */
export interface DatedEvidence extends Pick<Evidence, 'document' | 'start' | 'end' | 'quote' | 'confidence'> {
  readonly publishedAt: string | null
}

/**
 * The derived edge of one (subject, relation, object) from all its claims and all their evidence.
 * The order of the lists does not matter; both must have at least one member.
 */
export function summariseClaims(
  triple: Pick<Edge, 'subject' | 'relation' | 'object'>,
  claims: readonly ClaimStanding[],
  evidence: readonly DatedEvidence[],
): Edge {
  const denials = claims.filter((claim) => claim.polarity === 'negative').length
  const best = evidence.reduce((left, right) => (compareEvidence(left, right) <= 0 ? left : right))
  const dates = evidence.flatMap((each) => each.publishedAt ?? []).sort()
  return {
    subject: triple.subject,
    relation: triple.relation,
    object: triple.object,
    claims: claims.length,
    denials,
    sources: new Set(claims.flatMap((claim) => claim.source ?? [])).size,
    documents: new Set(evidence.map((each) => each.document)).size,
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
    modality: firmestModality(claims),
    disputed: denials > 0 && denials < claims.length,
    quote: best.quote,
    document: best.document,
  }
}

function firmestModality(claims: readonly ClaimStanding[]): Modality {
  const present = new Set(claims.map((claim) => claim.modality))
  return MODALITIES.find((modality) => present.has(modality)) ?? 'possible'
}

/** Most confident first, then earliest published (unknown last), then by document and span. */
function compareEvidence(left: DatedEvidence, right: DatedEvidence): number {
  return (
    right.confidence - left.confidence ||
    compareText(left.publishedAt ?? '~', right.publishedAt ?? '~') ||
    compareText(left.document, right.document) ||
    left.start - right.start ||
    left.end - right.end
  )
}

/** Order by UTF-16 code units, the same on every machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The strength of an edge: most claims first, then relation, subject, object. */
export function compareStrength(left: EdgeKey, right: EdgeKey): number {
  return (
    right.claims - left.claims ||
    compareText(left.relation, right.relation) ||
    compareText(left.subject, right.subject) ||
    compareText(left.object, right.object)
  )
}

export type EdgeKey = Pick<Edge, 'subject' | 'relation' | 'object' | 'claims'>
