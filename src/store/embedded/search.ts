import { foldName } from '../../model'
import { checkPage, decodeCursor, encodeCursor, isCursorOf, type SortKey } from '../cursor'
import type { Page, SearchHit, SearchRequest } from '../requests'
import { addBehind, Conditions, matchExpression, type OrderKey } from './conditions'
import type { Connection } from './connection'
import { type EntityRow, readEntity, readSentence, type SentenceRow } from './rows'

const ENTITIES = 'search/entity'
const ENTITY_ORDER: readonly OrderKey[] = [
  { column: 'partial', type: 'number' },
  { column: 'claim_count', type: 'number', descending: true },
  { column: 'folded_name', type: 'string' },
  { column: 'id', type: 'string' },
]

const SENTENCES = 'search/sentence'
const SENTENCE_ORDER: readonly OrderKey[] = [
  { column: 'published_at', type: 'string', descending: true },
  { column: 'document', type: 'string' },
  { column: 'position', type: 'number' },
]

interface Found {
  readonly hit: SearchHit
  readonly cursor: string
}

/** Entities, then sentences, in one list; see the port. */
export function search(connection: Connection, request: SearchRequest): Page<SearchHit> {
  checkPage(request)
  const behind = readBehind(request.after)
  const match = matchExpression(request.text)
  if (match === null) return { nodes: [], cursors: [], hasNextPage: false, totalCount: 0 }
  const found: Found[] = []
  let totalCount = 0
  if (request.kinds.includes('entity')) {
    totalCount += count(connection, 'entity_terms', match)
    if (!behind.sentence) {
      found.push(...searchEntities(connection, request.text, match, behind.entity, request.first + 1))
    }
  }
  if (request.kinds.includes('sentence')) {
    totalCount += count(connection, 'sentence_terms', match)
    found.push(...searchSentences(connection, match, behind.sentence, request.first + 1 - found.length))
  }
  const shown = found.slice(0, request.first)
  return {
    nodes: shown.map(({ hit }) => hit),
    cursors: shown.map(({ cursor }) => cursor),
    hasNextPage: found.length > request.first,
    totalCount,
  }
}

function readBehind(after: string | undefined): { readonly entity?: SortKey; readonly sentence?: SortKey } {
  if (after === undefined) return {}
  if (isCursorOf(SENTENCES, after)) return { sentence: decodeCursor(SENTENCES, shapeOf(SENTENCE_ORDER), after) }
  return { entity: decodeCursor(ENTITIES, shapeOf(ENTITY_ORDER), after) }
}

function shapeOf(order: readonly OrderKey[]): OrderKey['type'][] {
  return order.map((key) => key.type)
}

function count(connection: Connection, table: 'entity_terms' | 'sentence_terms', match: string): number {
  return connection.get<{ total: number }>(`SELECT count(*) AS total FROM ${table} WHERE ${table} MATCH ?`, match)!
    .total
}

function searchEntities(
  connection: Connection,
  text: string,
  match: string,
  behind: SortKey | undefined,
  limit: number,
): Found[] {
  const conditions = new Conditions()
  if (behind) addBehind(conditions, ENTITY_ORDER, behind)
  const rows = connection.all<EntityRow & { readonly partial: number }>(
    `SELECT * FROM (
       SELECT *, id NOT IN (SELECT entity FROM entity_name WHERE folded = ?) AS partial
       FROM entity WHERE key IN (SELECT rowid FROM entity_terms WHERE entity_terms MATCH ?)
     ) ${conditions.where()} ORDER BY partial, claim_count DESC, folded_name, id LIMIT ?`,
    foldName(text),
    match,
    ...conditions.values,
    limit,
  )
  return rows.map((row) => ({
    hit: { kind: 'entity', entity: readEntity(row) },
    cursor: encodeCursor(ENTITIES, [row.partial, row.claim_count, row.folded_name, row.id]),
  }))
}

function searchSentences(connection: Connection, match: string, behind: SortKey | undefined, limit: number): Found[] {
  const conditions = new Conditions()
  if (behind) addBehind(conditions, SENTENCE_ORDER, behind)
  const rows = connection.all<SentenceRow & { readonly published_at: string }>(
    `SELECT * FROM (
       SELECT sentence.*, document.published_at FROM sentence JOIN document ON document.id = sentence.document
       WHERE sentence.key IN (SELECT rowid FROM sentence_terms WHERE sentence_terms MATCH ?)
     ) ${conditions.where()} ORDER BY published_at DESC, document, position LIMIT ?`,
    match,
    ...conditions.values,
    limit,
  )
  return rows.map((row) => ({
    hit: { kind: 'sentence', document: row.document, sentence: readSentence(row) },
    cursor: encodeCursor(SENTENCES, [row.published_at, row.document, row.position]),
  }))
}
