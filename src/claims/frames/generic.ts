import type { Argument } from '../arguments/resolve'
import { dependent, dependents, formAt, lemmaAt, type SentenceTree, subtree } from '../tree'
import type { Clause } from './clause'
import type { Frame } from './frame'
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

/** Means too vague to be named. */
const VAGUE_MEANS =
  /^(part|tool|material|technology|system|method|power|resource|product|good|thing|item|data|language|word|name|image|picture|photo|photograph|service|import|technique|approach|term|money|study|time|space|supply|content|material|stuff|element|feature|format|line|commoditie|commodity|export)s?$/

/**
 * "Households use coal.", "the bank should use tools": what nobody in particular does with everyday things, or anybody with
 * something vague, is no use worth an edge. Weapons are.
 */
export function isEverydayUse(
  tree: SentenceTree,
  clause: Clause,
  { relation }: Frame,
  subject: Argument,
  object: Argument,
  { reading, nouns }: FrameContext,
): boolean {
  if (relation !== 'USES' || !reading.entities[object.entity]!.nominal) return false
  const lemma = lemmaAt(tree, object.token)
  if (VAGUE_MEANS.test(lemma)) return true
  const isWeapon =
    nouns.has(lemma, 'means') || nouns.has(lemma, 'force') || nouns.has(lemma, 'assault') || nouns.has(lemma, 'arms')
  if (isWeapon) return false
  if (/^arm(ed)?$/.test(lemmaAt(tree, clause.head))) return true
  const isSomebody =
    !reading.entities[subject.entity]!.nominal ||
    nouns.has(lemmaAt(tree, subject.token), 'force') ||
    subtree(tree, subject.token).some(
      (token) => token <= subject.token && reading.nameAt(tree.index, token) !== undefined,
    )
  return !isSomebody
}
