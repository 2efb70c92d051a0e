import type { Analysis, Extraction } from '../model'
import { rejectionOf } from './accept'
import { createNominals } from './arguments/nominals'
import { createResolver } from './arguments/resolve'
import { assembleExtraction } from './assemble'
import { completeProposal, type DraftClaim } from './complete'
import type { ClaimKnowledge } from './knowledge'
import { readDocument } from './mentions'
import type { Proposal } from './rule'
import { createRuleContext } from './rule-context'
import { derivedRules, rules } from './rules'
import { proposeByPredicates } from './rules/predicates'
import { createStanding } from './standing'

/** Reads the claims of an analysed document: mentions, proposals by rules, standing, qualifiers. Pure and deterministic. */
export function extractClaims(analysis: Analysis, knowledge: ClaimKnowledge): Extraction {
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
  const drafts = dropRepeats([...proposals, ...derived])
    .filter((proposal) => rejectionOf(proposal, reading, nominals) === null)
    .flatMap((proposal): DraftClaim[] => {
      const found = standing.standingOf(proposal.sentence, proposal.predicate)
      if (found.barred !== null) return []
      const fixed = {
        ...found,
        polarity: proposal.polarity ?? found.polarity,
        modality: proposal.modality ?? found.modality,
      }
      return [completeProposal(reading, proposal, fixed, knowledge.qualifiers)]
    })
  return assembleExtraction(reading, nominals, drafts, knowledge.ontology)
}

/** Of the same triple stated by several words of one sentence ("holds a stake in") the surest word is kept. */
function dropRepeats(proposals: readonly Proposal[]): Proposal[] {
  const surest = new Map<string, Proposal>()
  const key = ({ sentence, subject, relation, object }: Proposal) => [sentence, subject, relation, object].join(' ')
  for (const proposal of proposals) {
    const known = surest.get(key(proposal))
    if (!known || known.confidence < proposal.confidence) surest.set(key(proposal), proposal)
  }
  return proposals.filter((proposal) => surest.get(key(proposal))!.predicate === proposal.predicate)
}
