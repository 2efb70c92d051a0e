import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ontology } from '../model'
import { loadNounClasses, type NounClasses } from './arguments/noun-classes'
import { type ConfidenceWeights, loadConfidence } from './confidence/weigh'
import { type FrameTable, loadFrames } from './frames/frame'
import { loadNames, type NameKnowledge } from './mentions'
import { loadQualifierLexicon, type QualifierLexicon } from './qualifiers'
import { loadStanding, type StandingKnowledge } from './standing'

/** Everything that the claims room knows beforehand, read once from the seeds folder. */
export interface ClaimKnowledge {
  readonly ontology: Ontology
  readonly names: NameKnowledge
  readonly nouns: NounClasses
  readonly frames: FrameTable
  readonly standing: StandingKnowledge
  readonly confidence: ConfidenceWeights
  readonly qualifiers: QualifierLexicon
}

export function loadOntology(seeds: string): Ontology {
  return JSON.parse(readFileSync(join(seeds, 'ontology.json'), 'utf8')) as Ontology
}

/** Reads ontology and lexicon below the seeds folder. Raises BAD_INPUT naming the file and line that cannot be read. */
export function loadClaimKnowledge(seeds: string): ClaimKnowledge {
  const ontology = loadOntology(seeds)
  return {
    ontology,
    names: loadNames(seeds),
    nouns: loadNounClasses(seeds),
    frames: loadFrames(seeds, ontology),
    standing: loadStanding(seeds),
    confidence: loadConfidence(seeds),
    qualifiers: loadQualifierLexicon(seeds),
  }
}
