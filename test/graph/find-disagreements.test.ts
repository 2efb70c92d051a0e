import { findDisagreements } from '../../src/graph'
import type { Claim } from '../../src/model'

function claim(id: string, change: Partial<Claim> = {}): Claim {
  return {
    id,
    subject: 'ent_a',
    relation: 'SUPPLIES',
    object: 'ent_b',
    item: 'shells',
    polarity: 'positive',
    modality: 'asserted',
    source: null,
    ...change,
  }
}

function shells(id: string, value: number, comparator: '=' | '>' | '<' | '~', change: Partial<Claim> = {}): Claim {
  return claim(id, { quantity: { value, unit: 'shells', comparator }, ...change })
}

describe('findDisagreements', () => {
  test('finds who says so and who denies it', () => {
    const claims = [
      claim('2', { polarity: 'negative' }),
      claim('1'),
      claim('3', { item: 'tanks', polarity: 'negative' }),
    ]
    const { subject, relation, object } = claims[0]!
    expect(findDisagreements(claims)).toEqual([
      { subject, relation, object, item: 'shells', about: 'polarity', claims: ['1', '2'] },
    ])
  })

  test('finds figures that leave no number for both', () => {
    const claims = [shells('1', 150, '='), shells('2', 200, '>'), shells('3', 100, '>'), shells('4', 155, '~')]
    expect(findDisagreements(claims)).toMatchObject([{ about: 'quantity', claims: ['1', '2', '4'] }])
  })

  test('compares sums of money of one currency', () => {
    const sum = (id: string, value: number, currency: string) =>
      claim(id, { amount: { value, currency, comparator: '=' } })
    expect(findDisagreements([sum('1', 5e6, 'USD'), sum('2', 7e6, 'EUR')])).toEqual([])
    expect(findDisagreements([sum('1', 5e6, 'USD'), sum('2', 7e6, 'USD')])).toMatchObject([{ about: 'amount' }])
  })

  test('does not set figures of another unit, another time or a denied claim against each other', () => {
    const tonnes = claim('2', { quantity: { value: 7, unit: 'tonnes', comparator: '=' } })
    expect(findDisagreements([shells('1', 5, '='), tonnes])).toEqual([])
    expect(findDisagreements([shells('1', 5, '='), shells('2', 9, '=', { time: { start: '2024' } })])).toEqual([])
    const denied = [shells('1', 5, '=', { polarity: 'negative' }), shells('2', 9, '=', { polarity: 'negative' })]
    expect(findDisagreements(denied)).toEqual([])
  })
})
