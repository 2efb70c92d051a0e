import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import type { WordKind } from './lexicon'

const PREPOSITIONAL_MARKS = new Set(
  'of from for with by in on at against about into over through without instead rather than as after before despite'.split(
    ' ',
  ),
)

/** The kind under which a token is looked up. */
export function kindOf(tree: SentenceTree, token: number): WordKind | undefined {
  const { upos, xpos } = tree.tokens[token]!
  if (upos === 'VERB' || upos === 'AUX') return 'verb'
  if (upos === 'NOUN' || upos === 'PROPN') return 'noun'
  if (upos === 'ADJ') return xpos === 'VBN' ? 'verb' : 'adj'
  if (upos === 'ADV') return 'adv'
  return undefined
}

/** The subordinating words of a clause, lower case, in text order. */
export function marksOf(tree: SentenceTree, token: number): string[] {
  return dependents(tree, token, 'mark')
    .flatMap((mark) => [mark, ...dependents(tree, mark, 'fixed')])
    .map((mark) => formAt(tree, mark))
}

/** Whether a token heads a clause: a verb, or a nominal or adjective with a copula or a subject of its own. */
export function isClause(tree: SentenceTree, token: number): boolean {
  const { upos, relation } = tree.tokens[token]!
  if (upos === 'VERB' || upos === 'AUX') return relation !== 'amod' && relation !== 'compound'
  return dependent(tree, token, 'cop', 'nsubj', 'nsubj:pass') !== undefined
}

export function isInfinitive(tree: SentenceTree, token: number): boolean {
  return dependents(tree, token, 'mark').some(
    (mark) => tree.tokens[mark]!.xpos === 'TO' || (formAt(tree, mark) === 'to' && tree.tokens[token]!.xpos === 'VB'),
  )
}

/** Whether a verb is passive, a reduced passive ("people believed to have left") included. */
export function isPassive(tree: SentenceTree, token: number): boolean {
  if (dependent(tree, token, 'nsubj:pass', 'aux:pass', 'obl:agent') !== undefined) return true
  const { xpos, relation } = tree.tokens[token]!
  if (xpos !== 'VBN' || dependent(tree, token, 'nsubj', 'obj', 'aux') !== undefined) return false
  return relation === 'acl' || relation === 'advcl' || relation === 'amod' || relation === 'root'
}

/**
 * How a token hangs on its head, in the words of `saying.tsv`: `that` (content clause), `to` (infinitive), `ing` (gerund),
 * `small` (predicate without a verb), `obj`, `subj`, `relative`, `participle`, `free` (adverbial participle), or a
 * preposition or conjunction; `to-noun` is the preposition "to".
 */
export function frameOf(tree: SentenceTree, token: number): string {
  const { relation, xpos, head } = tree.tokens[token]!
  if (isInfinitive(tree, token)) return 'to'
  if (relation === 'obj' || relation === 'nsubj:pass' || relation === 'iobj') return 'obj'
  if (relation === 'nsubj') return 'subj'
  const marks = marksOf(tree, token)
  if (marks.includes('that')) return 'that'
  const mark = marks[0]
  if (mark !== undefined) return mark === 'to' ? 'to-noun' : mark
  const preposition = caseOf(tree, token)
  if (preposition !== '') return preposition === 'to' ? 'to-noun' : preposition
  switch (relation) {
    case 'obl':
      return head >= 0 && head < token && dependent(tree, head, 'compound:prt') !== undefined ? 'obj' : ''
    case 'ccomp':
    case 'parataxis':
      return xpos === 'VBG' && dependent(tree, token, 'nsubj', 'nsubj:pass', 'aux') === undefined ? 'ing' : 'that'
    case 'csubj':
    case 'csubj:pass':
      return xpos === 'VBG' ? 'subj' : 'that'
    case 'xcomp':
      return xpos === 'VBG' ? 'ing' : xpos === 'VB' ? 'to' : 'small'
    case 'advcl':
      return xpos === 'VBG' && !commaBetween(tree, head, token) ? 'ing' : 'free'
    case 'acl':
      return xpos === 'VBG' ? 'ing' : isClause(tree, token) && xpos !== 'VBN' ? 'that' : 'participle'
    case 'acl:relcl':
      return 'relative'
    case 'compound':
      return 'of'
    default:
      return ''
  }
}

/** Whether a mark is a preposition with a gerund ("of attacking") and no conjunction. */
export function isPreposition(frame: string): boolean {
  return frame === 'to-noun' || PREPOSITIONAL_MARKS.has(frame.split(' ')[0]!)
}

export function commaBetween(tree: SentenceTree, left: number, right: number): boolean {
  const [first, last] = left < right ? [left, right] : [right, left]
  return tree.tokens.slice(first + 1, last).some((token) => token.text === ',')
}

/** Whether a clause or noun is denied in its own words: "did not", "never", "no longer". */
export function isNegated(tree: SentenceTree, token: number): boolean {
  return negations(tree, token).length % 2 === 1
}

/** The negating words of a token itself; "not only" and "not just" are none. */
export function negations(tree: SentenceTree, token: number): number[] {
  return (tree.children[token] ?? []).filter((child) => {
    const relation = tree.tokens[child]!.relation
    const lemma = lemmaAt(tree, child)
    const form = formAt(tree, child)
    const next = formAt(tree, child + 1)
    if (relation === 'det') return false
    if (relation === 'cc' || relation === 'cc:preconj') return lemma === 'nor' || lemma === 'neither'
    if (relation !== 'advmod' && relation !== 'aux' && lemma !== 'longer' && form !== 'longer') return false
    if (lemma === 'not' || form === "n't" || form === 'n’t')
      return !['only', 'just', 'merely', 'simply', 'least', 'necessarily', 'until', 'because'].includes(next)
    if (lemma === 'longer' || form === 'longer')
      return dependents(tree, child, 'advmod', 'det').some((word) => formAt(tree, word) === 'no')
    return ['never', 'neither', 'nor', 'nowhere'].includes(lemma)
  })
}
