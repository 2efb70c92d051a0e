import { type Api, openApi } from './open-api'
import { watchStore } from './watch-store'

let api: Api
let calls: string[] = []

beforeAll(async () => {
  api = await openApi({}, (store) =>
    watchStore(store, (method) => {
      calls.push(method)
      return undefined
    }),
  )
})

beforeEach(() => {
  calls = []
})

afterAll(() => api.close())

const CLAIM = `
  id predicate
  subject { name } object { name } source { name } place { name }
  evidence { quote article { title publisher } }
`

test.each([1, 2, 8])(
  'a page of %i claims with both ends, voice, place, evidence and articles costs four calls',
  async (first) => {
    const { data, errors } = await api.ask<{ claims: { nodes: unknown[] } }>(
      `{ claims(first: ${first}) { nodes { ${CLAIM} } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.claims.nodes).toHaveLength(first)
    expect(calls.sort()).toEqual(['findClaims', 'readArticles', 'readEntities', 'readEvidence'])
  },
)

test('names cost one look-up each, however often they are used', async () => {
  await api.ask(`{
    a: claims(filter: { subjectName: "Russia", objectName: "Ukraine" }) { totalCount }
    b: claims(filter: { subjectName: "Ukraine", objectName: "Russia" }) { totalCount }
  }`)
  expect(calls.sort()).toEqual(['findClaims', 'findClaims', 'findEntities', 'findEntities'])
})

test('many nodes by id are read with one call a kind', async () => {
  const { data } = await api.ask<{ claims: { nodes: { id: string }[] } }>('{ claims { nodes { id } } }')
  calls = []
  const ids = [...data.claims.nodes.map(({ id }) => id), 'doc_bank', 'doc_shells', 'ent_0', 'ent_1']
  await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
  expect(calls.sort()).toEqual(['readArticles', 'readClaims', 'readEntities'])
})

test('the rejections of many articles are read with one call', async () => {
  const { errors } = await api.ask('{ articles { nodes { rejected { sentence reason article { title } } } } }')
  expect(errors).toBeUndefined()
  expect(calls.sort()).toEqual(['findArticles', 'readArticles', 'readRejections'])
})

test('the entities of a neighbourhood are not read again for its edges', async () => {
  await api.ask(
    '{ neighbours(names: "Russia", depth: 3) { edges { subject { name } object { name } article { title } } } }',
  )
  expect(calls.sort()).toEqual(['findEntities', 'readArticles', 'readNeighbourhood'])
})
