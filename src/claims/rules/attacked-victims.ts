import { isPassive, surfaceSubject } from '../frames/subjects'
import { readVerbClause } from '../frames/verb-clause'
import type { DerivedRule, Proposal, RuleContext } from '../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree, tokensOf } from '../tree'
import { proposeKillings } from './killings'

const HARM: Readonly<Record<string, 'killed' | 'injured'>> = {
  kill: 'killed',
  die: 'killed',
  injure: 'injured',
  wound: 'injured',
  hurt: 'injured',
}
/** How many sentences back the attack may have been told of. */
const REACH = 3

/** "Two of Khan's victims died", "attacked people, and one of them died": whoever attacked them killed them. */
export const attackedVictims: DerivedRule = {
  name: 'force/attacked-victims',
  derive(tree, context, proposals) {
    return tokensOf(tree, 'VERB').flatMap(({ index }): Proposal[] => {
      const harm = HARM[lemmaAt(tree, index)]
      const told = harm && (lemmaAt(tree, index) === 'die' || isPassive(tree, index))
      const victims = told ? surfaceSubject(tree, index) : undefined
      if (victims === undefined || readVerbClause(tree, index).subjects.some((token) => token !== victims)) return []
      if (
        proposals.some(
          (other) => other.relation === 'KILLS' && other.sentence === tree.index && other.predicate === index,
        )
      )
        return []
      const attacker = ownerBeside(tree, victims, context) ?? attackerOfThem(tree, victims, context, proposals)
      if (attacker === undefined) return []
      return proposeKillings(tree, context, {
        by: attacker,
        victims,
        predicate: index,
        ...(harm && { harm }),
        rule: 'force/attacked-victims',
        confidence: 0.65,
      })
    })
  },
}

/** Whose victims they are: "two of Khan's victims", "his victim". */
function ownerOfVictims(tree: SentenceTree, token: number, context: RuleContext): number | undefined {
  const counted = dependents(tree, token, 'nmod').filter((child) => caseOf(tree, child) === 'of')
  const noun = [token, ...counted].find((at) => lemmaAt(tree, at) === 'victim')
  if (noun === undefined) return undefined
  return dependents(tree, noun, 'nmod:poss')
    .flatMap((owner) => [...context.resolve(tree, owner)])
    .find((entity) => /^(Person|Group|Organization)$/.test(context.reading.entities[entity]!.type))
}

/** The same for "three others" beside "two of Khan's victims". */
function ownerBeside(tree: SentenceTree, token: number, context: RuleContext): number | undefined {
  const own = ownerOfVictims(tree, token, context)
  if (own !== undefined || formAt(tree, token) !== 'others') return own
  const victims = tree.tokens.find(({ lemma, index }) => lemma === 'victim' && index < token)
  return victims && ownerOfVictims(tree, victims.index, context)
}

/** "one of them": of those whom somebody was just said to attack or kill. */
function attackerOfThem(
  tree: SentenceTree,
  token: number,
  context: RuleContext,
  proposals: readonly Proposal[],
): number | undefined {
  const them = themIn(tree, token)
  if (them === undefined) return undefined
  const people = context.resolve(tree, them)
  return proposals
    .filter(
      ({ relation, object, sentence }) =>
        /^(ATTACKS|KILLS)$/.test(relation) &&
        (people.length > 0 ? people.includes(object) : context.reading.entities[object]!.type === 'Group') &&
        sentence <= tree.index &&
        sentence >= tree.index - (people.length > 0 ? REACH : 1),
    )
    .at(-1)?.subject
}

/** "them" of "one of them". */
export function themIn(tree: SentenceTree, token: number): number | undefined {
  return dependents(tree, token, 'nmod').find((child) => caseOf(tree, child) === 'of' && formAt(tree, child) === 'them')
}
