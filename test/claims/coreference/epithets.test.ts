import { claimsOf } from './claims-of'

test('a former minister is the one introduced as a minister', () => {
  const claims = claimsOf(
    'Quiet day\nMinister Maria Novak left office in May. Paul Adeyemi spoke too. The former minister visited Norway in June.',
  )
  expect(claims).toContain('Maria Novak VISITS Norway')
})

test('a country before the noun must be the one that the person serves', () => {
  const text = (country: string) =>
    `Quiet day\nChilean President Maria Novak spoke in May. It rained. The ${country} president visited Norway in June.`
  expect(claimsOf(text('Chilean'))).toContain('Maria Novak VISITS Norway')
  expect(claimsOf(text('Peruvian'))).not.toContain('Maria Novak VISITS Norway')
})

test('an age is that of the person told of before, never of whom the police had speak', () => {
  expect(claimsOf('Quiet day\nMaria Novak left the hall. The 34-year-old visited Norway in June.')).toContain(
    'Maria Novak VISITS Norway',
  )
  expect(
    claimsOf('Quiet day\nPolice spokesman Paul Adeyemi opened the hall. The 34-year-old visited Norway in June.'),
  ).not.toContain('Paul Adeyemi VISITS Norway')
})
