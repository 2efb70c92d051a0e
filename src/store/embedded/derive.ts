import { type DatedEvidence, type EntityForm, mergeForms, summariseClaims } from '../../graph'
import { type EntityType, foldName, type Modality, type Polarity } from '../../model'
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

interface StandingRow {
  readonly id: string
  readonly polarity: Polarity
  readonly modality: Modality
  readonly source: string | null
}

interface DatedRow {
  readonly document: string
  readonly start: number
  readonly quote: string
  readonly confidence: number
  readonly published_at: string
}

function deriveEdge(connection: Connection, triple: Triple): void {
  const { subject, relation, object } = triple
  const claims = connection.all<StandingRow>(
    `SELECT id, polarity, modality, source FROM claim WHERE subject = ? AND relation = ? AND object = ?`,
    subject,
    relation,
    object,
  )
  if (claims.length === 0) {
    connection.run('DELETE FROM edge WHERE subject = ? AND relation = ? AND object = ?', subject, relation, object)
    return
  }
  const evidence = connection.all<DatedRow>(
    `SELECT e.document, e.start_offset AS start, e.quote, e.confidence, e.published_at
     FROM claim AS c JOIN evidence AS e ON e.claim = c.id WHERE c.subject = ? AND c.relation = ? AND c.object = ?`,
    subject,
    relation,
    object,
  )
  const dated = evidence.map((row): DatedEvidence => ({ ...row, publishedAt: row.published_at || null }))
  const edge = summariseClaims(triple, claims, dated)
  connection.run(
    'INSERT OR REPLACE INTO edge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    subject,
    relation,
    object,
    edge.claims,
    edge.denials,
    edge.sources,
    edge.documents,
    edge.firstSeen ?? '',
    edge.lastSeen ?? '',
    edge.modality,
    Number(edge.disputed),
    edge.quote,
    edge.document,
  )
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
