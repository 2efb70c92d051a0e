import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ClaimgraphError } from '../model'
import { EXAMPLE_QUERIES } from './example-queries'

/** The files of GraphiQL and React that the page loads: name, package and path there. The build copies them. */
export const QUERY_PAGE_FILES: readonly { readonly name: string; readonly from: string; readonly path: string }[] = [
  { name: 'react.js', from: 'react', path: 'umd/react.production.min.js' },
  { name: 'react-dom.js', from: 'react-dom', path: 'umd/react-dom.production.min.js' },
  { name: 'graphiql.js', from: 'graphiql', path: 'graphiql.min.js' },
  { name: 'graphiql.css', from: 'graphiql', path: 'graphiql.min.css' },
]

/** Lets the page load from this server alone; GraphiQL sets styles inline and brings its fonts as data. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Where a file of a package that the page is built from lies. @throws when the package is not installed */
export function locatePageFile(from: string, path: string): string {
  return join(dirname(require.resolve(`${from}/package.json`)), path)
}

/** Serves the files of the query page under /query-page/. They are read once, at the start. */
export function addQueryPageFiles(app: FastifyInstance): void {
  const files = new Map(QUERY_PAGE_FILES.map(({ name, from, path }) => [name, readPageFile(name, from, path)]))
  files.set('start.js', Buffer.from(START))
  app.get<{ Params: { name: string } }>('/query-page/:name', async (request, reply) => {
    const { name } = request.params
    const content = files.get(name)
    if (content === undefined) return reply.callNotFound()
    return reply.type(TYPES[extname(name)]!).header('cache-control', 'public, max-age=3600').send(content)
  })
}

/** Whether a request to /graphql comes from somebody who opened it in a browser; `?query=` is then for the page. */
export function wantsQueryPage(request: FastifyRequest): boolean {
  const { accept = '' } = request.headers
  return request.method === 'GET' && accept.includes('text/html')
}

/** The page for trying queries, with examples in its tabs. */
export const QUERY_PAGE = {
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONTENT_SECURITY_POLICY },
  html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>claimgraph</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="query-page/graphiql.css">
<style>html, body, #graphiql { height: 100%; margin: 0 }</style>
</head>
<body>
<div id="graphiql">Loading…</div>
<noscript>Without scripts, send queries to this address: curl, content-type application/json.</noscript>
<script src="query-page/react.js"></script>
<script src="query-page/react-dom.js"></script>
<script src="query-page/graphiql.js"></script>
<script src="query-page/start.js"></script>
</body>
</html>
`,
} as const

const START = `const fetcher = GraphiQL.createFetcher({ url: location.pathname })
const query = new URLSearchParams(location.search).get('query') ?? undefined
const defaultTabs = ${JSON.stringify(EXAMPLE_QUERIES.map((query) => ({ query })))}
const page = React.createElement(GraphiQL, { fetcher, query, defaultTabs, defaultEditorToolsVisibility: false })
ReactDOM.createRoot(document.getElementById('graphiql')).render(page)
`

/** The built package has the files beside this one; the sources take them from the packages that they are built from. */
function readPageFile(name: string, from: string, path: string): Buffer {
  const built = join(__dirname, 'query-page', name)
  try {
    return readFileSync(existsSync(built) ? built : locatePageFile(from, path))
  } catch (cause) {
    throw new ClaimgraphError('UNREADABLE', `The query page lacks ${name}; run npm run build.`, { cause })
  }
}
