import type { Qualifiers } from '../model'
import {
  amountAt,
  amountsOf,
  dayAnchors,
  itemPhrase,
  placeOf,
  type QualifierLexicon,
  quantityOf,
  timeOf,
} from './qualifiers'
import type { Reading } from './reading'
import type { Proposal } from './rule'
import type { Standing } from './standing'
import { caseOf, dependent, type SentenceTree } from './tree'

/** A proposal with everything that a claim states, its arguments still indices into `Reading.entities`. */
export interface DraftClaim extends Omit<Qualifiers, 'place'> {
  readonly proposal: Proposal
  readonly standing: Pick<Standing, 'polarity' | 'modality' | 'source'>
  readonly place?: number
}

/** Relations whose sentence may state the money anywhere; the others only at their item. */
const MONEY_RELATIONS = new Set(['FINANCES', 'SIGNS_AGREEMENT_WITH'])
/** What something is or where it lies is not dated by the clause that mentions it. */
const UNDATED_RELATIONS = new Set(['LOCATED_IN', 'PART_OF'])
const PLACED_RELATIONS = new Set(
  'ATTACKS KILLS DETAINS MEETS SIGNS_AGREEMENT_WITH PROTESTS_AGAINST CAPTURES USES PRODUCES'.split(' '),
)

/** Adds quantity, amount, time and place to a proposal, each read from the predicate's own clause. */
export function completeProposal(
  reading: Reading,
  proposal: Proposal,
  standing: Standing,
  lexicon: QualifierLexicon,
): DraftClaim {
  const tree = reading.trees[proposal.sentence]!
  const { title, agreement, predicate, itemAt } = proposal
  const item =
    proposal.item ?? (itemAt === undefined ? undefined : itemPhrase(tree, itemAt, reading.analysis.document.text))
  const quantity = proposal.quantityAt === undefined ? undefined : quantityOf(tree, proposal.quantityAt, lexicon)
  const amount = amountFor(tree, proposal, lexicon)
  const dated = !UNDATED_RELATIONS.has(proposal.relation) && (!isNounPhrase(tree, proposal) || isDatedPost(proposal))
  const { publishedAt } = reading.analysis.document
  const anchor = dayAnchors(reading.trees, publishedAt)[proposal.sentence]
  const time = dated
    ? [predicate, ...verbAbove(tree, proposal)].map((at) => timeOf(tree, at, publishedAt, anchor)).find(Boolean)
    : undefined
  const place = PLACED_RELATIONS.has(proposal.relation) ? placeFor(reading, tree, proposal) : undefined
  return {
    proposal,
    standing,
    ...(item && { item }),
    ...(quantity && !amount && { quantity }),
    ...(amount && { amount }),
    ...(title && { title }),
    ...(agreement && { agreement }),
    ...(time && { time }),
    ...(place !== undefined && { place }),
  }
}

/** What a noun phrase states in passing has no time of its own: the clause's is another's. */
function isNounPhrase(tree: SentenceTree, { rule, predicate }: Proposal): boolean {
  return rule.startsWith('structure/') && dependent(tree, predicate, 'cop') === undefined
}

/** "visited Tirana on Sunday for talks", "resumed the office of Speaker yesterday": the verb whose time the noun shares. */
function verbAbove(tree: SentenceTree, { rule, predicate }: Proposal): number[] {
  const purpose = rule.startsWith('noun/') && /^(for|in|at|during)$/.test(caseOf(tree, predicate))
  if (!purpose && !rule.startsWith('structure/post-verb')) return []
  for (let at = tree.tokens[predicate]!.head, steps = 0; at >= 0 && steps < 3; at = tree.tokens[at]!.head, steps++)
    if (tree.tokens[at]!.upos === 'VERB') return [at]
  return []
}

/** "was elected president in May". */
function isDatedPost({ rule }: Proposal): boolean {
  return rule.startsWith('structure/post-verb')
}

/** The money at the item, else the only money of the predicate's sentence. */
function amountFor(tree: SentenceTree, { relation, amountAt: token }: Proposal, lexicon: QualifierLexicon) {
  const own = token === undefined ? undefined : amountAt(tree, token, lexicon)
  if (own || !MONEY_RELATIONS.has(relation)) return own
  const all = amountsOf(tree, lexicon)
  return all.length === 1 ? all[0]!.amount : undefined
}

function placeFor(reading: Reading, tree: SentenceTree, { predicate, subject, object }: Proposal): number | undefined {
  const token = placeOf(tree, predicate)
  if (token === undefined) return undefined
  const name = reading.nameAt(tree.index, token)
  if (!name || name.entity === subject || name.entity === object) return undefined
  return ['Place', 'Country', 'Facility'].includes(reading.entities[name.entity]!.type) ? name.entity : undefined
}
