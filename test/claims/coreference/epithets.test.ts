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

test('the accused is the only person of whom the text says that they were arrested', () => {
  const text = 'Quiet day\nPolice arrested Paul Adeyemi in May. Maria Novak spoke too. '
  expect(claimsOf(`${text}The accused had killed Karl Brandt in April.`)).toContain('Paul Adeyemi KILLS Karl Brandt')
  expect(
    claimsOf(`${text}Police arrested Maria Novak too. The accused had killed Karl Brandt in April.`),
  ).not.toContain('Paul Adeyemi KILLS Karl Brandt')
})

test('the head of state is the president', () => {
  const claims = claimsOf(
    'Quiet day\nPresident Paul Adeyemi spoke in May. Maria Novak spoke too. The head of state visited Norway in June.',
  )
  expect(claims).toContain('Paul Adeyemi VISITS Norway')
})

test('whom a clause beside another noun names is not taken up by what follows it', () => {
  const claims = claimsOf(
    'Quiet day\nPaul Adeyemi left office in May.\n\nThe court, then headed by Karl Brandt, issued a warrant against him. He visited Norway in June.',
  )
  expect(claims).not.toContain('Karl Brandt VISITS Norway')
})

test('the accused with nothing but an article is a person, not a verb', () => {
  expect(claimsOf('Quiet day\nPolice said the accused attacked a shop.')).toContain('accused ATTACKS shop')
})
