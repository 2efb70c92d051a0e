import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { contributeDocument, createDocument, extractDocument, loadKnowledge, SEEDS_FOLDER } from '../../src/ingest'
import { ENTITY_TYPES, sliceSpan } from '../../src/model'

const knowledge = loadKnowledge()
const SEED = readFileSync(join(SEEDS_FOLDER, 'articles', '00-north-korea-russia-digest.txt'), 'utf8')

test('knowledge has the vocabulary that ships with the package', () => {
  expect(knowledge.ontology.entityTypes).toEqual(ENTITY_TYPES)
  expect(knowledge.ontology.relations.map((relation) => relation.type)).toContain('SUPPLIES')
})

test('a folder without seeds is told', () => {
  const empty = mkdtempSync(join(tmpdir(), 'claimgraph-seeds-'))
  expect(() => loadKnowledge(empty)).toThrow('no ontology.json')
  rmSync(empty, { recursive: true })
})

test('the same article gives the same bytes', () => {
  const document = createDocument({ text: SEED })
  const first = JSON.stringify(extractDocument(document, knowledge).extraction)
  expect(JSON.stringify(extractDocument(document, loadKnowledge()).extraction)).toBe(first)
})

/** Sentences of the seed article in any order, glued with anything, cut anywhere. */
const scrambledText = fc
  .array(fc.constantFrom(...SEED.split(/(?<=[.”"])\s+/), '🛰', '\r\n', '- ', '“', '\t', '#', ' \u00a0'), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((pieces) =>
    fc.tuple(fc.constantFrom('', ' ', '\n'), fc.nat(40)).map(([glue, cut]) => pieces.join(glue).slice(cut)),
  )
  .filter((text) => text.trim() !== '' && !/\p{Surrogate}/u.test(text))

test('whatever the text: quotes and mentions are its slices, and every end of a claim is an entity', () => {
  fc.assert(
    fc.property(scrambledText, (text) => {
      const document = createDocument({ text })
      const { sentences, extraction } = contributeDocument(document, knowledge, '2025-01-01T00:00:00.000Z')
      const entities = new Set(extraction.entities.map((entity) => entity.id))
      const evidenced = new Set(extraction.evidence.map((piece) => piece.claim))
      for (const sentence of sentences) expect(sentence.text).toBe(sliceSpan(text, sentence))
      for (const piece of extraction.evidence) expect(piece.quote).toBe(sliceSpan(text, piece))
      for (const entity of extraction.entities)
        for (const mention of entity.mentions) expect(mention.text).toBe(sliceSpan(text, mention))
      for (const claim of extraction.claims) {
        expect(evidenced).toContain(claim.id)
        const ends = [claim.subject, claim.object, claim.source, claim.place]
        for (const end of ends) if (end != null) expect(entities).toContain(end)
      }
    }),
    { numRuns: 60 },
  )
})
