import type { IngestDocument } from '../../src/api/context'
import { ClaimgraphError } from '../../src/model'
import type { Store } from '../../src/store'
import { makeArticle } from './articles'
import { openApi } from './open-api'

const MUTATION = `mutation Ingest($input: IngestInput!) {
  ingest(input: $input) {
    article { id title publishedAt }
    claims { subject { name } relation object { name } evidence { quote article { id } } }
    entities { name }
  }
}`

test('an article is handed over as given, and what it brought is told', async () => {
  const received: unknown[] = []
  let store: Store
  const ingestDocument: IngestDocument = async (article) => {
    received.push(article)
    const telling = { claim: ['France', 'SUPPLIES', 'Ukraine'], line: 0, predicate: 'sends' } as const
    await store.write([makeArticle('doc_new', [article.text], [telling], { publishedAt: article.publishedAt })])
    return { document: 'doc_new' }
  }
  const api = await openApi({ ingestDocument }, (opened) => {
    store = opened
    return opened
  })
  const input = { text: 'France sends Ukraine wheat.', publishedAt: '2025-07-01', url: null }
  const { data, errors } = await api.ask(MUTATION, { input })
  expect(errors).toBeUndefined()
  expect(received).toEqual([{ text: input.text, publishedAt: '2025-07-01' }])
  expect(data).toEqual({
    ingest: {
      article: { id: 'doc_new', title: input.text, publishedAt: '2025-07-01' },
      claims: [
        {
          subject: { name: 'France' },
          relation: 'SUPPLIES',
          object: { name: 'Ukraine' },
          evidence: [{ quote: input.text, article: { id: 'doc_new' } }],
        },
      ],
      entities: [{ name: 'Ukraine' }, { name: 'France' }],
    },
  })
  await api.close()
})

test('what is wrong with an article is told', async () => {
  const api = await openApi({
    ingestDocument: async () => {
      throw new ClaimgraphError('EMPTY', 'the article has no text; give it some words')
    },
  })
  const { data, errors } = await api.ask(MUTATION, { input: { text: '  ' } })
  expect(data).toBeNull()
  expect(errors).toMatchObject([{ message: expect.stringContaining('no text'), extensions: { code: 'EMPTY' } }])
  await api.close()
})

test('a long ingestion does not use up the time of the answer', async () => {
  const api = await openApi({
    limits: { timeoutMs: 1000 },
    ingestDocument: async () => {
      await new Promise((resolve) => setTimeout(resolve, 1200))
      return { document: 'doc_bank' }
    },
  })
  const { data, errors } = await api.ask('mutation { ingest(input: { text: "x" }) { article { id } } }')
  expect(errors).toBeUndefined()
  expect(data).toEqual({ ingest: { article: { id: 'doc_bank' } } })
  await api.close()
})

test('a server that takes in no articles says so', async () => {
  const api = await openApi()
  const { errors } = await api.ask(MUTATION, { input: { text: 'France sends Ukraine wheat.' } })
  expect(errors).toMatchObject([
    { message: expect.stringContaining('claimgraph ingest'), extensions: { code: 'UNSUPPORTED' } },
  ])
  await api.close()
})
