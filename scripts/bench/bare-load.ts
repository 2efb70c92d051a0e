import neo4j, { type Driver } from 'neo4j-driver'

interface NodeRow {
  readonly labels: string
  readonly properties: Record<string, unknown>
}

interface RelationshipRow {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly properties: Record<string, unknown>
}

/** All that is in the database, as a bare script would have it in its hands. */
export interface Dump {
  readonly nodes: readonly NodeRow[]
  readonly relationships: readonly RelationshipRow[]
}

const DATABASE = { database: 'neo4j' } as const
const BATCH = 1000

/** Nodes by a key of their own: the id, or document and place of what is a part of an article. */
const keyOfNode = (name: string) =>
  `coalesce(${name}.id, ${name}.document + ' ' + labels(${name})[0] + ' ' + coalesce(${name}.index, ${name}.position))`

export async function dumpGraph(driver: Driver): Promise<Dump> {
  const nodes = await driver.executeQuery(
    `MATCH (n) WHERE NOT n:__Claimgraph__ RETURN reduce(s = '', l IN labels(n) | s + ':' + l) AS labels,
      properties(n) AS properties, ${keyOfNode('n')} AS key`,
    {},
    DATABASE,
  )
  const relationships = await driver.executeQuery(
    `MATCH (n)-[r]->(m) RETURN type(r) AS type, ${keyOfNode('n')} AS from, ${keyOfNode('m')} AS to,
      properties(r) AS properties`,
    {},
    DATABASE,
  )
  return {
    nodes: nodes.records.map((record) => {
      const { labels, properties, key } = record.toObject() as unknown as NodeRow & { key: string }
      return { labels, properties: { ...properties, key } }
    }),
    relationships: relationships.records.map((record) => record.toObject() as unknown as RelationshipRow),
  }
}

/** The bare script: UNWIND … MERGE by key and SET, a thousand rows a transaction, one label or type after the other. */
export async function loadBare(driver: Driver, dump: Dump): Promise<void> {
  const labels = [...new Set(dump.nodes.map((row) => row.labels))]
  const base = (label: string) => (label.includes('__Entity__') ? '__Entity__' : label.slice(1))
  const bases = new Map(dump.nodes.map(({ labels: label, properties }) => [String(properties.key), base(label)]))
  for (const label of new Set(labels.map(base))) {
    await send(driver, `CREATE CONSTRAINT bare_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`, {})
  }
  await send(driver, 'CALL db.awaitIndexes(300)', {})
  for (const label of labels) {
    const rows = dump.nodes.filter((row) => row.labels === label).map(({ properties }) => properties)
    const also = label.includes('__Entity__') ? `, n${label}` : ''
    await inBatches(driver, `UNWIND $rows AS row MERGE (n:${base(label)} {key: row.key}) SET n += row${also}`, rows)
  }
  const groups = groupRows(dump.relationships, keyOf)
  function keyOf({ type, from, to }: RelationshipRow): string {
    return `${type} ${bases.get(from)} ${bases.get(to)}`
  }
  for (const [key, rows] of groups) {
    const [type, from, to] = key.split(' ')
    const query = `UNWIND $rows AS row MATCH (a:${from} {key: row.from}) MATCH (b:${to} {key: row.to})
      ${type === 'EVIDENCED_BY' ? 'CREATE' : 'MERGE'} (a)-[r:${type}]->(b) SET r += row.properties`
    await inBatches(driver, query, rows)
  }
}

function groupRows(
  rows: readonly RelationshipRow[],
  keyOf: (row: RelationshipRow) => string,
): Map<string, RelationshipRow[]> {
  const groups = new Map<string, RelationshipRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

async function inBatches(driver: Driver, query: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await send(driver, query, { rows: rows.slice(start, start + BATCH) })
  }
}

async function send(driver: Driver, query: string, parameters: object): Promise<void> {
  const session = driver.session(DATABASE)
  try {
    await session.executeWrite((transaction) => transaction.run(query, parameters))
  } finally {
    await session.close()
  }
}

export async function wipeGraph(driver: Driver): Promise<void> {
  const session = driver.session({ ...DATABASE, defaultAccessMode: neo4j.session.WRITE })
  await session.run('MATCH (n) WHERE NOT n:__Claimgraph__ CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS')
  await session.close()
}
