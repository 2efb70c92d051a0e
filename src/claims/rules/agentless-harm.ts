import { surfaceSubject } from '../frames/subjects'
import { readVerbClause } from '../frames/verb-clause'
import type { Proposal, Rule } from '../rule'
import { dependents, lemmaAt, type SentenceTree, tokensOf } from '../tree'
import { themIn } from './attacked-victims'
import { eventFor } from './harm-events'
import { proposeKillings } from './killings'

/** What happens to victims, and whether they live. */
const HARM: Readonly<Record<string, 'killed' | 'injured'>> = {
  kill: 'killed',
  die: 'killed',
  perish: 'killed',
  succumb: 'killed',
  drown: 'killed',
  murder: 'killed',
  injure: 'injured',
  wound: 'injured',
  hurt: 'injured',
  hospitalize: 'injured',
  hospitalise: 'injured',
}
/**
 * "Twelve people were killed" with nobody named: the victims of the event that the sentence, or else the text just before it,
 * tells of. Says nothing where no event of harm has been told of.
 */
export const agentlessHarm: Rule = {
  name: 'force/agentless-harm',
  propose(tree, context) {
    return tokensOf(tree, 'VERB').flatMap((token): Proposal[] => {
      const harm = HARM[lemmaAt(tree, token.index)]
      if (!harm) return []
      const clause = readVerbClause(tree, token.index)
      const intransitive = ['die', 'perish', 'drown', 'succumb'].includes(lemmaAt(tree, token.index))
      if (intransitive ? clause.objects.length > 0 : !clause.passive || clause.subjects.length > 0) return []
      const victims = surfaceSubject(tree, token.index)
      if (victims !== undefined && themIn(tree, victims) !== undefined) return []
      // "He died in hospital": one death may have any cause, several at once have the one that the text tells of.
      const reach = intransitive && victims !== undefined && !areSeveral(tree, victims) ? 0 : undefined
      const event = victims === undefined ? undefined : eventFor(tree, token.index, context, reach)
      if (victims === undefined || event === undefined) return []
      return proposeKillings(tree, context, {
        by: event,
        victims,
        predicate: token.index,
        harm,
        rule: 'force/agentless-harm',
        confidence: 0.6,
      })
    })
  },
}

function areSeveral(tree: SentenceTree, victims: number): boolean {
  return /^(NNP?S|CD)$/.test(tree.tokens[victims]!.xpos) || dependents(tree, victims, 'nummod', 'conj').length > 0
}
