import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { frameOf, isClause, isPassive, kindOf } from './attachment'
import { type Governance, lookUp, type StandingKnowledge, type WordKind } from './lexicon'

/** What a word stands under, and how. */
export interface Government {
  readonly head: number
  readonly frame: string
}

/**
 * The word that a token stands under. That is its head in the tree, but for a few attachments that parsers often get wrong:
 * there it is the word that the lexicon knows to take such a complement.
 */
export function governorOf(tree: SentenceTree, token: number, knowledge: StandingKnowledge): Government {
  const { head, relation } = tree.tokens[token]!
  const frame = frameOf(tree, token)
  if (head < 0) return { head, frame }
  // "the officer, prosecutors allege, spied": of two subjects the first belongs to what is said
  const parenthetical = /^(advcl|xcomp)$/.test(relation) && /^(free|small)$/.test(frame)
  if (parenthetical && dependents(tree, head, 'nsubj').length > 1) return { head, frame: 'that' }
  // "the king dismissed him, the palace said"
  const before = parenthetical && token < head && dependent(tree, token, 'nsubj') !== undefined
  if (before && tree.tokens[token]!.xpos !== 'VBG') return { head, frame: 'that' }
  return repair(tree, token, head, frame, knowledge) ?? { head, frame }
}

function repair(
  tree: SentenceTree,
  token: number,
  head: number,
  frame: string,
  knowledge: StandingKnowledge,
): Government | undefined {
  switch (tree.tokens[token]!.relation) {
    case 'amod':
      return overParticiple(tree, token, head)
    case 'xcomp':
    case 'advcl':
      return frame === 'to' ? nounBetween(tree, token, head, frame, knowledge) : undefined
    case 'obl':
      return nounBetween(tree, token, head, frame, knowledge)
    case 'acl':
    case 'acl:relcl':
    case 'nmod':
      return overNoun(tree, token, head, frame, knowledge)
    default:
      return undefined
  }
}

/** "accused of [attacking hospitals]", "denies [having sold radars]" with the participle read as an adjective. */
function overParticiple(tree: SentenceTree, token: number, noun: number): Government | undefined {
  const { head } = tree.tokens[noun]!
  const before = tree.tokens[token - 1]
  if (head < 0 || before === undefined) return undefined
  const preposition = tree.tokens[token]!.xpos === 'VBG' && before.head === noun ? caseOf(tree, noun) : ''
  if (preposition !== '') return { head, frame: preposition === 'to' ? 'to-noun' : preposition }
  if (before.lemma === 'have' && before.index === head) return { head, frame: 'perfect' }
  return undefined
}

/** "announced plans to leave", "denied a role in the attack" with the last word under the verb. */
function nounBetween(
  tree: SentenceTree,
  token: number,
  verb: number,
  frame: string,
  knowledge: StandingKnowledge,
): Government | undefined {
  const mark = dependent(tree, token, 'mark', 'case') ?? token
  const noun = dependents(tree, verb, 'obj').find(
    (object) => object === mark - 1 && lookUp(knowledge, 'noun', lemmaAt(tree, object), frame) !== undefined,
  )
  return noun === undefined ? undefined : { head: noun, frame }
}

