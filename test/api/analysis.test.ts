import { buildASTSchema, type GraphQLEnumType } from 'graphql'
import { readSchema } from '../../src/api/schema'
import { EXPORT_FORMATS, MEASURES } from '../../src/graph'
import { makeArticle } from './articles'
import { type Api, ONTOLOGY, openApi } from './open-api'

let api: Api

beforeAll(async () => {
  api = await openApi()
  await api.store.write([
    makeArticle(
      'doc_dispute',
      ['Russia denied that it attacked Ukraine.', 'The EIB lends Ukraine 90 million euros for roads.'],
      [
        {
          claim: ['Russia', 'ATTACKS', 'Ukraine'],
          line: 0,
          predicate: 'attacked',
          polarity: 'negative',
          source: 'Russia',
        },
        {
          claim: ['European Investment Bank', 'FINANCES', 'Ukraine'],
          line: 1,
          predicate: 'lends',
          item: 'roads',
          amount: { value: 90_000_000, currency: 'EUR', comparator: '=' },
        },
      ],
    ),
  ])
})

afterAll(() => api.close())

const values = (name: string) => {
  const type = buildASTSchema(readSchema(ONTOLOGY)).getType(name) as GraphQLEnumType
  return type.getValues().map((value) => [value.name, value.description])
}

test('the measures and formats of the schema are those of the graph room, in the same words', () => {
  expect(values('Measure')).toEqual(MEASURES.map(({ name, gloss }) => [name.toUpperCase(), gloss]))
  expect(values('ExportFormat')).toEqual(EXPORT_FORMATS.map(({ name, gloss }) => [name.toUpperCase(), gloss]))
})

test('measures of a neighbourhood, highest first', async () => {
  const { data, errors } = await api.ask<
    Record<string, Record<string, { entity: { name: string }; value: number }[]>>
  >(`{
    neighbours(names: "Russia", depth: 2, maxNodes: 1000) {
      pagerank: measure { entity { name } value }
      degree: measure(by: DEGREE, first: 1) { entity { name } value }
      betweenness: measure(by: BETWEENNESS, first: 1000) { value }
    }
  }`)
  expect(errors).toBeUndefined()
  const { pagerank, degree, betweenness } = data.neighbours!
  expect(pagerank!.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1)
  expect(pagerank![0]!.entity.name).toBe('Ukraine')
  expect(degree).toEqual([{ entity: { name: 'Ukraine' }, value: 4 }])
  expect(betweenness!.map(({ value }) => value)).toEqual(
    [...betweenness!.map(({ value }) => value)].sort((a, b) => b - a),
  )
})

test('a neighbourhood as a file of each format', async () => {
  const formats = EXPORT_FORMATS.map(({ name }) => `${name}: export(format: ${name.toUpperCase()})`)
  const { data, errors } = await api.ask<{ neighbours: Record<string, string> }>(
    `{ neighbours(names: "Pyongyang") { ${formats.join(' ')} } }`,
  )
  expect(errors).toBeUndefined()
  for (const { name } of EXPORT_FORMATS) expect(data.neighbours[name]).toContain('North Korea')
})

test('where voices contradict each other', async () => {
  const { data } = await api.ask(`{
    disagreements {
      truncated
      disagreements { about subject { name } relation object { name } item claims { polarity amount { value } source { name } } }
    }
    none: disagreements(filter: { objectName: "France" }) { disagreements { about } }
  }`)
  expect(data).toMatchObject({
    disagreements: {
      truncated: false,
      disagreements: expect.arrayContaining([
        {
          about: 'POLARITY',
          subject: { name: 'Russia' },
          relation: 'ATTACKS',
          object: { name: 'Ukraine' },
          item: null,
          claims: expect.arrayContaining([
            { polarity: 'POSITIVE', amount: null, source: null },
            { polarity: 'NEGATIVE', amount: null, source: { name: 'Russia' } },
          ]),
        },
        expect.objectContaining({ about: 'AMOUNT', item: 'roads' }),
      ]),
    },
    none: { disagreements: [] },
  })
})
