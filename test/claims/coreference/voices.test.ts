import { claimsOf } from './claims-of'

test('who said the words before goes on speaking behind a quotation', () => {
  const claims = claimsOf(
    'Quiet day\nPeter Hansen met Karl Brandt in Oslo. "The port is old," Hansen said.\n\n"The harbour needs Bergen and Brandt and much money," he said, as he visited Norway.',
  )
  expect(claims).toContain('Peter Hansen VISITS Norway')
})

test('the voice that a tag names stands above the one it tells of', () => {
  const claims = claimsOf(
    'Quiet day\nPaul Adeyemi promised Anna Brandt a house, said Maria Novak.\n\n"But Adeyemi threatened her in May," she added.',
  )
  expect(claims).not.toContain('Paul Adeyemi THREATENS Maria Novak')
})

test('a person told of by pronouns alone stays in mind', () => {
  const claims = claimsOf(
    'Quiet day\nMaria Novak left the hall. Her work there was done. The welcome was warm. She visited Norway in May.',
  )
  expect(claims).toContain('Maria Novak VISITS Norway')
})

test('the nearest person without a name is meant before one named further off', () => {
  const claims = claimsOf(
    'Quiet day\nPeter Hansen opened the meeting. Another resident said that he visited Norway in May.',
  )
  expect(claims).not.toContain('Peter Hansen VISITS Norway')
})

test('a noun stands for the name right behind it', () => {
  const claims = claimsOf(
    'Quiet day\nPeter Hansen opened the meeting. A local farmer, Karl Brandt, spoke too. He visited Norway in May.',
  )
  expect(claims).toContain('Karl Brandt VISITS Norway')
})

test('a body speaks on as "it", but only where it speaks', () => {
  const text = 'Quiet day\nBoreal Corp said in May that the harbour was old.\n\nTwo ships and a crane stood there.\n\n'
  expect(claimsOf(`${text}It added that it had signed a treaty with Norway.`)).toContain(
    'Norway SIGNS_AGREEMENT_WITH Boreal Corp',
  )
  expect(claimsOf(`${text}It continued to visit Norway.`)).not.toContain('Boreal Corp VISITS Norway')
})
