import type { Contribution } from '../../src/store'
import { checkContribution } from '../../src/store/check-contribution'
import { makeContributions } from '../fixtures/synthetic-graph'

const [GOOD] = makeContributions({ documents: 1, claimsPerDocument: 4, entities: 9, seed: 4 })
const { document, extraction, sentences } = GOOD!
const [entity, ...otherEntities] = extraction.entities
const [claim, ...otherClaims] = extraction.claims
const [evidence, ...otherEvidence] = extraction.evidence
const [rejection] = extraction.rejections

function extracted(change: Partial<Contribution['extraction']>): Partial<Contribution> {
  return { extraction: { ...extraction, ...change } }
}

describe('checkContribution', () => {
  test('lets a whole one through', () => {
    expect(() => checkContribution(GOOD!)).not.toThrow()
  })

  const cases: [string, Partial<Contribution>, RegExp][] = [
    ['a document without id', { document: { ...document, id: '' } }, /has no id/],
    ['a NUL in the text', { document: { ...document, text: `${document.text}\0` } }, /text contains the character NUL/],
    ['a NUL in the title', { document: { ...document, title: 'a\0b' } }, /title contains the character NUL/],
    [
      'a date with a time',
      { document: { ...document, publishedAt: '2024-01-01T10:00' } },
      /not of the form YYYY-MM-DD/,
    ],
    ['a sentence out of place', { sentences: [{ ...sentences[0]!, start: 1 }] }, /sentence 0 is not in its text/],
    ['a sentence out of order', { sentences: [{ ...sentences[0]!, index: 1 }] }, /sentence 0 has the index 1/],
    ['the extraction of another', extracted({ document: 'doc_other' }), /belongs to doc_other/],
    ['an entity that is missing', extracted({ entities: otherEntities }), /which the extraction does not have/],
    ['an entity twice', extracted({ entities: [...extraction.entities, entity!] }), /an entity is given twice/],
    ['a claim twice', extracted({ claims: [...extraction.claims, claim!] }), /a claim is given twice/],
    ['an unknown place', extracted({ claims: [{ ...claim!, place: 'ent_nowhere' }, ...otherClaims] }), /ent_nowhere/],
    [
      'a mention out of place',
      extracted({
        entities: [{ ...entity!, mentions: [{ start: 0, end: 3, text: 'elsewhere', kind: 'name' }] }, ...otherEntities],
      }),
      /the mention "elsewhere" is not at 0/,
    ],
    ['a claim without evidence', extracted({ evidence: otherEvidence }), /has no evidence/],
    ['evidence for no claim', extracted({ claims: [] }), /carries the unknown claim/],
    [
      'evidence of another document',
      extracted({ evidence: [{ ...evidence!, document: 'doc_other' }, ...otherEvidence] }),
      /evidence belongs to doc_other/,
    ],
    [
      'a quote that is no slice',
      extracted({ evidence: [{ ...evidence!, quote: 'I never said that.' }, ...otherEvidence] }),
      /the quote at 0 is not its text/,
    ],
    [
      'a rejection of another document',
      extracted({ rejections: [{ ...rejection!, document: 'doc_other' }] }),
      /a rejection belongs to doc_other/,
    ],
    [
      'a rejection whose quote is no slice',
      extracted({ rejections: [{ ...rejection!, end: rejection!.end - 1 }] }),
      /the quote of the rejection at 0 is not its text/,
    ],
    [
      'a rejection that concerns nobody',
      extracted({ rejections: [{ ...rejection!, subject: null, object: null }] }),
      /at 0 names neither end/,
    ],
  ]
  test.each(cases)('refuses %s, and names the document', (_name, change, message) => {
    const check = () => checkContribution({ ...GOOD!, ...change })
    expect(check).toThrow(message)
    expect(check).toThrow(/^Document .*cannot be stored/)
  })
})