/** Clauses hung on a noun that belong to the verb above it or to the participle beside them. */
function overNoun(
  tree: SentenceTree,
  token: number,
  noun: number,
  frame: string,
  knowledge: StandingKnowledge,
): Government | undefined {
  const { head: verb, relation: role } = tree.tokens[noun]!
  const speaks = (word: number, as: string) =>
    lookUp(knowledge, kindOf(tree, word) ?? 'adv', lemmaAt(tree, word), as)?.speaks
  // "a statement saying he left"
  const participle = dependents(tree, noun, 'acl').find(
    (other) =>
      other < token &&
      tree.tokens[other]!.xpos === 'VBG' &&
      dependent(tree, other, 'ccomp', 'obj') === undefined &&
      speaks(other, 'that'),
  )
  if (participle !== undefined) return { head: participle, frame: 'that' }
  if (isContentClause(tree, token)) {
    if (speaks(noun, 'that')) return { head: noun, frame: 'that' }
    if (verb >= 0 && /^(i?obj|obl)$/.test(role) && speaks(verb, 'that')) return { head: verb, frame: 'that' }
  }
  if (verb < 0 || !/^(i?obj|nsubj|nsubj:pass)$/.test(role)) return undefined
  // "officials said a bomb killed four": a past participle with an object of its own is the past tense
  const past = tree.tokens[token]!.xpos === 'VBN' && dependent(tree, token, 'obj', 'ccomp') !== undefined
  if (past && role !== 'nsubj:pass' && speaks(verb, 'that')) return { head: verb, frame: 'that' }
  // "accused Iran of funding", "used drones to strike"
  if (role === 'nsubj' || lookUp(knowledge, 'noun', lemmaAt(tree, noun), frame) !== undefined) return undefined
  return lookUp(knowledge, 'verb', lemmaAt(tree, verb), frame) === undefined ? undefined : { head: verb, frame }
}

/** "told reporters that Russia attacked the port": a "that" which can be neither subject nor object of its clause. */
function isContentClause(tree: SentenceTree, clause: number): boolean {
  const that = dependents(tree, clause, 'obj', 'nsubj', 'nsubj:pass', 'mark').find(
    (child) => formAt(tree, child) === 'that',
  )
  if (that === undefined) return false
  const role = tree.tokens[that]!.relation
  if (role === 'mark') return true
  const others = dependents(tree, clause, 'obj', 'nsubj', 'nsubj:pass', 'ccomp').filter((child) => child !== that)
  const filled = others.map((child) => tree.tokens[child]!.relation)
  const subject = filled.includes('nsubj') || filled.includes('nsubj:pass')
  return role === 'obj' ? subject && (filled.includes('obj') || isPassive(tree, clause)) : subject
}

/** The lexicon's entry for a word with what stands under it. */
export function governanceOf(
  tree: SentenceTree,
  token: number,
  { head, frame }: Government,
  knowledge: StandingKnowledge,
): Governance | undefined {
  const kind = kindOf(tree, head)
  const { relation, xpos, head: parent } = tree.tokens[token]!
  if (kind === undefined || ['appos', 'flat', 'nmod:poss', 'det'].includes(relation)) return undefined
  if (parent === head && (frame === 'relative' || relation === 'amod')) return undefined
  if (relation === 'compound' && kind !== 'noun') return undefined
  const word = particleVerb(tree, head, knowledge, kind, frame) ?? lemmaAt(tree, head)
  const subject = dependent(tree, token, 'nsubj', 'nsubj:pass') !== undefined
  if (word === 'consider' && frame === 'obj' && dependents(tree, head, 'obj', 'iobj', 'xcomp').length > 1)
    return undefined
  if (frame === 'that' && xpos === 'VB' && subject && dependent(tree, token, 'aux', 'cop', 'aux:pass') === undefined) {
    const mandative = lookUp(knowledge, kind, word, 'should')
    if (mandative !== undefined) return mandative
  }
  if (frame === 'obj' && !isClause(tree, token) && lookUp(knowledge, 'noun', lemmaAt(tree, token), 'that')?.speaks) {
    const words = lookUp(knowledge, kind, word, 'words')
    if (words !== undefined) return words
  }
  return lookUp(knowledge, kind, word, frame) ?? (frame === 'small' ? lookUp(knowledge, kind, word, 'to') : undefined)
}

/** "ruled out", "called off": verb and particle where the lexicon lists them together. */
function particleVerb(
  tree: SentenceTree,
  verb: number,
  knowledge: StandingKnowledge,
  kind: WordKind,
  frame: string,
): string | undefined {
  const particle = dependent(tree, verb, 'compound:prt')
  if (particle === undefined) return undefined
  const word = `${lemmaAt(tree, verb)}_${formAt(tree, particle)}`
  return lookUp(knowledge, kind, word, frame) === undefined ? undefined : word
}
