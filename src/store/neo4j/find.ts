import neo4j from 'neo4j-driver'
import type { ClaimRecord, EntityRecord } from '../../graph'
import { foldName } from '../../model'
import { checkPage, decodeCursor, encodeCursor } from '../cursor'
import type { Article } from '../records'
import type { ArticleFilter, ClaimFilter, ClaimOrder, EntityFilter, EntityOrder, Page, PageRequest } from '../requests'
import { behind, Conditions, keyParameters, type OrderKey, orderBy, shapeOf } from './conditions'
import type { Connection } from './connection'
import {
  ARTICLE,
  type ArticleRow,
  type ClaimRow,
  ENTITY,
  type EntityRow,
  readArticle,
  readClaim,
  readEntity,
} from './rows'
import { fullTextQuery, wholeTermsQuery } from './text-query'

const CLAIM_ID: OrderKey = { by: 'c.id', type: 'string' }
const CLAIM_ORDERS: Readonly<Record<ClaimOrder, readonly OrderKey[]>> = {
  ID: [CLAIM_ID],
  NEWEST: [{ by: 'c.lastSeen', type: 'string', descending: true }, CLAIM_ID],
  CONFIDENCE: [{ by: 'c.confidence', type: 'number', descending: true }, CLAIM_ID],
}

const ENTITY_NAME: readonly OrderKey[] = [
  { by: 'e.foldedName', type: 'string' },
  { by: 'e.id', type: 'string' },
]
const ENTITY_ORDERS: Readonly<Record<EntityOrder, readonly OrderKey[]>> = {
  NAME: ENTITY_NAME,
  CLAIMS: [{ by: 'e.claimCount', type: 'integer', descending: true }, ...ENTITY_NAME],
}

const ARTICLE_ORDER: readonly OrderKey[] = [
  { by: 'a.publishedAt', type: 'string', descending: true },
  { by: 'a.id', type: 'string' },
]

/** What is listed: where it is matched, under which conditions, and how a row of it is given. */
interface Listing<Row, Node> {
  readonly variable: string
  readonly match: string
  readonly conditions: Conditions
  /** Whether the pattern may match a node more than once. */
  readonly repeats: boolean
  readonly give: string
  readonly read: (row: Row) => Node
}

