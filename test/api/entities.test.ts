import { idOf } from './articles'
import { type Api, openApi } from './open-api'

let api: Api

beforeAll(async () => {
  api = await openApi()
})

afterAll(() => api.close())

test('an entity by alias, without its accents and capitals, with everything about it', async () => {
  const { data } = await api.ask(`{
    entity(name: "PYONGYANG") { id type name aliases nominal iso claimCount articleCount }
    byAccent: entity(name: "marta kovac") { name }
    byId: entity(id: "${idOf('Ukrainian companies')}") { name type nominal iso }
    nobody: entity(name: "Atlantis") { name }
  }`)
  expect(data).toEqual({
    entity: {
      id: idOf('North Korea'),
      type: 'COUNTRY',
      name: 'North Korea',
      aliases: ['Pyongyang'],
      nominal: false,
      iso: 'KP',
      claimCount: 3,
      articleCount: 1,
    },
    byAccent: { name: 'Marta Kovač' },
    byId: { name: 'Ukrainian companies', type: 'GROUP', nominal: true, iso: null },
    nobody: null,
  })
})

test('claims of an entity by end, with a filter of their own, and the articles that mention it', async () => {
  const { data } = await api.ask(`{
    entity(name: "Russia") {
      out: claims(direction: OUT) { totalCount }
      in: claims(direction: IN) { totalCount }
      both: claims { totalCount }
      negative: claims(filter: { polarities: [NEGATIVE] }) { nodes { item } }
      others: claims(direction: OUT, filter: { subjectName: "France" }) { totalCount }
      articles { nodes { id } }
    }
  }`)
  expect(data).toEqual({
    entity: {
      out: { totalCount: 2 },
      in: { totalCount: 3 },
      both: { totalCount: 5 },
      negative: { nodes: [{ item: 'missiles' }] },
      others: { totalCount: 0 },
      articles: { nodes: [{ id: 'doc_shells' }, { id: 'doc_undated' }] },
    },
  })
})

test('entities by type, sorted', async () => {
  const { data } = await api.ask(`{
    entities(filter: { types: [COUNTRY] }, order: NAME) { totalCount nodes { name } }
    busiest: entities(first: 1) { nodes { name claimCount } pageInfo { hasNextPage } }
    ofArticle: entities(filter: { articles: ["doc_undated"] }, order: NAME) { nodes { name } }
  }`)
  expect(data).toEqual({
    entities: {
      totalCount: 4,
      nodes: [{ name: 'France' }, { name: 'North Korea' }, { name: 'Russia' }, { name: 'Ukraine' }],
    },
    busiest: { nodes: [{ name: 'Russia', claimCount: 5 }], pageInfo: { hasNextPage: true } },
    ofArticle: { nodes: [{ name: 'France' }, { name: 'Russia' }, { name: 'Ukraine' }] },
  })
})

test('a search finds entities first, sentences behind', async () => {
  const { data } = await api.ask(`{
    search(text: "ukrain") {
      totalCount
      edges { cursor }
      nodes { __typename ... on Entity { name } ... on Sentence { text index start end article { id } } }
    }
    sentences: search(text: "may give", kinds: SENTENCE) { nodes { ... on Sentence { text } } }
  }`)
  expect(data).toMatchObject({
    search: {
      nodes: [
        { __typename: 'Entity', name: 'Ukraine' },
        { __typename: 'Entity', name: 'Ukrainian companies' },
        { __typename: 'Sentence', index: 1, start: 13, article: { id: 'doc_bank' } },
        { __typename: 'Sentence', text: 'France may give Ukraine further money.' },
        { __typename: 'Sentence', index: 3 },
        { __typename: 'Sentence', article: { id: 'doc_undated' } },
      ],
      totalCount: 6,
    },
    sentences: { nodes: [{ text: 'France may give Ukraine further money.' }] },
  })
})

