import type { Claim, Document, Evidence, ExtractedEntity, Extraction, Rejection } from '../model'
import { orderByText } from './claim-lines'

/** The extraction as JSON Lines: its entities, then its claims in text order, each with its first evidence. */
export function formatJsonLines(document: Document, extraction: Extraction): string {
  const records = [
    ...extraction.entities.map((entity) => entityRecord(document, entity)),
    ...orderByText(extraction).flatMap(({ claim, evidence }) =>
      evidence[0] === undefined ? [] : [claimRecord(document, claim, evidence[0])],
    ),
  ]
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

/** What came near a claim as JSON Lines, in text order. */
export function formatRejectionLines(rejections: readonly Rejection[]): string {
  return rejections.map((rejection) => `${JSON.stringify(rejectionRecord(rejection))}\n`).join('')
}

function rejectionRecord({ document, start, end, quote, ...rejection }: Rejection): object {
  return { kind: 'rejection', document, ...rejection, evidence: { start, end, sentence: quote } }
}

function entityRecord(document: Document, entity: ExtractedEntity): object {
  const forms = entity.mentions.filter((mention) => mention.kind !== 'pronoun').map((mention) => mention.text)
  return {
    kind: 'entity',
    document: document.id,
    id: entity.id,
    type: entity.type,
    name: entity.name,
    mentions: [...new Set([entity.name, ...entity.aliases, ...forms])].sort(),
    nominal: entity.nominal,
  }
}

function claimRecord(document: Document, claim: Claim, evidence: Evidence): object {
  const { id, subject, relation, object, polarity, modality, source, ...qualifiers } = claim
  return {
    kind: 'claim',
    document: document.id,
    id,
    subject,
    relation,
    object,
    ...qualifiers,
    polarity,
    modality,
    source,
    evidence: { start: evidence.start, end: evidence.end, sentence: evidence.quote },
  }
}
