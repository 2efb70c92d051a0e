/** The queries that take articles in and back, in the order in which `write` sends them within one transaction. */

/** Makes writers take turns: what is derived is then always computed from all that was committed before. */
export const TAKE_TURN = "MATCH (m:__Claimgraph__ {id: 'store'}) SET m.version = m.version RETURN m.version AS version"

/** Takes the articles out and tells what they had brought; claims and entities stay for the queries below. */
export const REMOVE_ARTICLES = `
UNWIND $documents AS id
MATCH (a:Article {id: id})
CALL (a) { OPTIONAL MATCH (a)<-[:EVIDENCED_BY]-(c:Claim) RETURN collect(DISTINCT c.id) AS claims }
CALL (a) { OPTIONAL MATCH (a)-[:MENTIONS]->(e:__Entity__) RETURN collect(DISTINCT e.id) AS entities }
CALL (a) { MATCH (a)-[:HAS_SENTENCE]->(s:Sentence) DETACH DELETE s }
CALL (a) { MATCH (a)-[:HAS_REJECTION]->(r:Rejection) DETACH DELETE r }
DETACH DELETE a
RETURN id, claims, entities`

export const CREATE_ARTICLES = `
UNWIND $rows AS row
CREATE (a:Article)
SET a = row`

export const CREATE_SENTENCES = `
UNWIND $rows AS row
MATCH (a:Article {id: row.document})
CREATE (a)-[:HAS_SENTENCE]->(s:Sentence)
SET s = row`

export const MERGE_ENTITIES = `
UNWIND $rows AS id
MERGE (:__Entity__ {id: id})`

export const CREATE_MENTIONS = `
UNWIND $rows AS row
MATCH (a:Article {id: row.document})
MATCH (e:__Entity__ {id: row.entity})
CREATE (a)-[m:MENTIONS]->(e)
SET m = row.form`

/** Only those that are new; a claim of this id says the same already. Tells which were known. */
export const CREATE_CLAIMS = `
UNWIND $rows AS row
OPTIONAL MATCH (known:Claim {id: row.id})
CALL (row, known) {
  WITH row, known WHERE known IS NULL
  MATCH (s:__Entity__ {id: row.subject})
  MATCH (o:__Entity__ {id: row.object})
  CREATE (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o)
  SET c = row
  WITH row, c
  CALL (row, c) { MATCH (x:__Entity__ {id: row.source}) CREATE (c)-[:SOURCE]->(x) }
  CALL (row, c) { MATCH (x:__Entity__ {id: row.place}) CREATE (c)-[:PLACE]->(x) }
}
WITH known WHERE known IS NOT NULL
RETURN known.id AS id`

export const CREATE_EVIDENCE = `
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (a:Article {id: row.document})
CREATE (c)-[q:EVIDENCED_BY]->(a)
SET q = row.evidence`

export const CREATE_REJECTIONS = `
UNWIND $rows AS row
MATCH (a:Article {id: row.document})
CREATE (a)-[:HAS_REJECTION]->(r:Rejection)
SET r = row`

/** No evidence, no claim. Tells of which subject, relation and object there is one fewer. */
export const REMOVE_CLAIMS = `
UNWIND $rows AS id
MATCH (c:Claim {id: id}) WHERE NOT (c)-[:EVIDENCED_BY]->(:Article)
WITH c, c.subject AS subject, c.relation AS relation, c.object AS object
DETACH DELETE c
RETURN subject, relation, object`

/** What the evidence of each claim adds up to. */
export const SUM_CLAIMS = `
UNWIND $rows AS id
MATCH (c:Claim {id: id})-[q:EVIDENCED_BY]->(a:Article)
WITH c, max(q.confidence) AS confidence, count(DISTINCT a) AS documents, max(a.publishedAt) AS lastSeen,
  min(CASE WHEN a.publishedAt <> '' THEN a.publishedAt END) AS firstSeen
SET c.confidence = confidence, c.documentCount = documents, c.lastSeen = lastSeen, c.firstSeen = coalesce(firstSeen, '')
RETURN c.subject AS subject, c.relation AS relation, c.object AS object`

