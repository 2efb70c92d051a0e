import { isAilment } from '../arguments/ailments'
import { type Prepositions, phrasesOf } from '../frames/phrases'
import { isPassive, surfaceSubject } from '../frames/subjects'
import { readVerbClause } from '../frames/verb-clause'
import type { RuleContext } from '../rule'
import { caseOf, dependents, lemmaAt, type SentenceTree } from '../tree'

/** Deeds done to one victim: they explain no other death. */
const SINGLE_DEEDS = new Set('murder killing assassination incident violence tragedy disaster'.split(' '))
/** What kills in a clause of time: "when a bomb exploded", "after their boat sank". */
const MISHAPS = new Set(
  'explode detonate collapse crash capsize sink overturn derail collide plunge hit strike ram burst erupt blow flip smash topple tumble crush'.split(
    ' ',
  ),
)
/** What attackers do in such a clause: "when gunmen attacked a checkpoint". */
const ASSAULTS = new Set('attack ambush storm raid bomb shell shoot bombard open fire invade rampage'.split(' '))
/** Verbs that say what becomes of victims. */
const HARMING = new Set('kill die injure wound hurt'.split(' '))
/** What is done to somebody who dies of it: "died after being hit by a truck". */
const BLOWS = new Set(
  'hit strike shoot stab beat run knock crush attack bite maul push poison trample assault'.split(' '),
)
/** A cause already given ("of hunger"), or a tally over a time ("since March"): no single event told of before. */
const CLOSED_PHRASES = ['of', 'by', 'from', 'since']
const EVENT_PHRASES = ['in', 'by', 'during', 'from', 'after', 'when', 'of', 'amid', 'at', 'following']
/** How many sentences back the event may have been told of. */
const REACH = 6

/** The event that killed or hurt those whom the verb concerns: named in its clause, or told of in the `reach` sentences before. */
export function eventFor(
  tree: SentenceTree,
  verb: number,
  context: RuleContext,
  reach: number = REACH,
): number | undefined {
  const phrases = phrasesOf(tree, verb, true)
  const named = namedEvent(tree, verb, phrases, context) ?? mishapOf(tree, verb, context)
  if (named !== undefined) return named
  // "Five killed, 20 wounded in a blast"
  for (const partner of dependents(tree, verb, 'conj')) {
    const shared = HARMING.has(lemmaAt(tree, partner))
      ? namedEvent(tree, partner, phrasesOf(tree, partner, true), context)
      : undefined
    if (shared !== undefined) return shared
  }
  const explained = CLOSED_PHRASES.some((preposition) => phrases.has(preposition)) || tellsOfYear(tree, phrases)
  return explained || lemmaAt(tree, verb) === 'murder' ? undefined : latestEvent(tree, verb, context, reach)
}

/** The event named in a phrase below the token: "the toll from the flood", "the blast's toll". */
export function eventIn(tree: SentenceTree, token: number, context: RuleContext): number | undefined {
  const owners = dependents(tree, token, 'nmod:poss', 'compound')
  const owner = owners.map((child) => eventAt(tree, child, context)).find((event) => event !== undefined)
  return owner ?? namedEvent(tree, token, phrasesOf(tree, token, true), context)
}

function namedEvent(tree: SentenceTree, verb: number, phrases: Prepositions, context: RuleContext): number | undefined {
  for (const preposition of EVENT_PHRASES)
    for (const token of [...(phrases.get(preposition) ?? []), ...sufferedIn(tree, verb, preposition)]) {
      const event = eventAt(tree, token, context)
      if (event !== undefined && !isAilment(tree, token, context.nouns)) return event
    }
  return undefined
}

/** "died in 1943": what happened in a year told of is no event of the days that the text is about. */
function tellsOfYear(tree: SentenceTree, phrases: Prepositions): boolean {
  return (phrases.get('in') ?? []).some((token) => /^(1[5-9]|20)\d\d$/.test(tree.tokens[token]!.text))
}

/** "succumbed to injuries sustained in the blast". */
function sufferedIn(tree: SentenceTree, verb: number, preposition: string): number[] {
  return dependents(tree, verb, 'obl')
    .flatMap((token) => dependents(tree, token, 'acl'))
    .flatMap((clause) => phrasesOf(tree, clause).get(preposition) ?? [])
}

