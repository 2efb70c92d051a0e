import { ClaimgraphError } from '../../src/model'
import { type Api, openApi } from './open-api'
import { watchStore } from './watch-store'

let api: Api
let failure: Error

beforeAll(async () => {
  api = await openApi({}, (store) =>
    watchStore(store, (method) => (method === 'readStats' ? Promise.reject(failure) : undefined)),
  )
})

afterAll(() => api.close())

test('a fault of the program is masked for the asker and told in the log', async () => {
  failure = new TypeError('cannot read properties of /home/me/secret.db')
  const { errors } = await api.ask('query Numbers { stats { claims } }')
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^Something went wrong inside the server/),
      locations: [{ line: 1, column: 17 }],
      path: ['stats'],
      extensions: { code: 'INTERNAL' },
    },
  ])
  const line = api.log.map((entry) => JSON.parse(entry)).find(({ msg }) => msg === 'query failed')
  expect(line).toMatchObject({ level: 50, operation: 'Numbers', err: { type: 'TypeError', message: failure.message } })
})

test('an error of the house keeps its code and message', async () => {
  failure = new ClaimgraphError('STORE_UNAVAILABLE', 'The store is locked; close the other process.')
  const { errors } = await api.ask('{ stats { claims } }')
  expect(errors).toMatchObject([{ message: failure.message, extensions: { code: 'STORE_UNAVAILABLE' } }])
})

test('an operation that is not there is no fault of the server', async () => {
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: 'query A { stats { claims } }', operationName: 'B' },
  })
  expect(response.statusCode).toBe(400)
  expect(response.json().errors[0].extensions.code).toBe('OPERATION_RESOLUTION_FAILURE')
  const line = api.log.map((entry) => JSON.parse(entry)).findLast(({ msg }) => msg === 'query failed')
  expect(line.level).toBe(20)
})

test.each([
  ['{ claims {', 'GRAPHQL_PARSE_FAILED'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{ claims(filter: { relations: [ADMIRES] }) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is refused as %s', async (query, code) => {
  const { status, errors } = await api.ask(query)
  expect(status).toBe(400)
  expect(errors).toMatchObject([{ extensions: { code } }])
})

test('a variable of the wrong kind is refused', async () => {
  const { status, errors } = await api.ask('query ($n: Int!) { claims(first: $n) { totalCount } }', { n: 'many' })
  expect(status).toBe(400)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})
