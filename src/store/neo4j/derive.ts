// From the file itself: the whole room would load graphology, which a store does not need.
import { type EntityForm, mergeForms } from '../../graph/identity'
import { MODALITIES } from '../../model'
import type { Run } from './connection'
import { inBatches } from './in-batches'
import { entityProperties } from './rows'
import {
  READ_FORMS,
  REMOVE_CLAIMS,
  REMOVE_EDGES,
  REMOVE_ENTITIES,
  SUM_CLAIMS,
  SUM_EDGES,
  WRITE_ENTITIES,
} from './write-queries'

export interface Triple {
  readonly subject: string
  readonly relation: string
  readonly object: string
}

/** All that a write has touched: what is derived from it is computed anew, never counted up. */
export interface Touched {
  /** Claims that had evidence before, whose sums may have changed. */
  readonly claims: Set<string>
  readonly entities: Set<string>
  readonly triples: Triple[]
  /** Whether evidence was taken away. */
  readonly removed: boolean
}

/** Brings everything derived up to date with articles, mentions, claims and evidence; removes what nothing carries. */
export async function derive(run: Run, touched: Touched): Promise<void> {
  const claims = [...touched.claims].sort()
  const orphaned = touched.removed ? await inBatches<string, Triple>(run, REMOVE_CLAIMS, claims) : []
  const summed = await inBatches<string, Triple>(run, SUM_CLAIMS, claims)
  await deriveEdges(run, [...touched.triples, ...summed], orphaned)
  const entities = new Set(touched.entities)
  for (const { subject, object } of orphaned) entities.add(subject).add(object)
  await deriveEntities(run, [...entities].sort())
}

async function deriveEdges(run: Run, present: readonly Triple[], orphaned: readonly Triple[]): Promise<void> {
  const standing = distinct(present)
  await inBatches(run, SUM_EDGES, [...standing.values()], { modalities: MODALITIES })
  const gone = [...distinct(orphaned)].filter(([key]) => !standing.has(key)).map(([, triple]) => triple)
  await inBatches(run, REMOVE_EDGES, gone)
  // Claims of these may be left that this write did not touch: those relationships are summed up anew.
  const left = await inBatches<Triple, Triple>(run, LEFT, gone)
  await inBatches(run, SUM_EDGES, left, { modalities: MODALITIES })
}

const LEFT = `
UNWIND $rows AS row
WITH row WHERE EXISTS { MATCH (:Claim {subject: row.subject, object: row.object, relation: row.relation}) }
RETURN row.subject AS subject, row.relation AS relation, row.object AS object`

function distinct(triples: readonly Triple[]): Map<string, Triple> {
  return new Map(triples.map((triple) => [`${triple.subject} ${triple.relation} ${triple.object}`, triple]))
}

interface FormsRow {
  readonly id: string
  readonly forms: readonly (Omit<EntityForm, 'iso'> & { readonly iso: string | null })[]
  readonly claims: number
}

async function deriveEntities(run: Run, ids: readonly string[]): Promise<void> {
  const rows = await inBatches<string, FormsRow>(run, READ_FORMS, ids)
  const mentioned = rows.filter(({ forms }) => forms.length > 0)
  await inBatches(
    run,
    WRITE_ENTITIES,
    mentioned.map(({ id, forms, claims }) => {
      const known = forms.map(({ iso, ...form }): EntityForm => ({ ...form, ...(iso === null ? {} : { iso }) }))
      const documents = forms.reduce((sum, form) => sum + form.documents, 0)
      return entityProperties(mergeForms(id, known), claims, documents)
    }),
  )
  const forgotten = rows.filter(({ forms }) => forms.length === 0).map(({ id }) => id)
  await inBatches(run, REMOVE_ENTITIES, forgotten)
}
