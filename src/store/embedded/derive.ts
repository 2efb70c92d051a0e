// From the file itself: the whole room would load graphology, which a store does not need.
import { type EntityForm, mergeForms } from '../../graph/identity'
import { type EntityType, foldName, MODALITIES } from '../../model'
import { splitTerms } from '../terms'
import type { Connection } from './connection'

/** Ids of all that a write has touched: what is derived from them is computed anew, never counted up. */
export interface Affected {
  readonly claims: Set<string>
  readonly entities: Set<string>
}

/** Brings everything derived up to date with documents, forms, claims and evidence; removes what nothing carries. */
export function derive(connection: Connection, affected: Affected): void {
  const claims = JSON.stringify([...affected.claims])
  const triples = connection.all<Triple>(
    `SELECT DISTINCT subject, relation, object FROM claim WHERE id IN (SELECT value FROM json_each(?))`,
    claims,
  )
  deriveClaims(connection, claims)
  for (const triple of triples) deriveEdge(connection, triple)
  const entities = new Set(affected.entities)
  for (const { subject, object } of triples) entities.add(subject).add(object)
  for (const entity of entities) deriveEntity(connection, entity)
}

interface Triple {
  readonly subject: string
  readonly relation: string
  readonly object: string
}

function deriveClaims(connection: Connection, claims: string): void {
  connection.run(
    `DELETE FROM claim WHERE id IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM evidence WHERE claim = claim.id)`,
    claims,
  )
  connection.run(
    `UPDATE claim SET confidence = sums.confidence, first_seen = coalesce(sums.first_seen, ''),
      last_seen = sums.last_seen, document_count = sums.documents
     FROM (SELECT claim AS id, max(confidence) AS confidence, min(nullif(published_at, '')) AS first_seen,
        max(published_at) AS last_seen, count(DISTINCT document) AS documents
      FROM evidence WHERE claim IN (SELECT value FROM json_each(?)) GROUP BY claim) AS sums
     WHERE claim.id = sums.id`,
    claims,
  )
}

/**
 * Writes the edge that `summariseClaims` defines. Here it is summed up in SQL over covering indexes, without reading the
 * quotes, so that a statement that thousands of articles repeat stays cheap; the contract suite holds the two equal.
 */
function deriveEdge(connection: Connection, triple: Triple): void {
  const key = [triple.subject, triple.relation, triple.object] as const
  const standing = connection.get<StandingRow>(
    `SELECT count(*) AS claims, coalesce(sum(polarity = 'negative'), 0) AS denials, count(DISTINCT source) AS sources,
      min(${MODALITY_RANK}) AS modality FROM claim WHERE subject = ? AND relation = ? AND object = ?`,
    ...key,
  )!
  if (standing.claims === 0) {
    connection.run('DELETE FROM edge WHERE subject = ? AND relation = ? AND object = ?', ...key)
    return
  }
  const seen = connection.get<SeenRow>(
    `SELECT count(DISTINCT e.document) AS documents, coalesce(min(nullif(e.published_at, '')), '') AS first_seen,
      max(e.published_at) AS last_seen ${EVIDENCE_OF_TRIPLE}`,
    ...key,
  )!
  const best = connection.get<BestRow>(
    `SELECT e.document, e.confidence ${EVIDENCE_OF_TRIPLE}
     ORDER BY e.confidence DESC, e.published_at = '', e.published_at, e.document LIMIT 1`,
    ...key,
  )!
  const { quote } = connection.get<{ quote: string }>(
    `SELECT e.quote FROM evidence AS e CROSS JOIN claim AS c ON c.id = e.claim
     WHERE e.document = ? AND e.confidence = ? AND c.subject = ? AND c.relation = ? AND c.object = ?
     ORDER BY e.start_offset, e.end_offset LIMIT 1`,
    best.document,
    best.confidence,
    ...key,
  )!
  connection.run(
    `INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET claims = excluded.claims, denials = excluded.denials, sources = excluded.sources,
      documents = excluded.documents, first_seen = excluded.first_seen, last_seen = excluded.last_seen,
      modality = excluded.modality, disputed = excluded.disputed, quote = excluded.quote, document = excluded.document`,
    ...key,
    standing.claims,
    standing.denials,
    standing.sources,
    seen.documents,
    seen.first_seen,
    seen.last_seen,
    MODALITIES[standing.modality]!,
    Number(standing.denials > 0 && standing.denials < standing.claims),
    quote,
    best.document,
  )
}

