import type { Analysis, Extraction } from '../model'
import { assembleExtraction } from './assemble'
import { completeProposal } from './complete'
import { featuresOf } from './confidence/features'
import { confidenceOf } from './confidence/weigh'
import type { ClaimKnowledge } from './knowledge'
import { proposeClaims } from './propose-claims'

/** Below this the odds are against a claim: most such proposals of the articles to learn from were wrong. */
const LEAST_CONFIDENCE = 0.4

/** Reads the claims of an analysed document: mentions, proposals by rules, standing, qualifiers. Pure and deterministic. */
export function extractClaims(analysis: Analysis, knowledge: ClaimKnowledge): Extraction {
  const { reading, nominals, candidates } = proposeClaims(analysis, knowledge)
  const drafts = candidates.flatMap(({ proposal, standing }) => {
    const features = featuresOf({ reading, nominals, proposal, standing })
    const confidence = confidenceOf(features, knowledge.confidence)
    return confidence < LEAST_CONFIDENCE
      ? []
      : [completeProposal(reading, { ...proposal, confidence }, standing, knowledge.qualifiers)]
  })
  return assembleExtraction(reading, nominals, drafts, knowledge.ontology)
}
