import neo4j, { type Driver } from 'neo4j-driver'
import type { Store } from '../../src/store'

/** One read of the port, and the Cypher that one would write for it by hand. */
export interface Read {
  readonly name: string
  readonly port: (store: Store, id: string) => Promise<unknown>
  readonly cypher: string
  readonly parameters: (id: string) => Readonly<Record<string, unknown>>
  readonly ids: 'entity' | 'claim' | 'article'
}

const FIRST = 25
const LIMITS = { maxNodes: 100, maxEdgesPerNode: 50 }
const limit = neo4j.int(FIRST + 1)

export const READS: readonly Read[] = [
  {
    name: 'readEntities',
    ids: 'entity',
    port: (store, id) => store.readEntities([id]),
    cypher: 'MATCH (e:__Entity__ {id: $id}) RETURN properties(e) AS e',
    parameters: (id) => ({ id }),
  },
  {
    name: 'readClaims',
    ids: 'claim',
    port: (store, id) => store.readClaims([id]),
    cypher: 'MATCH (c:Claim {id: $id}) RETURN properties(c) AS c',
    parameters: (id) => ({ id }),
  },
  {
    name: 'readArticles',
    ids: 'article',
    port: (store, id) => store.readArticles([id]),
    cypher: 'MATCH (a:Article {id: $id}) RETURN properties(a) AS a',
    parameters: (id) => ({ id }),
  },
  {
    name: 'readSentences',
    ids: 'article',
    port: (store, id) => store.readSentences([id]),
    cypher: `MATCH (:Article {id: $id})-[:HAS_SENTENCE]->(s) WITH s ORDER BY s.index
      RETURN collect(s {.index, .start, .end, .text}) AS s`,
    parameters: (id) => ({ id }),
  },
  {
    name: 'readEvidence',
    ids: 'claim',
    port: (store, id) => store.readEvidence([id]),
    cypher: `MATCH (c:Claim {id: $id})-[q:EVIDENCED_BY]->(a) WITH c, q, a ORDER BY a.publishedAt, a.id, q.start
      RETURN collect(q {.start, .end, .quote, .predicate, .rule, .confidence, claim: c.id, document: a.id}) AS q`,
    parameters: (id) => ({ id }),
  },
  {
    name: 'findClaims, subject',
    ids: 'entity',
    port: (store, id) => store.findClaims({ subjects: [id] }, 'NEWEST', { first: FIRST }),
    cypher: `CALL () { MATCH (c:Claim {subject: $id}) RETURN count(c) AS total }
      CALL () { MATCH (c:Claim {subject: $id}) WITH c ORDER BY c.lastSeen DESC, c.id LIMIT $limit
        RETURN collect(properties(c)) AS found }
      RETURN total, found`,
    parameters: (id) => ({ id, limit }),
  },
  {
    name: 'findClaims, all by date',
    ids: 'entity',
    port: (store) => store.findClaims({}, 'NEWEST', { first: FIRST }),
    cypher: `CALL () { MATCH (c:Claim) RETURN count(c) AS total }
      CALL () { MATCH (c:Claim) WITH c ORDER BY c.lastSeen DESC, c.id LIMIT $limit RETURN collect(properties(c)) AS found }
      RETURN total, found`,
    parameters: () => ({ limit }),
  },
  {
    name: 'findEntities, by claims',
    ids: 'entity',
    port: (store) => store.findEntities({}, 'CLAIMS', { first: FIRST }),
    cypher: `CALL () { MATCH (e:__Entity__) RETURN count(e) AS total }
      CALL () { MATCH (e:__Entity__) WITH e ORDER BY e.claimCount DESC, e.foldedName, e.id LIMIT $limit
        RETURN collect(e {.id, .type, .name, .aliases, .nominal, .iso, .claimCount, .documentCount}) AS found }
      RETURN total, found`,
    parameters: () => ({ limit }),
  },
  {
    name: 'findArticles',
    ids: 'article',
    port: (store) => store.findArticles({}, { first: FIRST }),
    cypher: `CALL () { MATCH (a:Article) RETURN count(a) AS total }
      CALL () { MATCH (a:Article) WITH a ORDER BY a.publishedAt DESC, a.id LIMIT $limit RETURN collect(properties(a)) AS found }
      RETURN total, found`,
    parameters: () => ({ limit }),
  },
  {
    name: 'search, a name',
    ids: 'entity',
    port: (store) => store.search({ text: 'nord 1', kinds: ['entity'], first: FIRST }),
    cypher: `CALL () { CALL db.index.fulltext.queryNodes('names', '+nord +1*') YIELD node RETURN count(node) AS total }
      CALL () { CALL db.index.fulltext.queryNodes('names', '+nord +1*') YIELD node AS e
        WITH e, NOT 'nord 1' IN e.foldedNames AS partial
        ORDER BY partial, e.claimCount DESC, e.foldedName, e.id LIMIT $limit
        RETURN collect(e {.id, .type, .name, .aliases, .nominal, .iso, .claimCount, .documentCount}) AS found }
      RETURN total, found`,
    parameters: () => ({ limit }),
  },
  {
    name: 'readNeighbourhood, 1 step',
    ids: 'entity',
    port: (store, id) => store.readNeighbourhood([id], 1, {}, LIMITS),
    cypher: `MATCH (e:__Entity__ {id: $id})
      CALL (e) { MATCH (e)-[r]-(x:__Entity__) WHERE r.claims > 0
        WITH r, x ORDER BY r.claims DESC, type(r), startNode(r).id, endNode(r).id LIMIT 50
        RETURN collect(DISTINCT x {.id, .type, .name, .aliases, .nominal, .iso, .claimCount, .documentCount}) AS entities,
          collect(r {.*, subject: startNode(r).id, relation: type(r), object: endNode(r).id}) AS edges }
      RETURN e, entities, edges`,
    parameters: (id) => ({ id }),
  },
  {
    name: 'readStats',
    ids: 'entity',
    port: (store) => store.readStats(),
    cypher: `CALL () { MATCH (a:Article) RETURN count(a) AS articles }
      CALL () { MATCH (s:Sentence) RETURN count(s) AS sentences }
      CALL () { MATCH (e:__Entity__) RETURN count(e) AS entities }
      CALL () { MATCH (c:Claim) RETURN count(c) AS claims }
      CALL () { MATCH ()-[q:EVIDENCED_BY]->() RETURN count(q) AS evidence }
      CALL () { MATCH (c:Claim) WITH c.relation AS name, count(*) AS total RETURN collect([name, total]) AS relations }
      CALL () { MATCH (e:__Entity__) WITH e.type AS name, count(*) AS total RETURN collect([name, total]) AS types }
      RETURN *`,
    parameters: () => ({}),
  },
]

/** Milliseconds of both ways, in turn, so that whatever else the machine does weighs on both. */
export async function timeRead(read: Read, store: Store, driver: Driver, ids: readonly string[]) {
  const port: number[] = []
  const bare: number[] = []
  for (const [index, id] of ids.entries()) {
    const ask = async () => port.push(await time(() => read.port(store, id)))
    const askBare = async () => bare.push(await time(() => runBare(driver, read.cypher, read.parameters(id))))
    for (const one of index % 2 === 0 ? [ask, askBare] : [askBare, ask]) await one()
  }
  // The first third warms both up: plans are made and Java compiles.
  const warm = Math.floor(ids.length / 3)
  return { port: port.slice(warm).sort(ascending), bare: bare.slice(warm).sort(ascending) }
}

async function runBare(driver: Driver, query: string, parameters: object): Promise<unknown> {
  const { records } = await driver.executeQuery(query, parameters, { database: 'neo4j', routing: neo4j.routing.READ })
  return records.map((record) => record.toObject())
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function ascending(left: number, right: number): number {
  return left - right
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
