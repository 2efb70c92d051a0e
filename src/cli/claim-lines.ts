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

/** Entities of an extraction by id. */
export type Entities = ReadonlyMap<string, ExtractedEntity>

function formatClaim(claim: Claim, evidence: readonly Evidence[], entities: Entities): string {
  return [
    ...summariseClaim(claim, entities),
    ...evidence.flatMap((piece) => [`    "${piece.quote.replace(/\s+/g, ' ')}"`, ...formatReasons(piece)]),
    `    says ${claim.source === null ? 'the article' : nameIn(entities, claim.source)}`,
    '',
  ].join('\n')
}

/** Lines that tell a claim: its two ends with its standing, then its qualifiers if it has any. The page of relations shows them too. */
export function summariseClaim(claim: Claim, entities: Entities): string[] {
  const name = (id: string): string => nameIn(entities, id)
  const standing = claim.polarity === 'negative' ? `negative, ${claim.modality}` : claim.modality
  const qualifiers = formatQualifiers(claim, name)
  return [
    `${name(claim.subject)} —${claim.relation}→ ${name(claim.object)}  [${standing}]`,
    ...(qualifiers === '' ? [] : [`    ${qualifiers}`]),
  ]
}

function nameIn(entities: Entities, id: string): string {
  return entities.get(id)?.name ?? id
}

/** "confidence 0.91" and a line of what speaks for it, and one of what speaks against it; nothing where nobody asked. */
function formatReasons({ confidence, reasons }: Evidence): string[] {
  if (reasons === undefined) return []
  const side = (sign: number) => reasons.filter(({ weight }) => Math.sign(weight) === sign).map(({ words }) => words)
  const sides = [
    ['for', side(1)],
    ['against', side(-1)],
  ] as const
  return [
    `    confidence ${confidence.toFixed(2)}: of claims like it in the articles learnt from, about ${Math.round(confidence * 100)} in 100 were right`,
    ...sides.filter(([, words]) => words.length > 0).map(([label, words]) => `        ${label}: ${words.join('; ')}`),
  ]
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
