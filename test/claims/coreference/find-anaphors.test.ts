import { readNamed } from '../named-documents'

/** "she = Helen Brandt" for every resolved pronoun and noun of the fixture document, by sentence. */
function anaphors(): string[][] {
  const reading = readNamed('pronouns')
  return reading.trees.map((tree) =>
    tree.tokens.flatMap((token) => {
      const anaphor = reading.anaphorAt(tree.index, token.index)
      return anaphor ? [`${token.text} = ${reading.entities[anaphor.entity]!.name}`] : []
    }),
  )
}

test('pronouns follow subjects, look ahead from a fronted phrase, and take the speaker in a quotation', () => {
  expect(anaphors()).toEqual([
    ['she = Helen Brandt'],
    ['She = Helen Brandt'],
    ['his = Kofi Mensah'],
    ['it = Borealis', 'its = Borealis'],
    [],
    ['She = Anna Weber'],
    ['I = Marek Novak'],
    [],
    ['president = Kofi Mensah'],
  ])
})
