import { caseOf, dependent, dependents, type SentenceTree } from '../tree'

/** Tokens by the preposition (or multi-word preposition) that introduces them. */
export type Prepositions = ReadonlyMap<string, readonly number[]>

/** A token and everything coordinated with it, in text order. */
export function coordinated(tree: SentenceTree, token: number): number[] {
  return [token, ...dependents(tree, token, 'conj').flatMap((child) => coordinated(tree, child))]
}

export function addPhrase(phrases: Map<string, number[]>, preposition: string, token: number): void {
  if (!preposition) return
  // "in several towns, including in Nablus"
  if (/^including /.test(preposition)) addPhrase(phrases, preposition.slice('including '.length), token)
  phrases.set(preposition, [...(phrases.get(preposition) ?? []), token])
}

/** Phrases of a token by preposition; `deep` also takes those below its of-phrases, conjuncts and appositions. */
export function phrasesOf(tree: SentenceTree, token: number, deep = false): Map<string, number[]> {
  const phrases = new Map<string, number[]>()
  const visit = (at: number, depth: number) => {
    for (const child of dependents(tree, at, 'nmod', 'obl', 'obl:agent', 'conj', 'appos', 'advcl', 'acl')) {
      const { relation, upos } = tree.tokens[child]!
      const nominal = upos !== 'VERB' && upos !== 'AUX'
      if (['nmod', 'obl', 'obl:agent'].includes(relation) || (nominal && dependent(tree, child, 'case') !== undefined))
        addPhrase(phrases, caseOf(tree, child), child)
      if (deep && depth < 3 && (relation === 'nmod' || relation === 'conj' || relation === 'obl'))
        visit(child, depth + 1)
    }
  }
  visit(token, 0)
  return phrases
}

export function mergePhrases(maps: readonly Prepositions[]): Map<string, number[]> {
  const merged = new Map<string, number[]>()
  for (const map of maps) for (const [key, tokens] of map) for (const token of tokens) addPhrase(merged, key, token)
  return merged
}

/** Adjectives and compounds before a noun own it only as names: "Turkish airstrikes", not "missile attacks". */
export function isModifier(tree: SentenceTree, token: number): boolean {
  const { relation } = tree.tokens[token]!
  return relation === 'amod' || relation === 'compound'
}