/** Clauses of time of the verb or of a verb joined to it: "were killed and others injured when …". */
function clausesOf(tree: SentenceTree, verb: number): number[] {
  const { relation, head } = tree.tokens[verb]!
  const partners = [...dependents(tree, verb, 'conj'), ...(relation === 'conj' ? [head] : [])]
  return [verb, ...partners].flatMap((host) => dependents(tree, host, 'advcl'))
}

function mishapOf(tree: SentenceTree, verb: number, context: RuleContext): number | undefined {
  for (const clause of clausesOf(tree, verb)) {
    const lemma = lemmaAt(tree, clause)
    if (
      !dependents(tree, clause, 'mark', 'advmod', 'case').some((child) =>
        /^(when|after|as)$/.test(lemmaAt(tree, child)),
      )
    )
      continue
    const blow = blowIn(tree, clause, context)
    if (blow !== undefined) return blow
    if (!MISHAPS.has(lemma) && !ASSAULTS.has(lemma)) continue
    const subject = isPassive(tree, clause) ? undefined : surfaceSubject(tree, clause)
    const cause = subject === undefined ? undefined : context.resolve(tree, subject)[0]
    if (cause !== undefined) return cause
  }
  return wreckOf(tree, verb, context)
}

/** "after being hit by a truck", "after getting stabbed by robbers": who or what dealt the blow. */
function blowIn(tree: SentenceTree, clause: number, context: RuleContext): number | undefined {
  for (const verb of [clause, ...dependents(tree, clause, 'xcomp')]) {
    if (!BLOWS.has(lemmaAt(tree, verb)) || !isPassive(tree, verb)) continue
    const cause = readVerbClause(tree, verb).subjects.flatMap((agent) => [...context.resolve(tree, agent)])[0]
    if (cause !== undefined) return cause
  }
  return undefined
}

/** "died after a helicopter crashed", "dead after ferry sinks": the wreck read as a noun with a participle, or as a noun itself. */
function wreckOf(tree: SentenceTree, host: number, context: RuleContext): number | undefined {
  for (const token of dependents(tree, host, 'obl', 'nmod')) {
    if (!/^(after|as|when)$/.test(caseOf(tree, token))) continue
    const wrecked = dependents(tree, token, 'acl').some((child) => MISHAPS.has(lemmaAt(tree, child)))
    const inside = MISHAPS.has(lemmaAt(tree, token)) ? dependents(tree, token, 'compound').at(-1) : undefined
    const cause = wrecked ? token : inside
    const entity = cause === undefined ? undefined : context.resolve(tree, cause)[0]
    if (entity !== undefined) return entity
  }
  return undefined
}

/** The event or bomb that the noun names, where it can kill. */
function eventAt(tree: SentenceTree, token: number, context: RuleContext): number | undefined {
  const lemma = lemmaAt(tree, token)
  if (tree.tokens[token]!.upos !== 'NOUN' || !context.nouns.has(lemma, 'harm')) return undefined
  return context.resolve(tree, token).find((entity) => {
    const { type } = context.reading.entities[entity]!
    return type === 'Event' || (type === 'Product' && /^bombs?$/.test(lemma))
  })
}

/** The event of harm told of last before the verb: earlier in its sentence, or in the sentences before. */
export function latestEvent(
  tree: SentenceTree,
  verb: number,
  context: RuleContext,
  reach: number = REACH,
): number | undefined {
  const earliest = Math.max(0, tree.index - reach)
  for (let index = tree.index; index >= earliest; index--) {
    const place = context.reading.trees[index]!
    const before = place.tokens.filter((token) => index < tree.index || token.index < verb)
    for (const token of before.reverse()) {
      if (isModifier(place, token.index) || SINGLE_DEEDS.has(lemmaAt(place, token.index))) continue
      const event = isAilment(place, token.index, context.nouns) ? undefined : eventAt(place, token.index, context)
      if (event !== undefined) return event
    }
  }
  return undefined
}

/** Background ("since the war began") is not the event that the sentence is about. */
function isModifier(tree: SentenceTree, token: number): boolean {
  const { relation, head } = tree.tokens[token]!
  // "opened fire"
  if (relation === 'obj' && lemmaAt(tree, head) === 'open') return true
  if (relation === 'compound' || relation === 'amod') return true
  return (
    ['since', 'before', 'until', 'like', 'despite'].includes(caseOf(tree, token)) ||
    dependents(tree, token, 'det').some((child) => ['no', 'any'].includes(lemmaAt(tree, child)))
  )
}
