import { phrasesOf } from '../frames/phrases'
import { surfaceSubject } from '../frames/subjects'
import { readVerbClause } from '../frames/verb-clause'
import type { Proposal, Rule, RuleContext } from '../rule'
import { caseOf, dependents, lemmaAt, type SentenceTree } from '../tree'

/** What happens to victims, and whether they live. */
const HARM: Readonly<Record<string, 'killed' | 'injured'>> = {
  kill: 'killed',
  die: 'killed',
  perish: 'killed',
  drown: 'killed',
  murder: 'killed',
  injure: 'injured',
  wound: 'injured',
  hurt: 'injured',
  hospitalize: 'injured',
  hospitalise: 'injured',
}
/** Deeds done to one victim: they explain no other death. */
const SINGLE_DEEDS = new Set('murder killing assassination incident violence tragedy disaster'.split(' '))
/** What kills in a clause of time: "when a bomb exploded", "after their boat sank". */
const MISHAPS = new Set(
  'explode detonate collapse crash capsize sink overturn derail collide plunge hit strike ram burst erupt blow flip'.split(
    ' ',
  ),
)
const EVENT_PHRASES = ['in', 'by', 'during', 'from', 'after', 'when', 'of', 'amid', 'at', 'following']
/** How many sentences back the event may have been told of. */
const REACH = 6

/**
 * "Twelve people were killed" with nobody named: the victims of the event that the sentence, or else the text just before it,
 * tells of. Says nothing where no event of harm has been told of.
 */
export const agentlessHarm: Rule = {
  name: 'force/agentless-harm',
  propose(tree, context) {
    return tree.tokens.flatMap((token): Proposal[] => {
      const harm = token.upos === 'VERB' ? HARM[lemmaAt(tree, token.index)] : undefined
      if (!harm) return []
      const clause = readVerbClause(tree, token.index)
      const intransitive = ['die', 'perish', 'drown'].includes(lemmaAt(tree, token.index))
      if (intransitive ? clause.objects.length > 0 : !clause.passive || clause.subjects.length > 0) return []
      const victims = surfaceSubject(tree, token.index)
      const event = victims === undefined ? undefined : eventFor(tree, token.index, context)
      if (victims === undefined || event === undefined) return []
      return context
        .resolveVictims(tree, victims)
        .filter((object) => object !== event)
        .map((object) => ({
          relation: 'KILLS',
          subject: event,
          object,
          sentence: tree.index,
          predicate: token.index,
          rule: 'force/agentless-harm',
          confidence: 0.6,
          quantityAt: victims,
          ...(harm === 'injured' && { item: 'injured' }),
        }))
    })
  },
}

function eventFor(tree: SentenceTree, verb: number, context: RuleContext): number | undefined {
  const phrases = phrasesOf(tree, verb, true)
  for (const preposition of EVENT_PHRASES)
    for (const token of phrases.get(preposition) ?? []) {
      const event = eventAt(tree, token, context)
      if (event !== undefined) return event
    }
  const mishap = mishapOf(tree, verb, context)
  if (mishap !== undefined) return mishap
  const explained = ['of', 'by', 'from'].some((preposition) => phrases.has(preposition))
  return explained || lemmaAt(tree, verb) === 'murder' ? undefined : latestEvent(tree, verb, context)
}

function mishapOf(tree: SentenceTree, verb: number, context: RuleContext): number | undefined {
  for (const clause of dependents(tree, verb, 'advcl')) {
    if (!MISHAPS.has(lemmaAt(tree, clause))) continue
    if (!dependents(tree, clause, 'mark', 'advmod').some((child) => /^(when|after|as)$/.test(lemmaAt(tree, child))))
      continue
    const subject = surfaceSubject(tree, clause)
    const cause = subject === undefined ? undefined : context.resolve(tree, subject)[0]
    if (cause !== undefined) return cause
  }
  return undefined
}

function eventAt(tree: SentenceTree, token: number, context: RuleContext): number | undefined {
  if (tree.tokens[token]!.upos !== 'NOUN' || !context.nouns.has(lemmaAt(tree, token), 'harm')) return undefined
  return context.resolve(tree, token).find((entity) => context.reading.entities[entity]!.type === 'Event')
}

/** The event of harm told of last before the verb: earlier in its sentence, or in the sentences before. */
function latestEvent(tree: SentenceTree, verb: number, context: RuleContext): number | undefined {
  const earliest = Math.max(0, tree.index - REACH)
  for (let index = tree.index; index >= earliest; index--) {
    const place = context.reading.trees[index]!
    const before = place.tokens.filter((token) => index < tree.index || token.index < verb)
    for (const token of before.reverse()) {
      if (isModifier(place, token.index) || SINGLE_DEEDS.has(lemmaAt(place, token.index))) continue
      const event = eventAt(place, token.index, context)
      if (event !== undefined) return event
    }
  }
  return undefined
}

/** Background ("since the war began") is not the event that the sentence is about. */
function isModifier(tree: SentenceTree, token: number): boolean {
  const { relation } = tree.tokens[token]!
  if (relation === 'compound' || relation === 'amod') return true
  return (
    ['since', 'before', 'until', 'like', 'despite'].includes(caseOf(tree, token)) ||
    dependents(tree, token, 'det').some((child) => ['no', 'any'].includes(lemmaAt(tree, child)))
  )
}
