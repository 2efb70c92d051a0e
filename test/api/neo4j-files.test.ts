import { buildGuide, readQueries } from '../../scripts/neo4j/guide'
import { type Api, openApi } from './open-api'

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

test.each(['style.grass', 'guide.html'])('Neo4j Browser may read /neo4j/%s from its own origin', async (name) => {
  const headers = { origin: 'http://localhost:7474' }
  const response = await api.app.inject({ url: `/neo4j/${name}`, headers })
  expect(response.statusCode).toBe(200)
  expect(response.headers['access-control-allow-origin']).toBe('*')
  const asked = { ...headers, 'access-control-request-method': 'GET', 'access-control-request-headers': 'content-type' }
  const preflight = await api.app.inject({ method: 'OPTIONS', url: `/neo4j/${name}`, headers: asked })
  expect(preflight.statusCode).toBe(204)
  expect(preflight.headers['access-control-allow-headers']).toBe('content-type')
})

test('the style names entities before their types: else Browser invents a colour that overrides them', async () => {
  const { body } = await api.app.inject({ url: '/neo4j/style.grass' })
  const selectors = [...body.matchAll(/^node\.(\w+)/gm)].map((match) => match[1])
  expect(selectors[0]).toBe('__Entity__')
  expect(selectors).toContain('Country')
})

test('the guide has every query of queries.cypher (npx tsx scripts/neo4j/guide.ts writes it anew)', async () => {
  const queries = readQueries()
  expect(queries.length).toBeGreaterThanOrEqual(12)
  const { body } = await api.app.inject({ url: '/neo4j/guide.html' })
  expect(body).toBe(buildGuide(queries))
})
