import type { Analysis, EntityType, NameSpan, Sentence } from '../../model'
import { formAt, type SentenceTree } from '../tree'
import { withCommonHead } from './common-heads'
import { cutRun, headTypes, type NamePiece, textOf } from './cut'
import { withDatedEvents } from './dated-events'
import { learnedEvidence, typeEvidence } from './evidence'
import { addScore, type FoundName, headOfRange, keyOf } from './found-name'
import type { NameKnowledge } from './gazetteer'
import { findKnownNames } from './headline-names'
import { fitToLearned } from './learned-boundaries'
import type { RunContext, TokenRange } from './name-token'
import { findRuns } from './runs'
import { caseOfSentence, type SentenceCase } from './sentence-case'
import { isCapitalised } from './word-classes'

/** A learned span below this probability moves no boundary. */
const SURE = 0.6

/** Every name of the document, sentence by sentence, cut and with the evidence for its type. Overlaps are resolved. */
export function findNames(analysis: Analysis, trees: readonly SentenceTree[], knowledge: NameKnowledge): FoundName[][] {
  const cases = analysis.sentences.map(caseOfSentence)
  const context = readContext(analysis, cases, knowledge)
  const found: FoundName[][] = trees.map((tree, index) => (cases[index] === 'prose' ? inProse(tree, context) : []))
  const known = new Set(found.flat().map((name) => keyOf(trees[name.sentence]!, name)))
  trees.forEach((tree, index) => {
    if (cases[index] === 'prose') return
    const pieces = findKnownNames(tree.tokens, known, knowledge, cases[index] === 'capitals')
    found[index] = withLearned(tree, pieces, knowledge).map((piece) => toFound(tree, piece, knowledge))
  })
  return found
}

function readContext(analysis: Analysis, cases: readonly SentenceCase[], knowledge: NameKnowledge): RunContext {
  const smallWords = new Set<string>()
  const raisedWords = new Set<string>()
  for (const sentence of analysis.sentences) {
    const prose = cases[sentence.index] === 'prose'
    for (const token of sentence.tokens) {
      if (/^\p{Ll}/u.test(token.text)) smallWords.add(token.text)
      else if (prose && token.index > 0 && isCapitalised(token.text) && /^NNPS?$/.test(token.xpos))
        raisedWords.add(token.text)
    }
  }
  const learnedWords = new Set(
    analysis.sentences.flatMap(({ names, tokens }) =>
      names.flatMap(({ first, last }) => tokens.slice(first, last + 1).map((token) => token.text)),
    ),
  )
  return { knowledge, smallWords, raisedWords, learnedWords }
}

function inProse(tree: SentenceTree, context: RunContext): FoundName[] {
  const runs = findRuns(tree.tokens, context)
  const pieces = runs.flatMap((run) =>
    splitAtLearned(run, tree.sentence, context.knowledge).flatMap((part) =>
      cutRun(tree.tokens, part, context.knowledge),
    ),
  )
  const fitted = fitToLearned(tree, withLearned(tree, pieces, context.knowledge), context.knowledge)
  const plausible = fitted.filter((piece) => isPlausible(tree, piece, context))
  return withDatedEvents(tree, plausible).map((piece) => {
    const unsure = !piece.headType && (isUnsure(tree, piece, context) || isMereAdjective(tree, piece))
    return toFound(tree, piece.headType ? piece : withCommonHead(tree, piece), context.knowledge, unsure)
  })
}

