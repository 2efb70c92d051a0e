import { ARTICLES, idOf } from './articles'
import { type Answer, type Api, openApi } from './open-api'

let api: Api

beforeAll(async () => {
  api = await openApi()
})

afterAll(() => api.close())

interface ClaimPage {
  readonly claims: {
    readonly totalCount: number
    readonly nodes: readonly { readonly id: string; readonly relation: string; readonly item: string | null }[]
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly hasPreviousPage: boolean
      readonly endCursor: string | null
    }
  }
}

test('what does North Korea supply to Russia, says who: by name, with the sentence to the letter', async () => {
  const { data, errors } = await api.ask<{
    claims: { nodes: { evidence: { quote: string; article: { text: string } }[] }[] }
  }>(
    `query Ask($filter: ClaimFilter!) {
      claims(filter: $filter, order: CONFIDENCE) {
        totalCount
        nodes {
          subject { name } relation object { name } predicate item
          quantity { value unit comparator } amount { value } time { start end } place { name type }
          polarity modality source { name } confidence firstSeen lastSeen articleCount
          evidence { quote sentence start end predicate rule confidence reasons { words weight } article { id title publisher text } }
        }
      }
    }`,
    { filter: { subjectName: 'pyongyang', relations: ['SUPPLIES'], objectName: 'Russia' } },
  )
  expect(errors).toBeUndefined()
  const text = ARTICLES[0]!.document.text
  expect(data.claims).toMatchObject({
    totalCount: 3,
    nodes: [
      {
        subject: { name: 'North Korea' },
        relation: 'SUPPLIES',
        object: { name: 'Russia' },
        predicate: 'supplied',
        item: 'artillery shells',
        quantity: { value: 12_000_000, unit: 'rounds', comparator: 'OVER' },
        amount: null,
        modality: 'REPORTED',
        polarity: 'POSITIVE',
        source: null,
        firstSeen: '2025-07-14',
        articleCount: 1,
      },
      {
        quantity: { value: 28_000, unit: 'containers', comparator: 'ABOUT' },
        time: { start: '2024-10', end: null },
        place: { name: 'Port of Rason', type: 'FACILITY' },
        modality: 'ASSERTED',
        source: { name: 'Marta Kovač' },
        confidence: 0.8,
      },
      { polarity: 'NEGATIVE', source: { name: 'Russia' }, item: 'missiles' },
    ],
  })
  for (const [evidence] of data.claims.nodes.map((node) => node.evidence)) {
    const { start, end, quote } = evidence as unknown as { start: number; end: number; quote: string }
    expect(text.slice(start, end)).toBe(quote)
  }
  const [supplied] = data.claims.nodes[0]!.evidence
  expect(supplied).toMatchObject({ reasons: null })
  const [shipped] = data.claims.nodes[1]!.evidence
  expect(shipped).toMatchObject({
    sentence: expect.stringContaining('to Russia since October'),
    reasons: [
      { words: 'a voice is credited with it', weight: 0.3 },
      { words: 'the sentence is long', weight: -0.12 },
    ],
  })
  expect(shipped!.quote).toContain('Russia\u00a0 since')
})

test('who finances Ukraine', async () => {
  const { data } = await api.ask(`{
    claims(filter: { relations: FINANCES, objectName: "Ukraine" }, order: CONFIDENCE) {
      nodes { subject { name type } amount { value currency comparator } item modality }
    }
  }`)
  expect(data).toEqual({
    claims: {
      nodes: [
        {
          subject: { name: 'European Investment Bank', type: 'ORGANIZATION' },
          amount: { value: 134_000_000, currency: 'EUR', comparator: 'EXACTLY' },
          item: 'roads',
          modality: 'ASSERTED',
        },
        { subject: { name: 'France', type: 'COUNTRY' }, amount: null, item: null, modality: 'POSSIBLE' },
      ],
    },
  })
})

