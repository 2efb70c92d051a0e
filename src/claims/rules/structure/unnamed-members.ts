import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree, tokensWith } from '../../tree'
import { structureClaim, typeOf } from './phrase'

const NOUNS =
  /^(source|student|deputy|lawmaker|legislator|fighter|militant|soldier|employee|operative|defector|expert|staffer|worker|senator|mp|trainee|recruit|researcher|scientist)$/
const PREPOSITIONS = /^(of|from|at|in|within|with|for)$/

/** "two students at X University", "sources within the Department of Y": persons without a name and their body. */
export const unnamedMembers: Rule = {
  name: 'structure/unnamed-member',
  propose(tree: SentenceTree, { reading, resolve }: RuleContext): readonly Proposal[] {
    return tokensWith(tree, tree.lemmas, NOUNS).flatMap((token) => {
      const noun = token.index
      if (reading.nameAt(tree.index, noun) || dependents(tree, noun, 'appos', 'cop').length > 0) return []
      if (!/^(nsubj|nsubj:pass|obj|obl:agent)$/.test(token.relation)) return []
      const phrase = dependents(tree, noun, 'nmod').find((child) => PREPOSITIONS.test(caseOf(tree, child)))
      const body = phrase === undefined ? undefined : reading.nameAt(tree.index, phrase)
      if (!body || body.adjectival || typeOf(reading, body.entity) !== 'Organization') return []
      if (caseOf(tree, phrase!) === 'for' && lemmaAt(tree, noun) !== 'expert') return []
      if (formAt(tree, body.last + 1) === '’s') return []
      return resolve(tree, noun)
        .filter((entity) => reading.entities[entity]!.nominal && /^(Person|Group)$/.test(typeOf(reading, entity)))
        .map((entity) =>
          structureClaim(tree, 'MEMBER_OF', 'member-unnamed', 0.75, {
            subject: entity,
            object: body.entity,
            predicate: noun,
          }),
        )
    })
  },
}
