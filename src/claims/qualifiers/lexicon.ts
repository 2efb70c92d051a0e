import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClaimgraphError, type Comparator } from '../../model'

export type NumberKind = 'cardinal' | 'scale' | 'collective' | 'vague' | 'part'
export type UnitKind = 'measure' | 'portion' | 'collective' | 'size' | 'strength' | 'share'
export type CurrencyKind = 'symbol' | 'word' | 'code' | 'adjective'

export interface NumberWord {
  readonly kind: NumberKind
  readonly value: number
}

/** A comparator phrase as lower-case words: "at least" is ["at", "least"]. */
export interface ComparatorPhrase {
  readonly words: readonly string[]
  readonly comparator: Comparator
}

/** The words that numbers, units and money are read with. */
export interface QualifierLexicon {
  readonly numbers: ReadonlyMap<string, NumberWord>
  /** Longest phrases first. */
  readonly before: readonly ComparatorPhrase[]
  readonly after: readonly ComparatorPhrase[]
  /** Lemmas of verbs that compare their object: "exceed". */
  readonly verbs: ReadonlyMap<string, Comparator>
  /** Kinds of each unit word, by lower-case lemma or form. */
  readonly units: ReadonlyMap<string, ReadonlyMap<UnitKind, string>>
  /** ISO 4217 codes by kind and spelling; words and adjectives in lower case, without plural s. */
  readonly currencies: Readonly<Record<CurrencyKind, ReadonlyMap<string, string>>>
}

/** The rows of a tab-separated lexicon file below `seeds/lexicon`, comments left out. */
function readRows(seeds: string, file: string): string[][] {
  let text: string
  try {
    text = readFileSync(join(seeds, 'lexicon', file), 'utf8')
  } catch (cause) {
    throw new ClaimgraphError('UNREADABLE', `The lexicon ${file} cannot be read in ${seeds}; give the seeds folder`, {
      cause,
    })
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '))
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}

function readUnits(seeds: string): Map<string, Map<UnitKind, string>> {
  const units = new Map<string, Map<UnitKind, string>>()
  for (const [word, kind, form] of readRows(seeds, 'units.tsv')) {
    const kinds = units.get(word!) ?? new Map<UnitKind, string>()
    kinds.set(kind as UnitKind, form!)
    units.set(word!, kinds)
  }
  return units
}

/**
 * Reads numbers.tsv, comparators.tsv, units.tsv and currencies.tsv below `seeds/lexicon`.
 * @throws ClaimgraphError UNREADABLE when a file is missing
 */
export function loadQualifierLexicon(seeds: string): QualifierLexicon {
  const numbers = new Map<string, NumberWord>()
  for (const [word, kind, value] of readRows(seeds, 'numbers.tsv'))
    numbers.set(word!, { kind: kind as NumberKind, value: Number(value) })
  const before: ComparatorPhrase[] = []
  const after: ComparatorPhrase[] = []
  const verbs = new Map<string, Comparator>()
  for (const [phrase, side, comparator] of readRows(seeds, 'comparators.tsv')) {
    const entry = { words: phrase!.split(' '), comparator: comparator as Comparator }
    if (side === 'verb') verbs.set(phrase!, entry.comparator)
    else (side === 'before' ? before : after).push(entry)
  }
  const longest = (left: ComparatorPhrase, right: ComparatorPhrase) => right.words.length - left.words.length
  before.sort(longest)
  after.sort(longest)
  const currencies = { symbol: new Map(), word: new Map(), code: new Map(), adjective: new Map() }
  for (const [spelling, kind, code] of readRows(seeds, 'currencies.tsv'))
    currencies[kind as CurrencyKind].set(spelling, code)
  return { numbers, before, after, verbs, units: readUnits(seeds), currencies }
}
