import * as fc from 'fast-check'
import { loadNames, readDocument } from '../../../src/claims/mentions'
import type { Analysis, Token } from '../../../src/model'
import { seeds } from '../named-documents'

const names = loadNames(seeds)
const words = fc.constantFrom(
  ...['The', 'of', 'the', 'and', '-', ',', "'s", '(', ')', '"', 'President', 'Bank', 'Ukraine', 'Ukrainian', 'Anna'],
  ...['Berg', 'U.S.', 'EU', 'A', '.', '9', 'al', 'Al', 'for', 'on', 'in', 'Minister', 'General', 'said', 'his', 'It'],
)
const tags = fc.constantFrom('NNP', 'NN', 'NNS', 'JJ', 'IN', 'DT', 'CD', 'VBD', 'POS', 'PRP', 'PRP$', 'HYPH', 'CC', ',')
const relations = fc.constantFrom(
  'nsubj',
  'obj',
  'flat',
  'compound',
  'nmod',
  'appos',
  'case',
  'conj',
  'nmod:poss',
  'amod',
)

/** A sentence of random words over a random tree. */
const analyses = fc
  .array(fc.tuple(words, tags, relations, fc.nat(), fc.boolean()), { minLength: 1, maxLength: 25 })
  .map((rows): Analysis => {
    let text = ''
    const tokens = rows.map(([word, xpos, relation, head, glued], index): Token => {
      if (index > 0 && !glued) text += ' '
      const start = text.length
      text += word
      const governor = index === 0 ? -1 : head % index
      return {
        index,
        start,
        end: text.length,
        text: word,
        lemma: word.toLowerCase(),
        xpos,
        upos: 'X',
        head: governor,
        relation: index === 0 ? 'root' : relation,
      }
    })
    const sentence = { index: 0, paragraph: 0, start: 0, end: text.length, tokens, names: [] }
    return {
      document: { id: 'odd', text, title: text },
      paragraphs: [{ start: 0, end: text.length }],
      sentences: [sentence],
    }
  })

test('names of any sentence stay inside it, in order and apart', () => {
  fc.assert(
    fc.property(analyses, (analysis) => {
      const reading = readDocument(analysis, names)
      let end = -1
      for (const { first, last, head, entity } of reading.names[0]!) {
        expect(first).toBeGreaterThan(end)
        expect(last).toBeGreaterThanOrEqual(first)
        expect(last).toBeLessThan(analysis.sentences[0]!.tokens.length)
        expect(head >= first && head <= last).toBe(true)
        expect(reading.entities[entity]).toBeDefined()
        end = last
      }
    }),
    { numRuns: 300 },
  )
})
