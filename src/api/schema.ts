import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type DocumentNode, Kind, parse } from 'graphql'
import { ClaimgraphError, type Ontology } from '../model'

/** Name of a relation of the ontology; the enumeration `Relation` of schema.graphql lists the same names. */
export type Relation = string

/**
 * The API contract: schema.graphql of the package that this file belongs to, whether it runs from src/ or from dist/.
 * @throws ClaimgraphError UNREADABLE without the file, UNSUPPORTED when the ontology has a relation that it lacks.
 */
export function readSchema(ontology: Ontology): DocumentNode {
  const schema = parse(readFileSync(findUpwards('schema.graphql'), 'utf8'))
  const known = new Set(listRelations(schema))
  const unknown = ontology.relations.map(({ type }) => type).filter((type) => !known.has(type))
  if (unknown.length > 0) {
    throw new ClaimgraphError(
      'UNSUPPORTED',
      `The ontology has relations that the API cannot name: ${unknown.join(', ')}. Add them to "enum Relation" in schema.graphql.`,
    )
  }
  return schema
}

/** Names in the enumeration `Relation`. */
export function listRelations(schema: DocumentNode): string[] {
  return schema.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'Relation'
      ? (definition.values ?? []).map((value) => value.name.value)
      : [],
  )
}

function findUpwards(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, name)
    if (existsSync(file)) return file
    if (folder === dirname(folder)) {
      throw new ClaimgraphError('UNREADABLE', `${name} is missing from the package; install claimgraph again.`)
    }
  }
}
