import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../../model'
import { foldCase, foldForm } from './fold-form'

/** What the lists know of a surface form. */
export interface GazetteerEntry {
  readonly kind: 'country' | 'demonym' | 'capital' | 'seat' | 'city' | 'place' | 'body'
  readonly type: EntityType
  /** The form as listed. */
  readonly form: string
  /** Canonical name; of a demonym, capital or seat the country's. */
  readonly name: string
  readonly iso?: string
  /** Inhabitants in thousands, of a city. */
  readonly population?: number
}

export type Gender = 'm' | 'f' | 'mf'

/** A head of state or government, by the folded words of the name. */
export interface Leader {
  readonly words: readonly string[]
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string
  readonly office: string
}

/** The word lists by which names are found, cut and typed. */
export interface NameKnowledge {
  /** Entries of exactly this form (accents and quotes aside). */
  lookup(form: string): readonly GazetteerEntry[]
  /** Entries whatever the letters' case: for headlines in capitals. */
  lookupAnyCase(form: string): readonly GazetteerEntry[]
  /** Given names, in small letters. */
  readonly givenNames: ReadonlyMap<string, Gender>
  readonly surnames: ReadonlySet<string>
  /** Title words, in small letters: `head`, `modifier` or `civil`. */
  readonly titles: ReadonlyMap<string, string>
  /** Types that a name's last or governing noun makes, in small letters. */
  readonly heads: ReadonlyMap<string, EntityType>
  /** Capitalised words that are no entity by themselves. */
  readonly notNames: ReadonlySet<string>
  /** Heads of state and government, by the last word of the name. */
  readonly leaders: ReadonlyMap<string, readonly Leader[]>
}

/** Rows of a tab-separated list; lines that begin with `#` are comments. */
export function readTable(folder: string, file: string): string[][] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

const UNKNOWN: readonly GazetteerEntry[] = []

/** Reads the lists of names in `lexicon` below the seeds folder. Throws what `readFileSync` throws when one is missing. */
export function loadNames(seeds: string): NameKnowledge {
  const folder = join(seeds, 'lexicon')
  const exact = new Map<string, GazetteerEntry[]>()
  for (const entry of readEntries(folder)) append(exact, foldForm(entry.form), entry)
  addShouted(exact)
  let anyCase: Map<string, GazetteerEntry[]> | undefined
  return {
    lookup: (form) => exact.get(foldForm(form)) ?? UNKNOWN,
    lookupAnyCase: (form) => {
      anyCase ??= indexAnyCase(exact)
      return anyCase.get(foldCase(form)) ?? UNKNOWN
    },
    givenNames: new Map(
      ['given-names.tsv', 'given-names-world.tsv']
        .flatMap((file) => readTable(folder, file))
        .map(([name, gender]) => [name!.toLowerCase(), gender as Gender]),
    ),
    surnames: new Set(readTable(folder, 'surnames.tsv').map(([name]) => name!.toLowerCase())),
    titles: withPlurals(readWords(folder, 'titles.tsv')),
    heads: readWords(folder, 'name-heads.tsv') as Map<string, EntityType>,
    notNames: new Set(readTable(folder, 'not-names.tsv').map(([word]) => word!)),
    leaders: readLeaders(folder),
  }
}

function readLeaders(folder: string): Map<string, Leader[]> {
  const leaders = new Map<string, Leader[]>()
  for (const [country, office, names] of readTable(folder, 'leaders.tsv'))
    for (const name of split(names)) {
      const words = foldCase(name).split(' ')
      append(leaders, words.at(-1)!, { words, country: country!, office: office! })
    }
  return leaders
}

/** Datelines stand in capitals ("KUWAIT:", "NEW DELHI -"): countries and large cities are known so as well. */
function addShouted(exact: Map<string, GazetteerEntry[]>): void {
  for (const [form, entries] of [...exact]) {
    const large = entries.filter(
      ({ kind, population = 0 }) => kind === 'country' || (kind === 'city' && population >= 300),
    )
    const shouted = form.toUpperCase()
    if (large.length > 0 && form.length >= 4 && !exact.has(shouted)) exact.set(shouted, large)
  }
}

/** Built when a headline in capitals first asks. */
function indexAnyCase(exact: ReadonlyMap<string, readonly GazetteerEntry[]>): Map<string, GazetteerEntry[]> {
  const index = new Map<string, GazetteerEntry[]>()
  for (const entries of exact.values()) for (const entry of entries) append(index, foldCase(entry.form), entry)
  return index
}

function append<Entry>(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = index.get(key)
  if (known) known.push(entry)
  else index.set(key, [entry])
}

/** `class TAB words`: each word's class; the first that names a word keeps it. */
function readWords(folder: string, file: string): Map<string, string> {
  const classes = new Map<string, string>()
  for (const [name, words] of readTable(folder, file))
    for (const word of (words ?? '').split(' ')) if (word && !classes.has(word)) classes.set(word, name!)
  return classes
}

/** "Presidents A and B": the plural of a post is a title too. */
function withPlurals(titles: Map<string, string>): Map<string, string> {
  for (const [word, kind] of [...titles])
    if (kind === 'head' && /[a-z]{3}$/.test(word) && !titles.has(`${word}s`)) titles.set(`${word}s`, kind)
  return titles
}

function* readEntries(folder: string): Generator<GazetteerEntry> {
  const isoOf = new Map<string, string>()
  for (const [iso, name, aliases] of readTable(folder, 'countries.tsv')) {
    if (iso) isoOf.set(name!, iso)
    for (const form of [name!, ...split(aliases)]) yield country('country', form, name!, iso)
  }
  for (const [form, name] of readTable(folder, 'demonyms.tsv')) {
    const iso = isoOf.get(name!)
    yield country('demonym', form!, name!, iso)
    if (/[a-z]$/.test(form!) && !/(ese|ish|ch|sh|ss|s|men)$/.test(form!))
      yield country('demonym', `${form}s`, name!, iso)
  }
  for (const [form, name, kind] of readTable(folder, 'capitals.tsv'))
    yield country(kind === 'seat' ? 'seat' : 'capital', form!, name!, isoOf.get(name!))
  const own = new Set<string>()
  for (const [type, name, aliases] of readTable(folder, 'bodies.tsv'))
    for (const form of [name!, ...split(aliases)]) {
      own.add(form)
      yield listed('body', type as EntityType, form, name!)
    }
  for (const [name, aliases] of readTable(folder, 'organisations.tsv'))
    for (const form of [name!, ...split(aliases)]) if (!own.has(form)) yield listed('body', 'Organization', form, name!)
  for (const [name] of readTable(folder, 'places.tsv')) yield listed('place', 'Place', name!, name!)
  for (const [name, , population] of readTable(folder, 'cities.tsv'))
    yield listed('city', 'Place', name!, name!, Number(population))
}

function country(
  kind: 'country' | 'demonym' | 'capital' | 'seat',
  form: string,
  name: string,
  iso?: string,
): GazetteerEntry {
  return { kind, type: 'Country', form, name, iso, population: undefined }
}

function listed(
  kind: 'body' | 'place' | 'city',
  type: EntityType,
  form: string,
  name: string,
  population?: number,
): GazetteerEntry {
  return { kind, type, form, name, iso: undefined, population }
}

function split(aliases: string | undefined): string[] {
  return (aliases ?? '').split('|').filter(Boolean)
}
