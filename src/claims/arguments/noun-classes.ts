import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../../model'

/** What a common noun names: an entity type it can stand for, or a class that frames ask for ("aid", "force"). */
export interface NounClasses {
  /** Type of the entity that the noun can stand for, undefined where it stands for none ("decision"). */
  typeOf(lemma: string): EntityType | undefined
  has(lemma: string, nounClass: string): boolean
  /** Classes of event that the noun may name: two events of one kind may be the same. */
  eventKinds(lemma: string): readonly string[]
}

const ENTITY_CLASSES = [
  'Person',
  'Group',
  'Organization',
  'Country',
  'Place',
  'Facility',
  'Product',
  'Agreement',
  'Event',
]

/** Reads `lexicon/nouns.tsv` and `event-nouns.tsv` (own entries, first) and `lexicon/noun-classes.txt` (WordNet) below the seeds folder. */
export function loadNounClasses(seeds: string): NounClasses {
  const types = new Map<string, EntityType>()
  const classes = new Map<string, Set<string>>()
  for (const file of ['nouns.tsv', 'event-nouns.tsv', 'noun-classes.txt']) {
    for (const line of readFileSync(join(seeds, 'lexicon', file), 'utf8').split('\n')) {
      const [nounClass, words] = line.split('\t')
      if (line.startsWith('#') || !nounClass || !words) continue
      const listed = words.split(' ')
      if (ENTITY_CLASSES.includes(nounClass)) {
        for (const word of listed)
          if (!types.has(word) && !classes.get('abstract')?.has(word)) types.set(word, nounClass as EntityType)
      } else classes.set(nounClass, new Set(listed))
    }
  }
  const singular = (lemma: string) => (lemma.endsWith('s') ? lemma.slice(0, -1) : lemma)
  const events = [...classes].filter(([name]) => name.endsWith('-event'))
  const bare = (lemma: string) => (lemma.includes('-') ? lemma.replace(/^(co|ex|vice|sub|deputy|non)-/, '') : lemma)
  return {
    typeOf: (lemma) => types.get(lemma) ?? types.get(singular(lemma)) ?? types.get(bare(lemma)),
    eventKinds: (lemma) =>
      events.filter(([, words]) => words.has(lemma) || words.has(singular(lemma))).map(([name]) => name),
    has: (lemma, nounClass) => {
      const words = classes.get(nounClass)
      return words !== undefined && (words.has(lemma) || words.has(singular(lemma)))
    },
  }
}
