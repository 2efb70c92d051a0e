import type { Analysis, Extraction } from '../model'
import { assembleExtraction } from './assemble'
import { collectRejections } from './collect-rejections'
import { completeProposal, type DraftClaim } from './complete'
import { explainConfidence } from './confidence/explain'
import { featuresOf } from './confidence/features'
import { confidenceOf } from './confidence/weigh'
import type { ClaimKnowledge } from './knowledge'
import { proposeClaims, type RejectedProposal } from './propose-claims'

/** Below this the odds are against a claim: most such proposals of the articles to learn from were wrong. */
const LEAST_CONFIDENCE = 0.4

export interface ExtractOptions {
  /** Gives every piece of evidence the reasons of its confidence. */
  readonly explain?: boolean
}

/** Reads the claims of an analysed document: mentions, proposals by rules, standing, qualifiers. Pure and deterministic. */
export function extractClaims(analysis: Analysis, knowledge: ClaimKnowledge, options: ExtractOptions = {}): Extraction {
  const found = proposeClaims(analysis, knowledge)
  const { reading, nominals } = found
  const drafts: DraftClaim[] = []
  const doubted: RejectedProposal[] = []
  for (const { proposal, standing } of found.candidates) {
    const features = featuresOf({ reading, nominals, proposal, standing })
    const confidence = confidenceOf(features, knowledge.confidence)
    if (confidence < LEAST_CONFIDENCE) {
      doubted.push({ proposal, reason: explainDoubt(features, confidence, knowledge) })
      continue
    }
    const reasons = options.explain && { reasons: explainConfidence(features, knowledge.confidence) }
    drafts.push(completeProposal(reading, { ...proposal, confidence, ...reasons }, standing, knowledge.qualifiers))
  }
  const extraction = assembleExtraction(reading, nominals, drafts, knowledge.ontology)
  const claimed = drafts.map(({ proposal }) => proposal)
  return { ...extraction, rejections: collectRejections(found, claimed, [...doubted, ...found.rejected]) }
}

/** What speaks loudest against a proposal that is not confident enough. */
function explainDoubt(features: readonly string[], confidence: number, knowledge: ClaimKnowledge): string {
  const against = explainConfidence(features, knowledge.confidence).filter(({ weight }) => weight < 0)
  const words = against.map((reason) => reason.words).join('; ')
  return `its confidence is ${confidence}, and a claim needs ${LEAST_CONFIDENCE}${words && `: ${words}`}`
}
