import type { Page, PageRequest, Store } from '../../src/store'

/** Every node of a list, page by page; each page is held to its own promises. */
export async function readAll<Node>(read: (page: PageRequest) => Promise<Page<Node>>, first = 1000): Promise<Node[]> {
  const nodes: Node[] = []
  for (let after: string | undefined; ; ) {
    const page: Page<Node> = await read({ first, ...(after === undefined ? {} : { after }) })
    expect(page.cursors).toHaveLength(page.nodes.length)
    expect(page.nodes.length).toBeLessThanOrEqual(first)
    nodes.push(...page.nodes)
    if (!page.hasNextPage) {
      expect(page.totalCount).toBe(nodes.length)
      return nodes
    }
    expect(page.nodes).toHaveLength(first)
    after = page.cursors.at(-1)
  }
}

/** All that a store tells of its graph, but for when it was taken in: equal graphs give equal lists. */
export async function readGraph(store: Store): Promise<unknown> {
  const entities = await readAll((page) => store.findEntities({}, 'NAME', page))
  const claims = await readAll((page) => store.findClaims({}, 'ID', page))
  const articles = await readAll((page) => store.findArticles({}, page))
  const limits = { maxNodes: 10_000, maxEdgesPerNode: 10_000 }
  const ids = entities.map(({ id }) => id)
  const { edges } = await store.readNeighbourhood(ids, 1, {}, limits)
  const contributions = await store.readContributions(null, 1000)
  return {
    entities,
    claims,
    edges,
    articles: articles.map(({ ingestedAt: _, ...article }) => article),
    evidence: await store.readEvidence(claims.map(({ id }) => id)),
    contributions: contributions.map(({ ingestedAt: _, ...contribution }) => contribution),
    stats: await store.readStats(),
  }
}
