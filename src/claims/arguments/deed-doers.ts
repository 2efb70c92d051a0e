import { readVerbClause } from '../frames/verb-clause'
import type { Reading } from '../reading'
import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'

/** Nouns that take up what has just been told. */
const DEED = /^(move|decision|step|action|policy|announcement|measure|plan|act|tactic|proposal|gesture)$/
/** Verbs that tell what somebody says, not what they do. */
const TELLING = /^(say|tell|add|report|state|note|explain|claim|believe|think|hope|be|have|come|follow)$/
const MAX_STEPS = 4

/** Where those stand who did what a noun takes up without naming them. */
export interface DeedDoers {
  readonly tree: SentenceTree
  readonly tokens: readonly number[]
}

/**
 * "Peru closed its border, a *move* that Chile condemned", "a *policy* which the UN has criticised", and in the next sentence
 * "Chile called the *decision* unacceptable": whoever does what the clause around the noun, or the sentence before, tells.
 */
export function doersOfDeed(reading: Reading, tree: SentenceTree, noun: number): DeedDoers[] {
  if (!DEED.test(lemmaAt(tree, noun)) || isOwned(tree, noun)) return []
  if (describesDeed(tree, noun)) {
    const verb = verbAbove(tree, noun)
    return verb === undefined ? [] : [{ tree, tokens: others(readVerbClause(tree, verb).subjects, noun) }]
  }
  if (!isTakenUp(tree, noun)) return []
  const named = deedBefore(reading, tree, noun)
  if (named !== undefined) return [{ tree, tokens: [named] }]
  const before = reading.trees[tree.index - 1]
  const verb = before && mainVerb(before)
  return before && verb !== undefined ? [{ tree: before, tokens: readVerbClause(before, verb).subjects }] : []
}

/** "the decision by Peru", "the plan to leave": it says itself whose or what it is. */
function isOwned(tree: SentenceTree, noun: number): boolean {
  if (dependents(tree, noun, 'nmod:poss', 'amod', 'compound').length > 0)
    return dependents(tree, noun, 'nmod:poss', 'compound').length > 0
  return dependents(tree, noun, 'nmod').some((child) => /^(of|by|from|in|on|against|for)$/.test(caseOf(tree, child)))
}

/** "a move condemned by X", "a policy which X criticised". */
function describesDeed(tree: SentenceTree, noun: number): boolean {
  return dependents(tree, noun, 'acl', 'acl:relcl').some((child) => tree.tokens[child]!.xpos !== 'VB')
}

/** "the move", "that decision", with nothing behind it. */
function isTakenUp(tree: SentenceTree, noun: number): boolean {
  return (
    dependents(tree, noun, 'det').some((child) => /^(the|this|that)$/.test(formAt(tree, child))) &&
    dependents(tree, noun, 'acl', 'acl:relcl', 'nmod', 'amod').length === 0
  )
}

function verbAbove(tree: SentenceTree, noun: number): number | undefined {
  for (let at = tree.tokens[noun]!.head, steps = 0; at >= 0 && steps < MAX_STEPS; at = tree.tokens[at]!.head, steps++)
    if (tree.tokens[at]!.upos === 'VERB') return at
  return undefined
}

/** "reacted to the *US* sanctions, calling the move …", "the ban imposed by *Peru*": whose a deed named before it is. */
function deedBefore(reading: Reading, tree: SentenceTree, noun: number): number | undefined {
  for (let at = noun - 1; at > 0; at--) {
    const { upos, relation } = tree.tokens[at]!
    if (upos !== 'NOUN' || !/^(obj|obl|nmod)$/.test(relation)) continue
    const owner = dependents(tree, at, 'amod', 'compound', 'nmod:poss').find((child) => {
      const name = reading.nameAt(tree.index, child)
      return name !== undefined && /^(Country|Organization)$/.test(reading.entities[name.entity]!.type)
    })
    const participle = dependents(tree, at, 'acl').find((child) => tree.tokens[child]!.xpos === 'VBN')
    const doer = owner ?? (participle === undefined ? undefined : dependent(tree, participle, 'obl:agent'))
    if (doer !== undefined) return doer
  }
  return undefined
}

/** The verb that the sentence is about, if it tells a deed. */
function mainVerb(tree: SentenceTree): number | undefined {
  const root = tree.tokens.find(({ relation }) => relation === 'root')
  return root?.upos === 'VERB' && !TELLING.test(root.lemma) ? root.index : undefined
}

function others(tokens: readonly number[], noun: number): number[] {
  return tokens.filter((token) => token !== noun)
}
