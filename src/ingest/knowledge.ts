import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClaimKnowledge, loadClaimKnowledge } from '../claims'
import { type LanguageKnowledge, loadLanguageKnowledge } from '../language'
import { ClaimgraphError, type Ontology } from '../model'

/** Everything that the rooms below know before they read the first article. */
export interface Knowledge {
  /** The folder of seeds that it was read from. */
  readonly folder: string
  readonly ontology: Ontology
  readonly language: LanguageKnowledge
  readonly claims: ClaimKnowledge
}

/** The folder of the seeds that ship with the package, from the sources, the build or an installed package alike. */
export const SEEDS_FOLDER = join(__dirname, '..', '..', 'seeds')

/**
 * Reads the vocabulary, the language model and the lexicons.
 * @throws ClaimgraphError NOT_FOUND when the folder is not one of seeds
 */
export function loadKnowledge(seedsFolder: string = SEEDS_FOLDER): Knowledge {
  const file = join(seedsFolder, 'ontology.json')
  if (!existsSync(file))
    throw new ClaimgraphError('NOT_FOUND', `"${seedsFolder}" has no ontology.json; name the seeds folder of claimgraph`)
  return {
    folder: seedsFolder,
    ontology: JSON.parse(readFileSync(file, 'utf8')) as Ontology,
    language: loadLanguageKnowledge(seedsFolder),
    claims: loadClaimKnowledge(seedsFolder),
  }
}
