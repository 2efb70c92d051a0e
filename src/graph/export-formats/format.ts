import type { EntityRecord, Subgraph } from '../records'

/** A way to write a subgraph as text. Equal subgraphs give equal bytes. */
export interface ExportFormat {
  readonly name: string
  /** Of a file, with the dot. */
  readonly ending: string
  readonly mediaType: string
  readonly gloss: string
  write(subgraph: Subgraph): string
}

/** A short name for every entity: n0, n1, … in the order of the subgraph. */
export function numberEntities(entities: readonly EntityRecord[]): ReadonlyMap<string, string> {
  return new Map(entities.map(({ id }, number) => [id, `n${number}`]))
}
