import { dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import type { Clause } from './clause'
import type { FrameContext } from './frame-context'

/**
 * "Wars kill people.", "Companies sell products to customers.": a present tense between bare plurals is told of the kind, of
 * nobody in particular. Headlines, which leave out articles and full stops, are not meant.
 */
export function isGeneric(
  tree: SentenceTree,
  clause: Clause,
  subject: number,
  object: number,
  { reading, nouns }: FrameContext,
): boolean {
  const last = tree.tokens.at(-1)
  const { xpos } = tree.tokens[clause.head]!
  if (clause.kind !== 'verb' || clause.passive || last?.text !== '.') return false
  if ((xpos !== 'VBP' && xpos !== 'VBZ') || dependent(tree, clause.head, 'aux') !== undefined) return false
  const isName = (token: number) =>
    reading.nameAt(tree.index, token) !== undefined &&
    (token > 0 || nouns.typeOf(formAt(tree, token).replace(/s$/, '')) === undefined)
  return [subject, object].every((token) => !isName(token) && isBarePlural(tree, token, clause.head))
}

/** "Borussia Dortmund meet Paris Saint-Germain": a single body in the plural is a team, and the meeting a match. */
export function isFixture(tree: SentenceTree, clause: Clause, subject: number, { reading }: FrameContext): boolean {
  const { xpos } = tree.tokens[clause.head]!
  if (clause.kind !== 'verb' || xpos !== 'VBP' || !/^(meet|face|host|play|visit)$/.test(lemmaAt(tree, clause.head)))
    return false
  const name = reading.nameAt(tree.index, subject)
  const several = dependents(tree, subject, 'conj').length > 0 || /S$/.test(tree.tokens[subject]!.xpos)
  return name !== undefined && !several && /^(Organization|Place)$/.test(reading.entities[name.entity]!.type)
}

function isBarePlural(tree: SentenceTree, token: number, verb: number): boolean {
  const { xpos } = tree.tokens[token]!
  const children = tree.children[token] ?? []
  return (
    /^NNP?S$/.test(xpos) &&
    children.every((child) => child >= verb || ['case', 'cc', 'conj'].includes(relationOf(tree, child)))
  )
}

function relationOf(tree: SentenceTree, token: number): string {
  return tree.tokens[token]!.relation
}
