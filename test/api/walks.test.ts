import { idOf } from './articles'
import { type Api, openApi } from './open-api'

let api: Api

beforeAll(async () => {
  api = await openApi()
})

afterAll(() => api.close())

interface Names {
  readonly entities: readonly { readonly name: string }[]
}

test('the neighbours of an entity, with the edges summed up and quoted', async () => {
  const { data } = await api.ask(`{
    neighbours(names: ["Pyongyang"]) {
      truncated
      entities { name }
      edges {
        subject { name } relation object { name } claimCount denialCount sourceCount articleCount
        firstSeen lastSeen modality disputed quote article { id } claims { totalCount nodes { predicate } }
      }
    }
  }`)
  expect(data).toEqual({
    neighbours: {
      truncated: false,
      entities: [{ name: 'North Korea' }, { name: 'Russia' }],
      edges: [
        {
          subject: { name: 'North Korea' },
          relation: 'SUPPLIES',
          object: { name: 'Russia' },
          claimCount: 3,
          denialCount: 1,
          sourceCount: 2,
          articleCount: 1,
          firstSeen: '2025-07-14',
          lastSeen: '2025-07-14',
          modality: 'ASSERTED',
          disputed: true,
          quote: 'North Korea has reportedly supplied Russia with over 12 million rounds of artillery shells.',
          article: { id: 'doc_shells' },
          claims: {
            totalCount: 3,
            nodes: [{ predicate: 'supplied' }, { predicate: 'shipped' }, { predicate: 'supplies' }],
          },
        },
      ],
    },
  })
})

test('direction, relations, modalities and depth bound the walk', async () => {
  const { data } = await api.ask<Record<string, Names>>(`{
    out: neighbours(ids: ["${idOf('Russia')}"], filter: { direction: OUT }) { entities { name } }
    threats: neighbours(names: "Russia", filter: { relations: THREATENS }) { entities { name } }
    possible: neighbours(names: "France", filter: { modalities: POSSIBLE }) { entities { name } }
    far: neighbours(names: "North Korea", depth: 3) { entities { name } }
    few: neighbours(names: "Russia", depth: 4, maxNodes: 2) { entities { name } truncated }
    nobody: neighbours(names: "Atlantis") { entities { name } }
  }`)
  const names = (key: string) => data[key]!.entities.map(({ name }) => name).sort()
  expect(names('out')).toEqual(['France', 'Russia', 'Ukraine'])
  expect(names('threats')).toEqual(['France', 'Russia'])
  expect(names('possible')).toEqual(['France', 'Ukraine'])
  expect(names('far')).toHaveLength(6)
  expect(data.few).toMatchObject({ truncated: true, entities: { length: 2 } })
  expect(names('nobody')).toEqual([])
})

test('the same from an entity on', async () => {
  const { data } = await api.ask<{ entity: { neighbours: Names } }>(
    '{ entity(name: "EIB") { neighbours(depth: 2) { entities { name } } } }',
  )
  expect(data.entity.neighbours.entities.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['European Investment Bank', 'Ukraine', 'France', 'Russia']),
  )
})

test('paths from one entity to another, by name and by id', async () => {
  const query = (from: string, to: string) => `{
    paths(from: "${from}", to: "${to}", maxLength: 3) {
      truncated
      paths { length entities { name } edges { subject { name } relation object { name } } }
    }
  }`
  const { data } = await api.ask(query('North Korea', 'France'))
  expect(data).toEqual((await api.ask(query(idOf('North Korea'), idOf('France')))).data)
  expect(data).toMatchObject({
    paths: {
      truncated: false,
      paths: [
        {
          length: 2,
          entities: [{ name: 'North Korea' }, { name: 'Russia' }, { name: 'France' }],
          edges: [{ relation: 'SUPPLIES' }, { subject: { name: 'Russia' }, relation: 'THREATENS' }],
        },
        { length: 3, entities: [{ name: 'North Korea' }, { name: 'Russia' }, { name: 'Ukraine' }, { name: 'France' }] },
      ],
    },
  })
})

test.each([
  ['{ neighbours { truncated } }', /`ids` or `names`/],
  ['{ neighbours(names: "Russia", depth: 5) { truncated } }', /depth must be 1 to 4/],
  ['{ neighbours(names: "Russia", maxNodes: 5000) { truncated } }', /maxNodes must be 1 to 1000/],
  ['{ paths(from: "Russia", to: "France", maxLength: 9) { truncated } }', /maxLength must be 1 to 5/],
  ['{ paths(from: "Russia", to: "France", count: 0) { truncated } }', /count must be 1 to 50/],
  ['{ entity { name } }', /`id` or a `name`/],
])('%s is refused with what to do', async (query, message) => {
  const { errors } = await api.ask(query)
  expect(errors![0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_INPUT' } })
})
