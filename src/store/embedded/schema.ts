/** Marks a file as ours: "Clmg" in SQLite's `application_id`. */
export const APPLICATION_ID = 0x436c6d67

const FIRST = `
CREATE TABLE document (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, url TEXT, publisher TEXT, published_at TEXT NOT NULL,
  ingested_at TEXT NOT NULL, claim_count INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX document_newest ON document (published_at DESC, id);

CREATE TABLE sentence (
  key INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE (document, position));
CREATE VIRTUAL TABLE sentence_terms USING fts5 (terms, content='', contentless_delete=1, detail=none, tokenize='ascii');

CREATE TABLE entity (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL, folded_name TEXT NOT NULL,
  aliases TEXT NOT NULL, nominal INTEGER NOT NULL, iso TEXT, claim_count INTEGER NOT NULL, document_count INTEGER NOT NULL);
CREATE INDEX entity_by_name ON entity (folded_name, id);
CREATE INDEX entity_by_claims ON entity (claim_count DESC, folded_name, id);
CREATE INDEX entity_by_type ON entity (type, folded_name, id);
CREATE TABLE entity_name (
  folded TEXT NOT NULL, entity TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
  PRIMARY KEY (folded, entity)) WITHOUT ROWID;
CREATE INDEX entity_name_by_entity ON entity_name (entity);
CREATE VIRTUAL TABLE entity_terms USING fts5 (terms, content='', contentless_delete=1, detail=none, tokenize='ascii');

CREATE TABLE entity_form (
  document TEXT NOT NULL REFERENCES document ON DELETE CASCADE, entity TEXT NOT NULL, type TEXT NOT NULL,
  name TEXT NOT NULL, aliases TEXT NOT NULL, nominal INTEGER NOT NULL, iso TEXT, mentions TEXT NOT NULL,
  PRIMARY KEY (document, entity)) WITHOUT ROWID;
CREATE INDEX entity_form_by_entity ON entity_form (entity, type, name, aliases, nominal, iso);

CREATE TABLE claim (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL, object TEXT NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
  qualifiers TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL, source TEXT,
  confidence REAL NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, document_count INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX claim_by_subject ON claim (subject, relation, object, polarity, modality, source);
CREATE INDEX claim_by_object ON claim (object, relation, subject);
CREATE INDEX claim_by_relation ON claim (relation, last_seen DESC, id);
CREATE INDEX claim_by_source ON claim (source) WHERE source IS NOT NULL;
CREATE INDEX claim_newest ON claim (last_seen DESC, id);
CREATE INDEX claim_by_confidence ON claim (confidence DESC, id);

CREATE TABLE evidence (
  key INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL,
  claim TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED, published_at TEXT NOT NULL,
  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, quote TEXT NOT NULL, predicate TEXT NOT NULL,
  rule TEXT NOT NULL, confidence REAL NOT NULL, UNIQUE (document, position));
CREATE INDEX evidence_by_claim ON evidence (claim, published_at, document, confidence);
CREATE INDEX evidence_by_date ON evidence (published_at, claim);
CREATE VIRTUAL TABLE quote_terms USING fts5 (terms, content='', contentless_delete=1, detail=none, tokenize='ascii');

CREATE TABLE edge (
  subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL, claims INTEGER NOT NULL, denials INTEGER NOT NULL,
  sources INTEGER NOT NULL, documents INTEGER NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL,
  modality TEXT NOT NULL, disputed INTEGER NOT NULL, quote TEXT NOT NULL, document TEXT NOT NULL,
  PRIMARY KEY (subject, relation, object)) WITHOUT ROWID;
CREATE INDEX edge_out ON edge (subject, claims DESC, relation, object, modality);
CREATE INDEX edge_in ON edge (object, claims DESC, relation, subject, modality);
`

const REJECTIONS = `
CREATE TABLE rejection (
  document TEXT NOT NULL REFERENCES document ON DELETE CASCADE, position INTEGER NOT NULL, start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL, quote TEXT NOT NULL, predicate TEXT NOT NULL, relation TEXT NOT NULL, subject TEXT,
  object TEXT, rule TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (document, position)) WITHOUT ROWID;
`

/** Why the confidence of evidence is what it is, as JSON; NULL where it was taken in before that was kept. */
const REASONS = 'ALTER TABLE evidence ADD COLUMN reasons TEXT'

/**
 * Forward migrations: the one at index n takes a file from schema version n to n + 1. Never edit one that was released.
 * Unknown dates are '' so that they sort last among the newest first. The terms tables hold folded text, for which the
 * `ascii` tokenizer cuts at spaces alone; they keep no copy of it.
 */
export const MIGRATIONS: readonly string[] = [FIRST, REJECTIONS, REASONS]
