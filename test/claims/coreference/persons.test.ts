import { claimsOf } from './claims-of'

test('Mr before a name says who cannot be she', () => {
  const claims = claimsOf('Quiet day\nMr Brodek left the hall. She visited Norway in May.')
  expect(claims).not.toContain('Brodek VISITS Norway')
  expect(claimsOf('Quiet day\nMs Brodek left the hall. She visited Norway in May.')).toContain('Brodek VISITS Norway')
})

test('who speaks in a quotation is not the one that it calls he', () => {
  const claims = claimsOf('Quiet day\nPeter Hansen met Karl Brandt in Oslo. "He visited Norway in May," Hansen said.')
  expect(claims).not.toContain('Peter Hansen VISITS Norway')
})

test('a superintendent of police who spoke last is not she in the words that follow', () => {
  const claims = claimsOf(
    'Quiet day\nPeter Hansen met Anna Brandt in Oslo, said Superintendent of Police Maria Novak.\n\n"Hansen threatened her in May."',
  )
  expect(claims).not.toContain('Peter Hansen THREATENS Maria Novak')
})
