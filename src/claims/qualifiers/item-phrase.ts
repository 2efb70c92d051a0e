import { caseOf, dependents, formAt, lemmaAt, type SentenceTree, subtree, textBetween } from '../tree'
import { isEventNoun } from './event-noun'

/** Words before a noun that are no part of what it is. */
const DROPPED = new Set(
  (
    'other others such same further additional more most many several few fewer less own certain various numerous some any all ' +
    'both each every another first second third last next latest previous extra total entire whole estimated percent million billion thousand hundred dozen lakh crore'
  ).split(' '),
)
/** Nouns that only count or hold what follows "of". */
const HOLDERS = new Set(
  (
    'number series string spate wave host lot couple pair handful dozen dozens score scores hundred hundreds thousand thousands ' +
    'million millions billion billions tens majority part half third quarter kind type sort variety range batch round shipment ' +
    'consignment container box crate ton tonne kilogram litre liter barrel load truckload set bunch stream flow amount quantity ' +
    'piece portion share supply stock stockpile dose package tranche total group collection mix combination unit'
  ).split(' '),
)
/** Prepositions whose phrase says what the act is, of any act or of some. */
const COMPLEMENTS = new Set(['of', 'on', 'for'])
const TO_COMPLEMENTS = new Set(
  'access response reaction threat damage opposition commitment contribution right return change'.split(' '),
)
const MAX_COMPLEMENT_TOKENS = 6

function isNumber(tree: SentenceTree, token: number): boolean {
  const { upos, xpos } = tree.tokens[token]!
  return upos === 'NUM' || xpos === 'CD'
}

/** Down from "dozens of", "19 tons of" to what is counted. */
function heldBy(tree: SentenceTree, noun: number): number {
  let at = noun
  for (let depth = 0; depth < 3; depth += 1) {
    const held = dependents(tree, at, 'nmod').find((child) => caseOf(tree, child) === 'of')
    const counted =
      HOLDERS.has(lemmaAt(tree, at)) || HOLDERS.has(formAt(tree, at)) || isNumber(tree, at) || formAt(tree, at) === '%'
    if (held === undefined || !counted) return at
    at = held
  }
  return at
}

/** "152" of "152 mm shells", "66" of "66-year-old", "12" of "12-inch": a size is part of what the thing is. */
function isSize(tree: SentenceTree, token: number): boolean {
  if (/^(mm|cm)$/i.test(tree.tokens[token]!.text)) return true
  const next = tree.tokens[token + 1]
  return (
    next !== undefined &&
    (/^(mm|cm|calib(er|re)|inch|[-–‑])$/i.test(next.text) || /^\d+mm$/i.test(tree.tokens[token]!.text))
  )
}

/** "9" of "Falcon 9 rockets": a number that ends a name. */
function isLabel(tree: SentenceTree, token: number): boolean {
  const before = tree.tokens[token - 1]
  const { head, relation } = tree.tokens[token]!
  return before !== undefined && /^\p{Lu}/u.test(before.text) && (head === token - 1 || relation === 'flat')
}

/** Whether a token before the noun may not stand in the phrase: determiners, owners, numbers, countries of the thing. */
function isDropped(tree: SentenceTree, noun: number, token: number): boolean {
  const { relation, head, upos, xpos, text } = tree.tokens[token]!
  if (/^(det|det:predet|case|cc|punct|nmod:poss|advmod|cc:preconj)$/.test(relation) && head === noun)
    return !(relation === 'punct' && /^[-–]$/.test(text)) && !(relation === 'advmod' && xpos === 'RB' && token < noun)
  if (upos === 'NUM' || /^\d/.test(text)) return !isSize(tree, token) && !isLabel(tree, token)
  if (upos === 'SYM' || text === '$' || text === '%') return true
  if (DROPPED.has(text.toLowerCase())) return true
  return (
    upos === 'ADJ' &&
    /^\p{Lu}\p{Ll}+(ian|ean|ish|ese|i|an|nch|ch)$/u.test(text) &&
    head === noun &&
    !isEventNoun(tree, noun)
  )
}

/** First token of the phrase: after the last word before the noun that does not belong to it. */
function firstToken(tree: SentenceTree, noun: number): number {
  const inside = new Set(subtree(tree, noun, (child) => child > noun))
  let first = noun
  for (let at = noun - 1; at >= 0 && inside.has(at); at -= 1) {
    const owner = dependents(tree, noun, 'nmod:poss')
    const owned = owner.some((child) => child === at || subtree(tree, child).includes(at))
    if (owned || isDropped(tree, noun, at)) break
    first = at
  }
  while (first < noun && tree.tokens[first]!.upos === 'PUNCT') first += 1
  return first
}

/** Whether a phrase behind an act says what the act is, rather than who takes part in it. */
function isComplement(tree: SentenceTree, noun: number, child: number): boolean {
  const preposition = caseOf(tree, child)
  const fits = COMPLEMENTS.has(preposition) || (preposition === 'to' && TO_COMPLEMENTS.has(lemmaAt(tree, noun)))
  if (!fits || (tree.tokens[child]!.upos === 'PROPN' && preposition !== 'for')) return false
  const pointing = dependents(tree, child, 'det').some((word) => /^(this|that|these|those)$/.test(formAt(tree, word)))
  return !pointing && dependents(tree, child, 'nummod').length === 0
}

/** Last token of a short complement of an act ("release of tax returns"), else the noun itself. */
function lastToken(tree: SentenceTree, noun: number): number {
  if (!isEventNoun(tree, noun) && !/^(bond|member|head|leader|act)$/.test(lemmaAt(tree, noun))) return noun
  const complement = dependents(tree, noun, 'nmod').find((child) => child > noun && isComplement(tree, noun, child))
  if (complement === undefined) return noun
  const tokens = subtree(tree, complement, (child) => {
    const { relation } = tree.tokens[child]!
    return (
      /^(acl|acl:relcl|appos|conj|parataxis|punct|advcl)$/.test(relation) ||
      (relation === 'nmod' && caseOf(tree, child) !== 'of')
    )
  })
  const last = tokens.at(-1)!
  const whole = tokens[0] === noun + 1 && tokens.length === last - noun && tokens.length <= MAX_COMPLEMENT_TOKENS
  return whole ? last : noun
}

/**
 * A short noun phrase for a claim's item: the noun with what describes it, without determiner, owner, number, nationality
 * and clause ("the 12 million rounds of 152 mm artillery shells" gives "152 mm artillery shells"). An act keeps a short
 * complement ("restoration of transport infrastructure"). Always a slice of the text; conjuncts are items of their own.
 */
export function itemPhrase(tree: SentenceTree, noun: number, text: string): string {
  const core = heldBy(tree, noun)
  return textBetween(tree, text, firstToken(tree, core), lastToken(tree, core))
}