test('whatever bears an id, in the order asked', async () => {
  const ids = ['doc_bank', 'nothing', idOf('France'), 'clm_0']
  const { data } = await api.ask(
    `query Nodes($ids: [ID!]!) {
      nodes(ids: $ids) { __typename id ... on Entity { name } ... on Article { title } }
      node(id: "doc_bank") { ... on Article { publisher publishedAt url claimCount ingestedAt } }
    }`,
    { ids },
  )
  expect(data).toEqual({
    nodes: [
      { __typename: 'Article', id: 'doc_bank', title: 'A bank lends' },
      null,
      { __typename: 'Entity', id: idOf('France'), name: 'France' },
      null,
    ],
    node: {
      publisher: 'Money Week',
      publishedAt: '2025-06-02',
      url: null,
      claimCount: 3,
      ingestedAt: '2025-07-15T08:00:00.000Z',
    },
  })
})

test('articles by publisher, date and the entity that they mention', async () => {
  const { data } = await api.ask(`{
    articles { totalCount nodes { id } }
    dated: articles(filter: { publishedFrom: "2025-07-01" }) { nodes { id } }
    published: articles(filter: { publishers: ["Money Week"] }) { nodes { id } }
    mentioning: articles(filter: { entityName: "France" }) { nodes { id } }
    article(id: "doc_undated") {
      claims { nodes { relation } totalCount }
      threats: claims(filter: { relations: THREATENS }) { totalCount }
      entities(order: NAME) { nodes { name } }
    }
  }`)
  expect(data).toMatchObject({
    articles: { totalCount: 3, nodes: [{ id: 'doc_shells' }, { id: 'doc_bank' }, { id: 'doc_undated' }] },
    dated: { nodes: [{ id: 'doc_shells' }] },
    published: { nodes: [{ id: 'doc_bank' }] },
    mentioning: { nodes: [{ id: 'doc_bank' }, { id: 'doc_undated' }] },
    article: {
      claims: { totalCount: 2 },
      threats: { totalCount: 1 },
      entities: { nodes: [{ name: 'France' }, { name: 'Russia' }, { name: 'Ukraine' }] },
    },
  })
})

test('what came near a claim in an article, in text order', async () => {
  const { data } = await api.ask(`{
    article(id: "doc_undated") { rejected { sentence reason relation predicate subject object start end quote rule article { id } } }
    short: article(id: "doc_undated") { rejected(first: 1) { reason } }
    none: article(id: "doc_shells") { rejected { reason } }
  }`)
  const [, , third] = (data as { article: { rejected: unknown[] } }).article.rejected
  expect(third).toEqual({
    sentence: 'Russia attacks Ukraine.',
    reason: 'who is not told',
    relation: 'ATTACKS',
    predicate: 'attacks',
    subject: null,
    object: 'Ukraine',
    start: 44,
    end: 67,
    quote: 'Russia attacks Ukraine.',
    rule: 'by/hand',
    article: { id: 'doc_undated' },
  })
  expect(data).toMatchObject({
    article: { rejected: [{ object: null }, { subject: 'Russia', object: 'France' }, {}] },
    short: { rejected: [{ reason: 'stands in a question' }] },
    none: { rejected: [] },
  })
})

test.each([0, -1, 1001])('a list of %d rejections is refused', async (first) => {
  const { errors } = await api.ask(`{ article(id: "doc_undated") { rejected(first: ${first}) { reason } } }`)
  expect(errors).toMatchObject([
    { message: `first must be 1 to 1000, not ${first}.`, extensions: { code: 'BAD_INPUT' } },
  ])
})

test('what the store holds and the vocabulary', async () => {
  const { data } = await api.ask(`{
    stats { articles sentences entities claims evidence claimsByRelation { relation count } entitiesByType { type count } }
    ontology { entityTypes modalities polarities relations { type family symmetric gloss qualifiers plover cameo } }
  }`)
  expect(data).toMatchObject({
    stats: {
      articles: 3,
      sentences: 11,
      entities: 8,
      claims: 8,
      evidence: 8,
      claimsByRelation: [
        { relation: 'ATTACKS', count: 1 },
        { relation: 'FINANCES', count: 2 },
        { relation: 'SUPPLIES', count: 4 },
        { relation: 'THREATENS', count: 1 },
      ],
    },
    ontology: {
      modalities: ['ASSERTED', 'REPORTED', 'ALLEGED', 'PLANNED', 'POSSIBLE'],
      relations: expect.arrayContaining([
        expect.objectContaining({ type: 'SUPPLIES', family: 'MATERIAL', plover: 'AID' }),
      ]),
    },
  })
})
