import { ANY_RELATION } from './vocabulary'

/**
 * Where the graph's two ways of saying a thing disagree: each gives `id` and `what`, and no row when all is well. They
 * may be pasted into Neo4j Browser as they stand.
 */
export const FAULT_QUERIES: readonly string[] = [
  ...['subject', 'object'].map(
    (end) => `
MATCH (c:Claim)
WHERE COUNT { (c)-[:${end.toUpperCase()}]->(:__Entity__) } <> 1
  OR NOT EXISTS { (c)-[:${end.toUpperCase()}]->(e:__Entity__) WHERE e.id = c.${end} }
RETURN c.id AS id, 'has not exactly one ${end.toUpperCase()}, the entity that its property names' AS what`,
  ),
  ...['source', 'place'].map(
    (end) => `
MATCH (c:Claim)
WHERE COUNT { (c)-[:${end.toUpperCase()}]->(e:__Entity__) WHERE e.id = c.${end} } <> CASE WHEN c.${end} IS NULL THEN 0 ELSE 1 END
  OR COUNT { (c)-[:${end.toUpperCase()}]->() } > 1
RETURN c.id AS id, 'has a ${end.toUpperCase()} other than its property names' AS what`,
  ),
  `
MATCH (c:Claim) WHERE NOT (c)-[:EVIDENCED_BY]->(:Article)
RETURN c.id AS id, 'has no evidence' AS what`,
  `
MATCH (s:Sentence) WHERE NOT (s)<-[:HAS_SENTENCE]-(:Article)
RETURN s.document + ' ' + s.index AS id, 'is a sentence of no article' AS what`,
  `
MATCH (r:Rejection) WHERE NOT (r)<-[:HAS_REJECTION]-(:Article)
RETURN r.document + ' ' + r.position AS id, 'is a rejection of no article' AS what`,
  `
MATCH (e:__Entity__) WHERE labels(e) <> [e.type, '__Entity__'] AND labels(e) <> ['__Entity__', e.type]
RETURN e.id AS id, 'has other labels than its type' AS what`,
  `
MATCH (a:__Entity__)-[r:${ANY_RELATION}]->(b:__Entity__)
WITH a, b, type(r) AS relation, count(r) AS edges WHERE edges > 1
RETURN a.id + ' ' + relation + ' ' + b.id AS id, 'is there ' + edges + ' times' AS what`,
  `
MATCH (a:__Entity__)-[r]->(b:__Entity__) WHERE NOT type(r) IN split('${ANY_RELATION}', '|')
RETURN a.id + ' ' + type(r) + ' ' + b.id AS id, 'is a relationship outside the ontology' AS what`,
]
