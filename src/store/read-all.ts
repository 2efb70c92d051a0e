import type { Page, PageRequest } from './requests'

/** Every node of a list, page by page. */
export async function* readAll<Node>(read: (page: PageRequest) => Promise<Page<Node>>): AsyncGenerator<Node> {
  for (let after: string | undefined; ; ) {
    const page: Page<Node> = await read({ first: 500, ...(after === undefined ? {} : { after }) })
    yield* page.nodes
    if (!page.hasNextPage) return
    after = page.cursors.at(-1)
  }
}
