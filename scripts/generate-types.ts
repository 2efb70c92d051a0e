import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'

const root = join(__dirname, '..')
const target = join(root, 'src/api/schema.generated.ts')

/** What a resolver of the type receives as its parent: the records of the store, not the GraphQL shape. */
const mappers = {
  Entity: '../store#EntityRecord',
  Claim: '../store#ClaimRecord',
  Article: '../store#Article as ArticleRecord',
  Evidence: '../model#Evidence as EvidenceRecord',
  Rejection: '../model#Rejection as RejectionRecord',
  Edge: '../store#Edge as EdgeRecord',
  Subgraph: '../store#Subgraph as SubgraphRecord',
  Path: '../store#Path as PathRecord',
  Stats: '../store#Stats as StatsRecord',
  Ontology: '../model#Ontology as OntologyRecord',
  RelationType: '../model#RelationType as RelationTypeRecord',
  Sentence: './search-hit#SentenceHit',
  Disagreement: '../graph#Disagreement as DisagreementRecord',
  IngestPayload: './context#Ingested',
}

/** Enumerations whose values inside the house are those of the model. */
const enumValues = {
  EntityType: '../model#EntityType',
  Modality: '../model#Modality',
  Polarity: '../model#Polarity',
  RelationFamily: '../model#RelationFamily',
  Comparator: '../model#Comparator',
  SearchKind: './search-hit#SearchKind',
  Relation: './schema#Relation',
  DisagreementKind: './disagreements#DisagreementKind',
  Measure: './subgraph-views#MeasureName',
  ExportFormat: './subgraph-views#FormatName',
}

/** The TypeScript types of schema.graphql, as `src/api/schema.generated.ts` must hold them. */
export async function generateTypes(): Promise<string> {
  const body = await codegen({
    filename: target,
    schema: parse(readFileSync(join(root, 'schema.graphql'), 'utf8')),
    documents: [],
    config: {
      contextType: './context#Context',
      mappers,
      enumValues,
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      defaultScalarType: 'unknown',
      maybeValue: 'T | null | undefined',
      scalars: { ID: { input: 'string', output: 'string' } },
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  })
  // The plugin writes `any` where it leaves a type open; `unknown` does as well and hides nothing.
  const strict = body.trim().replace(/\bany\b(?=\[\]|,| \}|>)/g, 'unknown')
  return `// Generated from schema.graphql by scripts/generate-types.ts: npm run generate\n${strict}\n`
}

if (require.main === module) {
  generateTypes().then((text) => writeFileSync(target, text))
}