/**
 * The derived relationships, each summed up anew from all its claims and their evidence as `summariseClaims` defines it. The
 * relation is one of the vocabulary's. One text for all relations: a text for each would be planned anew, one by one, as the
 * graph grows.
 */
const sumEdges = (take: 'CREATE' | 'MERGE') => `
UNWIND $rows AS row
CALL (row) {
  MATCH (c:Claim {subject: row.subject, object: row.object, relation: row.relation})
  RETURN count(c) AS claims, count(CASE WHEN c.polarity = 'negative' THEN 1 END) AS denials,
    count(DISTINCT c.source) AS sources, collect(DISTINCT c.modality) AS modalities
}
CALL (row) {
  MATCH (:Claim {subject: row.subject, object: row.object, relation: row.relation})-[q:EVIDENCED_BY]->(a:Article)
  WITH q, a ORDER BY q.confidence DESC, a.publishedAt = '', a.publishedAt, a.id, q.start, q.end
  RETURN count(DISTINCT a) AS documents, head(collect(q)) AS best,
    min(CASE WHEN a.publishedAt <> '' THEN a.publishedAt END) AS firstSeen,
    max(CASE WHEN a.publishedAt <> '' THEN a.publishedAt END) AS lastSeen
}
MATCH (s:__Entity__ {id: row.subject})
MATCH (o:__Entity__ {id: row.object})
${take} (s)-[r:$(row.relation)]->(o)
SET r = {claims: claims, sources: sources, documents: documents, firstSeen: firstSeen, lastSeen: lastSeen,
  modality: head([m IN $modalities WHERE m IN modalities]), disputed: denials > 0 AND denials < claims,
  quote: best.quote, url: endNode(best).url, document: endNode(best).id}`

export const SUM_EDGES = sumEdges('MERGE')

/**
 * The same where no claim made the relationship before, so that it need not be looked for. On an empty graph the planner
 * would look through all relationships for each.
 */
export const SUM_NEW_EDGES = sumEdges('CREATE')

/** Those of which there are claims. */
export const FIND_TRIPLES = `
UNWIND $rows AS row
WITH row WHERE EXISTS { MATCH (:Claim {subject: row.subject, object: row.object, relation: row.relation}) }
RETURN row.subject AS subject, row.relation AS relation, row.object AS object`

/** Takes away the derived relationships that no claim makes any longer. */
export const REMOVE_EDGES = `
UNWIND $rows AS row
MATCH (s:__Entity__ {id: row.subject})-[r:$(row.relation)]->(o:__Entity__ {id: row.object})
WHERE NOT EXISTS { MATCH (:Claim {subject: row.subject, object: row.object, relation: row.relation}) }
DELETE r`

/** What all articles say of each entity, with how many say the same; how many claims it has; and what stands there. */
export const READ_FORMS = `
UNWIND $rows AS id
MATCH (e:__Entity__ {id: id})
CALL (e) {
  MATCH (e)<-[m:MENTIONS]-()
  WITH m.type AS type, m.name AS name, m.aliases AS aliases, m.nominal AS nominal, m.iso AS iso, count(*) AS documents
  RETURN collect({type: type, name: name, aliases: aliases, nominal: nominal, iso: iso, documents: documents}) AS forms
}
RETURN id, forms, COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } - COUNT {
  MATCH (c:Claim {subject: id, object: id}) WHERE c.relation IS NOT NULL
} AS claims, e {.type, .name, .aliases, .nominal, .iso, .claimCount, .documentCount} AS standing`

/** Counts alone, where the names stand. */
export const COUNT_ENTITIES = `
UNWIND $rows AS row
MATCH (e:__Entity__ {id: row.id})
SET e.claimCount = row.claimCount, e.documentCount = row.documentCount`

/** The type of each is one of the vocabulary's. */
export const WRITE_ENTITIES = `
UNWIND $rows AS row
MATCH (e:__Entity__ {id: row.id})
REMOVE e:Person:Organization:Country:Place:Facility:Product:Agreement:Event:Group
SET e:$(row.type), e = row`

export const REMOVE_ENTITIES = `
UNWIND $rows AS id
MATCH (e:__Entity__ {id: id})
DETACH DELETE e`