/** Cuts a run where a sure learned person begins, or where one sure name of a person or body ends and the next begins. */
function splitAtLearned(run: TokenRange, sentence: Sentence, knowledge: NameKnowledge): TokenRange[] {
  const sure = sentence.names.filter((name) => name.probability >= SURE)
  const starts = sure
    .filter((name) => name.first > run.first && name.first <= run.last)
    .filter((name) => {
      const before = sure.find((other) => other.last === name.first - 1)
      return name.type === 'Person' || (before !== undefined && /^(Person|Organization)$/.test(before.type))
    })
    .map((name) => name.first)
    .filter((first) => knowledge.titles.get(sentence.tokens[first - 1]!.text.toLowerCase()) !== 'head')
    .filter((first) => !/^(of|and|for|the|de|bin|al|-|,|'s)$/i.test(sentence.tokens[first - 1]!.text))
    .filter(
      (first) => !(sentence.tokens[first]!.relation === 'flat' && /^NNPS$/.test(sentence.tokens[first - 1]!.xpos)),
    )
  const cuts = [run.first, ...starts].sort((left, right) => left - right)
  return cuts.map((first, index) => ({ first, last: (cuts[index + 1] ?? run.last + 1) - 1 }))
}

/** Adds learned names that no run covers. */
function withLearned(tree: SentenceTree, pieces: readonly NamePiece[], knowledge: NameKnowledge): NamePiece[] {
  const extra = tree.sentence.names
    .filter((name) => name.probability >= SURE && isCapitalised(tree.tokens[name.first]!.text))
    .filter((name) => !pieces.some((piece) => piece.first <= name.last && name.first <= piece.last))
    .flatMap((name) => cutRun(tree.tokens, name, knowledge))
  return [...pieces, ...extra].sort((left, right) => left.first - right.first)
}

/** Capitalised common nouns and adjectives are no names; nor are words that the document also writes small, nor the "US" of "US $6". */
function isPlausible(tree: SentenceTree, piece: NamePiece, context: RunContext): boolean {
  if (
    tree.tokens[piece.last + 1]?.text === '$' &&
    /^(US|U\.S\.|A|AU|C|CA|HK|NZ|S|NT|R)$/.test(tree.tokens[piece.last]!.text)
  )
    return false
  if (piece.entries.length > 0 || piece.title !== undefined) return true
  if (piece.last > piece.first && headTypes(tree.tokens, piece, context.knowledge) !== undefined) return true
  const learned = learnedSpan(tree, piece)
  if (learned !== undefined) return learned.type !== 'NORP' || tree.tokens[piece.first]!.xpos !== 'JJ'
  if (piece.last > piece.first)
    return tree.tokens.slice(piece.first, piece.last + 1).some((token) => /^NNPS?$/.test(token.xpos))
  const token = tree.tokens[piece.first]!
  if (!/^NNPS?$|^FW$/.test(token.xpos)) return /^\p{Lu}{2,}$/u.test(token.text) && token.xpos.startsWith('NN')
  return !context.smallWords.has(token.text.toLowerCase()) && token.text.length > 1
}

/** Whether neither lists nor title nor head nor a learned name anywhere in the document supports a name. */
function isUnsure(tree: SentenceTree, piece: NamePiece, context: RunContext): boolean {
  if (context.learnedWords.size === 0 || piece.entries.length > 0 || piece.title !== undefined) return false
  const words = tree.tokens.slice(piece.first, piece.last + 1)
  return (
    !words.some((token) => context.learnedWords.has(token.text)) &&
    headTypes(tree.tokens, piece, context.knowledge) === undefined
  )
}

/** "European", "Catholic": the adjective of a region, people or faith names none by itself. */
function isMereAdjective(tree: SentenceTree, piece: NamePiece): boolean {
  const { xpos, relation } = tree.tokens[piece.last]!
  const listed = piece.entries[0]
  return (
    listed?.kind === 'body' &&
    /^(Place|Group)$/.test(listed.type) &&
    piece.first === piece.last &&
    (xpos === 'JJ' || relation === 'amod')
  )
}

function learnedSpan(tree: SentenceTree, piece: TokenRange): NameSpan | undefined {
  return tree.sentence.names.find((name) => name.first <= piece.last && piece.first <= name.last)
}

function toFound(
  tree: SentenceTree,
  piece: NamePiece & { readonly headType?: EntityType },
  knowledge: NameKnowledge,
  unsure = false,
): FoundName {
  const { first, last, title, entries, inner, headType } = piece
  const scores = typeEvidence(tree, piece, knowledge)
  if (headType) addScore(scores, headType, 6)
  const learned = learnedSpan(tree, piece)
  const own =
    learned && (learned.first >= piece.first || !knowledge.givenNames.has(tree.tokens[piece.first]!.text.toLowerCase()))
  if (learned) learnedEvidence(learned.type, own ? learned.probability : 0.3 * learned.probability, scores)
  return {
    first,
    last,
    title,
    entries,
    inner,
    sentence: tree.index,
    head: headOfRange(tree, first, last),
    text: textOf(tree.tokens, piece),
    scores,
    bareHead: first === last && entries.length === 0 && knowledge.heads.has(formAt(tree, first)),
    learned: learned?.probability,
    unsure,
  }
}
