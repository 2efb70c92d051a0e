import { getIntrospectionQuery } from 'graphql'
import { ClaimgraphError } from '../../src/model'
import { type Api, openApi } from './open-api'
import { watchStore } from './watch-store'

describe('with the usual limits', () => {
  let api: Api
  beforeAll(async () => {
    api = await openApi()
  })
  afterAll(() => api.close())

  const nest = (levels: number) =>
    `{ entity(name: "Russia") { ${'claims(first: 1) { nodes { subject { '.repeat(levels)} id ${'} } } '.repeat(levels)} } }`

  test('a query of eleven levels is answered, one of seventeen is refused', async () => {
    expect((await api.ask(nest(3))).errors).toBeUndefined()
    const { status, errors } = await api.ask(nest(5))
    expect(status).toBe(400)
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/^The query is 17 levels deep, the limit is 12\. Ask/),
      extensions: { code: 'QUERY_TOO_DEEP' },
    })
  })

  test('levels are counted through fragments, and fragments in a circle are refused', async () => {
    const deep = `{ entity(name: "Russia") { ...a } } fragment a on Entity { claims { nodes { ...b } } }
      fragment b on Claim { subject { claims { nodes { subject { claims { nodes { subject { claims { nodes { id } } } } } } } } } }`
    expect((await api.ask(deep)).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_DEEP' } }])
    const circle = '{ entity(name: "Russia") { ...a } } fragment a on Entity { claims { nodes { subject { ...a } } } }'
    const { errors } = await api.ask(circle)
    expect(errors!.map(({ extensions }) => extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('fragments that double twenty-five times over are refused at once', async () => {
    const levels = Array.from(
      { length: 25 },
      (_, n) => `fragment f${n} on Query { ...f${n + 1} ... on Query { ...f${n + 1} } }`,
    )
    const { status } = await api.ask(`{ ...f0 } ${levels.join(' ')} fragment f25 on Query { stats { claims } }`)
    expect(status).toBe(400)
  })

  test('a query for a million nodes is refused before anything is read', async () => {
    const query = '{ entities(first: 200) { nodes { claims(first: 200) { nodes { item subject { name } } } } } }'
    const { status, errors } = await api.ask(query)
    expect(status).toBe(400)
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/^The query costs \d+, the limit is 50000\. Ask for smaller pages/),
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    })
  })

  test('page sizes given as variables count as well', async () => {
    const query = `query ($n: Int!) { entities(first: $n) { nodes { claims(first: $n) { nodes { item subject { name } } } } } }`
    expect((await api.ask(query, { n: 200 })).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }])
    expect((await api.ask(query, { n: 5 })).errors).toBeUndefined()
  })

  test('the schema can be asked for in full', async () => {
    const { errors, data } = await api.ask(getIntrospectionQuery())
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toContain('SIGNS_AGREEMENT_WITH')
  })

  test('more than 200 ids at once are refused', async () => {
    const ids = Array.from({ length: 201 }, (_, n) => `ent_${n}`)
    const { errors } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(errors).toMatchObject([{ message: 'The number of ids must be 0 to 200, not 201.' }])
  })
})

test('limits can be set', async () => {
  const api = await openApi({ limits: { maxDepth: 2, maxComplexity: 30, maxBodyBytes: 2000 } })
  const codes = async (query: string) => (await api.ask(query)).errors?.map(({ extensions }) => extensions.code)
  expect(await codes('{ claims(first: 1) { totalCount } }')).toBeUndefined()
  expect(await codes('{ claims(first: 1) { nodes { id } } }')).toEqual(['QUERY_TOO_DEEP'])
  expect(await codes('{ claims(first: 30) { totalCount } }')).toEqual(['QUERY_TOO_COMPLEX'])
  const { status, errors } = await api.ask(`{ claims(first: 1) { totalCount } } # ${'x'.repeat(2000)}`)
  expect(status).toBe(413)
  expect(errors).toMatchObject([
    { message: expect.stringContaining('claimgraph ingest'), extensions: { code: 'TOO_LONG' } },
  ])
  await api.close()
})

test('a query that takes too long ends with TIMEOUT, and the store is told to stop', async () => {
  const signals: AbortSignal[] = []
  const api = await openApi({ limits: { timeoutMs: 1000 } }, (store) =>
    watchStore(store, (method, args) => {
      if (method !== 'findClaims') return undefined
      signals.push(args.at(-1) as AbortSignal)
      return new Promise(() => {})
    }),
  )
  const { errors } = await api.ask('{ claims { totalCount } }')
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/more than 1000 ms\. Ask for less/), extensions: { code: 'TIMEOUT' } },
  ])
  expect(signals[0]!.aborted).toBe(true)
  expect(signals[0]!.reason).toBeInstanceOf(ClaimgraphError)
  expect((await api.ask('{ stats { claims } }')).data).toEqual({ stats: { claims: 8 } })
  await api.close()
})
