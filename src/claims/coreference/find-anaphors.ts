import type { NameKnowledge } from '../mentions/gazetteer'
import type { Anaphor, DraftEntity, NameMention } from '../reading'
import type { SentenceTree } from '../tree'

/** What coreference reads: the document's trees and names. */
export interface NamedText {
  readonly trees: readonly SentenceTree[]
  readonly entities: readonly DraftEntity[]
  readonly names: readonly (readonly NameMention[])[]
  nameAt(sentence: number, token: number): NameMention | undefined
}

/** Resolves the pronouns and definite nouns of a document; the result answers by sentence and head token. */
export function findAnaphors(
  _text: NamedText,
  _knowledge: NameKnowledge,
): (sentence: number, token: number) => Anaphor | undefined {
  return () => undefined
}
