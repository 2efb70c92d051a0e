import { createDocument, extractDocument, loadKnowledge } from '../../../src/ingest'

const knowledge = loadKnowledge()

/** "subject RELATION object" of every claim of a text. */
export function claimsOf(text: string): string[] {
  const { extraction } = extractDocument(createDocument({ text }, 'coreference'), knowledge)
  const names = new Map(extraction.entities.map(({ id, name }) => [id, name]))
  return extraction.claims
    .map(({ subject, relation, object }) => `${names.get(subject)} ${relation} ${names.get(object)}`)
    .sort()
}
