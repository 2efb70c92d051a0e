import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClaimgraphError } from '../../model'

/** What a word says of that which stands under it. The files `saying.tsv` and `modality.tsv` describe each one. */
export const EFFECTS = [
  'none',
  'through',
  'asserted',
  'claimed',
  'alleged',
  'believed',
  'reported',
  'planned',
  'possible',
  'attempt',
  'negative',
  'ended',
  'cancelled',
  'request',
  'threat',
  'wish',
  'question',
  'falsehood',
  'hypothetical',
  'prohibition',
] as const
export type Effect = (typeof EFFECTS)[number]

export const WORD_KINDS = ['verb', 'noun', 'adj', 'adv', 'premodifier'] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** One word with one of its frames. */
export interface Governance {
  /** True when whoever does it is credited with what stands under it. */
  readonly speaks: boolean
  /** The effect when somebody is credited, or for words without a voice. */
  readonly voiced: Effect
  /** The effect when nobody is ("it is said", "was accused of"). */
  readonly unvoiced: Effect
}

export interface StandingKnowledge {
  /** By `kind:word:frame`. */
  readonly governance: ReadonlyMap<string, Governance>
  /** Lemmas of acts that somebody is accused of. */
  readonly wrongdoing: ReadonlySet<string>
  /** Nouns of persons, bodies, places and things: they tell no event. */
  readonly things: ReadonlySet<string>
}

/** The entry of a word for the frame by which something hangs on it. */
export function lookUp(
  knowledge: StandingKnowledge,
  kind: WordKind,
  word: string,
  frame: string,
): Governance | undefined {
  return knowledge.governance.get(`${kind}:${word}:${frame}`)
}

/**
 * Reads `saying.tsv`, `modality.tsv`, `wrongdoing.txt`, `nouns.tsv` and `noun-classes.txt` in `lexicon/` below the seeds' folder. Where two rows
 * give the same word the same frame, the first counts, and `saying.tsv` is read first.
 * @throws ClaimgraphError BAD_INPUT naming file and line when a row has an unknown kind or effect.
 */
export function loadStanding(seeds: string): StandingKnowledge {
  const governance = new Map<string, Governance>()
  for (const [name, speaks] of [
    ['saying.tsv', true],
    ['modality.tsv', false],
  ] as const) {
    const rows = readFileSync(join(seeds, 'lexicon', name), 'utf8').split('\n')
    rows.forEach((row, index) => {
      if (row === '' || row.startsWith('#') || row.startsWith('words\t')) return
      addRow(governance, row.split('\t'), speaks, `${name}, line ${index + 1}`)
    })
  }
  const wrongdoing = readFileSync(join(seeds, 'lexicon', 'wrongdoing.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '')
  return { governance, wrongdoing: new Set(wrongdoing), things: readThings(seeds, governance) }
}

/** What is given, agreed, imposed or done: planned and denied like a deed. */
const DEED_CLASSES = new Set([
  'Event',
  'abstract',
  'aid',
  'money',
  'agreement',
  'sanction',
  'stake',
  'threat',
  'legal',
  'talk',
  'tie',
  'hostile',
])
const THING_CLASSES = new Set(['Person', 'Group', 'Organization', 'Country', 'Place', 'Facility', 'Product'])

function readThings(seeds: string, governance: ReadonlyMap<string, Governance>): ReadonlySet<string> {
  const read = (name: string, classes: ReadonlySet<string>) =>
    readFileSync(join(seeds, 'lexicon', name), 'utf8')
      .split('\n')
      .map((row) => row.split('\t'))
      .flatMap(([nounClass = '', words = '']) => (classes.has(nounClass) ? words.split(' ') : []))
  const things = [...read('nouns.tsv', THING_CLASSES), ...read('noun-classes.txt', new Set(['Person']))]
  const deeds = new Set(read('nouns.tsv', DEED_CLASSES))
  return new Set(things.filter((word) => !deeds.has(word) && !governance.has(`noun:${word}:deed`)))
}

function addRow(
  governance: Map<string, Governance>,
  [words = '', kind = '', frames = '', voiced = '', unvoiced]: readonly string[],
  speaks: boolean,
  place: string,
): void {
  if (!isOneOf(WORD_KINDS, kind)) throw badRow(place, 'kind', kind, WORD_KINDS)
  const without = unvoiced ?? voiced
  if (!isOneOf(EFFECTS, voiced)) throw badRow(place, 'effect', voiced, EFFECTS)
  if (!isOneOf(EFFECTS, without)) throw badRow(place, 'effect', without, EFFECTS)
  for (const word of words.split(','))
    for (const frame of frames.split(',')) {
      const key = `${kind}:${word}:${frame}`
      if (!governance.has(key)) governance.set(key, { speaks, voiced, unvoiced: without })
    }
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value)
}

function badRow(place: string, column: string, value: string, allowed: readonly string[]): ClaimgraphError {
  return new ClaimgraphError(
    'BAD_INPUT',
    `Unknown ${column} "${value}" in seeds/lexicon/${place}: write one of ${allowed.join(', ')}.`,
  )
}