test.each([
  ['{ entityName: "Moscow" }', 5],
  ['{ subjectName: "Moscow" }', 2],
  ['{ sourceName: "Marta Kovac" }', 1],
  ['{ among: ["Russia", "France", "Ukraine"] }', 3],
  [`{ among: ["${idOf('Russia')}", "Pyongyang"], polarities: POSITIVE }`, 2],
  ['{ among: ["Russia", "Atlantis"] }', 0],
  ['{ polarities: NEGATIVE }', 1],
  ['{ modalities: [REPORTED, POSSIBLE] }', 2],
  ['{ articles: ["doc_bank"] }', 3],
  ['{ publishedFrom: "2025-06-03" }', 3],
  ['{ publishedFrom: "2025-01-01", publishedTo: "2025-06-02" }', 3],
  ['{ minConfidence: 0.85 }', 5],
  ['{ text: "artillery shells" }', 1],
  [`{ subjects: ["${idOf('Russia')}"], relations: [THREATENS, FINANCES] }`, 1],
  [`{ subjects: ["${idOf('France')}"], subjectName: "Russia" }`, 0],
  [`{ entities: ["${idOf('France')}"], sources: [] }`, 0],
  [`{ objects: ["${idOf('Ukraine')}"], subjectName: null }`, 4],
  ['{}', 8],
])('claims(filter: %s) keeps %i', async (filter, count) => {
  const { data, errors } = await api.ask<ClaimPage>(`{ claims(filter: ${filter}) { totalCount nodes { id } } }`)
  expect(errors).toBeUndefined()
  expect(data.claims.totalCount).toBe(count)
  expect(data.claims.nodes).toHaveLength(count)
})

test('a name that nobody bears gives no claim and says so', async () => {
  const { data, extensions } = await api.ask<ClaimPage>(
    '{ claims(filter: { subjectName: "Nort Korea" }) { totalCount } }',
  )
  expect(data.claims.totalCount).toBe(0)
  expect(extensions?.warnings).toEqual([expect.stringContaining('"Nort Korea"')])
})

test('pages follow each other without gap or overlap', async () => {
  const seen: string[] = []
  let after: string | null = null
  for (let page = 0; page < 4; page++) {
    const { data }: Answer<ClaimPage> = await api.ask<ClaimPage>(
      `query Page($after: String) {
        claims(order: NEWEST, first: 3, after: $after) {
          totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      { after },
    )
    const { nodes, edges, pageInfo, totalCount }: ClaimPage['claims'] = data.claims
    expect(totalCount).toBe(8)
    expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id))
    expect(pageInfo.endCursor).toBe(edges.at(-1)!.cursor)
    expect(pageInfo.hasPreviousPage).toBe(page > 0)
    seen.push(...nodes.map(({ id }) => id))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  expect(seen).toHaveLength(8)
  expect(new Set(seen).size).toBe(8)
})

test.each([
  ['{ claims(first: 201) { totalCount } }', 'first must be 1 to 200, not 201.'],
  ['{ claims(first: 0) { totalCount } }', 'first must be 1 to 200, not 0.'],
  ['{ claims(filter: { publishedFrom: "14 July" }) { totalCount } }', /publishedFrom must be a date/],
  ['{ claims(filter: { publishedTo: "2025-02-30" }) { totalCount } }', /publishedTo must be a date/],
  ['{ claims(filter: { minConfidence: 2 }) { totalCount } }', 'minConfidence must be 0 to 1, not 2.'],
  ['{ claims(after: "nonsense") { totalCount } }', /cursor/i],
  ['{ claims { nodes { evidence(first: 0) { quote } } } }', 'first must be 1 to 200, not 0.'],
])('%s is refused with what to do', async (query, message) => {
  const { errors } = await api.ask(query)
  expect(errors![0]).toMatchObject({
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    extensions: { code: 'BAD_INPUT' },
  })
})

test('one claim by id, and nothing for an id that is unknown', async () => {
  const { data } = await api.ask<ClaimPage>('{ claims(filter: { text: "roads" }) { nodes { id } } }')
  const { id } = data.claims.nodes[0]!
  expect((await api.ask(`{ claim(id: "${id}") { item } }`)).data).toEqual({ claim: { item: 'roads' } })
  expect((await api.ask('{ claim(id: "clm_0") { item } }')).data).toEqual({ claim: null })
})
