import type { Analysis, Extraction } from '../model'
import { assembleExtraction } from './assemble'
import { completeProposal } from './complete'
import { explainConfidence } from './confidence/explain'
import { featuresOf } from './confidence/features'
import { confidenceOf } from './confidence/weigh'
import type { ClaimKnowledge } from './knowledge'
import { proposeClaims } from './propose-claims'

/** Below this the odds are against a claim: most such proposals of the articles to learn from were wrong. */
const LEAST_CONFIDENCE = 0.4

export interface ExtractOptions {
  /** Gives every piece of evidence the reasons of its confidence. */
  readonly explain?: boolean
}

/** Reads the claims of an analysed document: mentions, proposals by rules, standing, qualifiers. Pure and deterministic. */
export function extractClaims(analysis: Analysis, knowledge: ClaimKnowledge, options: ExtractOptions = {}): Extraction {
  const { reading, nominals, candidates } = proposeClaims(analysis, knowledge)
  const drafts = candidates.flatMap(({ proposal, standing }) => {
    const features = featuresOf({ reading, nominals, proposal, standing })
    const confidence = confidenceOf(features, knowledge.confidence)
    if (confidence < LEAST_CONFIDENCE) return []
    const reasons = options.explain && { reasons: explainConfidence(features, knowledge.confidence) }
    return [completeProposal(reading, { ...proposal, confidence, ...reasons }, standing, knowledge.qualifiers)]
  })
  return assembleExtraction(reading, nominals, drafts, knowledge.ontology)
}
