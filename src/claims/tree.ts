import type { Sentence, Token } from '../model'
import { repairSentence } from './repair-sentence'

/** A sentence with its dependency tree made walkable. */
export interface SentenceTree {
  readonly sentence: Sentence
  readonly index: number
  readonly tokens: readonly Token[]
  /** Indices of each token's dependents, in text order. */
  readonly children: readonly (readonly number[])[]
  readonly root: number
}

/** The walkable tree of a sentence, with well-known parser errors mended. */
export function buildTree(parsed: Sentence): SentenceTree {
  const sentence = repairSentence(parsed)
  const children: number[][] = sentence.tokens.map(() => [])
  let root = 0
  for (const token of sentence.tokens) {
    if (token.head < 0) root = token.index
    else children[token.head]?.push(token.index)
  }
  return { sentence, index: sentence.index, tokens: sentence.tokens, children, root }
}

/** The dependents of a token whose relation is one of those named; `obl` does not stand for `obl:agent`. */
export function dependents(tree: SentenceTree, token: number, ...relations: readonly string[]): number[] {
  return (tree.children[token] ?? []).filter((child) => relations.includes(tree.tokens[child]!.relation))
}

export function dependent(tree: SentenceTree, token: number, ...relations: readonly string[]): number | undefined {
  return dependents(tree, token, ...relations)[0]
}

/** Lower-case lemma of a token, '' outside the sentence. */
export function lemmaAt(tree: SentenceTree, token: number | undefined): string {
  return token === undefined ? '' : (tree.tokens[token]?.lemma.toLowerCase() ?? '')
}

/** Lower-case form of a token, '' outside the sentence. */
export function formAt(tree: SentenceTree, token: number | undefined): string {
  return token === undefined ? '' : (tree.tokens[token]?.text.toLowerCase() ?? '')
}

/** The preposition that introduces a token, as lower-case words ("from", "according to"), or ''. */
export function caseOf(tree: SentenceTree, token: number): string {
  return dependents(tree, token, 'case')
    .filter((child) => tree.tokens[child]!.xpos !== 'POS')
    .flatMap((child) => [child, ...dependents(tree, child, 'fixed')])
    .map((child) => formAt(tree, child))
    .join(' ')
}

/** Token indices of the subtree of a token, in text order; branches for which `skip` is true are left out. */
export function subtree(tree: SentenceTree, token: number, skip: (child: number) => boolean = () => false): number[] {
  const found: number[] = []
  const pending = [token]
  while (pending.length > 0) {
    const next = pending.pop()!
    found.push(next)
    for (const child of tree.children[next] ?? []) if (!skip(child)) pending.push(child)
  }
  return found.sort((left, right) => left - right)
}

/** The tokens from a token's head up to the root. */
export function ancestors(tree: SentenceTree, token: number): number[] {
  const path: number[] = []
  for (let at = tree.tokens[token]?.head ?? -1; at >= 0 && path.length < tree.tokens.length; at = tree.tokens[at]!.head)
    path.push(at)
  return path
}

/** The document's text from the first to the last of the tokens, both included. */
export function textBetween(tree: SentenceTree, text: string, first: number, last: number): string {
  return text.slice(tree.tokens[first]!.start, tree.tokens[last]!.end)
}
