import type { Analysis } from '../model'
import { rejectionOf } from './accept'
import { createNominals, type Nominals } from './arguments/nominals'
import { createResolver } from './arguments/resolve'
import type { FrameContext, Miss } from './frames/frame-context'
import type { ClaimKnowledge } from './knowledge'
import { readDocument } from './mentions'
import type { Reading } from './reading'
import type { Proposal, RuleContext } from './rule'
import { createRuleContext } from './rule-context'
import { derivedRules, rules, voicedRules } from './rules'
import { proposeByPredicates } from './rules/predicates'
import { BAR_REASONS, createStanding, type Standing, type StandingReader } from './standing'

/** A proposal that nothing speaks against, with its standing. */
export interface Candidate {
  readonly proposal: Proposal
  readonly standing: Standing
}

/** A proposal that makes no claim, and why, in words. */
export interface RejectedProposal {
  readonly proposal: Proposal
  readonly reason: string
}

export interface Candidates {
  readonly reading: Reading
  readonly nominals: Nominals
  readonly candidates: readonly Candidate[]
  readonly rejected: readonly RejectedProposal[]
  /** Proposals that another word of the sentence makes as well. */
  readonly repeats: readonly Proposal[]
  /** Predicates of the frame tables that gave nothing, and what it takes to tell why. */
  readonly misses: readonly Miss[]
  readonly frameContext: FrameContext
}

/** Reads the mentions of a document and what the rules see in it. Pure and deterministic. */
export function proposeClaims(analysis: Analysis, knowledge: ClaimKnowledge): Candidates {
  const reading = readDocument(analysis, knowledge.names)
  const nominals = createNominals(reading, knowledge.nouns)
  const resolver = createResolver(reading, nominals, knowledge.nouns)
  const context = createRuleContext(reading, knowledge.ontology, resolver, knowledge.nouns)
  const frameContext = { reading, resolver, nouns: knowledge.nouns }
  const misses: Miss[] = []
  const told = { ...frameContext, onMiss: (miss: Miss) => void misses.push(miss) }
  const proposals: Proposal[] = []
  for (const tree of reading.trees) {
    for (const rule of rules) proposals.push(...rule.propose(tree, context))
    proposals.push(...proposeByPredicates(tree, knowledge.frames, told))
  }
  const derived = reading.trees.flatMap((tree) =>
    derivedRules.flatMap((rule) => [...rule.derive(tree, context, proposals)]),
  )
  const standing = createStanding(reading, knowledge.standing, (sentence, token) => {
    const tree = reading.trees[sentence]!
    return resolver.resolve(tree, token, { agent: true })[0]?.entity
  })
  const candidates: Candidate[] = []
  const rejected: RejectedProposal[] = []
  const { surest, repeats } = dropRepeats([...proposals, ...derived])
  // All are held to the one before any is to the other: reading standing may name further entities.
  const accepted = surest.filter((proposal) => {
    const reason = rejectionOf(proposal, reading, nominals)
    if (reason !== null) rejected.push({ proposal, reason })
    return reason === null
  })
  for (const proposal of accepted) {
    const found = standing.standingOf(proposal.sentence, proposal.predicate)
    const { polarity = found.polarity, modality = found.modality } = proposal
    if (found.barred === null) candidates.push({ proposal, standing: { ...found, polarity, modality } })
    else rejected.push({ proposal, reason: BAR_REASONS[found.barred] })
  }
  for (const candidate of voicedCandidates(reading, context, standing, surest))
    if (rejectionOf(candidate.proposal, reading, nominals) === null) candidates.push(candidate)
  return { reading, nominals, candidates, rejected, repeats, misses, frameContext }
}

/** What the voiced rules see that no other rule saw in the sentence, each credited to whoever reports the speaker. */
function voicedCandidates(
  reading: Reading,
  context: RuleContext,
  standing: StandingReader,
  others: readonly Proposal[],
): Candidate[] {
  const keyOf = ({ sentence, subject, relation, object }: Proposal) => [sentence, subject, relation, object].join('\t')
  const known = new Set(others.map(keyOf))
  const found: Candidate[] = []
  for (const tree of reading.trees) {
    const standingOf = (token: number) => standing.standingOf(tree.index, token)
    for (const proposal of voicedRules.flatMap((rule) => [...rule.propose(tree, context, standingOf)])) {
      if (known.has(keyOf(proposal))) continue
      known.add(keyOf(proposal))
      const { barred, outer = null } = standingOf(proposal.predicate)
      const { polarity = 'positive', modality = 'asserted' } = proposal
      if (barred === null) found.push({ proposal, standing: { polarity, modality, source: outer, barred } })
    }
  }
  return found
}

/** Of the same triple, and of the same post, stated by several words of one sentence ("holds a stake in") the surest word is kept. */
function dropRepeats(proposals: readonly Proposal[]): {
  readonly surest: readonly Proposal[]
  readonly repeats: readonly Proposal[]
} {
  const surest = new Map<string, Proposal>()
  const key = ({ sentence, subject, relation, object, title = '' }: Proposal) =>
    [sentence, subject, relation, object, title].join('\t')
  for (const proposal of proposals) {
    const known = surest.get(key(proposal))
    if (!known || known.confidence < proposal.confidence) surest.set(key(proposal), proposal)
  }
  const isSurest = (proposal: Proposal) => surest.get(key(proposal))!.predicate === proposal.predicate
  return {
    surest: proposals.filter(isSurest),
    repeats: proposals.filter((proposal) => !isSurest(proposal)),
  }
}
