import { dependents, formAt, type SentenceTree, subtree, textBetween } from '../tree'

const CORE_RELATIONS = new Set(['amod', 'compound', 'nmod:desc', 'flat', 'goeswith', 'obl:unmarked'])
const COUNTED_RELATIONS = new Set([...CORE_RELATIONS, 'nummod', 'advmod', 'nmod:unmarked'])
/** Longer phrases name nothing. */
export const MAX_NAME_TOKENS = 12
/** Adjectives that only say how many. */
const QUANTIFIERS = new Set('several few many multiple numerous various some other certain more most'.split(' '))
const MAX_POSSESSOR_TOKENS = 6
const BOUNDS = /^(at least|at most|more than|less than|fewer than|up to|as many as)$/
const ESTIMATES = /^(nearly|almost|about|around|over|some|roughly|approximately)$/

/** Leftmost token of the phrase before its noun, by the relations that belong to it. */
function phraseStart(tree: SentenceTree, noun: number, relations: ReadonlySet<string>): number {
  let first = noun
  for (let at = noun - 1; at >= 0; at--) {
    const { head, relation, upos, text } = tree.tokens[at]!
    const flat = relation === 'flat' && tree.tokens[head]?.head === noun
    const inside = (head >= first && head <= noun) || flat || isJoined(tree, at, noun, relations)
    if (!inside && !(upos === 'PUNCT' && at > 0 && text === '-')) break
    if (head === noun && !relations.has(relation) && relation !== 'punct') break
    first = at
  }
  while (first < noun && tree.tokens[first]!.upos === 'PUNCT') first++
  return first
}

/** "the marketing and television committee": a conjunct of a modifier. */
function isJoined(tree: SentenceTree, at: number, noun: number, relations: ReadonlySet<string>): boolean {
  const { head, relation } = tree.tokens[at]!
  const modifier = relation === 'cc' ? tree.tokens[head]!.head : head
  if (!/^(conj|cc)$/.test(relation) || modifier < 0) return false
  return modifier < at && tree.tokens[modifier]!.head === noun && relations.has(tree.tokens[modifier]!.relation)
}

/** Forms of the phrase: the bare core, the core with its number, and with the prepositional phrases behind it. */
export function formsOf(tree: SentenceTree, text: string, noun: number): string[] {
  const core = phraseStart(tree, noun, CORE_RELATIONS)
  const counted = phraseStart(tree, noun, COUNTED_RELATIONS)
  const more = furtherCount(tree, noun)
  if (more !== undefined) return [textBetween(tree, text, counted, more)]
  const tail = subtree(tree, noun, (child) => {
    const { relation, head } = tree.tokens[child]!
    return head === noun && (child < noun || !['nmod'].includes(relation))
  }).at(-1)!
  const forms = [textBetween(tree, text, core, noun), textBetween(tree, text, counted, noun)]
  if (tail > noun && tail - core < MAX_NAME_TOKENS) forms.push(textBetween(tree, text, core, tail))
  return [...new Set(forms)]
}

/** Further ways in which the text names the same: with its possessor, its first phrase alone, its clause, its bound. */
export function otherForms(tree: SentenceTree, text: string, noun: number): string[] {
  const core = phraseStart(tree, noun, CORE_RELATIONS)
  const forms = [
    possessed(tree, text, noun, core),
    bounded(tree, text, noun),
    ...behind(tree, noun).map((last) => (last - core < MAX_NAME_TOKENS ? textBetween(tree, text, core, last) : '')),
  ]
  if (core < noun && QUANTIFIERS.has(formAt(tree, core))) forms.push(textBetween(tree, text, core + 1, noun))
  return forms.filter((form) => form !== '')
}

/** "the president's legal team", "her mother". */
function possessed(tree: SentenceTree, text: string, noun: number, core: number): string {
  const owner = dependents(tree, noun, 'nmod:poss')[0]
  if (owner === undefined || owner > core) return ''
  let first = subtree(tree, owner)[0]!
  if (/^(the|a|an)$/.test(formAt(tree, first))) first++
  return core - first <= MAX_POSSESSOR_TOKENS ? textBetween(tree, text, first, noun) : ''
}

/** "at least 20", "nearly 300 people", "107 or more". */
function bounded(tree: SentenceTree, text: string, noun: number): string {
  const number = tree.tokens[noun]!.upos === 'NUM' ? noun : dependents(tree, noun, 'nummod')[0]
  if (number === undefined || number > noun) return ''
  if (formAt(tree, noun + 1) === 'or' && /^(more|fewer)$/.test(formAt(tree, noun + 2)))
    return textBetween(tree, text, number, noun + 2)
  const two = `${formAt(tree, number - 2)} ${formAt(tree, number - 1)}`
  if (BOUNDS.test(two)) return textBetween(tree, text, number - 2, noun)
  return ESTIMATES.test(formAt(tree, number - 1)) ? textBetween(tree, text, number - 1, noun) : ''
}

/** "twelve more": its last word; these are not the twelve told of before. */
function furtherCount(tree: SentenceTree, noun: number): number | undefined {
  const further = tree.tokens[noun]!.upos === 'NUM' && /^(more|others)$/.test(formAt(tree, noun + 1))
  return further && tree.tokens[noun + 1]!.head === noun ? noun + 1 : undefined
}

/** Where the phrase may end: behind its first phrase without what that governs, with it, and behind its clause; never past a comma. */
function behind(tree: SentenceTree, noun: number): number[] {
  const phrase = dependents(tree, noun, 'nmod').find((child) => child > noun)
  const clause = dependents(tree, noun, 'acl', 'acl:relcl').find((child) => child > noun)
  const ends: number[] = []
  if (phrase !== undefined) {
    const whole = subtree(tree, phrase, (child) => child > phrase && tree.tokens[child]!.relation !== 'flat')
    ends.push(whole.at(-1)!, untilComma(tree, noun, subtree(tree, phrase).at(-1)!))
  }
  if (clause !== undefined) ends.push(untilComma(tree, noun, subtree(tree, clause).at(-1)!))
  return ends.filter((last) => last > noun)
}

function untilComma(tree: SentenceTree, noun: number, last: number): number {
  for (let at = noun + 1; at <= last; at++) if (/^[,;:.("“”]$/.test(tree.tokens[at]!.text)) return at - 1
  return last
}

/** "no one", "any company", "each": nobody in particular. */
export function isUnspecific(tree: SentenceTree, token: number): boolean {
  const { relation, head } = tree.tokens[token]!
  const own = dependents(tree, token, 'det', 'nummod').length > 0
  // "no person, firm or company": the first word's "no" holds for all.
  if (relation === 'conj' && !own && tree.tokens[head]!.upos === 'NOUN' && isUnspecific(tree, head)) return true
  return dependents(tree, token, 'det').some((child) =>
    ['no', 'any', 'each', 'every', 'what', 'which'].includes(formAt(tree, child)),
  )
}
