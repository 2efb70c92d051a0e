import { loadNames } from '../../../src/claims/mentions'
import { isAcronymOf } from '../../../src/claims/mentions/acronym'
import { seeds } from '../named-documents'

const names = loadNames(seeds)

test.each([
  ['Ukrainian', 'demonym', 'Ukraine'],
  ['Danes', 'demonym', 'Denmark'],
  ['the Kremlin'.slice(4), 'seat', 'Russia'],
  ['U.S.', 'country', 'United States'],
  ['Türkiye', 'country', 'Turkey'],
  ['Pyongyang', 'capital', 'North Korea'],
  ['EU', 'body', 'European Union'],
])('the lists know %s as a %s of %s', (form, kind, name) => {
  expect(names.lookup(form)).toContainEqual(expect.objectContaining({ kind, name }))
})

test('quotes and accents do not matter, case does unless asked or in a dateline', () => {
  expect(names.lookup('Cote d’Ivoire')[0]?.name).toBe('Ivory Coast')
  expect(names.lookup('ukraine')).toEqual([])
  expect(names.lookup('UKRAINE')[0]?.name).toBe('Ukraine')
  expect(names.lookupAnyCase('ukraine')[0]?.name).toBe('Ukraine')
})

test('common words are no cities', () => {
  for (const word of ['Police', 'Same', 'Of', 'Reading', 'Mobile']) expect(names.lookup(word)).toEqual([])
})

test.each([
  ['EIB', 'European Investment Bank', true],
  ['OAS', 'Organization of American States', true],
  ['AfCFTA', 'African Continental Free Trade Area', true],
  ['U.N.', 'United Nations', true],
  ['EIB', 'European Central Bank', false],
  ['Bank', 'European Investment Bank', false],
])('%s for %s: %s', (short, long, expected) => {
  expect(isAcronymOf(short, long)).toBe(expected)
})
