import { readQueries } from '../../../scripts/neo4j/guide'
import { ARTICLES } from '../../api/articles'
import { openDriver, openEmptyStore } from './test-server'

/** Every query that ships, over the hand-made articles of the API's tests. */
export function describeQueries(): void {
  describe('the queries of seeds/neo4j', () => {
    beforeAll(async () => {
      const store = await openEmptyStore()
      await store.write(ARTICLES)
      await store.close()
    })

    test.each(readQueries())('$title', async ({ query }) => {
      const driver = openDriver()
      try {
        const { records } = await driver.executeQuery(query, {}, { database: 'neo4j' })
        const rows = records.map((record) => record.keys.map((key) => show(record.get(key))).join(' | '))
        expect(rows.join('\n')).toMatchSnapshot()
        expect(countNodes(records.map((record) => record.toObject()))).toBeLessThan(300)
      } finally {
        await driver.close()
      }
    })
  })
}

interface Graph {
  readonly labels?: readonly string[]
  readonly type?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly segments?: readonly { readonly start: Graph; readonly relationship: Graph; readonly end: Graph }[]
  readonly elementId?: string
}

/** A value as one reads it: nodes by name, relationships by type. */
function show(value: unknown): string {
  const { labels, type, properties, segments } = (value ?? {}) as Graph
  if (segments)
    return segments.map((each) => `${show(each.start)} ${show(each.relationship)} ${show(each.end)}`).join(', ')
  if (labels && properties) return String(properties.name ?? properties.title ?? properties.relation)
  if (type && properties) return `-${type}-`
  return String(value)
}

function countNodes(rows: readonly object[]): number {
  const ids = new Set<string>()
  const add = (value: unknown): void => {
    const { labels, segments, elementId } = (value ?? {}) as Graph
    if (labels && elementId) ids.add(elementId)
    for (const { start, end } of segments ?? []) for (const node of [start, end]) add(node)
  }
  for (const row of rows) Object.values(row).forEach(add)
  return ids.size
}
