import type { EntityType } from '../../model'
import { isAilment } from '../arguments/ailments'
import type { Argument, ResolveOptions } from '../arguments/resolve'
import { caseOf, dependents, lemmaAt, type SentenceTree } from '../tree'
import { ARGUMENT_TYPES, typeSet } from './argument-types'
import type { Clause } from './clause'
import type { Frame } from './frame'
import { unmetFlag } from './frame-conditions'
import type { FrameContext } from './frame-context'
import { coordinated } from './phrases'
import { isModifier, itemTokens, slotTokens } from './slots'
import { antecedentOfPronoun, isRelativePronoun } from './subjects'

/** One pair of arguments that a clause gives a frame, with the token of its item. */
export interface FrameMatch {
  readonly frame: Frame
  readonly subject: Argument
  readonly object: Argument
  readonly item?: number
}

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
  if (flags.has('swapS')) return ARGUMENT_TYPES[frame.relation]?.subject
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

/** Every pair of different entities that the clause gives the frame. */
export function matchFrame(tree: SentenceTree, clause: Clause, frame: Frame, context: FrameContext): FrameMatch[] {
  const subjects = fillSlot(tree, clause, frame, 'subject', context)
  if (subjects.length === 0) return []
  if (frame.flags.has('pair')) return matchPairs(tree, clause, frame, subjects, context)
  const objects = fillSlot(tree, clause, frame, 'object', context, subjects)
  if (objects.length === 0) return []
  const items = itemTokens(tree, clause, frame, [...subjects, ...objects]).filter(
    (token) => !isInsideName(tree, token, context),
  )
  if (unmetFlag(tree, clause, frame, items, context) !== undefined) return []
  const doers = subjects.filter(
    (subject) =>
      (!frame.flags.has('weaponSubj') || mayAttack(tree, subject, context)) &&
      (!frame.flags.has('namedSubj') || isNamed(subject.entity, context)) &&
      (!frame.flags.has('prosecutorSubj') || PROSECUTORS.test(context.reading.entities[subject.entity]!.name)) &&
      (!frame.flags.has('authoritySubj') || isAuthority(subject.entity, context)) &&
      (!frame.flags.has('nomedia') || !QUESTIONERS.test(lemmaAt(tree, subject.token))),
  )
  const wanted = objects.filter(
    (object) =>
      (!frame.flags.has('namedObj') || isNamed(object.entity, context)) &&
      (!frame.flags.has('oneObj') || isNamed(object.entity, context) || tree.tokens[object.token]!.xpos !== 'NNS') &&
      (!frame.flags.has('personObj') || isPerson(tree, object, context)) &&
      (!frame.flags.has('deedObj') || isDeed(tree, object)),
  )
  return doers.flatMap((subject) =>
    wanted
      .filter(({ entity }) => entity !== subject.entity)
      .flatMap((object) => withItems(frame, subject, object, items)),
  )
}

/** "accused the Bank of *Ghana* of fraud": a word of a longer name is no item. */
function isInsideName(tree: SentenceTree, token: number, { reading }: FrameContext): boolean {
  const name = reading.nameAt(tree.index, token)
  const { head } = tree.tokens[token]!
  return name !== undefined && head >= name.first && head <= name.last
}

function isAuthority(entity: number, { reading }: FrameContext): boolean {
  const { type, name } = reading.entities[entity]!
  return type === 'Country' || AUTHORITIES.test(name)
}

/** A named person or a noun for one, and nobody "held accountable" or "held hostage". */
function isPerson(tree: SentenceTree, { entity, token }: Argument, { reading, nouns }: FrameContext): boolean {
  const blamed = dependents(tree, token, 'amod').some((child) =>
    /^(accountable|responsible|liable)$/.test(lemmaAt(tree, child)),
  )
  const captive = /^(hostage|captive|prisoner)$/.test(lemmaAt(tree, token)) && tree.children[token]!.length === 0
  return (
    !blamed &&
    !captive &&
    (reading.entities[entity]!.type === 'Person' || nouns.typeOf(lemmaAt(tree, token)) === 'Person')
  )
}

/** "welcomed France's decision", not "welcomed the guests", "welcomed the arrival of the guests": an act, and none of coming. */
function isDeed(tree: SentenceTree, { through }: Argument): boolean {
  return through !== undefined && !COMING.test(lemmaAt(tree, through))
}

