import type { EntityType } from '../../../model'
import { isRegionNoun } from '../../mentions/region-nouns'
import type { NameMention, Reading } from '../../reading'
import type { Proposal } from '../../rule'
import { formAt, type SentenceTree } from '../../tree'

/** A proposal of a noun phrase: the predicate is the token that states it. */
export function structureClaim(
  tree: SentenceTree,
  relation: string,
  rule: string,
  confidence: number,
  ends: { readonly subject: number; readonly object: number; readonly predicate: number },
): Proposal {
  return { relation, ...ends, sentence: tree.index, rule: `structure/${rule}`, confidence }
}

export function typeOf(reading: Reading, entity: number): EntityType {
  return reading.entities[entity]!.type
}

/** The name that starts at a token, an article left out. */
export function nameFrom(tree: SentenceTree, reading: Reading, token: number): NameMention | undefined {
  const first = /^(the|its|a)$/.test(formAt(tree, token)) ? token + 1 : token
  return reading.names[tree.index]!.find((name) => name.first === first)
}

/** The name that ends right before a token; a possessive 's between them is passed over. */
export function nameUpTo(tree: SentenceTree, reading: Reading, token: number): NameMention | undefined {
  const last = tree.tokens[token - 1]?.xpos === 'POS' ? token - 2 : token - 1
  return reading.names[tree.index]!.find((name) => name.last === last)
}

/** Whether the token behind a name is a possessive 's. */
export function isPossessive(tree: SentenceTree, name: NameMention): boolean {
  return tree.tokens[name.last + 1]?.xpos === 'POS'
}

/** First token of the noun phrase that a head governs, by its determiners and modifiers in front. */
export function phraseFirst(tree: SentenceTree, head: number): number {
  let first = head
  for (const child of tree.children[head] ?? [])
    if (
      child < first &&
      /^(det|amod|compound|nummod|nmod:poss|nmod:desc|flat|advmod)$/.test(tree.tokens[child]!.relation)
    )
      first = child
  return first
}

/** The last token of a place's name with the noun that may follow it: "Kursk region". */
export function placeEnd(tree: SentenceTree, name: NameMention): number {
  return isRegionNoun(formAt(tree, name.last + 1)) ? name.last + 1 : name.last
}

/** The name that a token belongs to; of a noun like "region" the place's name right before it. */
export function placeNamed(tree: SentenceTree, reading: Reading, token: number): NameMention | undefined {
  const own = reading.nameAt(tree.index, token)
  if (own || !isRegionNoun(formAt(tree, token))) return own
  const before = reading.nameAt(tree.index, token - 1)
  return before && !before.adjectival && typeOf(reading, before.entity) === 'Place' ? before : undefined
}

const CONTINENTS = /^(Earth|Americas|Middle East|Caribbean|Balkans|Caucasus|Sahel|Scandinavia|Maghreb|Levant)$/

/** A continent, a part of one or a region of several states: it lies in no country. */
export function isPartOfWorld(name: string): boolean {
  return CONTINENTS.test(name) || /\b(Africa|Asia|Europe|America|Pacific|Oceania|Antarctica|Hemisphere)$/.test(name)
}

/** Whether a kind of place is told with the larger one before it: "the West Bank settlement of X". */
export function namesSmaller(noun: string): boolean {
  return /^(suburb|settlement|island|municipality|port|community|quarter|enclave)$/.test(noun)
}

/** A noun in small letters, also one that the tagger took for part of a name. */
export function isCommonNoun(tree: SentenceTree, noun: number): boolean {
  const { upos, text } = tree.tokens[noun]!
  return upos === 'NOUN' || (upos === 'PROPN' && /^\p{Ll}/u.test(text))
}
