import { isDeepStrictEqual } from 'node:util'
import { type DatedEvidence, summariseClaims } from '../graph/summarise-claims'
import type { Evidence } from '../model'
import { readAll } from './read-all'
import type { ClaimRecord, Edge, EntityRecord, Fault, Store } from './store'

/** What the articles bring, as it was written: what the rest of the graph is held to. */
export interface Brought {
  /** Publication date of each document, null where it has none. */
  readonly dates: Map<string, string | null>
  readonly claims: Set<string>
  /** Of each entity what articles say of it, by the JSON of it, with how many say so. */
  readonly forms: Map<string, Map<string, number>>
}

const LIMITS = { maxNodes: 10_000, maxEdgesPerNode: 10_000 }

/** What is wrong with the claims of which the entity is the subject, and with the edges that leave it. */
export async function* findClaimFaults(
  store: Store,
  entity: EntityRecord,
  brought: Brought,
  signal?: AbortSignal,
): AsyncGenerator<Fault> {
  const { totalCount } = await store.findClaims({ entities: [entity.id] }, 'ID', { first: 0 }, signal)
  if (totalCount !== entity.claimCount) {
    yield { id: entity.id, what: `has claimCount ${entity.claimCount}, but ${totalCount} claims name it` }
  }
  const triples = new Map<string, { claims: ClaimRecord[]; evidence: DatedEvidence[] }>()
  for await (const claim of readAll((page) => store.findClaims({ subjects: [entity.id] }, 'ID', page, signal))) {
    const [evidence = []] = await store.readEvidence([claim.id], signal)
    yield* checkClaim(claim, evidence, brought)
    const key = `${claim.relation} ${claim.object}`
    const triple = triples.get(key) ?? { claims: [], evidence: [] }
    triple.claims.push(claim)
    for (const each of evidence) {
      triple.evidence.push({ ...each, publishedAt: brought.dates.get(each.document) ?? null })
    }
    triples.set(key, triple)
  }
  const { edges, truncated } = await store.readNeighbourhood([entity.id], 1, { direction: 'OUT' }, LIMITS, signal)
  for (const edge of edges) {
    const triple = triples.get(`${edge.relation} ${edge.object}`)
    triples.delete(`${edge.relation} ${edge.object}`)
    yield* checkEdge(edge, triple)
  }
  if (truncated) return
  for (const { claims } of triples.values()) {
    const { subject, relation, object } = claims[0]!
    yield { id: `${subject} ${relation} ${object}`, what: `has ${claims.length} claims but no edge` }
  }
}

function* checkClaim(claim: ClaimRecord, evidence: readonly Evidence[], brought: Brought): Generator<Fault> {
  if (evidence.length === 0) {
    yield { id: claim.id, what: 'has no evidence' }
    return
  }
  const dates = evidence.flatMap(({ document }) => brought.dates.get(document) ?? []).sort()
  const expected = {
    confidence: Math.max(...evidence.map(({ confidence }) => confidence)),
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
    documentCount: new Set(evidence.map(({ document }) => document)).size,
  }
  const { confidence, firstSeen, lastSeen, documentCount } = claim
  const told = { confidence, firstSeen, lastSeen, documentCount }
  if (isDeepStrictEqual(told, expected)) return
  yield { id: claim.id, what: `says ${JSON.stringify(told)}, but its evidence gives ${JSON.stringify(expected)}` }
}

function* checkEdge(
  edge: Edge,
  triple: { claims: readonly ClaimRecord[]; evidence: readonly DatedEvidence[] } | undefined,
): Generator<Fault> {
  const { subject, relation, object } = edge
  const id = `${subject} ${relation} ${object}`
  if (triple === undefined) {
    yield { id, what: 'is an edge that no claim makes' }
    return
  }
  if (triple.evidence.length === 0) return
  const expected = summariseClaims({ subject, relation, object }, triple.claims, triple.evidence)
  if (isDeepStrictEqual(edge, expected)) return
  yield { id, what: `is ${JSON.stringify(edge)}, but its claims give ${JSON.stringify(expected)}` }
}
