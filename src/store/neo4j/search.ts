import neo4j from 'neo4j-driver'
import { foldName } from '../../model'
import { checkPage, decodeCursor, encodeCursor, isCursorOf, type SortKey } from '../cursor'
import type { Page, SearchHit, SearchRequest } from '../requests'
import { behind, keyParameters, type OrderKey, orderBy, shapeOf } from './conditions'
import type { Connection, Parameters } from './connection'
import { ENTITY, type EntityRow, readEntity, SENTENCE, type SentenceRow } from './rows'
import { fullTextQuery } from './text-query'

const ENTITIES = 'search/entity'
const ENTITY_ORDER: readonly OrderKey[] = [
  { by: 'partial', type: 'integer' },
  { by: 'e.claimCount', type: 'integer', descending: true },
  { by: 'e.foldedName', type: 'string' },
  { by: 'e.id', type: 'string' },
]

const SENTENCES = 'search/sentence'
const SENTENCE_ORDER: readonly OrderKey[] = [
  { by: 'a.publishedAt', type: 'string', descending: true },
  { by: 'a.id', type: 'string' },
  { by: 's.index', type: 'integer' },
]

const SEARCH_ENTITIES = `
  CALL db.index.fulltext.queryNodes('names', $text) YIELD node AS e
  WITH e, CASE WHEN $name IN e.foldedNames THEN 0 ELSE 1 END AS partial`

const SEARCH_SENTENCES = `
  CALL db.index.fulltext.queryNodes('sentences', $text) YIELD node AS s
  MATCH (s)<-[:HAS_SENTENCE]-(a:Article)
  WITH s, a`

const GIVE_ENTITY = `collect({row: e ${ENTITY}, key: [partial, e.claimCount, e.foldedName, e.id]})`
const GIVE_SENTENCE = `collect({row: s ${SENTENCE}, document: a.id, key: [a.publishedAt, a.id, s.index]})`

interface Found<Row> {
  readonly row: Row
  readonly key: SortKey
}

interface SearchRow {
  readonly entityTotal: number
  readonly sentenceTotal: number
  readonly entities: readonly Found<EntityRow>[]
  readonly sentences: readonly (Found<SentenceRow> & { readonly document: string })[]
}

interface Hit {
  readonly hit: SearchHit
  readonly cursor: string
}

/** Entities, then sentences, in one list; see the port. */
export async function search(
  connection: Connection,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<Page<SearchHit>> {
  checkPage(request)
  const after = readAfter(request.after)
  const text = fullTextQuery(request.text)
  const wanted = new Set(request.kinds)
  if (text === null || wanted.size === 0) return { nodes: [], cursors: [], hasNextPage: false, totalCount: 0 }
  const parameters = {
    text,
    name: foldName(request.text),
    limit: neo4j.int(request.first + 1),
    ...after.parameters,
  }
  const [row] = await connection.read<SearchRow>(searchQuery(wanted, after.kind), parameters, signal)
  const { entityTotal, sentenceTotal } = row!
  const found = listHits(row!).slice(0, request.first + 1)
  const shown = found.slice(0, request.first)
  return {
    nodes: shown.map(({ hit }) => hit),
    cursors: shown.map(({ cursor }) => cursor),
    hasNextPage: found.length > request.first,
    totalCount: entityTotal + sentenceTotal,
  }
}

function listHits({ entities, sentences }: SearchRow): Hit[] {
  return [
    ...entities.map(
      ({ row, key }): Hit => ({
        hit: { kind: 'entity', entity: readEntity(row) },
        cursor: encodeCursor(ENTITIES, key),
      }),
    ),
    ...sentences.map(
      ({ row, key, document }): Hit => ({
        hit: { kind: 'sentence', document, sentence: row },
        cursor: encodeCursor(SENTENCES, key),
      }),
    ),
  ]
}

function readAfter(after: string | undefined): { kind?: SearchHit['kind']; parameters?: Parameters } {
  if (after === undefined) return {}
  const kind = isCursorOf(SENTENCES, after) ? 'sentence' : 'entity'
  const [name, order] = kind === 'sentence' ? [SENTENCES, SENTENCE_ORDER] : [ENTITIES, ENTITY_ORDER]
  return { kind, parameters: keyParameters(order, decodeCursor(name, shapeOf(order), after)) }
}

/** How many of each kind match, and those of one page: entities unless the page begins among the sentences. */
function searchQuery(wanted: ReadonlySet<SearchHit['kind']>, after: SearchHit['kind'] | undefined): string {
  const parts: string[] = []
  const none = (names: string) => parts.push(`WITH *, ${names}`)
  if (wanted.has('entity')) {
    parts.push(`CALL () {${SEARCH_ENTITIES} RETURN count(e) AS entityTotal\n}`)
    if (after === 'sentence') none('[] AS entities')
    else parts.push(subquery(SEARCH_ENTITIES, ENTITY_ORDER, after === 'entity', `${GIVE_ENTITY} AS entities`))
  } else none('0 AS entityTotal, [] AS entities')
  if (wanted.has('sentence')) {
    parts.push(`CALL () {${SEARCH_SENTENCES} RETURN count(s) AS sentenceTotal\n}`)
    parts.push(subquery(SEARCH_SENTENCES, SENTENCE_ORDER, after === 'sentence', `${GIVE_SENTENCE} AS sentences`))
  } else none('0 AS sentenceTotal, [] AS sentences')
  return `WITH 1 AS one\n${parts.join('\n')}\nRETURN entityTotal, sentenceTotal, entities, sentences`
}

function subquery(match: string, order: readonly OrderKey[], after: boolean, give: string): string {
  const where = after ? `\n  WHERE ${behind(order)}` : ''
  return `CALL () {${match}${where}\n  WITH * ${orderBy(order)} LIMIT $limit\n  RETURN ${give}\n}`
}
