import type { Reading } from '../reading'
import { dependents, lemmaAt, type SentenceTree } from '../tree'
import { kindOf } from './attachment'
import { lookUp, type StandingKnowledge } from './lexicon'

/** A stretch of direct speech: from token `first` of one sentence to token `last` of the same or a later one. */
export interface Quotation {
  readonly from: { readonly sentence: number; readonly token: number }
  to: { sentence: number; token: number }
  /** Number of tokens inside. */
  length: number
  /** The saying word whose subject speaks, in whichever sentence. */
  cue?: { readonly sentence: number; readonly token: number }
}

/** Every quotation of a document and where its tokens lie. */
export interface Quotations {
  readonly all: readonly Quotation[]
  /** The quotation that a token stands in. */
  at(sentence: number, token: number): Quotation | undefined
}

const OPENING = new Set(['“', '„', '«', '``'])
const CLOSING = new Set(['”', '»', "''"])

/**
 * Finds direct speech over sentences of one paragraph, and over paragraphs where each opens with a quotation mark that
 * the one before left open; then its cue: a saying verb outside it in its own sentences, else that of the passage before.
 */
export function findQuotations(reading: Reading, knowledge: StandingKnowledge): Quotations {
  const all: Quotation[] = []
  const inside = reading.trees.map((tree) => new Array<Quotation | undefined>(tree.tokens.length))
  let open: Quotation | undefined
  let paragraph = -1
  for (const tree of reading.trees) {
    if (tree.sentence.paragraph !== paragraph) {
      if (open !== undefined && !opensWithQuote(tree)) open = undefined
      paragraph = tree.sentence.paragraph
    }
    for (const token of tree.tokens) {
      const mark = token.text
      const straight = mark === '"'
      if (
        straight
          ? open === undefined || (token.index === 0 && open.to.sentence < tree.index && startsParagraph(reading, tree))
          : OPENING.has(mark)
      ) {
        if (open === undefined) {
          open = {
            from: { sentence: tree.index, token: token.index },
            to: { sentence: tree.index, token: token.index },
            length: 0,
          }
          all.push(open)
        }
      } else if (straight || CLOSING.has(mark)) {
        open = undefined
      } else if (open !== undefined) {
        inside[tree.index]![token.index] = open
        open.to = { sentence: tree.index, token: token.index }
        open.length += 1
      }
    }
  }
  const at = (sentence: number, token: number) => inside[sentence]?.[token]
  let previous: Quotation['cue']
  let previousParagraph = -1
  for (const quotation of all) {
    const here = reading.trees[quotation.from.sentence]!.sentence.paragraph
    const own = findCue(reading, knowledge, quotation, at) ?? clauseBefore(reading, quotation, at)
    const before = own ?? (here - previousParagraph <= 1 ? previous : undefined)
    const cue =
      own ??
      (isWholeSentence(reading, quotation) ? (before ?? cueBefore(reading, knowledge, quotation, at)) : undefined)
    if (cue !== undefined) quotation.cue = cue
    if (own !== undefined || cue !== undefined) {
      previous = cue
      previousParagraph = here
    }
  }
  return { all, at }
}

function startsParagraph(reading: Reading, tree: SentenceTree): boolean {
  return reading.trees[tree.index - 1]?.sentence.paragraph !== tree.sentence.paragraph
}

function opensWithQuote(tree: SentenceTree): boolean {
  const first = tree.tokens[0]?.text ?? ''
  return first === '"' || OPENING.has(first)
}

function isWholeSentence(reading: Reading, quotation: Quotation): boolean {
  const tree = reading.trees[quotation.from.sentence]!
  return (
    quotation.from.token === 0 && (quotation.to.sentence > tree.index || quotation.to.token >= tree.tokens.length - 3)
  )
}

/** The saying word outside the quotation that stands nearest to its edges, within the sentences that it touches. */
function findCue(
  reading: Reading,
  knowledge: StandingKnowledge,
  quotation: Quotation,
  at: (sentence: number, token: number) => Quotation | undefined,
): Quotation['cue'] {
  let best: Quotation['cue']
  let nearest = Number.POSITIVE_INFINITY
  for (const edge of [quotation.from, quotation.to]) {
    const tree = reading.trees[edge.sentence]!
    for (const token of tree.tokens) {
      if (at(tree.index, token.index) !== undefined || !isSaying(tree, token.index, knowledge)) continue
      const distance = Math.abs(token.index - edge.token)
      if (distance < nearest && hasSpeaker(tree, token.index)) {
        nearest = distance
        best = { sentence: tree.index, token: token.index }
      }
    }
  }
  return best
}

/** A clause that leads up to the quotation with a colon or comma: "Bolton gave another account: …". */
function clauseBefore(
  reading: Reading,
  { from }: Quotation,
  at: (sentence: number, token: number) => Quotation | undefined,
): Quotation['cue'] {
  const tree = reading.trees[from.sentence]!
  if (!/^[:,]$/.test(tree.tokens[from.token - 1]?.text ?? '')) return undefined
  const root = tree.root
  if (at(tree.index, root) !== undefined || dependents(tree, root, 'nsubj').length === 0) return undefined
  return { sentence: tree.index, token: root }
}

/** The last saying word of the sentence before, in the same paragraph. */
function cueBefore(
  reading: Reading,
  knowledge: StandingKnowledge,
  quotation: Quotation,
  at: (sentence: number, token: number) => Quotation | undefined,
): Quotation['cue'] {
  const tree = reading.trees[quotation.from.sentence - 1]
  if (tree === undefined || tree.sentence.paragraph !== reading.trees[quotation.from.sentence]!.sentence.paragraph)
    return undefined
  const cue = tree.tokens
    .filter((token) => at(tree.index, token.index) === undefined && isSaying(tree, token.index, knowledge))
    .at(-1)
  return cue === undefined ? undefined : { sentence: tree.index, token: cue.index }
}

function isSaying(tree: SentenceTree, token: number, knowledge: StandingKnowledge): boolean {
  if (lemmaAt(tree, token) === 'according') return true
  const entry = kindOf(tree, token) === 'verb' ? lookUp(knowledge, 'verb', lemmaAt(tree, token), 'that') : undefined
  return entry?.speaks === true
}

function hasSpeaker(tree: SentenceTree, token: number): boolean {
  if (lemmaAt(tree, token) === 'according') return true
  const { relation } = tree.tokens[token]!
  return (
    dependents(tree, token, 'nsubj').length > 0 ||
    ['advcl', 'conj', 'acl', 'xcomp', 'acl:relcl', 'root'].includes(relation)
  )
}
