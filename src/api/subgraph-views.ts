import { EXPORT_FORMATS, MEASURES, type Subgraph } from '../graph'
import { ClaimgraphError } from '../model'
import type { EntityRecord } from '../store'

export type MeasureName = string
export type FormatName = string

/** What the measure says of the entities, highest first, of equals in the order of the subgraph. */
export function measureEntities(
  subgraph: Subgraph,
  name: MeasureName,
): { readonly entity: EntityRecord; readonly value: number }[] {
  const values = named(MEASURES, name).compute(subgraph)
  return subgraph.entities
    .map((entity) => ({ entity, value: values.get(entity.id) ?? 0 }))
    .sort((left, right) => right.value - left.value)
}

/** The subgraph as a file of the format. */
export function exportSubgraph(subgraph: Subgraph, name: FormatName): string {
  return named(EXPORT_FORMATS, name).write(subgraph)
}

function named<Item extends { readonly name: string }>(items: readonly Item[], name: string): Item {
  const item = items.find((candidate) => candidate.name === name)
  if (item === undefined) throw new ClaimgraphError('UNSUPPORTED', `There is no "${name}" here.`)
  return item
}
