import { claimsOf } from './claims-of'

test('the company is the one that the sentences before are about', () => {
  const claims = claimsOf(
    'Quiet day\nKarvo Ltd opened an office in May. The mood was good. The company bought Lenta Ltd in June.',
  )
  expect(claims).toContain('Karvo Ltd OWNS Lenta Ltd')
})

test('a company without a name between the two leaves it open', () => {
  const claims = claimsOf(
    'Quiet day\nKarvo Ltd opened an office in May. A local company spoke too. The company bought Lenta Ltd in June.',
  )
  expect(claims).not.toContain('Karvo Ltd OWNS Lenta Ltd')
})

test('a ministry is no company, a plural no single one', () => {
  expect(
    claimsOf('Quiet day\nThe Ministry of Finance opened an office in May. The company bought Lenta Ltd in June.'),
  ).not.toContain('Ministry of Finance OWNS Lenta Ltd')
  expect(
    claimsOf('Quiet day\nKarvo Ltd opened an office in May. The companies bought Lenta Ltd in June.'),
  ).not.toContain('Karvo Ltd OWNS Lenta Ltd')
})
