import type { Evidence, ExtractedEntity, Mention, Rejection } from '../../model'
import type { Contribution, SentenceRecord } from '../records'
import { splitTerms } from '../terms'
import type { Connection } from './connection'
import { type Affected, derive } from './derive'
import { writeQualifiers } from './rows'

/** Takes in the contributions, each in place of what its document brought before. Runs inside a transaction. */
export function writeContributions(connection: Connection, contributions: readonly Contribution[]): void {
  const affected: Affected = { claims: new Set(), entities: new Set() }
  for (const contribution of contributions) {
    removeDocument(connection, contribution.document.id, affected)
    insertContribution(connection, contribution, affected)
  }
  derive(connection, affected)
}

/** Takes back the documents; tells how many were there. Runs inside a transaction. */
export function withdrawDocuments(connection: Connection, documents: readonly string[]): number {
  const affected: Affected = { claims: new Set(), entities: new Set() }
  let count = 0
  for (const document of new Set(documents)) if (removeDocument(connection, document, affected)) count++
  derive(connection, affected)
  return count
}

function removeDocument(connection: Connection, document: string, affected: Affected): boolean {
  if (!connection.get('SELECT 1 FROM document WHERE id = ?', document)) return false
  for (const { claim } of connection.all<{ claim: string }>(
    'SELECT claim FROM evidence WHERE document = ?',
    document,
  )) {
    affected.claims.add(claim)
  }
  for (const { entity } of connection.all<{ entity: string }>(
    'SELECT entity FROM entity_form WHERE document = ?',
    document,
  )) {
    affected.entities.add(entity)
  }
  connection.run('DELETE FROM quote_terms WHERE rowid IN (SELECT key FROM evidence WHERE document = ?)', document)
  connection.run('DELETE FROM sentence_terms WHERE rowid IN (SELECT key FROM sentence WHERE document = ?)', document)
  connection.run('DELETE FROM document WHERE id = ?', document)
  return true
}

function insertContribution(connection: Connection, contribution: Contribution, affected: Affected): void {
  const { document, extraction, sentences, ingestedAt } = contribution
  connection.run(
    'INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    document.id,
    document.title,
    document.url ?? null,
    document.publisher ?? null,
    document.publishedAt ?? '',
    ingestedAt,
    extraction.claims.length,
    document.text,
  )
  for (const sentence of sentences) insertSentence(connection, document.id, sentence)
  for (const entity of extraction.entities) {
    insertForm(connection, document.id, entity)
    affected.entities.add(entity.id)
  }
  for (const claim of extraction.claims) {
    connection.run(
      "INSERT OR IGNORE INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', 0)",
      claim.id,
      claim.subject,
      claim.relation,
      claim.object,
      writeQualifiers(claim),
      claim.polarity,
      claim.modality,
      claim.source,
    )
    affected.claims.add(claim.id)
  }
  extraction.evidence.forEach((evidence, position) => {
    insertEvidence(connection, position, document.publishedAt ?? '', evidence)
  })
  extraction.rejections.forEach((rejection, position) => {
    insertRejection(connection, position, rejection)
  })
}

function insertSentence(connection: Connection, document: string, sentence: SentenceRecord): void {
  const { key } = connection.get<{ key: number }>(
    'INSERT INTO sentence VALUES (NULL, ?, ?, ?, ?, ?) RETURNING key',
    document,
    sentence.index,
    sentence.start,
    sentence.end,
    sentence.text,
  )!
  connection.run('INSERT INTO sentence_terms (rowid, terms) VALUES (?, ?)', key, splitTerms(sentence.text).join(' '))
}

function insertForm(connection: Connection, document: string, entity: ExtractedEntity): void {
  connection.run(
    'INSERT INTO entity_form VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    document,
    entity.id,
    entity.type,
    entity.name,
    JSON.stringify(entity.aliases),
    Number(entity.nominal),
    entity.iso ?? null,
    packMentions(entity.mentions),
  )
}

function insertEvidence(connection: Connection, position: number, publishedAt: string, evidence: Evidence): void {
  const { key } = connection.get<{ key: number }>(
    'INSERT INTO evidence VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key',
    evidence.document,
    position,
    evidence.claim,
    publishedAt,
    evidence.start,
    evidence.end,
    evidence.quote,
    evidence.predicate,
    evidence.rule,
    evidence.confidence,
    evidence.reasons ? JSON.stringify(evidence.reasons) : null,
  )!
  connection.run('INSERT INTO quote_terms (rowid, terms) VALUES (?, ?)', key, splitTerms(evidence.quote).join(' '))
}

function insertRejection(connection: Connection, position: number, rejection: Rejection): void {
  connection.run(
    'INSERT INTO rejection VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    rejection.document,
    position,
    rejection.start,
    rejection.end,
    rejection.quote,
    rejection.predicate,
    rejection.relation,
    rejection.subject,
    rejection.object,
    rejection.rule,
    rejection.reason,
  )
}

/** Mentions as they are kept: offsets and kind; the words are the slice of the text. */
export type PackedMention = readonly [start: number, end: number, kind: Mention['kind']]

function packMentions(mentions: readonly Mention[]): string {
  return JSON.stringify(mentions.map(({ start, end, kind }): PackedMention => [start, end, kind]))
}
