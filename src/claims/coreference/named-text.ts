import type { Anaphor, Antecedent, DraftEntity, NameMention } from '../reading'
import { dependents, type SentenceTree } from '../tree'

/** What coreference reads: the document's trees and names. */
export interface NamedText {
  readonly trees: readonly SentenceTree[]
  readonly entities: readonly DraftEntity[]
  readonly names: readonly (readonly NameMention[])[]
  nameAt(sentence: number, token: number): NameMention | undefined
}

/** The text with its quotations: which tokens of each sentence stand inside quotation marks. */
export interface QuotedText extends NamedText {
  readonly quoted: readonly (readonly boolean[])[]
}

/** Anaphors resolved so far, in text order: later ones look at earlier ones. */
export type Resolved = Map<number, Anaphor>

/** The noun phrase that a pronoun further up has been found to stand for. */
export type Earlier = (sentence: number, token: number) => Antecedent | undefined

/** One number for a token of a document. */
export function placeKey(sentence: number, token: number): number {
  return sentence * 1_000_000 + token
}

/** The entity that a token names or has been found to stand for; an adjective ("Russian") names none. */
export function entityAt(text: NamedText, resolved: Resolved, sentence: number, token: number): number | undefined {
  const name = text.nameAt(sentence, token)
  if (name) return name.adjectival ? undefined : name.entity
  return resolved.get(placeKey(sentence, token))?.entity ?? apposedPerson(text, text.trees[sentence]!, token)
}

/** Singular nouns for several people, whose names may stand behind them. */
const GATHERED = /^(family|couple|pair|duo|trio|team|group|band|clan|gang|dynasty)$/

/** "a local driver, N": the person whose name stands right behind the noun that describes them. */
function apposedPerson(text: NamedText, tree: SentenceTree, noun: number): number | undefined {
  if (tree.tokens[noun]!.xpos !== 'NN' || GATHERED.test(tree.tokens[noun]!.lemma)) return undefined
  const name = dependents(tree, noun, 'appos', 'flat', 'nmod:desc')
    .map((child) => text.nameAt(tree.index, child))
    .find((one) => one && !one.adjectival && one.first > noun && text.entities[one.entity]!.type === 'Person')
  return name?.entity
}
