import type { Rejection } from '../model'
import { isVague } from './accept'
import { explainMiss, type NearMiss } from './frames/explain-miss'
import type { Miss } from './frames/frame-context'
import type { Candidates, RejectedProposal } from './propose-claims'
import type { Proposal } from './rule'

/** What is told as a rejection, at its place. */
interface NearClaim extends Omit<NearMiss, 'nearness'> {
  readonly sentence: number
  readonly predicate: number
  readonly rule: string
}

/**
 * What came near a claim: for each predicate without a claim, and each relation that it nearly said, the proposal that was
 * turned down, else the frame that came nearest. Names entities that no claim needs: only for use when the claims have
 * been assembled.
 */
export function collectRejections(
  found: Candidates,
  claimed: readonly Proposal[],
  rejected: readonly RejectedProposal[],
): Rejection[] {
  const stated = new Set([...claimed, ...found.repeats].map(placeOf))
  const turnedDown = rejected.filter(({ proposal }) => !stated.has(placeOf(proposal)))
  for (const { proposal } of turnedDown) stated.add(placeOf(proposal))
  const told = new Set(claimed.flatMap(endsOf))
  const near = new Map<string, NearClaim>()
  const add = (claim: NearClaim) => {
    if (!near.has(keyOf(claim))) near.set(keyOf(claim), claim)
  }
  for (const each of turnedDown) add(fromProposal(each, found))
  for (const miss of found.misses) {
    const place = { sentence: miss.tree.index, predicate: miss.clause.head }
    if (stated.has(placeOf(place))) continue
    for (const { nearness: _, ...missed } of nearestOf(miss, found)) {
      const claim = { ...place, rule: `${miss.clause.kind}/${missed.relation}`, ...missed }
      if (!endsOf(withEntities(claim)).every((end) => told.has(end))) add(claim)
    }
  }
  return [...near.values()]
    .filter((claim) => !isToldAbove(claim, near, found))
    .sort(byPlace)
    .map((claim) => toRejection(found, claim))
}

function placeOf({ sentence, predicate }: Pick<NearClaim, 'sentence' | 'predicate'>): string {
  return `${sentence} ${predicate}`
}

function keyOf(claim: Pick<NearClaim, 'sentence' | 'predicate' | 'relation'>): string {
  return `${placeOf(claim)} ${claim.relation}`
}

/** What a claim tells of each of its ends: another word of the sentence that lacks the other end says no more. */
function endsOf(
  claim: Pick<Proposal, 'sentence' | 'relation'> & Partial<Pick<Proposal, 'subject' | 'object'>>,
): string[] {
  const { sentence, relation, subject, object } = claim
  return [
    ...(subject === undefined ? [] : [`${sentence} ${relation} by ${subject}`]),
    ...(object === undefined ? [] : [`${sentence} ${relation} of ${object}`]),
  ]
}

function withEntities({ sentence, relation, subject, object }: NearClaim) {
  return { sentence, relation, subject: subject?.entity, object: object?.entity }
}

function fromProposal({ proposal, reason }: RejectedProposal, { reading }: Candidates): NearClaim {
  const { sentence, predicate, relation, rule } = proposal
  const end = (entity: number) => ({ name: reading.entities[entity]!.name, entity })
  return { sentence, predicate, relation, rule, subject: end(proposal.subject), object: end(proposal.object), reason }
}

const NEARNESS = { item: 0, untold: 1, unfit: 2, paired: 3 } as const

/**
 * Of each relation the frame that came nearest, if somebody in particular is at one end. That the item is of another kind
 * ("gave hope") tells a verb's other senses apart: it counts, once, where nothing else was near.
 */
function nearestOf(miss: Miss, { reading, nominals, frameContext }: Candidates): readonly NearMiss[] {
  const nearest = new Map<string, NearMiss>()
  for (const near of explainMiss(miss, frameContext)) {
    const known = [near.subject?.entity, near.object?.entity].filter((entity) => entity !== undefined)
    if (known.every((entity) => isVague(near.relation, entity, reading, nominals))) continue
    const other = nearest.get(near.relation)
    if (!other || NEARNESS[other.nearness] < NEARNESS[near.nearness]) nearest.set(near.relation, near)
  }
  const all = [...nearest.values()]
  const others = all.filter(({ nearness }) => nearness !== 'item')
  return others.length > 0 ? others : all.slice(0, 1)
}

/** What a verb and its object both lack ("opened an investigation") is told of the verb alone. */
function isToldAbove(claim: NearClaim, near: ReadonlyMap<string, NearClaim>, { reading }: Candidates): boolean {
  const predicate = reading.trees[claim.sentence]!.tokens[claim.predicate]!.head
  const above = near.get(keyOf({ ...claim, predicate }))
  return above !== undefined && above.subject?.name === claim.subject?.name && above.object?.name === claim.object?.name
}

function byPlace(left: NearClaim, right: NearClaim): number {
  const relations = left.relation < right.relation ? -1 : left.relation > right.relation ? 1 : 0
  return left.sentence - right.sentence || left.predicate - right.predicate || relations
}

function toRejection({ reading }: Candidates, claim: NearClaim): Rejection {
  const { document } = reading.analysis
  const { sentence, tokens } = reading.trees[claim.sentence]!
  return {
    document: document.id,
    start: sentence.start,
    end: sentence.end,
    quote: document.text.slice(sentence.start, sentence.end),
    predicate: tokens[claim.predicate]!.text,
    relation: claim.relation,
    subject: claim.subject?.name ?? null,
    object: claim.object?.name ?? null,
    rule: claim.rule,
    reason: claim.reason,
  }
}
