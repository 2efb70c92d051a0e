import type { NameSpan } from '../../model'
import type { SentenceTree } from '../tree'
import { cutRun, type NamePiece, textOf } from './cut'
import type { NameKnowledge } from './gazetteer'
import type { TokenRange } from './name-token'
import { isCapitalised } from './word-classes'

/** From this probability on, the bounds of a learned name are right nine times in ten where capitals and lists say otherwise. */
const CERTAIN = 0.85

/**
 * Brings pieces to the bounds of the learned names that are near certain: joins what "and", "the" or a hyphen parts
 * ("Platform and Content Group"), adds the capitals that a piece lacks, and parts a person from what runs into its name.
 */
export function fitToLearned(
  tree: SentenceTree,
  pieces: readonly NamePiece[],
  knowledge: NameKnowledge,
): readonly NamePiece[] {
  let fitted = pieces
  for (const name of tree.sentence.names) {
    if (name.probability < CERTAIN || name.type === 'NORP') continue
    const range = withoutEdges(tree, name)
    if (range === undefined || hasComma(tree, range)) continue
    fitted = fitOne(tree, fitted, name, range, knowledge)
  }
  return fitted
}

function fitOne(
  tree: SentenceTree,
  pieces: readonly NamePiece[],
  name: NameSpan,
  range: TokenRange,
  knowledge: NameKnowledge,
): readonly NamePiece[] {
  const overlapping = pieces.filter((piece) => piece.first <= range.last && range.first <= piece.last)
  const [only] = overlapping
  if (only === undefined || isSame(only, range)) return pieces
  // A body keeps the "of Serbia" that follows what was learnt of it.
  const reach = overlapping.length > 1 ? Math.max(range.last, overlapping.at(-1)!.last) : range.last
  const within = overlapping.every((piece) => piece.first >= range.first && piece.last <= reach)
  const replaced = (by: readonly NamePiece[]) =>
    [...pieces.filter((piece) => !overlapping.includes(piece)), ...by].sort((left, right) => left.first - right.first)
  const grown = overlapping.length > 1 ? isJoined(tree, overlapping, name) : growsBy(tree, only, range, knowledge)
  if (within && grown) return replaced([asOne(tree, { first: range.first, last: reach }, only, knowledge)])
  if (overlapping.length === 1 && name.type === 'Person' && only.first < range.first && only.last === range.last)
    return replaced(partPerson(tree, only, range, knowledge))
  return pieces
}

/** Leaves out articles and small words at the ends, which are no part of a name. */
function withoutEdges(tree: SentenceTree, { first, last }: TokenRange): TokenRange | undefined {
  let [from, to] = [first, last]
  while (from < to && !/^[\p{Lu}\d]/u.test(tree.tokens[from]!.text)) from++
  while (to > from && !/[\p{L}\d.]$/u.test(tree.tokens[to]!.text)) to--
  return /^(of|for|the|and|in|on|de)$/.test(tree.tokens[to]!.text) ? undefined : { first: from, last: to }
}

function hasComma(tree: SentenceTree, { first, last }: TokenRange): boolean {
  return tree.tokens.slice(first, last + 1).some(({ text }) => /^[,;:()[\]]$/.test(text))
}

const isSame = (left: TokenRange, right: TokenRange) => left.first === right.first && left.last === right.last

/** Whether the pieces are parts of one name: none has a title of its own, and none is a place, state or party beside another. */
function isJoined(tree: SentenceTree, pieces: readonly NamePiece[], name: NameSpan): boolean {
  const [first, ...rest] = pieces
  if (rest.some(({ title }) => title !== undefined)) return false
  const adjacent = rest[0]!.first === first!.last + 1
  if (first!.entries.length > 0 && (adjacent || name.type !== 'Organization')) return false
  return !tree.tokens.slice(first!.last, rest.at(-1)!.first).some(({ xpos }) => xpos === 'POS')
}

/** Whether a name lacks capitalised words that are no title: "Kimura" of "Jun Kimura", "Yeboah" of "Yeboah Dame". */
function growsBy(tree: SentenceTree, piece: NamePiece, range: TokenRange, knowledge: NameKnowledge): boolean {
  if (piece.title !== undefined && piece.title.first <= range.first) return piece.last < range.last && grownRight()
  const left = tree.tokens.slice(range.first, piece.first)
  if (left.length > 0 && piece.entries.length > 0) return false
  return (
    grownRight() &&
    left.every(({ text, xpos }) => isPlain(text) && xpos !== 'POS' && knowledge.lookup(text).length === 0)
  )

  function grownRight(): boolean {
    return tree.tokens.slice(piece.last + 1, range.last + 1).every((token) => isPlain(token.text))
  }
  function isPlain(text: string): boolean {
    return (isCapitalised(text) || /^([-.'’&]|and|com)$/.test(text)) && !knowledge.titles.has(text.toLowerCase())
  }
}

function asOne(tree: SentenceTree, range: TokenRange, first: NamePiece, knowledge: NameKnowledge): NamePiece {
  const title = first.title && first.title.last < range.first ? { title: first.title } : {}
  const start = first.title && first.title.first <= range.first ? first.first : range.first
  const whole = { first: start, last: range.last }
  return { ...whole, ...title, entries: knowledge.lookup(textOf(tree.tokens, whole)) }
}

/** "Vice President Salvador Mesa" cut as one name: the words before the person are a title, or names of their own. */
function partPerson(tree: SentenceTree, piece: NamePiece, range: TokenRange, knowledge: NameKnowledge): NamePiece[] {
  const before = { first: piece.first, last: range.first - 1 }
  const person = { ...range, entries: knowledge.lookup(textOf(tree.tokens, range)) }
  const titled = tree.tokens
    .slice(before.first, before.last + 1)
    .every(({ text }) => knowledge.titles.has(text.toLowerCase()) || text === '-')
  if (titled) return [{ ...person, title: before }]
  if (/^(of|and|for|the|al|-|–)$/i.test(tree.tokens[before.last]!.text)) return [piece]
  return [...cutRun(tree.tokens, before, knowledge), person]
}
