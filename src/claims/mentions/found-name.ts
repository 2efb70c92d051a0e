import type { EntityType } from '../../model'
import type { SentenceTree } from '../tree'
import { type NamePiece, textOf } from './cut'
import { foldForm } from './fold-form'

export type TypeScores = Map<EntityType, number>

/** A name as found at one place of the text, with the evidence for its type. */
export interface FoundName extends NamePiece {
  readonly sentence: number
  readonly head: number
  readonly text: string
  readonly scores: TypeScores
  /** What the learned names say of the span, when they say it. */
  readonly learned?: number
  /** One word that only says what kind of body or place it is ("Court"). */
  readonly bareHead: boolean
  /** Only its capital speaks for it: an entity where a claim needs it, none otherwise. */
  readonly unsure?: boolean
}

export function addScore(scores: TypeScores, type: EntityType, weight: number): void {
  scores.set(type, (scores.get(type) ?? 0) + weight)
}

/** The token of a range whose governor lies outside it; the last one that is no modifier where several do. */
export function headOfRange(tree: SentenceTree, first: number, last: number): number {
  const outside: number[] = []
  for (let at = first; at <= last; at++) {
    const head = tree.tokens[at]!.head
    if (head < first || head > last) outside.push(at)
  }
  const noun = outside.find((at) => !/^(punct|case|det|cc|amod|nmod:desc|compound)$/.test(tree.tokens[at]!.relation))
  return noun ?? outside.at(-1) ?? last
}

export function keyOf(tree: SentenceTree, piece: NamePiece): string {
  return foldForm(textOf(tree.tokens, piece)).replace(/^(the|The) /, '')
}
