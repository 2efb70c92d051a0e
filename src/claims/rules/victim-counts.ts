import { phrasesOf } from '../frames/phrases'
import type { DerivedRule, Proposal, Rule, RuleContext } from '../rule'
import { dependents, lemmaAt, type SentenceTree } from '../tree'
import { eventIn, latestEvent } from './harm-events'
import { proposeKillings } from './killings'

const REACHING = /^(rise|climb|reach|hit|jump|increase|stand|soar|grow|surpass|exceed|pass|top|mount|edge|remain)$/

/** "The death toll from the flood rose to 45": the event told of killed so many. */
export const deathTolls: Rule = {
  name: 'force/death-toll',
  propose(tree, context) {
    return tree.tokens.flatMap((token): Proposal[] => {
      if (token.upos !== 'VERB' || !REACHING.test(lemmaAt(tree, token.index))) return []
      const toll = dependents(tree, token.index, 'nsubj', 'nsubj:pass').find((child) => isDeathToll(tree, child))
      const count = toll === undefined ? undefined : countOf(tree, token.index)
      if (toll === undefined || count === undefined) return []
      const event = eventIn(tree, toll, context) ?? latestEvent(tree, toll, context)
      if (event === undefined) return []
      return proposeKillings(tree, context, {
        by: event,
        victims: count,
        predicate: token.index,
        rule: 'force/death-toll',
        confidence: 0.7,
      })
    })
  },
}

function isDeathToll(tree: SentenceTree, noun: number): boolean {
  // Of several tolls each is somebody's guess.
  if (lemmaAt(tree, noun) !== 'toll' || tree.tokens[noun]!.xpos !== 'NN') return false
  const modifiers = dependents(tree, noun, 'compound', 'amod').map((child) => lemmaAt(tree, child))
  return modifiers.some((modifier) => /^(death|casualty|fatality|deaths)$/.test(modifier))
}

/** "to 45", "(reached) 45", "at 45": the last of the numbers that the verb leads to. */
function countOf(tree: SentenceTree, verb: number): number | undefined {
  const phrases = phrasesOf(tree, verb)
  const candidates = [
    ...(phrases.get('to') ?? []),
    ...(phrases.get('to at') ?? []),
    ...(phrases.get('at') ?? []),
    ...dependents(tree, verb, 'obj'),
    ...dependents(tree, verb, 'obl').filter((child) => child > verb),
  ]
  return candidates.find((token) => tree.tokens[token]!.xpos === 'CD' || isCountedPeople(tree, token))
}

function isCountedPeople(tree: SentenceTree, token: number): boolean {
  return /^NNP?S$/.test(tree.tokens[token]!.xpos) && dependents(tree, token, 'nummod').length > 0
}

const IDENTIFYING = /^(identify|name)$/
const DEAD = /^(dead|deceased|victim|slain|fatality)$/
/** How many sentences back the killing may have been told of. */
const REACH = 6

/** "identified the dead as A and B": whoever or whatever was last said to have killed somebody killed them. */
export const namedVictims: DerivedRule = {
  name: 'force/named-victims',
  derive(tree, context, proposals) {
    return tree.tokens.flatMap((token): Proposal[] => {
      if (token.upos !== 'VERB' || !IDENTIFYING.test(lemmaAt(tree, token.index))) return []
      const dead = dependents(tree, token.index, 'obj', 'nsubj:pass').find((child) => isDead(tree, child))
      if (dead === undefined) return []
      const killing = proposals
        .filter(
          ({ relation, item, sentence }) =>
            relation === 'KILLS' && item !== 'injured' && sentence <= tree.index && sentence >= tree.index - REACH,
        )
        .at(-1)
      if (!killing) return []
      return namesAfter(tree, token.index, dead, context)
        .filter((object) => object !== killing.subject)
        .map((object) => ({
          relation: 'KILLS',
          subject: killing.subject,
          object,
          sentence: tree.index,
          predicate: token.index,
          rule: 'force/named-victims',
          confidence: 0.7,
        }))
    })
  },
}

/** "the dead", "the three people killed". */
function isDead(tree: SentenceTree, noun: number): boolean {
  const killed = () => dependents(tree, noun, 'acl').some((child) => /^(kill|murder|slay)$/.test(lemmaAt(tree, child)))
  return DEAD.test(lemmaAt(tree, noun)) || killed()
}

/** The people named behind "as". */
function namesAfter(tree: SentenceTree, verb: number, dead: number, context: RuleContext): number[] {
  const names = [verb, dead].flatMap((host) => phrasesOf(tree, host).get('as') ?? [])
  const people = names.flatMap((name) => [...context.resolveVictims(tree, name)])
  return [...new Set(people)].filter((entity) => !context.reading.entities[entity]!.nominal)
}
