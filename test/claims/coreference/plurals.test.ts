import { claimsOf } from './claims-of'

test('both firms are the two that were named', () => {
  expect(claimsOf('Quiet day\nLufthansa and Ryanair lost money. Both companies criticised Belgium.')).toEqual(
    expect.arrayContaining(['Lufthansa ACCUSES Belgium', 'Ryanair ACCUSES Belgium']),
  )
})

test('they are the plural subject of the sentence before', () => {
  expect(claimsOf('Quiet day\nThe rebels left the valley. They later attacked Goma.')).toContain('rebels ATTACKS Goma')
})

test('we in a quotation is the state for which the speaker speaks', () => {
  expect(claimsOf('Quiet day\n"We condemn Belarus," said Latvian President Egils Levits.')).toContain(
    'Latvia ACCUSES Belarus',
  )
})

test('the palace is the one that was named', () => {
  expect(
    claimsOf('Quiet day\nVisitors like Nordland Palace. Peter Hansen, the director of the palace, retired.'),
  ).toContain('Peter Hansen HOLDS_POSITION Nordland Palace')
})
