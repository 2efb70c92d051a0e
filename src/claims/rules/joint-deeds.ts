import type { Proposal, Rule, RuleContext } from '../rule'
import { caseOf, dependent, dependents, lemmaAt, type SentenceTree, tokensOf } from '../tree'

const PARTIES = new Set(['Organization', 'Country', 'Group'])
/** "A and B opened it jointly" */
const JOINTLY = /^jointly$/
const TOGETHER = /^together$/
/** Deeds that two do with each other, not beside each other. */
const SHARED =
  /^(work|operate|develop|build|produce|found|launch|organi[sz]e|create|run|fund|own|plan|fight|design|establish)$/
/** "Together with B, A opened it" */
const BESIDE = new Set([
  'together with',
  'jointly with',
  'in cooperation with',
  'in collaboration with',
  'in partnership with',
])

/** "A and B jointly opened a clinic", "together with B, A opened a clinic": who does something together cooperates. */
export const jointDeeds: Rule = {
  name: 'diplomacy/joint-deed',
  propose(tree, context) {
    return tokensOf(tree, 'VERB').flatMap((token): Proposal[] => {
      const verb = token.index
      const subject = dependent(tree, verb, 'nsubj', 'obl:agent')
      if (subject === undefined) return []
      const adverbs = dependents(tree, verb, 'advmod').map((child) => lemmaAt(tree, child))
      const jointly = adverbs.some(
        (adverb) => JOINTLY.test(adverb) || (TOGETHER.test(adverb) && SHARED.test(lemmaAt(tree, verb))),
      )
      const others = dependents(tree, verb, 'obl', 'nmod')
        .filter((child) => BESIDE.has(caseOf(tree, child)))
        .flatMap((child) => partiesAt(tree, child, context))
      if (!jointly && others.length === 0) return []
      const doers = partiesAt(tree, subject, context)
      const pairs = [
        ...(jointly ? doers.flatMap((left, at) => doers.slice(at + 1).map((right) => [left, right] as const)) : []),
        ...doers.flatMap((left) => others.map((right) => [left, right] as const)),
      ]
      return pairs.filter(([left, right]) => left !== right).map(([left, right]) => toProposal(tree, verb, left, right))
    })
  },
}

function partiesAt(tree: SentenceTree, token: number, context: RuleContext): number[] {
  return context.resolve(tree, token).filter((entity) => PARTIES.has(context.reading.entities[entity]!.type))
}

function toProposal(tree: SentenceTree, verb: number, subject: number, object: number): Proposal {
  return {
    relation: 'COOPERATES_WITH',
    subject,
    object,
    sentence: tree.index,
    predicate: verb,
    rule: 'diplomacy/joint-deed',
    confidence: 0.7,
  }
}
