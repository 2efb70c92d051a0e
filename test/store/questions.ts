import fc from 'fast-check'
import { ENTITY_TYPES, MODALITIES, POLARITIES } from '../../src/model'
import type {
  ArticleFilter,
  ClaimFilter,
  ClaimOrder,
  EdgeFilter,
  EntityFilter,
  EntityOrder,
  TraversalLimits,
} from '../../src/store'
import type { Reference } from './reference'

export const CLAIM_ORDERS: readonly ClaimOrder[] = ['ID', 'NEWEST', 'CONFIDENCE']
export const ENTITY_ORDERS: readonly EntityOrder[] = ['NAME', 'CLAIMS']

/** Generators of questions about a graph: its own ids and words, and some that it has not. */
export function askAbout(reference: Reference) {
  const entities = someOf([...reference.entities.map(({ id }) => id), 'ent_unknown'])
  const documents = someOf([...reference.documents.map(({ id }) => id), 'doc_unknown'])
  const relations = someOf([...new Set(reference.claims.map(({ relation }) => relation)), 'NO_RELATION'])
  const claims = someOf([...reference.claims.map(({ id }) => id), 'clm_unknown'])
  const date = fc.constantFrom('2019-01-01', '2020-06-15', '2021-02-28', '2022-03-15', '2023-12-31')
  const words = fc.constantFrom(...reference.evidence.flatMap(({ quote }) => quote.split(' ')))
  const word = fc.oneof(words, fc.constantFrom('Unit', 'zurich', 'ÁLAMO', 'nor', 'nothing', '1'))
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '))
  const claimFilter: fc.Arbitrary<ClaimFilter> = fc.record(
    {
      ids: claims,
      subjects: entities,
      objects: entities,
      entities,
      relations,
      polarities: someOf(POLARITIES),
      modalities: someOf(MODALITIES),
      sources: entities,
      documents,
      publishedFrom: date,
      publishedTo: date,
      minConfidence: fc.constantFrom(0, 0.25, 0.5, 0.95),
      text,
    },
    { requiredKeys: [] },
  )
  const entityFilter: fc.Arbitrary<EntityFilter> = fc.record(
    {
      ids: entities,
      types: someOf(ENTITY_TYPES),
      name: fc.constantFrom('NORD 0', 'Zurich 0', 'álamo 1', 'unit 7', 'Nord', ''),
      nominal: fc.boolean(),
      documents,
    },
    { requiredKeys: [] },
  )
  const articleFilter: fc.Arbitrary<ArticleFilter> = fc.record(
    {
      ids: documents,
      publishers: someOf(['Paper 0', 'Paper 1', 'No paper']),
      publishedFrom: date,
      publishedTo: date,
    },
    { requiredKeys: [] },
  )
  const edgeFilter: fc.Arbitrary<EdgeFilter> = fc.record(
    { relations, direction: fc.constantFrom('OUT', 'IN', 'BOTH'), modalities: someOf(MODALITIES) },
    { requiredKeys: [] },
  )
  const limits: fc.Arbitrary<TraversalLimits> = fc.record({
    maxNodes: fc.integer({ min: 1, max: 40 }),
    maxEdgesPerNode: fc.integer({ min: 1, max: 20 }),
  })
  return {
    claimFilter: fewFields(claimFilter),
    entityFilter: fewFields(entityFilter),
    articleFilter: fewFields(articleFilter),
    edgeFilter: fewFields(edgeFilter),
    limits,
    text,
    seeds: entities,
    entity: fc.constantFrom(...reference.entities.map(({ id }) => id)),
    pageSize: fc.integer({ min: 1, max: 25 }),
  }
}

function someOf<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.oneof(
    fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }),
    fc.uniqueArray(fc.constantFrom(...values), { minLength: Math.ceil(values.length / 2), maxLength: values.length }),
  )
}

/** Most questions are about one thing or two; with all fields at once nothing would be left to answer. */
function fewFields<Filter extends object>(filter: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return fc
    .tuple(filter, fc.integer({ min: 0, max: 3 }), fc.infiniteStream(fc.nat(1000)))
    .map(([full, count, ranks]) => {
      const fields = Object.entries(full).map((field) => ({ field, rank: ranks.next().value as number }))
      const kept = fields.sort((left, right) => left.rank - right.rank).slice(0, count)
      return Object.fromEntries(kept.map(({ field }) => field)) as Filter
    })
}
