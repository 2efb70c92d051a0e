import type { Sentence, Token } from '../model'
import { repairSentence } from './repair-sentence'

/** A sentence with its dependency tree made walkable, and what every rule asks of its tokens worked out once. */
export interface SentenceTree {
  readonly sentence: Sentence
  readonly index: number
  readonly tokens: readonly Token[]
  /** Indices of each token's dependents, in text order. */
  readonly children: readonly (readonly number[])[]
  readonly root: number
  /** Lower-case lemmas, forms and introducing prepositions of the tokens; see `lemmaAt`, `formAt` and `caseOf`. */
  readonly lemmas: readonly string[]
  readonly forms: readonly string[]
  readonly cases: readonly string[]
  /** What was worked out of the tree before, by the function that works it out; see `once` and `oncePerToken`. */
  readonly memory: Map<unknown, unknown>
}

/** The walkable tree of a sentence, with well-known parser errors mended. */
export function buildTree(parsed: Sentence): SentenceTree {
  const sentence = repairSentence(parsed)
  const { index, tokens } = sentence
  const children: number[][] = tokens.map(() => [])
  let root = 0
  for (const token of tokens) {
    if (token.head < 0) root = token.index
    else children[token.head]?.push(token.index)
  }
  const lemmas = tokens.map((token) => token.lemma.toLowerCase())
  const forms = tokens.map((token) => token.text.toLowerCase())
  const cases = readCases(tokens, children, forms)
  return { sentence, index, tokens, children, root, lemmas, forms, cases, memory: new Map() }
}

function readCases(tokens: readonly Token[], children: readonly (readonly number[])[], forms: readonly string[]) {
  const cases = tokens.map(() => '')
  for (const { relation, xpos, head, index } of tokens) {
    if (relation !== 'case' || xpos === 'POS' || head < 0) continue
    const fixed = children[index]!.filter((child) => tokens[child]!.relation === 'fixed')
    const words = [index, ...fixed].map((word) => forms[word]).join(' ')
    cases[head] = cases[head] ? `${cases[head]} ${words}` : words
  }
  // "between His Majesty King Abdullah and ...": the preposition of a title is that of the name behind it.
  for (const { relation, head, index } of tokens)
    if (relation === 'nmod:desc' && head > index && /^(nmod|obl)$/.test(tokens[head]!.relation))
      cases[head] ||= cases[index]!
  return cases
}

const NONE: readonly number[] = []

/** The dependents of a token whose relation is one of those named; `obl` does not stand for `obl:agent`. */
export function dependents(tree: SentenceTree, token: number, ...relations: readonly string[]): number[] {
  const found: number[] = []
  for (const child of tree.children[token] ?? NONE)
    if (relations.includes(tree.tokens[child]!.relation)) found.push(child)
  return found
}

/** The first of those dependents. */
export function dependent(tree: SentenceTree, token: number, ...relations: readonly string[]): number | undefined {
  for (const child of tree.children[token] ?? NONE) if (relations.includes(tree.tokens[child]!.relation)) return child
  return undefined
}

const NO_TOKENS: readonly Token[] = []
const byPartOfSpeech = once((tree) => {
  const tokens = new Map<string, Token[]>()
  for (const token of tree.tokens) {
    const known = tokens.get(token.upos)
    if (known) known.push(token)
    else tokens.set(token.upos, [token])
  }
  return tokens
})

/** The tokens with a universal part of speech, in text order. */
export function tokensOf(tree: SentenceTree, upos: string): readonly Token[] {
  return byPartOfSpeech(tree).get(upos) ?? NO_TOKENS
}

/** The tokens whose word, of the tree's lemmas or of its forms, matches a pattern, in text order. */
export function tokensWith(tree: SentenceTree, words: readonly string[], pattern: RegExp): readonly Token[] {
  let found: Token[] | undefined
  for (const token of tree.tokens) {
    if (!pattern.test(words[token.index]!)) continue
    found ??= []
    found.push(token)
  }
  return found ?? NO_TOKENS
}

/** Lower-case lemma of a token, '' outside the sentence. */
export function lemmaAt(tree: SentenceTree, token: number | undefined): string {
  return token === undefined ? '' : (tree.lemmas[token] ?? '')
}

/** Lower-case form of a token, '' outside the sentence. */
export function formAt(tree: SentenceTree, token: number | undefined): string {
  return token === undefined ? '' : (tree.forms[token] ?? '')
}

/** The preposition that introduces a token, as lower-case words ("from", "according to"), or ''. */
export function caseOf(tree: SentenceTree, token: number): string {
  return tree.cases[token] ?? ''
}

/** The function, working out each tree's answer once; the answer is shared and must not be changed. */
export function once<Found>(find: (tree: SentenceTree) => Found): (tree: SentenceTree) => Found {
  return (tree) => {
    const known = tree.memory.get(find)
    if (known !== undefined || tree.memory.has(find)) return known as Found
    const found = find(tree)
    tree.memory.set(find, found)
    return found
  }
}

/** The same for each of the things that a tree is read with. */
export function oncePer<Key, Found>(
  find: (tree: SentenceTree, key: Key) => Found,
): (tree: SentenceTree, key: Key) => Found {
  const answersOf = once((): Map<Key, Found> => new Map())
  return (tree, key) => {
    const answers = answersOf(tree)
    const known = answers.get(key)
    if (known !== undefined || answers.has(key)) return known as Found
    const found = find(tree, key)
    answers.set(key, found)
    return found
  }
}

const UNASKED = Symbol('unasked')

/** The same for each token; it must be one of the tree's. */
export function oncePerToken<Found>(
  find: (tree: SentenceTree, token: number) => Found,
): (tree: SentenceTree, token: number) => Found {
  const answersOf = once((tree): (Found | typeof UNASKED)[] => tree.tokens.map(() => UNASKED))
  return (tree, token) => {
    const answers = answersOf(tree)
    const known = answers[token]
    if (known !== UNASKED) return known as Found
    const found = find(tree, token)
    answers[token] = found
    return found
  }
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
