import fc from 'fast-check'
import { type ClaimStanding, type DatedEvidence, summariseClaims } from '../../src/graph'
import { MODALITIES, POLARITIES } from '../../src/model'

const TRIPLE = { subject: 'ent_a', relation: 'SUPPLIES', object: 'ent_b' }

function claim(id: string, change: Partial<ClaimStanding> = {}): ClaimStanding {
  return { id, polarity: 'positive', modality: 'reported', source: null, ...change }
}

function evidence(document: string, publishedAt: string | null, change: Partial<DatedEvidence> = {}): DatedEvidence {
  return { document, publishedAt, start: 0, end: 9, quote: `quote of ${document}`, confidence: 0.5, ...change }
}

describe('summariseClaims', () => {
  test('counts claims, denials, voices and documents, and takes the firmest modality', () => {
    const claims = [
      claim('1', { modality: 'possible', source: 'ent_x' }),
      claim('2', { modality: 'reported', source: 'ent_y', polarity: 'negative' }),
      claim('3', { modality: 'alleged', source: 'ent_x' }),
    ]
    const passages = [evidence('doc_1', '2024-03-01'), evidence('doc_2', null), evidence('doc_2', null, { start: 20 })]
    expect(summariseClaims(TRIPLE, claims, passages)).toEqual({
      ...TRIPLE,
      claims: 3,
      denials: 1,
      sources: 2,
      documents: 2,
      firstSeen: '2024-03-01',
      lastSeen: '2024-03-01',
      modality: 'reported',
      disputed: true,
      quote: 'quote of doc_1',
      document: 'doc_1',
    })
  })

  test('is not disputed when all say so or all deny it', () => {
    const denial = claim('1', { polarity: 'negative' })
    const told = summariseClaims(TRIPLE, [denial], [evidence('doc_1', null)])
    expect(told).toMatchObject({ disputed: false, denials: 1, firstSeen: null, lastSeen: null })
    expect(summariseClaims(TRIPLE, [claim('1'), claim('2')], [evidence('doc_1', null)]).disputed).toBe(false)
  })

  test('quotes the most confident passage, of equals the earliest published, the undated last', () => {
    const passages = [
      evidence('doc_1', '2024-05-01', { confidence: 0.4 }),
      evidence('doc_2', null, { confidence: 0.9 }),
      evidence('doc_3', '2024-07-01', { confidence: 0.9, start: 50, end: 59 }),
      evidence('doc_3', '2024-07-01', { confidence: 0.9, start: 10, end: 19, quote: 'this one' }),
      evidence('doc_4', '2024-07-01', { confidence: 0.9 }),
    ]
    expect(summariseClaims(TRIPLE, [claim('1')], passages)).toMatchObject({ quote: 'this one', document: 'doc_3' })
  })

  test('does not depend on the order of claims and evidence', () => {
    const claims = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        polarity: fc.constantFrom(...POLARITIES),
        modality: fc.constantFrom(...MODALITIES),
        source: fc.constantFrom(null, 'ent_x', 'ent_y'),
      }),
      { minLength: 1, selector: ({ id }) => id },
    )
    const passages = fc.uniqueArray(
      fc
        .record({
          document: fc.constantFrom('doc_1', 'doc_2', 'doc_3'),
          start: fc.nat(3),
          confidence: fc.constantFrom(0.2, 0.5, 0.9),
        })
        .map(({ document, ...rest }) =>
          evidence(document, document === 'doc_1' ? null : '2024-01-01', {
            ...rest,
            quote: `${document} ${rest.start}`,
          }),
        ),
      { minLength: 1, selector: ({ document, start }) => `${document} ${start}` },
    )
    fc.assert(
      fc.property(claims, passages, (some, others) => {
        const turned = summariseClaims(TRIPLE, [...some].reverse(), [...others].reverse())
        expect(turned).toEqual(summariseClaims(TRIPLE, some, others))
      }),
    )
  })
})
