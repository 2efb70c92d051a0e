import { type Api, openApi } from './open-api'

let api: Api

beforeAll(async () => {
  api = await openApi({ origins: ['http://localhost:5173'] })
})

afterAll(() => api.close())

const QUERY = '{ stats { claims } }'

test('the root leads to the queries', async () => {
  const response = await api.app.inject({ url: '/' })
  expect(response.statusCode).toBe(302)
  expect(response.headers.location).toBe('/graphql')
})

test('/livez and /readyz answer', async () => {
  expect((await api.app.inject({ url: '/livez' })).json()).toEqual({ status: 'alive' })
  expect((await api.app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' })
})

test('/readyz says when the store does not answer', async () => {
  const closed = await openApi()
  await closed.store.close()
  const response = await closed.app.inject({ url: '/readyz' })
  expect(response.statusCode).toBe(503)
  expect(response.json()).toMatchObject({ status: 'unavailable' })
  expect((await closed.app.inject({ url: '/livez' })).statusCode).toBe(200)
  await closed.app.close()
})

test('a query may come in the address, from a program that says that it is none of a web page', async () => {
  const url = `/graphql?query=${encodeURIComponent(QUERY)}`
  const response = await api.app.inject({ url, headers: { 'apollo-require-preflight': 'true' } })
  expect(response.json()).toEqual({ data: { stats: { claims: 8 } } })
})

test('what any web page could send unasked is refused', async () => {
  const form = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'text/plain' },
    payload: JSON.stringify({ query: QUERY }),
  })
  expect(form.statusCode).toBeGreaterThanOrEqual(400)
  const link = await api.app.inject({ url: `/graphql?query=${encodeURIComponent(QUERY)}` })
  expect(link.statusCode).toBe(400)
})

test('a mutation does not come in the address', async () => {
  const url = `/graphql?query=${encodeURIComponent('mutation { ingest(input: { text: "x" }) { article { id } } }')}`
  const response = await api.app.inject({ url, headers: { 'apollo-require-preflight': 'true' } })
  expect(response.statusCode).toBe(405)
})

test('only the origins named may ask from a web page', async () => {
  const preflight = (origin: string) =>
    api.app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
  const allowed = await preflight('http://localhost:5173')
  expect(allowed.headers['access-control-allow-origin']).toBe('http://localhost:5173')
  const other = await preflight('https://elsewhere.example')
  expect(other.headers['access-control-allow-origin']).toBeUndefined()
})

test('a server for this machine does not answer under the name of another', async () => {
  const send = (host: string) => api.app.inject({ url: '/livez', headers: { host } })
  for (const host of ['localhost:4000', '127.0.0.1', '[::1]:4000']) expect((await send(host)).statusCode).toBe(200)
  const response = await send('evil.example')
  expect(response.statusCode).toBe(400)
  expect(response.json().errors[0].message).toContain('evil.example')
  const open = await openApi({ host: '0.0.0.0' })
  expect((await open.app.inject({ url: '/livez', headers: { host: 'claims.example' } })).statusCode).toBe(200)
  await open.close()
})

test('what is no JSON, and what is nowhere, is told in the shape of an answer', async () => {
  const headers = { 'content-type': 'application/json' }
  const broken = await api.app.inject({ method: 'POST', url: '/graphql', headers, payload: '{"query":' })
  expect(broken.statusCode).toBe(400)
  expect(broken.json().errors[0].extensions.code).toBe('BAD_INPUT')
  const nowhere = await api.app.inject({ url: '/grapql' })
  expect(nowhere.statusCode).toBe(404)
  expect(nowhere.json().errors[0].message).toContain('/graphql')
})

test('a browser gets the query page, which may load from this server alone', async () => {
  const response = await api.app.inject({ url: '/graphql', headers: { accept: 'text/html,*/*;q=0.8' } })
  expect(response.headers['content-type']).toContain('text/html')
  expect(response.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  const loaded = [...response.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!)
  const files = loaded.filter((url) => url !== 'data:,')
  expect(files).toHaveLength(5)
  for (const file of files) {
    expect(file).toMatch(/^query-page\/[a-z-]+\.(js|css)$/)
    const part = await api.app.inject({ url: `/${file}` })
    expect(part.statusCode).toBe(200)
    expect(part.headers['content-type']).toMatch(/^text\/(javascript|css)/)
  }
  const styles = (await api.app.inject({ url: '/query-page/graphiql.css' })).body
  expect(styles).not.toMatch(/url\(["']?(?:https?:)?\/\/|@import/)
  expect((await api.app.inject({ url: '/query-page/secrets.js' })).statusCode).toBe(404)
})
