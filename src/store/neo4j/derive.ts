import { isDeepStrictEqual } from 'node:util'
// From the file itself: the whole room would load graphology, which a store does not need.
import { type EntityForm, mergeForms } from '../../graph/identity'
import { type Entity, MODALITIES } from '../../model'
import type { Run } from './connection'
import { inBatches } from './in-batches'
import { entityProperties, type Properties } from './rows'
import {
  COUNT_ENTITIES,
  FIND_TRIPLES,
  READ_FORMS,
  REMOVE_CLAIMS,
  REMOVE_EDGES,
  REMOVE_ENTITIES,
  SUM_CLAIMS,
  SUM_EDGES,
  SUM_NEW_EDGES,
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
  /** What the articles claim, and that of it of which there were claims before. */
  readonly triples: Triple[]
  readonly knownTriples: Triple[]
  /** Whether evidence was taken away. */
  readonly removed: boolean
}

/** Brings everything derived up to date with articles, mentions, claims and evidence; removes what nothing carries. */
export async function derive(run: Run, touched: Touched): Promise<void> {
  const claims = [...touched.claims].sort()
  const orphaned = touched.removed ? await inBatches<string, Triple>(run, REMOVE_CLAIMS, claims) : []
  const summed = await inBatches<string, Triple>(run, SUM_CLAIMS, claims)
  await deriveEdges(run, touched, summed, orphaned)
  const entities = new Set(touched.entities)
  for (const { subject, object } of orphaned) entities.add(subject).add(object)
  await deriveEntities(run, [...entities].sort())
}

async function deriveEdges(
  run: Run,
  touched: Touched,
  summed: readonly Triple[],
  orphaned: readonly Triple[],
): Promise<void> {
  const known = distinct([...touched.knownTriples, ...summed])
  const standing = distinct([...touched.triples, ...summed])
  const fresh = [...standing].filter(([key]) => !known.has(key)).map(([, triple]) => triple)
  await inBatches(run, SUM_NEW_EDGES, fresh, { modalities: MODALITIES })
  await inBatches(run, SUM_EDGES, [...known.values()], { modalities: MODALITIES })
  const gone = [...distinct(orphaned)].filter(([key]) => !standing.has(key)).map(([, triple]) => triple)
  await inBatches(run, REMOVE_EDGES, gone)
  // Claims of these may be left that this write did not touch: those relationships are summed up anew.
  const left = await inBatches<Triple, Triple>(run, FIND_TRIPLES, gone)
  await inBatches(run, SUM_EDGES, left, { modalities: MODALITIES })
}

function distinct(triples: readonly Triple[]): Map<string, Triple> {
  return new Map(triples.map((triple) => [`${triple.subject} ${triple.relation} ${triple.object}`, triple]))
}

/** An entity as articles or its node tell it. */
type Told = Omit<Entity, 'id' | 'iso'> & { readonly iso: string | null }

interface FormsRow {
  readonly id: string
  readonly forms: readonly (Told & { readonly documents: number })[]
  readonly claims: number
  /** The node as it stands; one that is new has its id alone. */
  readonly standing: { readonly [Key in keyof Told]: Told[Key] | null } & {
    readonly claimCount: number | null
    readonly documentCount: number | null
  }
}

async function deriveEntities(run: Run, ids: readonly string[]): Promise<void> {
  const rows = await inBatches<string, FormsRow>(run, READ_FORMS, ids)
  const renamed: Properties[] = []
  const recounted: Properties[] = []
  const forgotten: string[] = []
  for (const { id, forms, claims, standing } of rows) {
    if (forms.length === 0) {
      forgotten.push(id)
      continue
    }
    const known = forms.map(({ iso, ...form }): EntityForm => ({ ...form, ...(iso === null ? {} : { iso }) }))
    const entity = mergeForms(id, known)
    const documents = forms.reduce((sum, form) => sum + form.documents, 0)
    const properties = entityProperties(entity, claims, documents)
    if (!saysTheSame(entity, standing)) renamed.push(properties)
    else if (standing.claimCount !== claims || standing.documentCount !== documents) {
      recounted.push({ id, claimCount: properties.claimCount, documentCount: properties.documentCount })
    }
  }
  await inBatches(run, WRITE_ENTITIES, renamed)
  await inBatches(run, COUNT_ENTITIES, recounted)
  await inBatches(run, REMOVE_ENTITIES, forgotten)
}

function saysTheSame({ type, name, aliases, nominal, iso }: Entity, standing: FormsRow['standing']): boolean {
  const { claimCount: _, documentCount: __, ...told } = standing
  return isDeepStrictEqual({ type, name, aliases, nominal, iso: iso ?? null }, told)
}
