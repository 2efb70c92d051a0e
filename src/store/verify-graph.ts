import { isDeepStrictEqual } from 'node:util'
// From the file itself: the whole room would load graphology, which a store does not need.
import { type EntityForm, mergeForms } from '../graph/identity'
import { ClaimgraphError } from '../model'
import { checkContribution } from './check-contribution'
import { readAll } from './read-all'
import type { Contribution } from './records'
import type { ClaimRecord, EntityRecord, Fault, Store } from './store'
import { type Brought, findClaimFaults } from './verify-claims'

export interface VerifyProgress {
  readonly articles: number
  readonly entities: number
  readonly total: number
}

export interface VerifyOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: VerifyProgress) => void
}

const BATCH = 50

/**
 * Proves the integrity of a graph: every article is as it must be (quotes are slices, no claim without evidence), every
 * claim, entity and derived edge equals its recomputation, and nothing is there that no article brings. Reads through
 * the port alone, besides what a store finds wrong with its own layout. Yields what is wrong, by id.
 */
export async function* verifyGraph(store: Store, options: VerifyOptions = {}): AsyncGenerator<Fault> {
  const { signal, onProgress } = options
  const { articles: total, entities: entityTotal } = await store.readStats(signal)
  const brought: Brought = { dates: new Map(), claims: new Set(), forms: new Map() }
  for (let after: string | null = null; ; ) {
    const batch = await store.readContributions(after, BATCH, signal)
    if (batch.length === 0) break
    for (const contribution of batch) {
      yield* checkArticle(contribution)
      gather(contribution, brought)
    }
    after = batch.at(-1)!.document.id
    onProgress?.({ articles: brought.dates.size, entities: 0, total: total + entityTotal })
  }
  let entities = 0
  const seen = new Set<string>()
  for await (const entity of readAll((page) => store.findEntities({}, 'NAME', page, signal))) {
    seen.add(entity.id)
    yield* checkEntity(entity, brought)
    yield* findClaimFaults(store, entity, brought, signal)
    if (++entities % BATCH === 0) onProgress?.({ articles: brought.dates.size, entities, total: total + entityTotal })
  }
  for (const id of brought.forms.keys()) {
    if (!seen.has(id)) yield { id, what: 'is mentioned by an article but is not among the entities' }
  }
  yield* await findLostClaims(store, brought, signal)
  yield* (await store.findFaults?.(signal)) ?? []
}

function* checkArticle(contribution: Contribution): Generator<Fault> {
  try {
    checkContribution(contribution)
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error
    yield { id: contribution.document.id, what: error.message }
  }
}

function gather({ document, extraction }: Contribution, brought: Brought): void {
  brought.dates.set(document.id, document.publishedAt ?? null)
  for (const { id } of extraction.claims) brought.claims.add(id)
  for (const { id, type, name, aliases, nominal, iso } of extraction.entities) {
    const forms = brought.forms.get(id) ?? new Map<string, number>()
    const form = JSON.stringify({ type, name, aliases, nominal, ...(iso === undefined ? {} : { iso }) })
    brought.forms.set(id, forms.set(form, (forms.get(form) ?? 0) + 1))
  }
}

function* checkEntity(entity: EntityRecord, brought: Brought): Generator<Fault> {
  const forms = brought.forms.get(entity.id)
  if (forms === undefined) {
    yield { id: entity.id, what: `"${entity.name}" is mentioned by no article` }
    return
  }
  const counted = [...forms].map(([form, documents]): EntityForm => ({ ...JSON.parse(form), documents }))
  const { claimCount: _, documentCount, ...told } = entity
  const expected = mergeForms(entity.id, counted)
  const documents = counted.reduce((sum, form) => sum + form.documents, 0)
  if (!isDeepStrictEqual(told, expected)) {
    yield { id: entity.id, what: `is ${JSON.stringify(told)}, but its articles give ${JSON.stringify(expected)}` }
  }
  if (documentCount !== documents) {
    yield { id: entity.id, what: `has documentCount ${documentCount}, but ${documents} articles mention it` }
  }
}

/** Claims that no article carries, and such as an article carries but are not there or hang on no entity. */
async function findLostClaims(store: Store, brought: Brought, signal?: AbortSignal): Promise<Fault[]> {
  const faults: Fault[] = []
  const seen = new Set<string>()
  for await (const claim of readAll<ClaimRecord>((page) => store.findClaims({}, 'ID', page, signal))) {
    seen.add(claim.id)
    if (!brought.claims.has(claim.id)) faults.push({ id: claim.id, what: 'is carried by no article' })
    const ends = [claim.subject, claim.object, claim.source, claim.place].filter((end) => end != null)
    const missing = ends.find((end) => !brought.forms.has(end))
    if (missing !== undefined) faults.push({ id: claim.id, what: `names the entity ${missing}, which is not there` })
  }
  for (const id of brought.claims)
    if (!seen.has(id)) faults.push({ id, what: 'is carried by an article but not there' })
  return faults
}
