import { ANY_RELATION } from './vocabulary'

/** The node that tells which version the schema has; writers take turns at it. */
export const READ_VERSION = 'MATCH (m:__Claimgraph__ {id: "store"}) RETURN m.version AS version'
export const WRITE_VERSION = 'MERGE (m:__Claimgraph__ {id: "store"}) SET m.version = $version'

/** What a schema of ours holds, as names with the statements that make them. */
const FIRST: Readonly<Record<string, string>> = {
  claimgraph_store: 'CREATE CONSTRAINT claimgraph_store IF NOT EXISTS FOR (m:__Claimgraph__) REQUIRE m.id IS UNIQUE',
  entity_id: 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:__Entity__) REQUIRE e.id IS UNIQUE',
  claim_id: 'CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE',
  article_id: 'CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE',
  sentence_id: 'CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (s:Sentence) REQUIRE (s.document, s.index) IS UNIQUE',
  entity_by_name: 'CREATE INDEX entity_by_name IF NOT EXISTS FOR (e:__Entity__) ON (e.foldedName, e.id)',
  entity_by_claims: 'CREATE INDEX entity_by_claims IF NOT EXISTS FOR (e:__Entity__) ON (e.claimCount)',
  entity_by_type: 'CREATE INDEX entity_by_type IF NOT EXISTS FOR (e:__Entity__) ON (e.type)',
  claim_by_triple: 'CREATE INDEX claim_by_triple IF NOT EXISTS FOR (c:Claim) ON (c.subject, c.object, c.relation)',
  claim_by_subject: 'CREATE INDEX claim_by_subject IF NOT EXISTS FOR (c:Claim) ON (c.subject)',
  claim_by_object: 'CREATE INDEX claim_by_object IF NOT EXISTS FOR (c:Claim) ON (c.object)',
  claim_by_source: 'CREATE INDEX claim_by_source IF NOT EXISTS FOR (c:Claim) ON (c.source)',
  claim_by_relation: 'CREATE INDEX claim_by_relation IF NOT EXISTS FOR (c:Claim) ON (c.relation)',
  claim_newest: 'CREATE INDEX claim_newest IF NOT EXISTS FOR (c:Claim) ON (c.lastSeen)',
  claim_by_confidence: 'CREATE INDEX claim_by_confidence IF NOT EXISTS FOR (c:Claim) ON (c.confidence)',
  article_newest: 'CREATE INDEX article_newest IF NOT EXISTS FOR (a:Article) ON (a.publishedAt)',
  names: fullText('names', '(e:__Entity__)', 'e.searchText'),
  sentences: fullText('sentences', '(s:Sentence)', 's.searchText'),
  quotes: fullText('quotes', '()-[q:EVIDENCED_BY]-()', 'q.searchText'),
}

const REJECTIONS: Readonly<Record<string, string>> = {
  rejection_id:
    'CREATE CONSTRAINT rejection_id IF NOT EXISTS FOR (r:Rejection) REQUIRE (r.document, r.position) IS UNIQUE',
}

/** Evidence got the reasons of its confidence, which need no index; older evidence stays without. */
const REASONS: Readonly<Record<string, string>> = {}

/** The text is folded before it is kept, so that the plainest analyzer, which cuts at spaces alone, fits every language. */
function fullText(name: string, pattern: string, property: string): string {
  const options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}"
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR ${pattern} ON EACH [${property}] ${options}`
}

/**
 * Forward migrations: the one at index n takes a database from schema version n to n + 1. Never edit one that was
 * released; the names of an earlier one that a later one drops are left out of `SCHEMA_NAMES`.
 */
export const MIGRATIONS: readonly Readonly<Record<string, string>>[] = [FIRST, REJECTIONS, REASONS]
export const SCHEMA_NAMES: readonly string[] = MIGRATIONS.flatMap((migration) => Object.keys(migration))

export const READ_SCHEMA = 'SHOW INDEXES YIELD name, state WHERE state = "ONLINE" RETURN collect(name) AS names'
export const AWAIT_SCHEMA = 'CALL db.awaitIndexes(600)'

/** Every derived relationship, for those who read along: (:Country)-[:SUPPLIES]->(:Country). */
export const DERIVED_PATTERN = `(subject:__Entity__)-[edge:${ANY_RELATION}]->(object:__Entity__)`
