import type { EntityType } from '../../model'
import { readVerbClause } from '../frames/verb-clause'
import type { DerivedRule, Proposal, RuleContext } from '../rule'
import { dependents, formAt, lemmaAt, type SentenceTree, tokensOf } from '../tree'

type Slots = readonly [doer: string, event: string]

/** Who is behind an event already told of: verb, the slot of the doer, and the slot of the event ('' where it is left out). */
const AGENCY: ReadonlyMap<string, Slots> = new Map(
  Object.entries<Slots>({
    claim_responsibility: ['S', 'for'],
    take_responsibility: ['S', 'for'],
    carry: ['S', 'O'],
    carry_out: ['S', 'O'],
    conduct: ['S', 'O'],
    perpetrate: ['S', 'O'],
    commit: ['S', 'O'],
    stage: ['S', 'O'],
    orchestrate: ['S', 'O'],
    mastermind: ['S', 'O'],
    claim: ['S', 'O'],
    plan: ['S', 'O'],
    ascribe: ['to', 'O'],
    attribute: ['to', 'O'],
  }),
)
const DOERS = new Set<EntityType>(['Person', 'Organization', 'Group', 'Country'])
const REACH = 8

/**
 * "The Taliban claimed responsibility": whoever is named as the doer of an event attacks what the event was said to hit.
 * Speaks only where an earlier proposal says what that was.
 */
export const eventAgents: DerivedRule = {
  name: 'force/event-agent',
  derive(tree, context, proposals) {
    return tokensOf(tree, 'VERB').flatMap((token): Proposal[] => {
      const clause = readVerbClause(tree, token.index)
      const reading = AGENCY.get(clause.keys.find((key) => AGENCY.has(key)) ?? '')
      if (!reading) return []
      const [doer, eventSlot] = reading
      const doers = (doer === 'S' ? clause.subjects : (clause.own.get(doer) ?? [])).flatMap((at) => [
        ...context.resolve(tree, at),
      ])
      const events =
        eventSlot === 'O'
          ? clause.objects
          : [...(clause.own.get(eventSlot) ?? []), ...(clause.nested.get(eventSlot) ?? [])]
      const named = events.filter((at) => context.nouns.has(lemmaAt(tree, at), 'harm'))
      const implied = eventSlot !== 'O' && events.length === 0
      const fresh = named.some((at) => dependents(tree, at, 'det').some((child) => /^an?$/.test(formAt(tree, child))))
      if (named.length === 0 && !implied) return []
      const targets = targetsOf(tree, named, context, proposals, fresh)
      return doers
        .filter((subject) => DOERS.has(context.reading.entities[subject]!.type))
        .flatMap((subject) =>
          targets
            .filter((object) => object !== subject)
            .map((object) => toProposal(tree, token.index, subject, object)),
        )
    })
  },
}

function toProposal(tree: SentenceTree, predicate: number, subject: number, object: number): Proposal {
  return {
    relation: 'ATTACKS',
    subject,
    object,
    sentence: tree.index,
    predicate,
    rule: 'force/event-agent',
    confidence: 0.65,
  }
}

/** What the event was said to attack; without one of its own, and if it is not told of for the first time, what the latest attack by an event or weapon hit. */
function targetsOf(
  tree: SentenceTree,
  events: readonly number[],
  context: RuleContext,
  proposals: readonly Proposal[],
  fresh: boolean,
): number[] {
  const before = proposals.filter(
    ({ relation, sentence }) => relation === 'ATTACKS' && sentence <= tree.index && sentence >= tree.index - REACH,
  )
  const entities = events.flatMap((event) => [...context.resolve(tree, event)])
  const own = before.filter(({ subject }) => entities.includes(subject))
  const latest = before
    .filter(({ subject }) => ['Event', 'Product'].includes(context.reading.entities[subject]!.type))
    .at(-1)
  const chosen =
    own.length > 0
      ? own
      : latest && !fresh
        ? before.filter(({ subject, sentence }) => subject === latest.subject && sentence === latest.sentence)
        : []
  return [...new Set(chosen.map(({ object }) => object))]
}
