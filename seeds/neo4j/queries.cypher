// Questions to the graph, for Neo4j Browser or cypher-shell. Each has its title above it. Each
// drawing stays below 300 nodes.

// Who supplies whom?
MATCH (supplier:__Entity__)-[r:SUPPLIES]->(receiver:__Entity__)
RETURN supplier, r, receiver ORDER BY r.claims DESC, supplier.name, receiver.name LIMIT 100;

// What does North Korea supply to Russia, says who?
MATCH (:Country {name: 'North Korea'})<-[:SUBJECT]-(c:Claim {relation: 'SUPPLIES'})-[:OBJECT]->(:Country {name: 'Russia'})
MATCH (c)-[q:EVIDENCED_BY]->(a:Article)
OPTIONAL MATCH (c)-[:SOURCE]->(voice)
RETURN c.item AS item, c.quantityComparator AS comparator, c.quantity AS quantity, c.quantityUnit AS unit,
  c.modality AS modality, voice.name AS says, q.quote AS sentence, a.title AS article
ORDER BY item, says, sentence LIMIT 100;

// The same, drawn: the claims between the two, their voices and articles
MATCH (nk:Country {name: 'North Korea'})<-[s:SUBJECT]-(c:Claim {relation: 'SUPPLIES'})-[o:OBJECT]->(ru:Country {name: 'Russia'})
MATCH (c)-[q:EVIDENCED_BY]->(a:Article)
OPTIONAL MATCH (c)-[v:SOURCE]->(voice)
RETURN nk, s, c, o, ru, q, a, v, voice ORDER BY c.id LIMIT 50;

// Who finances Ukraine?
MATCH (payer:__Entity__)<-[:SUBJECT]-(c:Claim {relation: 'FINANCES'})-[:OBJECT]->(:Country {name: 'Ukraine'})
MATCH (c)-[q:EVIDENCED_BY]->(a:Article)
RETURN payer.name AS payer, c.amountComparator AS comparator, c.amount AS amount, c.amountCurrency AS currency,
  c.item AS item, q.quote AS sentence, a.title AS article
ORDER BY c.amount DESC, payer, sentence LIMIT 100;

// Everything around Ukraine
MATCH (u:Country {name: 'Ukraine'})-[r]-(other:__Entity__)
RETURN u, r, other ORDER BY r.claims DESC, other.name LIMIT 100;

// How is North Korea linked with Ukraine? The shortest paths
MATCH path = SHORTEST 10 (a:Country {name: 'North Korea'})
  (()-[:SUPPLIES|FINANCES|SUPPORTS|ACQUIRES|PRODUCES|USES|OWNS|ATTACKS|KILLS|CAPTURES|DEPLOYS_TO|ACCUSES|THREATENS|REQUESTS|SANCTIONS|MEETS|VISITS|COOPERATES_WITH|SIGNS_AGREEMENT_WITH]-(:__Entity__)){1,4}
  (b:Country {name: 'Ukraine'})
RETURN path;

// Contradictions: what some say and others deny
MATCH (a:__Entity__)-[r]->(b:__Entity__) WHERE r.disputed
MATCH (a)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b) WHERE c.relation = type(r)
MATCH (c)-[q:EVIDENCED_BY]->(article:Article)
RETURN a.name AS subject, type(r) AS relation, b.name AS object, c.polarity AS polarity, q.quote AS sentence,
  article.title AS article
ORDER BY subject, relation, object, polarity DESC, sentence LIMIT 100;

// Who holds which position?
MATCH (person:Person)<-[:SUBJECT]-(c:Claim {relation: 'HOLDS_POSITION'})-[:OBJECT]->(body:__Entity__)
RETURN person.name AS person, c.title AS title, body.name AS of, min(c.firstSeen) AS firstSeen, c.polarity AS polarity
ORDER BY person, title, of LIMIT 200;

// What is new in July 2025?
MATCH (a:__Entity__)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:__Entity__)
WHERE c.firstSeen >= '2025-07-01' AND c.firstSeen < '2025-08-01'
RETURN c.firstSeen AS since, a.name AS subject, c.relation AS relation, b.name AS object, c.item AS item
ORDER BY since, subject, relation, object, item LIMIT 200;

// Who attacks whom, and where?
MATCH (a:__Entity__)-[r:ATTACKS]->(b:__Entity__)
RETURN a, r, b ORDER BY r.claims DESC, a.name, b.name LIMIT 100;

// Who is quoted most?
MATCH (voice:__Entity__)<-[:SOURCE]-(c:Claim)
RETURN voice.name AS voice, count(c) AS claims, collect(DISTINCT c.modality) AS as
ORDER BY claims DESC, voice LIMIT 25;

// Which articles carry most claims?
MATCH (a:Article)
RETURN a.title AS article, a.publisher AS publisher, a.publishedAt AS published, a.claimCount AS claims
ORDER BY claims DESC, article LIMIT 25;

// What is planned or only possible?
MATCH (a:__Entity__)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:__Entity__) WHERE c.modality IN ['planned', 'possible']
RETURN a.name AS subject, c.relation AS relation, b.name AS object, c.modality AS modality, c.item AS item
ORDER BY subject, relation, object, item LIMIT 100;
