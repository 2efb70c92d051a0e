import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClaimgraphError, ENTITY_TYPES, type Ontology } from '../../model'
import type { Contribution } from '../records'

/** The label that every entity bears beside its type; sorts behind them. */
export const ENTITY_LABEL = '__Entity__'

/**
 * The relations of the shipped vocabulary: the only types that derived relationships ever get. Types and labels are part
 * of a query's text, where no parameter can stand, so that nothing read from an article may become one.
 */
export const RELATIONS: readonly string[] = readRelations()

/** `SUPPLIES|FINANCES|…`, for patterns over derived relationships alone. */
export const ANY_RELATION = RELATIONS.join('|')

function readRelations(): string[] {
  const path = join(__dirname, '..', '..', '..', 'seeds', 'ontology.json')
  const ontology = JSON.parse(readFileSync(path, 'utf8')) as Ontology
  return ontology.relations.map(({ type }) => type).filter((type) => /^[A-Z][A-Z_]*$/.test(type))
}

/** @throws BAD_INPUT when the contribution has a type or relation that is not in the vocabulary. */
export function checkVocabulary({ document, extraction }: Contribution): void {
  const complain = (what: string): never => {
    throw new ClaimgraphError('BAD_INPUT', `Document ${document.id} cannot be stored: ${what} is not in the ontology.`)
  }
  for (const { type } of extraction.entities) if (!ENTITY_TYPES.includes(type)) complain(`the entity type "${type}"`)
  for (const { relation } of extraction.claims)
    if (!RELATIONS.includes(relation)) complain(`the relation "${relation}"`)
}
