import type { ClaimRecord, EntityRecord } from '../../graph'
import { foldName } from '../../model'
import { checkPage, decodeCursor, encodeCursor } from '../cursor'
import type { Article } from '../records'
import type { ArticleFilter, ClaimFilter, ClaimOrder, EntityFilter, EntityOrder, Page, PageRequest } from '../requests'
import { addBehind, Conditions, matchExpression, type OrderKey } from './conditions'
import type { Connection } from './connection'
import { type ClaimRow, type DocumentRow, type EntityRow, readArticle, readClaim, readEntity } from './rows'

const ID: OrderKey = { column: 'id', type: 'string' }
const FOLDED_NAME: OrderKey = { column: 'folded_name', type: 'string' }

const CLAIM_ORDERS: Readonly<Record<ClaimOrder, readonly OrderKey[]>> = {
  ID: [ID],
  NEWEST: [{ column: 'last_seen', type: 'string', descending: true }, ID],
  CONFIDENCE: [{ column: 'confidence', type: 'number', descending: true }, ID],
}

const ENTITY_ORDERS: Readonly<Record<EntityOrder, readonly OrderKey[]>> = {
  NAME: [FOLDED_NAME, ID],
  CLAIMS: [{ column: 'claim_count', type: 'number', descending: true }, FOLDED_NAME, ID],
}

const ARTICLE_ORDER: readonly OrderKey[] = [{ column: 'published_at', type: 'string', descending: true }, ID]

export function findClaims(
  connection: Connection,
  filter: ClaimFilter,
  order: ClaimOrder,
  page: PageRequest,
): Page<ClaimRecord> {
  const conditions = claimConditions(filter)
  return findPage(connection, 'claim', conditions, `claims/${order}`, CLAIM_ORDERS[order], page, readClaim)
}

function claimConditions(filter: ClaimFilter): Conditions {
  const conditions = new Conditions()
  conditions.anyOf('id', filter.ids)
  conditions.anyOf('subject', filter.subjects)
  conditions.anyOf('object', filter.objects)
  conditions.anyOf('relation', filter.relations)
  conditions.anyOf('polarity', filter.polarities)
  conditions.anyOf('modality', filter.modalities)
  conditions.anyOf('source', filter.sources)
  if (filter.entities) {
    const list = JSON.stringify(filter.entities)
    conditions.add(
      '(subject IN (SELECT value FROM json_each(?)) OR object IN (SELECT value FROM json_each(?)))',
      list,
      list,
    )
  }
  if (filter.minConfidence !== undefined) conditions.add('confidence >= ?', filter.minConfidence)
  const evidence = evidenceConditions(filter)
  if (evidence.parts.length > 0) {
    conditions.add(`id IN (SELECT claim FROM evidence ${evidence.where()})`, ...evidence.values)
  }
  return conditions
}

function evidenceConditions(filter: ClaimFilter): Conditions {
  const conditions = new Conditions()
  conditions.anyOf('document', filter.documents)
  addPublished(conditions, filter)
  if (filter.text !== undefined) {
    const match = matchExpression(filter.text)
    if (match === null) conditions.add('FALSE')
    else conditions.add('key IN (SELECT rowid FROM quote_terms WHERE quote_terms MATCH ?)', match)
  }
  return conditions
}

function addPublished(conditions: Conditions, filter: Pick<ArticleFilter, 'publishedFrom' | 'publishedTo'>): void {
  const { publishedFrom, publishedTo } = filter
  if (publishedFrom !== undefined) conditions.add('published_at >= ?', publishedFrom)
  if (publishedTo !== undefined) conditions.add('published_at <= ?', publishedTo)
  if (publishedFrom !== undefined || publishedTo !== undefined) conditions.add("published_at > ''")
}

export function findEntities(
  connection: Connection,
  filter: EntityFilter,
  order: EntityOrder,
  page: PageRequest,
): Page<EntityRecord> {
  const conditions = new Conditions()
  conditions.anyOf('id', filter.ids)
  conditions.anyOf('type', filter.types)
  if (filter.nominal !== undefined) conditions.add('nominal = ?', Number(filter.nominal))
  if (filter.name !== undefined) {
    conditions.add('id IN (SELECT entity FROM entity_name WHERE folded = ?)', foldName(filter.name))
  }
  if (filter.documents) {
    conditions.add(
      'id IN (SELECT entity FROM entity_form WHERE document IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.documents),
    )
  }
  return findPage(connection, 'entity', conditions, `entities/${order}`, ENTITY_ORDERS[order], page, readEntity)
}

export function findArticles(connection: Connection, filter: ArticleFilter, page: PageRequest): Page<Article> {
  const conditions = new Conditions()
  conditions.anyOf('id', filter.ids)
  conditions.anyOf('publisher', filter.publishers)
  if (filter.entities) {
    conditions.add(
      'id IN (SELECT document FROM entity_form WHERE entity IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.entities),
    )
  }
  addPublished(conditions, filter)
  return findPage(connection, 'document', conditions, 'articles/NEWEST', ARTICLE_ORDER, page, readArticle)
}

interface RowTypes {
  readonly claim: ClaimRow
  readonly entity: EntityRow
  readonly document: DocumentRow
}

function findPage<Table extends keyof RowTypes, Node>(
  connection: Connection,
  table: Table,
  filter: Conditions,
  name: string,
  order: readonly OrderKey[],
  page: PageRequest,
  read: (row: RowTypes[Table]) => Node,
): Page<Node> {
  checkPage(page)
  const sql = `SELECT count(*) AS total FROM ${table} ${filter.where()}`
  const { total } = connection.get<{ total: number }>(sql, ...filter.values)!
  const behind = new Conditions()
  behind.parts.push(...filter.parts)
  behind.values.push(...filter.values)
  if (page.after !== undefined) {
    const shape = order.map((key) => key.type)
    addBehind(behind, order, decodeCursor(name, shape, page.after))
  }
  const rows = connection.all<RowTypes[Table]>(
    `SELECT * FROM ${table} ${behind.where()}
     ORDER BY ${order.map((key) => `${key.column}${key.descending ? ' DESC' : ''}`).join(', ')} LIMIT ?`,
    ...behind.values,
    page.first + 1,
  )
  const shown = rows.slice(0, page.first)
  const sortKey = (row: RowTypes[Table]) => order.map((key) => row[key.column as keyof typeof row] as string | number)
  return {
    nodes: shown.map(read),
    cursors: shown.map((row) => encodeCursor(name, sortKey(row))),
    hasNextPage: rows.length > page.first,
    totalCount: total,
  }
}
