import { join } from 'node:path'
import { loadNames } from '../../../src/claims/mentions'
import type { DraftEntity, NameMention, Reading } from '../../../src/claims/reading'
import { buildTree } from '../../../src/claims/tree'
import type { Analysis, EntityType } from '../../../src/model'

/** A reading whose names are the proper nouns, each with what is compounded to it, and whose entities are made on demand. */
export interface StubReading {
  readonly reading: Reading
  resolve(sentence: number, token: number): number | undefined
  nameOf(entity: number): string
}

const knowledge = loadNames(join(__dirname, '../../../seeds'))
const BODIES = new Set(['Fars', 'Interfax', 'Reuters', 'Acme'])

export function stubReading(analysis: Analysis): StubReading {
  const trees = analysis.sentences.map(buildTree)
  const entities: DraftEntity[] = []
  const intern = (name: string, type: EntityType): number => {
    const known = entities.findIndex((entity) => entity.name === name)
    if (known >= 0) return known
    const index = entities.length
    entities.push({
      index,
      type,
      name,
      nominal: false,
      alternatives: new Set(),
      forms: new Set([name]),
      descriptions: new Set(),
    })
    return index
  }
  const names = trees.map((tree): NameMention[] =>
    tree.tokens
      .filter(({ upos, relation }) => upos === 'PROPN' && relation !== 'flat' && relation !== 'compound')
      .map(({ index, text }) => ({
        sentence: tree.index,
        first: index,
        last: index,
        head: index,
        entity: intern(text, BODIES.has(text) ? 'Organization' : 'Person'),
        adjectival: false,
      })),
  )
  const reading: Reading = {
    knowledge,
    analysis,
    trees,
    entities,
    names,
    nameAt: (sentence, token) => names[sentence]?.find(({ head }) => head === token),
    anaphorAt: () => undefined,
    antecedentAt: () => undefined,
  }
  return {
    reading,
    resolve(sentence, token) {
      const { upos, text } = trees[sentence]!.tokens[token]!
      const name = reading.nameAt(sentence, token)
      if (name !== undefined) return name.entity
      if (upos === 'NOUN' || upos === 'PROPN' || /^(he|she|they)$/i.test(text)) return intern(text, 'Group')
      return undefined
    },
    nameOf: (entity) => entities[entity]!.name,
  }
}
