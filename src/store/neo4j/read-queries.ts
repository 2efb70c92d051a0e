import { ARTICLE, ENTITY, EVIDENCE, REJECTION, SENTENCE } from './rows'

export const READ_ENTITIES = `
MATCH (e:__Entity__) WHERE e.id IN $ids
RETURN e.id AS id, e ${ENTITY} AS row`

export const READ_CLAIMS = `
MATCH (c:Claim) WHERE c.id IN $ids
RETURN c.id AS id, properties(c) AS row`

export const READ_ARTICLES = `
MATCH (a:Article) WHERE a.id IN $ids
RETURN a.id AS id, a ${ARTICLE} AS row`

export const READ_SENTENCES = `
MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence) WHERE a.id IN $ids
WITH a, s ORDER BY s.index
RETURN a.id AS id, collect(s ${SENTENCE}) AS rows`

export const READ_EVIDENCE = `
MATCH (c:Claim)-[q:EVIDENCED_BY]->(a:Article) WHERE c.id IN $ids
WITH c, q, a ORDER BY a.publishedAt = '', a.publishedAt, a.id, q.start, q.position
RETURN c.id AS id, collect(q ${EVIDENCE}) AS rows`

export const READ_REJECTIONS = `
MATCH (a:Article)-[:HAS_REJECTION]->(r:Rejection) WHERE a.id IN $ids
WITH a, r ORDER BY r.position
RETURN a.id AS id, collect(r ${REJECTION}) AS rows`

export const READ_CONTRIBUTIONS = `
MATCH (a:Article) WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
CALL (a) {
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  WITH s ORDER BY s.index
  RETURN collect(s ${SENTENCE}) AS sentences
}
CALL (a) {
  MATCH (a)-[m:MENTIONS]->(e:__Entity__)
  WITH m, e ORDER BY e.id
  RETURN collect(m {.type, .name, .aliases, .nominal, .iso, .spans, .kinds, id: e.id}) AS forms
}
CALL (a) {
  MATCH (a)<-[:EVIDENCED_BY]-(c:Claim)
  WITH DISTINCT c ORDER BY c.id
  RETURN collect(properties(c)) AS claims
}
CALL (a) {
  MATCH (a)<-[q:EVIDENCED_BY]-(c:Claim)
  WITH a, c, q ORDER BY q.position
  RETURN collect(q ${EVIDENCE}) AS evidence
}
CALL (a) {
  MATCH (a)-[:HAS_REJECTION]->(r:Rejection)
  WITH r ORDER BY r.position
  RETURN collect(r ${REJECTION}) AS rejections
}
RETURN a ${ARTICLE} AS article, sentences, forms, claims, evidence, rejections ORDER BY a.id`

export const READ_STATS = `
CALL () { MATCH (a:Article) RETURN count(a) AS articles }
CALL () { MATCH (s:Sentence) RETURN count(s) AS sentences }
CALL () { MATCH (e:__Entity__) RETURN count(e) AS entities }
CALL () { MATCH (c:Claim) RETURN count(c) AS claims }
CALL () { MATCH ()-[q:EVIDENCED_BY]->() RETURN count(q) AS evidence }
CALL () { MATCH (r:Rejection) RETURN count(r) AS rejections }
CALL () {
  MATCH (c:Claim)
  WITH c.relation AS name, count(*) AS total ORDER BY name
  RETURN collect([name, total]) AS claimsByRelation
}
CALL () {
  MATCH (e:__Entity__)
  WITH e.type AS name, count(*) AS total ORDER BY name
  RETURN collect([name, total]) AS entitiesByType
}
RETURN articles, sentences, entities, claims, evidence, rejections, claimsByRelation, entitiesByType`
