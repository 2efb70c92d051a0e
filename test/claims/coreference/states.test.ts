import { claimsOf } from './claims-of'

test('the government is that of the only country told of, or of the one told of last and most', () => {
  expect(
    claimsOf(
      'Quiet day\nFarmers in Norway met in May. Norway has few farms. The government signed a treaty with Sweden.',
    ),
  ).toContain('Norway SIGNS_AGREEMENT_WITH Sweden')
  expect(
    claimsOf('Quiet day\nFarmers in Norway met some from Chile in May. The government signed a treaty with Sweden.'),
  ).not.toContain('Norway SIGNS_AGREEMENT_WITH Sweden')
})
