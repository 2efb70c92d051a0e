import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildASTSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { generateTypes } from '../../scripts/generate-types'
import { EXAMPLE_QUERIES } from '../../src/api/example-queries'
import { listRelations, readSchema } from '../../src/api/schema'
import { type Api, ONTOLOGY, openApi } from './open-api'

const schema = buildASTSchema(readSchema(ONTOLOGY))

interface Described {
  readonly name: string
  readonly description?: string | null
  readonly args?: readonly Described[]
}

function listParts(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues()
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields())
  return isInputObjectType(type) ? Object.values(type.getFields()) : []
}

test('every type, field, argument and value of the schema is described', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name, astNode }) => astNode && !name.startsWith('__'))
  const described = types.flatMap((type) => [
    { name: type.name, description: type.description },
    ...listParts(type).flatMap((part) => [
      { name: `${type.name}.${part.name}`, description: part.description },
      ...(part.args ?? []).map((arg) => ({
        name: `${type.name}.${part.name}(${arg.name}:)`,
        description: arg.description,
      })),
    ]),
  ])
  expect(described.length).toBeGreaterThan(200)
  expect(described.filter(({ description }) => !description).map(({ name }) => name)).toEqual([])
})

test('the relations of the schema are those of the ontology, in its order', () => {
  expect(listRelations(readSchema(ONTOLOGY))).toEqual(ONTOLOGY.relations.map(({ type }) => type))
})

test('an ontology with a relation that the schema lacks is refused by name', () => {
  const [relation] = ONTOLOGY.relations
  const larger = { ...ONTOLOGY, relations: [...ONTOLOGY.relations, { ...relation!, type: 'ADMIRES' }] }
  expect(() => readSchema(larger)).toThrow(/ADMIRES.*schema\.graphql/)
})

test('the generated types are those of the schema (npm run generate)', async () => {
  const committed = readFileSync(join(__dirname, '../../src/api/schema.generated.ts'), 'utf8')
  expect(committed).toBe(await generateTypes())
})

describe('the example queries', () => {
  let api: Api
  beforeAll(async () => {
    api = await openApi()
  })
  afterAll(() => api.close())

  test.each(EXAMPLE_QUERIES)('are answered: %s', async (query) => {
    const { data, errors, extensions } = await api.ask(query)
    expect(errors).toBeUndefined()
    expect(extensions).toBeUndefined()
    expect(JSON.stringify(data)).toContain('"quote"')
  })
})
