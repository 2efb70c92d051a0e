import type { EntityType } from '../../model'
import { isAilment } from '../arguments/ailments'
import type { Argument, ResolveOptions } from '../arguments/resolve'
import { dependents, lemmaAt, type SentenceTree } from '../tree'
import { ARGUMENT_TYPES, typeSet } from './argument-types'
import type { Clause } from './clause'
import type { Frame } from './frame'
import type { FrameContext } from './frame-context'
import { isModifier } from './phrases'
import { slotTokens } from './slots'
import { antecedentOfPronoun, isRelativePronoun } from './subjects'

type Types = ReadonlySet<EntityType> | undefined

/** Where one end of a frame is read, and how its tokens are resolved: `named` where only a name will do. */
interface FrameEnd {
  readonly slots: readonly string[]
  readonly direct: { readonly any: ResolveOptions; readonly named: ResolveOptions }
  readonly other: { readonly any: ResolveOptions; readonly named: ResolveOptions }
}

interface FrameEnds {
  readonly subject: FrameEnd
  readonly object: FrameEnd
}

const endsByFrame = new WeakMap<Frame, FrameEnds>()

/** Both ends of a frame; worked out once for each frame. */
function endsOf(frame: Frame): FrameEnds {
  const known = endsByFrame.get(frame)
  if (known) return known
  const ends = { subject: readEnd(frame, 'subject'), object: readEnd(frame, 'object') }
  endsByFrame.set(frame, ends)
  return ends
}

function readEnd(frame: Frame, end: 'subject' | 'object'): FrameEnd {
  const types = typesFor(frame, end)
  const options = (direct: boolean) => {
    const shared = { types, ...resolveOptions(frame, end, direct) }
    return { any: { ...shared, named: false }, named: { ...shared, named: true } }
  }
  const slots = end === 'subject' && frame.flags.has('occasion') ? [...frame[end], 'occasion'] : frame[end]
  return { slots, direct: options(true), other: options(false) }
}

/** Which types an end of a frame takes. */
function typesFor(frame: Frame, end: 'subject' | 'object'): Types {
  const { flags } = frame
  if (end === 'object') {
    const types = frame.objectTypes ?? ARGUMENT_TYPES[frame.relation]?.object
    return flags.has('notplace') && types ? typeSet([...types].filter((type) => type !== 'Place')) : types
  }
  const types = ARGUMENT_TYPES[frame.relation]?.subject
  if (flags.has('personSubj')) return typeSet((['Person', 'Group'] as const).filter((type) => types?.has(type)))
  if (flags.has('nosubjPerson') && types) return typeSet([...types].filter((type) => type !== 'Person'))
  if (flags.has('bodySubj')) return typeSet(['Organization', 'Country'])
  if (flags.has('plS')) return typeSet(['Place', 'Facility'])
  return types
}

/** "died in the crash", "killed in a US raid", not "killed in Syria". */
function isEventNoun(tree: SentenceTree, token: number, context: FrameContext): boolean {
  const { nouns, reading } = context
  // "the stampede in which 1,400 people died"
  const antecedent = isRelativePronoun(tree, token) ? antecedentOfPronoun(tree, token) : undefined
  if (antecedent !== undefined) return isEventNoun(tree, antecedent, context)
  if (isAilment(tree, token, nouns)) return false
  const type = nouns.typeOf(lemmaAt(tree, token))
  const name = reading.nameAt(tree.index, token)
  return name ? reading.entities[name.entity]!.type === 'Event' : type === 'Event' || type === 'Product'
}

/** Relations that are made by words and decisions. */
const SPOKEN_OR_DECIDED = new Set('ACCUSES REQUESTS REJECTS SUPPORTS THREATENS SANCTIONS'.split(' '))

/** How a slot's tokens are resolved, but for the types that the relation takes; `direct` where they are the clause's objects. */
export function resolveOptions(frame: Frame, end: 'subject' | 'object', direct: boolean): ResolveOptions {
  return {
    // "300 Chilean soldiers are stationed there": by Chile.
    agent: end === 'subject' && (!direct || frame.relation === 'DEPLOYS_TO'),
    author: end === 'subject' && !direct && SPOKEN_OR_DECIDED.has(frame.relation),
    abstract: end === 'object' && frame.flags.has('arg'),
    numerals: ['KILLS', 'DETAINS', 'PROSECUTES', 'PROTESTS_AGAINST'].includes(frame.relation),
  }
}

/** "Khashoggi's killing", "his arrest by Chile": without a victim behind "of", the possessor is the victim, no doer. */
function isVictimOwned({ tokens }: SentenceTree, clause: Clause, frame: Frame): boolean {
  if (clause.kind !== 'noun' || !frame.object.includes('poss') || clause.own.has('of')) return false
  return clause.possessors.some((token) => tokens[token]!.relation === 'nmod:poss')
}

/** "the police killing of N", "rebel attacks on the town": those who do such deeds own them unnamed, too. */
function isForceModifier(tree: SentenceTree, token: number): boolean {
  const { relation, head } = tree.tokens[token]!
  const states = dependents(tree, head, 'amod', 'compound').some((child) => /^\p{Lu}/u.test(tree.tokens[child]!.text))
  return relation === 'compound' && FORCES.test(lemmaAt(tree, token)) && !states
}

const FORCES =
  /^(police|army|military|navy|rebel|militant|insurgent|guerrilla|jihadist|militia|government|separatist|mob|gang)$/

/** What the first of a frame's slots for one end that names anything of its types stands for. */
export function fillSlot(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  end: 'subject' | 'object',
  context: FrameContext,
  others: readonly Argument[] = [],
): Argument[] {
  const { slots, direct, other } = endsOf(frame)[end]
  // A predicate's own phrases come before those of its objects: "aggression against Ukraine and sanctions on Moscow".
  const byNearness = slots.map((slot) =>
    slot === 'S' && isVictimOwned(tree, clause, frame)
      ? [clause.possessors.filter((token) => isModifier(tree, token)), clause.subjects]
      : slotTokens(tree, clause, slot),
  )
  const onlyEvents = end === 'subject' && frame.flags.has('eventSubj')
  for (let rank = 0; byNearness.some((lists) => rank < lists.length); rank++)
    for (const lists of byNearness) {
      const tokens = lists[rank]
      if (tokens === undefined || tokens.length === 0) continue
      const options = lists.includes(clause.objects) ? direct : other
      // "A, a unit of X, B and C": the unit is A alone.
      const apposed = lists.includes(clause.described) && tree.tokens[clause.head]!.relation === 'appos'
      const found: Argument[] = []
      for (const token of tokens) {
        if (onlyEvents && !isEventNoun(tree, token, context)) continue
        const onlyNames = isModifier(tree, token) && !isForceModifier(tree, token) && !isKind(frame, end)
        const resolved = context.resolver.resolve(tree, token, onlyNames ? options.named : options.any)
        for (const argument of resolved) if (!apposed || argument.token < clause.head) found.push(argument)
      }
      // "they froze their aid to Malawi": the second slot is not the first once more.
      if (others.length > 1 && found.every(({ entity }) => others.some((each) => each.entity === entity))) continue
      if (found.length > 0) return found
    }
  return []
}

/** "its *copper* production", "a *gold* producer": the product is told of, not named. */
function isKind(frame: Frame, end: 'subject' | 'object'): boolean {
  return end === 'object' && frame.relation === 'PRODUCES' && frame.object[0] === 'comp'
}