const EVIDENCE_OF_TRIPLE = `FROM claim AS c CROSS JOIN evidence AS e ON e.claim = c.id
  WHERE c.subject = ? AND c.relation = ? AND c.object = ?`

/** The firmest modality has rank 0. */
const MODALITY_RANK = `CASE modality ${MODALITIES.map((name, rank) => `WHEN '${name}' THEN ${rank}`).join(' ')} END`

interface StandingRow {
  readonly claims: number
  readonly denials: number
  readonly sources: number
  readonly modality: number
}

interface SeenRow {
  readonly documents: number
  readonly first_seen: string
  readonly last_seen: string
}

interface BestRow {
  readonly document: string
  readonly confidence: number
}

interface FormRow {
  readonly type: EntityType
  readonly name: string
  readonly aliases: string
  readonly nominal: number
  readonly iso: string | null
  readonly documents: number
}

function deriveEntity(connection: Connection, id: string): void {
  const rows = connection.all<FormRow>(
    `SELECT type, name, aliases, nominal, iso, count(*) AS documents FROM entity_form WHERE entity = ?
     GROUP BY type, name, aliases, nominal, iso`,
    id,
  )
  if (rows.length === 0) {
    removeEntity(connection, id)
    return
  }
  const forms = rows.map(
    ({ type, name, aliases, nominal, iso, documents }): EntityForm => ({
      type,
      name,
      aliases: JSON.parse(aliases) as string[],
      nominal: nominal === 1,
      ...(iso === null ? {} : { iso }),
      documents,
    }),
  )
  const entity = mergeForms(id, forms)
  const counts = connection.get<{ claims: number }>(
    `SELECT (SELECT count(*) FROM claim WHERE subject = ?1) + (SELECT count(*) FROM claim WHERE object = ?1 AND subject <> ?1)
      AS claims`,
    id,
  )
  const { key } = connection.get<{ key: number }>(
    `INSERT INTO entity VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET type = excluded.type, name = excluded.name, folded_name = excluded.folded_name,
      aliases = excluded.aliases, nominal = excluded.nominal, iso = excluded.iso, claim_count = excluded.claim_count,
      document_count = excluded.document_count RETURNING key`,
    id,
    entity.type,
    entity.name,
    foldName(entity.name),
    JSON.stringify(entity.aliases),
    Number(entity.nominal),
    entity.iso ?? null,
    counts!.claims,
    forms.reduce((sum, form) => sum + form.documents, 0),
  )!
  indexNames(connection, id, key, [entity.name, ...entity.aliases])
}

function indexNames(connection: Connection, id: string, key: number, names: readonly string[]): void {
  const folded = [...new Set(names.map(foldName))].filter((name) => name !== '').sort()
  const known = connection
    .all<{ folded: string }>('SELECT folded FROM entity_name WHERE entity = ? ORDER BY folded', id)
    .map((row) => row.folded)
    .sort()
  if (folded.length === known.length && folded.every((name, index) => name === known[index])) return
  connection.run('DELETE FROM entity_name WHERE entity = ?', id)
  for (const name of folded) connection.run('INSERT INTO entity_name VALUES (?, ?)', name, id)
  connection.run('DELETE FROM entity_terms WHERE rowid = ?', key)
  const terms = new Set(names.flatMap(splitTerms))
  connection.run('INSERT INTO entity_terms (rowid, terms) VALUES (?, ?)', key, [...terms].join(' '))
}

function removeEntity(connection: Connection, id: string): void {
  connection.run('DELETE FROM entity_terms WHERE rowid IN (SELECT key FROM entity WHERE id = ?)', id)
  connection.run('DELETE FROM entity WHERE id = ?', id)
}
