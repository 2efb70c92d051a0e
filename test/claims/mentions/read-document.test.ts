import { readNamed } from '../named-documents'

const summary = (id: string) =>
  readNamed(id).entities.map((entity) => `${entity.type} ${entity.name} | ${[...entity.forms].join(', ')}`)

test('short forms, acronyms and other word orders are joined to the fullest form', () => {
  expect(summary('names')).toEqual([
    'Organization Organization of Pacific Ports | Organization of Pacific Ports, OPP',
    'Place Manila | Manila',
    'Person Rafael Cruz | Rafael Cruz, Cruz',
    'Country Russia | Moscow',
    'Place Moscow | Moscow',
    'Organization Borealis Motors Inc. | Borealis Motors Inc., Borealis',
    'Place Kurzeme | Kurzeme, Kurzeme region',
    'Country Latvia | Latvia',
    'Organization U.S. Department of Labor | U.S. Department of Labor, Department of Labor, US Labor Department, Labor Department',
    'Organization Committee on Trade and Industry | Committee on Trade and Industry',
    'Person John R. Baker | John R. Baker',
    'Person Anna-Lena Berg | Anna-Lena Berg',
    'Country United States | U.S.',
  ])
})

test('headlines name what the body names, in capitals or not', () => {
  expect(summary('headlines')).toEqual([
    'Organization Latvian Parliament | Latvian Parliament',
    'Country Belarus | Belarus',
    'Person Anna Berg | ANNA BERG, Anna Berg',
    'Country Kenya | KENYA, Kenya',
    expect.stringMatching(/^Country Latvia/),
  ])
})

test('a title is kept apart from the name, and the country before it is a mention of its own', () => {
  const reading = readNamed('posts')
  const tokens = reading.trees[0]!.tokens
  const words = (first: number, last: number) =>
    tokens
      .slice(first, last + 1)
      .map((token) => token.text)
      .join(' ')
  const [country, person] = reading.names[0]!
  expect(words(country!.first, country!.last)).toBe('Norwegian')
  expect(country!.adjectival).toBe(true)
  expect(reading.entities[country!.entity]).toMatchObject({ type: 'Country', name: 'Norway', iso: 'NO' })
  expect(words(person!.first, person!.last)).toBe('Ingrid Solberg')
  expect(words(person!.title!.first, person!.title!.last)).toBe('Prime Minister')
  expect(reading.nameAt(0, person!.head)).toBe(person)
  expect(reading.nameAt(0, person!.title!.first)).toBeUndefined()
})

test('the country inside a longer name is told', () => {
  const reading = readNamed('parts')
  const bank = reading.names.flat().find((name) => reading.entities[name.entity]!.name === 'National Bank of Serbia')
  expect(reading.entities[bank!.country!]!.name).toBe('Serbia')
})

test('reading twice gives the same', () => {
  expect(JSON.stringify(readNamed('names').names)).toBe(JSON.stringify(readNamed('names').names))
})
