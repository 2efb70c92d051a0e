import type { NameMention, Reading } from '../../reading'
import type { SentenceTree } from '../../tree'

/** Who holds a post, and by which construction. */
export interface PostHolder {
  readonly entity: number
  /** A token of the holder. */
  readonly token: number
  readonly construction: 'title' | 'apposition' | 'copula' | 'verb'
}

/** Whether a name is a person's, and no adjective. */
export function isPerson(reading: Reading, name: NameMention | undefined): name is NameMention {
  return name !== undefined && !name.adjectival && reading.entities[name.entity]!.type === 'Person'
}

/** The persons listed from one on: "A, B and C", their places passed over. */
export function coordinatedPersons(tree: SentenceTree, first: NameMention, reading: Reading): NameMention[] {
  const found = [first]
  for (const name of reading.names[tree.index]!) {
    const previous = found.at(-1)!
    if (name.first <= previous.last || name.title || !isPerson(reading, name)) continue
    const between = tree.tokens.slice(previous.last + 1, name.first)
    const joined = between.every(
      (token) => /^(,|and|&|of|from|the)$/.test(token.text) || reading.nameAt(tree.index, token.index),
    )
    if (joined && between.some((token) => /^(,|and|&)$/.test(token.text))) found.push(name)
  }
  return found
}
