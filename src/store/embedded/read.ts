import type { ClaimRecord, EntityRecord } from '../../graph'
import type { Claim, EntityType, Evidence, ExtractedEntity, Mention, Rejection } from '../../model'
import type { Article, Contribution, SentenceRecord, Stats } from '../records'
import type { Connection } from './connection'
import {
  type ClaimRow,
  type DocumentRow,
  type EntityRow,
  type EvidenceRow,
  type RejectionRow,
  readArticle,
  readClaim,
  readDocument,
  readEntity,
  readEvidence,
  readRejection,
  readSentence,
  type SentenceRow,
} from './rows'
import type { PackedMention } from './write'

/** Rows by id, in the order of the ids, null where there is none. */
function readRows<Row extends { readonly id: string }, Node>(
  connection: Connection,
  table: 'entity' | 'claim' | 'document',
  ids: readonly string[],
  read: (row: Row) => Node,
): (Node | null)[] {
  const rows = connection.all<Row>(
    `SELECT * FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  const nodes = new Map(rows.map((row) => [row.id, read(row)]))
  return ids.map((id) => nodes.get(id) ?? null)
}

export function readEntities(connection: Connection, ids: readonly string[]): (EntityRecord | null)[] {
  return readRows<EntityRow, EntityRecord>(connection, 'entity', ids, readEntity)
}

export function readClaims(connection: Connection, ids: readonly string[]): (ClaimRecord | null)[] {
  return readRows<ClaimRow, ClaimRecord>(connection, 'claim', ids, readClaim)
}

export function readArticles(connection: Connection, ids: readonly string[]): (Article | null)[] {
  return readRows<DocumentRow, Article>(connection, 'document', ids, readArticle)
}

/** Rows that belong to keys, gathered by key in the order of the keys. */
function gather<Row, Node>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  read: (row: Row) => Node,
): Node[][] {
  const groups = new Map<string, Node[]>(keys.map((key) => [key, []]))
  for (const row of rows) groups.get(keyOf(row))?.push(read(row))
  return keys.map((key) => groups.get(key)!)
}

export function readSentences(connection: Connection, documents: readonly string[]): SentenceRecord[][] {
  const rows = connection.all<SentenceRow>(
    `SELECT document, position, start_offset, end_offset, text FROM sentence
     WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, position`,
    JSON.stringify(documents),
  )
  return gather(documents, rows, (row) => row.document, readSentence)
}

export function readEvidenceOf(connection: Connection, claims: readonly string[]): Evidence[][] {
  const rows = connection.all<EvidenceRow>(
    `SELECT * FROM evidence WHERE claim IN (SELECT value FROM json_each(?))
     ORDER BY published_at = '', published_at, document, start_offset, position`,
    JSON.stringify(claims),
  )
  return gather(claims, rows, (row) => row.claim, readEvidence)
}

export function readRejections(connection: Connection, documents: readonly string[]): Rejection[][] {
  const rows = connection.all<RejectionRow>(
    `SELECT * FROM rejection WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, position`,
    JSON.stringify(documents),
  )
  return gather(documents, rows, (row) => row.document, readRejection)
}

/** What was written, whole, from behind a document id. */
export function readContributions(connection: Connection, after: string | null, limit: number): Contribution[] {
  const documents = connection.all<DocumentRow>(
    'SELECT * FROM document WHERE id > ? ORDER BY id LIMIT ?',
    after ?? '',
    limit,
  )
  const ids = documents.map((row) => row.id)
  const sentences = readSentences(connection, ids)
  const rejections = readRejections(connection, ids)
  return documents.map((row, position) => ({
    document: readDocument(row),
    sentences: sentences[position]!,
    extraction: {
      document: row.id,
      entities: readForms(connection, row),
      claims: readClaimsOf(connection, row.id),
      evidence: connection
        .all<EvidenceRow>('SELECT * FROM evidence WHERE document = ? ORDER BY position', row.id)
        .map(readEvidence),
      rejections: rejections[position]!,
    },
    ingestedAt: row.ingested_at,
  }))
}

interface FormRow {
  readonly entity: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: string
  readonly nominal: number
  readonly iso: string | null
  readonly mentions: string
}

function readForms(connection: Connection, document: DocumentRow): ExtractedEntity[] {
  const rows = connection.all<FormRow>('SELECT * FROM entity_form WHERE document = ? ORDER BY entity', document.id)
  return rows.map((row) => ({
    id: row.entity,
    type: row.type,
    name: row.name,
    aliases: JSON.parse(row.aliases) as string[],
    nominal: row.nominal === 1,
    ...(row.iso === null ? {} : { iso: row.iso }),
    mentions: (JSON.parse(row.mentions) as PackedMention[]).map(
      ([start, end, kind]): Mention => ({ start, end, text: document.text.slice(start, end), kind }),
    ),
  }))
}

function readClaimsOf(connection: Connection, document: string): Claim[] {
  const rows = connection.all<ClaimRow>(
    'SELECT * FROM claim WHERE id IN (SELECT claim FROM evidence WHERE document = ?) ORDER BY id',
    document,
  )
  return rows.map((row) => {
    const {
      confidence: _confidence,
      firstSeen: _first,
      lastSeen: _last,
      documentCount: _count,
      ...claim
    } = readClaim(row)
    return claim
  })
}

export function readStats(connection: Connection): Stats {
  const count = (table: string): number =>
    connection.get<{ total: number }>(`SELECT count(*) AS total FROM ${table}`)!.total
  const countBy = (table: string, column: string): Record<string, number> =>
    Object.fromEntries(
      connection
        .all<{ name: string; total: number }>(
          `SELECT ${column} AS name, count(*) AS total FROM ${table} GROUP BY ${column} ORDER BY ${column}`,
        )
        .map(({ name, total }) => [name, total]),
    )
  return {
    articles: count('document'),
    sentences: count('sentence'),
    entities: count('entity'),
    claims: count('claim'),
    evidence: count('evidence'),
    rejections: count('rejection'),
    claimsByRelation: countBy('claim', 'relation'),
    entitiesByType: countBy('entity', 'type'),
  }
}
