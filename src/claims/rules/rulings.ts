import type { EntityType } from '../../model'
import { surfaceSubject } from '../frames/subjects'
import type { Proposal, Rule } from '../rule'
import { dependent, dependents, lemmaAt, type SentenceTree, tokensOf } from '../tree'

const RULING = new Set('rule find declare conclude hold decide judge deem'.split(' '))
const JUDGES = new Set<EntityType>(['Organization', 'Person', 'Group', 'Country'])

/** "The court ruled that the suspension was unlawful": the court rejects what it finds against the law. */
export const rulings: Rule = {
  name: 'diplomacy/ruling',
  propose(tree, context) {
    return tokensOf(tree, 'VERB').flatMap((token): Proposal[] => {
      if (!RULING.has(lemmaAt(tree, token.index))) return []
      const verdict = dependents(tree, token.index, 'ccomp', 'xcomp').find((child) =>
        isUnlawful(tree, child, context.nouns),
      )
      const judge = surfaceSubject(tree, token.index)
      const judged = verdict === undefined ? undefined : judgedBy(tree, token.index, verdict)
      if (verdict === undefined || judge === undefined || judged === undefined) return []
      const judges = context.resolve(tree, judge).filter((entity) => JUDGES.has(context.reading.entities[entity]!.type))
      return judges.flatMap((subject) =>
        context.resolve(tree, judged).map((object) => ({
          relation: 'REJECTS',
          subject,
          object,
          sentence: tree.index,
          predicate: token.index,
          rule: 'diplomacy/ruling',
          confidence: 0.8,
        })),
      )
    })
  },
}

function isUnlawful(
  tree: SentenceTree,
  token: number,
  nouns: { has(lemma: string, nounClass: string): boolean },
): boolean {
  const negated = dependents(tree, token, 'advmod').some((child) => ['not', "n't"].includes(lemmaAt(tree, child)))
  return (
    !negated && [token, ...dependents(tree, token, 'conj')].some((part) => nouns.has(lemmaAt(tree, part), 'unlawful'))
  )
}

/** The subject of the verdict clause, or the object of "found X unlawful". */
function judgedBy(tree: SentenceTree, verb: number, verdict: number): number | undefined {
  return dependent(tree, verdict, 'nsubj', 'nsubj:pass') ?? dependent(tree, verb, 'obj', 'nsubj:pass')
}
