import { analyseText } from './knowledge'

/** `word/TAG relation-head` for each word, the head by its text, `0` for the root. */
function outline(text: string): string[] {
  const { tokens } = analyseText(text).sentences[0]!
  return tokens.map(({ text: word, xpos, relation, head }) => `${word}/${xpos} ${relation}-${tokens[head]?.text ?? 0}`)
}

describe('trees', () => {
  test('of a plain clause', () => {
    expect(outline('The ministry bought two ships from Japan.')).toEqual([
      'The/DT det-ministry',
      'ministry/NN nsubj-bought',
      'bought/VBD root-0',
      'two/CD nummod-ships',
      'ships/NNS obj-bought',
      'from/IN case-Japan',
      'Japan/NNP obl-bought',
      './. punct-bought',
    ])
  })

  test('of a passive with its agent', () => {
    expect(outline('The bridge was destroyed by rebels on Monday.')).toEqual([
      'The/DT det-bridge',
      'bridge/NN nsubj:pass-destroyed',
      'was/VBD aux:pass-destroyed',
      'destroyed/VBN root-0',
      'by/IN case-rebels',
      'rebels/NNS obl:agent-destroyed',
      'on/IN case-Monday',
      'Monday/NNP obl-destroyed',
      './. punct-destroyed',
    ])
  })

  test('of reported speech and a negation', () => {
    expect(outline("He said Kenya won't send troops.")).toEqual([
      'He/PRP nsubj-said',
      'said/VBD root-0',
      'Kenya/NNP nsubj-send',
      'wo/MD aux-send',
      "n't/RB advmod-send",
      'send/VB ccomp-said',
      'troops/NNS obj-send',
      './. punct-said',
    ])
  })

  test('with lemmas', () => {
    const { tokens } = analyseText(
      'The children were running, carried bigger knives and had taken the cities’ oldest buses.',
    ).sentences[0]!
    expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe(
      'the child be run , carry big knife and have take the city ’s old bus .'.replace('’s', "'s"),
    )
  })

  test('with names of each kind', () => {
    const { tokens, names } = analyseText(
      'President Grace Okoye of Kenya met German officials of the World Bank in Nairobi.',
    ).sentences[0]!
    const spelled = names.map(({ first, last, type }) => {
      const words = tokens.slice(first, last + 1).map(({ text }) => text)
      return `${words.join(' ')}: ${type}`
    })
    expect(spelled).toEqual([
      'Grace Okoye: Person',
      'Kenya: Location',
      'German: NORP',
      'World Bank: Organization',
      'Nairobi: Location',
    ])
  })
})

test('a name that ends in a word for something built is a facility', () => {
  const { tokens, names } = analyseText('A drone hit Odesa Airport late on Friday.').sentences[0]!
  const [name] = names
  expect(tokens.slice(name!.first, name!.last + 1).map(({ text }) => text)).toEqual(['Odesa', 'Airport'])
  expect(name!.type).toBe('Facility')
})
