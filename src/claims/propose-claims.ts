import type { Analysis } from '../model'
import { rejectionOf } from './accept'
import { createNominals, type Nominals } from './arguments/nominals'
import { createResolver } from './arguments/resolve'
import type { ClaimKnowledge } from './knowledge'
import { readDocument } from './mentions'
import type { Reading } from './reading'
import type { Proposal } from './rule'
import { createRuleContext } from './rule-context'
import { derivedRules, rules } from './rules'
import { proposeByPredicates } from './rules/predicates'
import { createStanding, type Standing } from './standing'

/** A proposal that nothing speaks against, with its standing. */
export interface Candidate {
  readonly proposal: Proposal
  readonly standing: Standing
}

export interface Candidates {
  readonly reading: Reading
  readonly nominals: Nominals
  readonly candidates: readonly Candidate[]
}

/** Reads the mentions of a document and what the rules see in it. Pure and deterministic. */
export function proposeClaims(analysis: Analysis, knowledge: ClaimKnowledge): Candidates {
  const reading = readDocument(analysis, knowledge.names)
  const nominals = createNominals(reading, knowledge.nouns)
  const resolver = createResolver(reading, nominals, knowledge.nouns)
  const context = createRuleContext(reading, knowledge.ontology, resolver, knowledge.nouns)
  const proposals = reading.trees.flatMap((tree): Proposal[] => [
    ...rules.flatMap((rule) => [...rule.propose(tree, context)]),
    ...proposeByPredicates(tree, knowledge.frames, { reading, resolver, nouns: knowledge.nouns }),
  ])
  const derived = reading.trees.flatMap((tree) =>
    derivedRules.flatMap((rule) => [...rule.derive(tree, context, proposals)]),
  )
  const standing = createStanding(reading, knowledge.standing, (sentence, token) => {
    const tree = reading.trees[sentence]!
    return resolver.resolve(tree, token, { agent: true })[0]?.entity
  })
  const candidates = dropRepeats([...proposals, ...derived])
    .filter((proposal) => rejectionOf(proposal, reading, nominals) === null)
    .flatMap((proposal): Candidate[] => {
      const found = standing.standingOf(proposal.sentence, proposal.predicate)
      if (found.barred !== null) return []
      const { polarity = found.polarity, modality = found.modality } = proposal
      return [{ proposal, standing: { ...found, polarity, modality } }]
    })
  return { reading, nominals, candidates }
}

/** Of the same triple, and of the same post, stated by several words of one sentence ("holds a stake in") the surest word is kept. */
function dropRepeats(proposals: readonly Proposal[]): Proposal[] {
  const surest = new Map<string, Proposal>()
  const key = ({ sentence, subject, relation, object, title = '' }: Proposal) =>
    [sentence, subject, relation, object, title].join('\t')
  for (const proposal of proposals) {
    const known = surest.get(key(proposal))
    if (!known || known.confidence < proposal.confidence) surest.set(key(proposal), proposal)
  }
  return proposals.filter((proposal) => surest.get(key(proposal))!.predicate === proposal.predicate)
}
