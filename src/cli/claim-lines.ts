import type { Amount, Claim, Document, Evidence, ExtractedEntity, Extraction, Quantity, TimeInterval } from '../model'
import { countNoun } from './count-noun'

const COMPARATORS = { '=': '', '>': 'over ', '<': 'up to ', '~': 'about ' } as const

/** The claims of a document for a reader: who does what to whom, on whose word, and the sentence. */
export function formatClaims(document: Document, extraction: Extraction): string {
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]))
  const heading = `${document.title}\n${countNoun(extraction.claims.length, 'claim')}, ${countNoun(extraction.entities.length, 'entity')}\n`
  const blocks = orderByText(extraction).map(({ claim, evidence }) => formatClaim(claim, evidence, entities))
  return `${[heading, ...blocks].join('\n')}\n`
}

/** Claims in the order of their first evidence, each with its evidence in text order. */
export function orderByText(extraction: Extraction): { claim: Claim; evidence: Evidence[] }[] {
  const byClaim = new Map<string, Evidence[]>()
  for (const piece of extraction.evidence) byClaim.set(piece.claim, [...(byClaim.get(piece.claim) ?? []), piece])
  return extraction.claims
    .map((claim) => ({
      claim,
      evidence: (byClaim.get(claim.id) ?? []).sort((left, right) => left.start - right.start || left.end - right.end),
    }))
    .sort((left, right) => (left.evidence[0]?.start ?? 0) - (right.evidence[0]?.start ?? 0))
}

type Entities = ReadonlyMap<string, ExtractedEntity>

function formatClaim(claim: Claim, evidence: readonly Evidence[], entities: Entities): string {
  const name = (id: string): string => entities.get(id)?.name ?? id
  const standing = claim.polarity === 'negative' ? `negative, ${claim.modality}` : claim.modality
  const qualifiers = formatQualifiers(claim, name)
  return [
    `${name(claim.subject)} —${claim.relation}→ ${name(claim.object)}  [${standing}]`,
    ...(qualifiers === '' ? [] : [`    ${qualifiers}`]),
    ...evidence.map((piece) => `    "${piece.quote.replace(/\s+/g, ' ')}"`),
    `    says ${claim.source === null ? 'the article' : name(claim.source)}`,
    '',
  ].join('\n')
}

function formatQualifiers(claim: Claim, name: (id: string) => string): string {
  const parts: [string, string | undefined][] = [
    ['item', claim.item],
    ['quantity', claim.quantity && formatQuantity(claim.quantity)],
    ['amount', claim.amount && formatAmount(claim.amount)],
    ['title', claim.title],
    ['agreement', claim.agreement],
    ['time', claim.time && formatTime(claim.time)],
    ['place', claim.place === undefined ? undefined : name(claim.place)],
  ]
  return parts.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`])).join(' · ')
}

function formatQuantity({ comparator, value, unit }: Quantity): string {
  return `${COMPARATORS[comparator]}${formatNumber(value)}${unit === undefined ? '' : unit === '%' ? ' %' : ` ${unit}`}`
}

function formatAmount({ comparator, value, currency }: Amount): string {
  return `${COMPARATORS[comparator]}${formatNumber(value)} ${currency}`
}

function formatTime({ start, end }: TimeInterval): string {
  if (start !== undefined && end !== undefined) return start === end ? start : `${start} to ${end}`
  return start ?? `by ${end}`
}

/** Digits in groups of three, the same under every locale of the machine. */
function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}
