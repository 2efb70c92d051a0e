import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { createDocument, extractDocument, loadKnowledge } from '../../src/ingest'
import { type Document, type Extraction, sliceSpan } from '../../src/model'
import { readSuite } from '../phenomena/suite'

const knowledge = loadKnowledge()
const extract = (document: Document) => extractDocument(document, knowledge).extraction
const sentences = readSuite(join(__dirname, '../phenomena')).map(({ text }) => text)

/** Texts that look like news: sentences of the suite, broken off, joined and spaced as bad copies are. */
const newsText = fc
  .array(
    fc.record({
      text: fc.constantFrom(...sentences),
      keep: fc.integer({ min: 1, max: 200 }),
      between: fc.constantFrom(' ', '\n', '\n\n', '  ', '', '\r\n', ' — ', '; ', ' "', '” '),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.map(({ text, keep, between }) => text.slice(0, keep) + between).join(''))
  .filter((text) => text.trim() !== '')

const oddText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .filter((text) => text.trim() !== '' && !text.includes('\0') && !/\p{Surrogate}/u.test(text))

function expectSound(document: Document, extraction: Extraction): void {
  const ids = new Set(extraction.entities.map((entity) => entity.id))
  for (const piece of extraction.evidence) {
    expect(piece.quote).toBe(sliceSpan(document.text, piece))
    expect(piece.start).toBeGreaterThanOrEqual(0)
    expect(piece.end).toBeLessThanOrEqual(document.text.length)
    expect(piece.confidence).toBeGreaterThan(0)
    expect(piece.confidence).toBeLessThanOrEqual(1)
  }
  for (const rejection of extraction.rejections) {
    expect(rejection.quote).toBe(sliceSpan(document.text, rejection))
    expect(rejection.quote).toContain(rejection.predicate)
    expect(rejection.subject ?? rejection.object).not.toBeNull()
    expect(rejection.reason).not.toMatch(/undefined|null/)
  }
  for (const mention of extraction.entities.flatMap((entity) => entity.mentions)) {
    expect(mention.start).toBeLessThan(mention.end)
    expect(mention.end).toBeLessThanOrEqual(document.text.length)
  }
  for (const claim of extraction.claims) {
    expect(extraction.evidence.some((piece) => piece.claim === claim.id)).toBe(true)
    expect(claim.subject).not.toBe(claim.object)
    for (const id of [claim.subject, claim.object, claim.source, claim.place])
      if (id !== null && id !== undefined) expect(ids).toContain(id)
  }
}

test('quotes are slices, spans lie in the text, every claim has evidence and its entities, rejections concern somebody', () => {
  fc.assert(
    fc.property(newsText, (text) => {
      const document = createDocument({ text, publishedAt: '2024-05-15' })
      expectSound(document, extract(document))
    }),
    { numRuns: 60 },
  )
})

test('an article is read twice to the same bytes', () => {
  fc.assert(
    fc.property(newsText, (text) => {
      const document = createDocument({ text, publishedAt: '2024-05-15' })
      expect(JSON.stringify(extract(document))).toBe(JSON.stringify(extract(document)))
    }),
    { numRuns: 30 },
  )
})

test('odd text never throws', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const document = createDocument({ text })
      expectSound(document, extract(document))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['emoji and flags', '🇺🇦🚀 Germany delivered tanks to Ukraine 🎉. 👩‍👩‍👧 Russia shelled Kharkiv 💥'],
  ['no spaces', 'GermanydeliveredtankstoUkraine'.repeat(50)],
  ['one long line of commas', 'Poland, '.repeat(400)],
  ['brackets never closed', 'Germany (which (delivered (tanks (to (Ukraine ((((('],
  ['capitals throughout', 'GERMANY DELIVERED TANKS TO UKRAINE, THE PENTAGON SAID'],
  ['another language', 'Alemania entregó tanques a Ucrania, dijo el ministro Boris Pistorius.'],
  ['right to left', 'سلمت ألمانيا دبابات إلى أوكرانيا'],
  ['quotes never closed', '"Germany delivered tanks to Ukraine, said "Pistorius. “Russia ‘attacked” Kharkiv'],
  ['only punctuation', '... --- !!! ??? ,,, ;;;'],
  ['a table', '| Germany | tanks | Ukraine |\n|---|---|---|\n| Poland | jets | Ukraine |'],
])('%s do not throw', (_, text) => {
  const document = createDocument({ text })
  expectSound(document, extract(document))
})

test('a claim names its sentence in an article of many paragraphs', () => {
  const text = readFileSync(join(__dirname, '../golden/articles/war.txt'), 'utf8')
  const document = createDocument({ text, publishedAt: '2024-06-11' })
  const { entities, claims, evidence } = extract(document)
  const idOf = (name: string) => entities.find((entity) => entity.name === name)?.id
  const claim = claims.find((one) => one.relation === 'SUPPLIES' && one.subject === idOf('Iran'))
  expect(claim?.object).toBe(idOf('Russia'))
  expect(evidence.find((piece) => piece.claim === claim?.id)?.quote).toMatch(/^Ukraine's air force said .* Russia\.$/)
})
