import type { Proposal, RuleContext } from '../rule'
import type { SentenceTree } from '../tree'

/** Who or what killed or injured whom, and by what it is told. */
interface Killing {
  /** Entity of whoever or whatever did it. */
  readonly by: number
  /** Token of those harmed, who may be a bare number. */
  readonly victims: number
  readonly predicate: number
  readonly harm?: 'killed' | 'injured'
  readonly rule: string
  readonly confidence: number
}

/** One proposal for each of the victims but whoever did it. */
export function proposeKillings(
  tree: SentenceTree,
  context: RuleContext,
  { by, victims, predicate, harm, rule, confidence }: Killing,
): Proposal[] {
  return context
    .resolveVictims(tree, victims)
    .filter((object) => object !== by)
    .map((object) => ({
      relation: 'KILLS',
      subject: by,
      object,
      sentence: tree.index,
      predicate,
      rule,
      confidence,
      quantityAt: victims,
      ...(harm === 'injured' && { item: 'injured' }),
    }))
}
