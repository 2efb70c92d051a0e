import neo4j from 'neo4j-driver'
import type { ClaimRecord, EntityRecord } from '../../graph'
import type { Evidence, ExtractedEntity, Rejection } from '../../model'
import type { Article, Contribution, SentenceRecord, Stats } from '../records'
import type { Connection } from './connection'
import {
  READ_ARTICLES,
  READ_CLAIMS,
  READ_CONTRIBUTIONS,
  READ_ENTITIES,
  READ_EVIDENCE,
  READ_REJECTIONS,
  READ_SENTENCES,
  READ_STATS,
} from './read-queries'
import {
  type ArticleRow,
  type ClaimRow,
  type EntityRow,
  type EvidenceRow,
  type FormRow,
  type RejectionRow,
  readArticle,
  readBareClaim,
  readClaim,
  readEntity,
  readEvidence as readEvidenceRow,
  readMentions,
  type SentenceRow,
} from './rows'

type Ids = readonly string[]

/** One node an id, in the order of the ids, null where there is none. */
async function readEach<Row, Node>(
  connection: Connection,
  query: string,
  ids: Ids,
  read: (row: Row) => Node,
  signal: AbortSignal | undefined,
): Promise<(Node | null)[]> {
  const rows = await connection.read<{ id: string; row: Row }>(query, { ids }, signal)
  const nodes = new Map(rows.map(({ id, row }) => [id, read(row)]))
  return ids.map((id) => nodes.get(id) ?? null)
}

/** The list of an id, in the order of the ids, empty where there is none. */
async function readLists<Row>(
  connection: Connection,
  query: string,
  ids: Ids,
  signal: AbortSignal | undefined,
): Promise<Row[][]> {
  const lists = await connection.read<{ id: string; rows: Row[] }>(query, { ids }, signal)
  const known = new Map(lists.map(({ id, rows }) => [id, rows]))
  return ids.map((id) => known.get(id) ?? [])
}

export function readEntities(connection: Connection, ids: Ids, signal?: AbortSignal): Promise<(EntityRecord | null)[]> {
  return readEach<EntityRow, EntityRecord>(connection, READ_ENTITIES, ids, readEntity, signal)
}

export function readClaims(connection: Connection, ids: Ids, signal?: AbortSignal): Promise<(ClaimRecord | null)[]> {
  return readEach<ClaimRow, ClaimRecord>(connection, READ_CLAIMS, ids, readClaim, signal)
}

export function readArticles(connection: Connection, ids: Ids, signal?: AbortSignal): Promise<(Article | null)[]> {
  return readEach<ArticleRow, Article>(connection, READ_ARTICLES, ids, readArticle, signal)
}

export function readSentences(connection: Connection, ids: Ids, signal?: AbortSignal): Promise<SentenceRecord[][]> {
  return readLists<SentenceRow>(connection, READ_SENTENCES, ids, signal)
}

export async function readEvidence(connection: Connection, ids: Ids, signal?: AbortSignal): Promise<Evidence[][]> {
  const lists = await readLists<EvidenceRow>(connection, READ_EVIDENCE, ids, signal)
  return lists.map((rows) => rows.map(readEvidenceRow))
}

export function readRejections(connection: Connection, ids: Ids, signal?: AbortSignal): Promise<Rejection[][]> {
  return readLists<RejectionRow>(connection, READ_REJECTIONS, ids, signal)
}

interface ContributionRow {
  readonly article: ArticleRow
  readonly sentences: readonly SentenceRow[]
  readonly forms: readonly FormRow[]
  readonly claims: readonly ClaimRow[]
  readonly evidence: readonly EvidenceRow[]
  readonly rejections: readonly RejectionRow[]
}

/** What was written, whole, from behind a document id. */
export async function readContributions(
  connection: Connection,
  after: string | null,
  limit: number,
  signal?: AbortSignal,
): Promise<Contribution[]> {
  const parameters = { after: after ?? '', limit: neo4j.int(limit) }
  const rows = await connection.read<ContributionRow>(READ_CONTRIBUTIONS, parameters, signal)
  return rows.map(({ article, sentences, forms, claims, evidence, rejections }) => {
    const { ingestedAt, claimCount: _, ...document } = readArticle(article)
    const entities = forms.map((form) => readForm(form, document.text))
    return {
      document,
      sentences,
      extraction: {
        document: document.id,
        entities,
        claims: claims.map(readBareClaim),
        evidence: evidence.map(readEvidenceRow),
        rejections,
      },
      ingestedAt,
    }
  })
}

function readForm({ iso, spans, kinds, ...form }: FormRow, text: string): ExtractedEntity {
  return { ...form, ...(iso === null ? {} : { iso }), mentions: readMentions({ spans, kinds }, text) }
}

type Counts = readonly (readonly [name: string, total: number])[]
type StatsRow = Omit<Stats, 'claimsByRelation' | 'entitiesByType'> & {
  readonly claimsByRelation: Counts
  readonly entitiesByType: Counts
}

export async function readStats(connection: Connection, signal?: AbortSignal): Promise<Stats> {
  const [row] = await connection.read<StatsRow>(READ_STATS, {}, signal)
  const { claimsByRelation, entitiesByType, ...totals } = row!
  return {
    ...totals,
    claimsByRelation: Object.fromEntries(claimsByRelation),
    entitiesByType: Object.fromEntries(entitiesByType),
  }
}