const COMING = /^(participation|presence|arrival|return|visit|attendance|attention|birth|invitation)$/

function isNamed(entity: number, { reading }: FrameContext): boolean {
  return !reading.entities[entity]!.nominal
}

/** Who asks a court for a sentence. */
const PROSECUTORS = /\b(prosecut\w+|attorney|ministry|crown|state)\b/i
/** Bodies that may forbid others to go on. */
const AUTHORITIES =
  /\b(government|authorit\w+|police|court|judge|tribunal|ministry|minister|regulator|watchdog|commission\w*|army|military|junta|council|agency|president|governor|mayor|parliament|officials?|inspectors?|state|administration|department|taliban|prosecut\w+|attorney general)\b/i
/** Who asks questions by trade. */
const QUESTIONERS = /^(journalist|reporter|press|media|correspondent|interviewer|presenter|newspaper|viewer|caller)s?$/

/** Bodies whose blows are words. */
const TALKING =
  /\b(court|tribunal|magazine|newspaper|times|gazette|herald|tribune|journal|parliament|senate|assembly|congress|university)$/i

/** Of events and unnamed products only strikes and weapons attack: no storm, and no truck that hits a motorcycle. */
function mayAttack(tree: SentenceTree, { entity, token }: Argument, { reading, nouns }: FrameContext): boolean {
  const { type, nominal, name } = reading.entities[entity]!
  if (type === 'Organization' && TALKING.test(name)) return false
  const lemma = lemmaAt(tree, token)
  const strikes = nouns.has(lemma, 'assault') || nouns.has(lemma, 'means')
  return type === 'Event' ? strikes : strikes || !nominal || type !== 'Product'
}

function withItems(frame: Frame, subject: Argument, object: Argument, items: readonly number[]): FrameMatch[] {
  const match = { frame, subject, object }
  return items.length === 0 ? [match] : items.map((item) => ({ ...match, item }))
}

/** "officials from *Kenya* and *Egypt* met", "*Kenyan* and *Egyptian* negotiators": several parties stand behind one noun. */
function representedBy(tree: SentenceTree, found: readonly Argument[], { reading }: FrameContext): readonly Argument[] {
  const [only] = found
  if (only === undefined || found.length > 1 || tree.tokens[only.token]!.xpos !== 'NNS') return found
  const parties = dependents(tree, only.token, 'nmod', 'amod', 'compound')
    .filter((child) => tree.tokens[child]!.relation !== 'nmod' || caseOf(tree, child) === 'from')
    .flatMap((child) => coordinated(tree, child))
    .flatMap((token) => {
      const name = reading.nameAt(tree.index, token)
      const fits = name && /^(Country|Organization)$/.test(reading.entities[name.entity]!.type)
      return fits ? [{ entity: name.entity, token }] : []
    })
  const different = parties.filter(({ entity }, at) => parties.findIndex((other) => other.entity === entity) === at)
  return different.length > 1 ? different : found
}

/** "A, B and C met": every two of the subjects; where there is a second slot, each subject with each of its entities. */
function matchPairs(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  candidates: readonly Argument[],
  context: FrameContext,
): FrameMatch[] {
  // Events and things are no partners: "a referendum ending decades of conflict with the rebels".
  const subjects = representedBy(tree, candidates, context).filter(
    ({ entity }) => !/^(Event|Product)$/.test(context.reading.entities[entity]!.type),
  )
  const others = representedBy(tree, fillSlot(tree, clause, frame, 'object', context), context)
  const items = itemTokens(tree, clause, frame, [...subjects, ...others])
  if (unmetFlag(tree, clause, frame, items, context) !== undefined) return []
  const item = items[0]
  const extra = item === undefined ? {} : { item }
  const same = others.every(({ entity }) => subjects.some((subject) => subject.entity === entity))
  if (!same)
    return subjects.flatMap((subject) =>
      others.filter(({ entity }) => entity !== subject.entity).map((object) => ({ frame, subject, object, ...extra })),
    )
  return subjects.flatMap((subject, index) =>
    subjects.slice(index + 1).map((object) => ({ frame, subject, object, ...extra })),
  )
}