export function findClaims(
  connection: Connection,
  filter: ClaimFilter,
  order: ClaimOrder,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<ClaimRecord>> {
  const listing: Listing<ClaimRow, ClaimRecord> = {
    ...matchClaims(filter),
    variable: 'c',
    give: 'properties(c)',
    read: readClaim,
  }
  return findPage(connection, listing, `claims/${order}`, CLAIM_ORDERS[order], page, signal)
}

/** Conditions on evidence are held by one piece of it; a text is looked for first. */
function matchClaims(filter: ClaimFilter): Pick<Listing<unknown, unknown>, 'match' | 'conditions' | 'repeats'> {
  const conditions = new Conditions()
  conditions.anyOf('c.id', 'ids', filter.ids)
  conditions.anyOf('c.subject', 'subjects', filter.subjects)
  conditions.anyOf('c.object', 'objects', filter.objects)
  conditions.anyOf('c.relation', 'relations', filter.relations)
  conditions.anyOf('c.polarity', 'polarities', filter.polarities)
  conditions.anyOf('c.modality', 'modalities', filter.modalities)
  conditions.anyOf('c.source', 'sources', filter.sources)
  if (filter.entities) {
    conditions.add('(c.subject IN $entities OR c.object IN $entities)', { entities: filter.entities })
  }
  if (filter.minConfidence !== undefined) {
    conditions.add('c.confidence >= $minConfidence', { minConfidence: filter.minConfidence })
  }
  const claimParts = conditions.parts.length
  conditions.anyOf('a.id', 'documents', filter.documents)
  addPublished(conditions, filter)
  if (filter.text !== undefined) {
    const text = fullTextQuery(filter.text)
    if (text === null) conditions.add('false')
    else {
      Object.assign(conditions.parameters, { text })
      return { match: MATCH_QUOTES, conditions, repeats: true }
    }
  }
  const repeats = conditions.parts.length > claimParts
  return { match: repeats ? 'MATCH (c:Claim)-[:EVIDENCED_BY]->(a:Article)' : 'MATCH (c:Claim)', conditions, repeats }
}

const MATCH_QUOTES = `CALL db.index.fulltext.queryRelationships('quotes', $text) YIELD relationship
  WITH startNode(relationship) AS c, endNode(relationship) AS a`

function addPublished(conditions: Conditions, filter: Pick<ArticleFilter, 'publishedFrom' | 'publishedTo'>): void {
  const { publishedFrom, publishedTo } = filter
  if (publishedFrom !== undefined) conditions.add('a.publishedAt >= $publishedFrom', { publishedFrom })
  if (publishedTo !== undefined) conditions.add('a.publishedAt <= $publishedTo', { publishedTo })
  if (publishedFrom !== undefined || publishedTo !== undefined) conditions.add("a.publishedAt > ''")
}

export function findEntities(
  connection: Connection,
  filter: EntityFilter,
  order: EntityOrder,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<EntityRecord>> {
  const conditions = new Conditions()
  conditions.anyOf('e.id', 'ids', filter.ids)
  conditions.anyOf('e.type', 'types', filter.types)
  if (filter.nominal !== undefined) conditions.add('e.nominal = $nominal', { nominal: filter.nominal })
  let match = 'MATCH (e:__Entity__)'
  if (filter.name !== undefined) {
    const text = wholeTermsQuery(filter.name)
    if (text === null) conditions.add('false')
    else {
      match = MATCH_NAMES
      conditions.add('$name IN e.foldedNames', { name: foldName(filter.name), text })
    }
  }
  if (filter.documents) {
    conditions.add('EXISTS { MATCH (e)<-[:MENTIONS]-(a:Article) WHERE a.id IN $documents }', {
      documents: filter.documents,
    })
  }
  const listing = { variable: 'e', match, conditions, repeats: false, give: `e ${ENTITY}`, read: readEntity }
  return findPage<EntityRow, EntityRecord>(connection, listing, `entities/${order}`, ENTITY_ORDERS[order], page, signal)
}

const MATCH_NAMES = "CALL db.index.fulltext.queryNodes('names', $text) YIELD node AS e WITH e"

export function findArticles(
  connection: Connection,
  filter: ArticleFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Article>> {
  const conditions = new Conditions()
  conditions.anyOf('a.id', 'ids', filter.ids)
  conditions.anyOf('a.publisher', 'publishers', filter.publishers)
  conditions.anyOf('e.id', 'entities', filter.entities)
  addPublished(conditions, filter)
  const repeats = filter.entities !== undefined
  const match = repeats ? 'MATCH (a:Article)-[:MENTIONS]->(e:__Entity__)' : 'MATCH (a:Article)'
  const listing = { variable: 'a', match, conditions, repeats, give: `a ${ARTICLE}`, read: readArticle }
  return findPage<ArticleRow, Article>(connection, listing, 'articles/NEWEST', ARTICLE_ORDER, page, signal)
}

interface PageRow<Row> {
  readonly total: number
  readonly found: readonly { readonly row: Row; readonly key: readonly (string | number)[] }[]
}

async function findPage<Row, Node>(
  connection: Connection,
  listing: Listing<Row, Node>,
  name: string,
  order: readonly OrderKey[],
  page: PageRequest,
  signal: AbortSignal | undefined,
): Promise<Page<Node>> {
  checkPage(page)
  const key = page.after === undefined ? undefined : decodeCursor(name, shapeOf(order), page.after)
  const query = pageQuery(listing, order, key !== undefined)
  const parameters = {
    ...listing.conditions.parameters,
    ...(key && keyParameters(order, key)),
    limit: neo4j.int(page.first + 1),
  }
  const [answer] = await connection.read<PageRow<Row>>(query, parameters, signal)
  const { total, found } = answer!
  const shown = found.slice(0, page.first)
  return {
    nodes: shown.map(({ row }) => listing.read(row)),
    cursors: shown.map((each) => encodeCursor(name, each.key)),
    hasNextPage: found.length > page.first,
    totalCount: total,
  }
}

/** How many there are, and those of one page. */
function pageQuery<Row, Node>(listing: Listing<Row, Node>, order: readonly OrderKey[], after: boolean): string {
  const { variable, match, conditions, repeats, give } = listing
  const distinct = repeats ? 'DISTINCT ' : ''
  return `
CALL () {
  ${match} ${conditions.where()}
  RETURN count(${distinct}${variable}) AS total
}
CALL () {
  ${match} ${conditions.where(...(after ? [behind(order)] : []))}
  WITH ${distinct}${variable} ${orderBy(order)} LIMIT $limit
  RETURN collect({row: ${give}, key: [${order.map(({ by }) => by).join(', ')}]}) AS found
}
RETURN total, found`
}
