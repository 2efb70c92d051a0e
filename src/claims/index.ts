export { type ExtractOptions, extractClaims } from './extract-claims'
export { type ClaimKnowledge, loadClaimKnowledge, loadOntology } from './knowledge'
