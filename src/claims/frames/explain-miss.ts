import type { Argument } from '../arguments/resolve'
import { itemPhrase } from '../qualifiers'
import { lemmaAt, type SentenceTree } from '../tree'
import { ARGUMENT_TYPES } from './argument-types'
import type { Clause } from './clause'
import { fillSlot, resolveOptions } from './fill-slot'
import { type Frame, NO_RELATION } from './frame'
import { isItemFlag, unmetFlag } from './frame-conditions'
import type { FrameContext, Miss } from './frame-context'
import { isGeneric } from './generic'
import { matchFrame } from './match-frame'
import { isModifier } from './phrases'
import { itemTokens, slotTokens } from './slots'

/** One end of what a frame nearly said. */
export interface NearEnd {
  readonly name: string
  /** Index into `Reading.entities`, where it is an entity that the relation takes. */
  readonly entity?: number
}

/** A frame that gave no claim for one reason alone. */
export interface NearMiss {
  readonly relation: string
  readonly subject?: NearEnd
  readonly object?: NearEnd
  readonly reason: string
  readonly nearness: Nearness
}

/** How near a frame came: its item is of another kind, one end is not told, one is of no fitting kind, both are there. */
export type Nearness = 'item' | 'untold' | 'unfit' | 'paired'

type End = 'subject' | 'object'

/**
 * Why each frame of a predicate gave nothing, for those that lack one thing alone and have an entity at one end. Resolving
 * what the frames did not ask for makes nominal entities: only for use when all claims have been read.
 */
export function explainMiss({ tree, clause, frames, idiom }: Miss, context: FrameContext): NearMiss[] {
  const name = context.reading.nameAt(tree.index, clause.head)
  if (name && !name.adjectival) return []
  const near = frames
    .filter(({ relation }) => relation !== NO_RELATION)
    .flatMap((frame) => explain(tree, clause, frame, context) ?? [])
  if (idiom === undefined) return near
  const reason = `"${idiom.replaceAll('_', ' ')}" is an idiom, which says nothing of the kind`
  return near.filter(({ nearness }) => nearness === 'unfit').map((each) => ({ ...each, reason, nearness: 'item' }))
}

function explain(tree: SentenceTree, clause: Clause, frame: Frame, context: FrameContext): NearMiss | undefined {
  if (!mayBeNear(tree, clause, frame)) return undefined
  const subjects = fillSlot(tree, clause, frame, 'subject', context)
  const objects = fillSlot(tree, clause, frame, 'object', context, subjects)
  if (subjects.length === 0 && objects.length === 0) return undefined
  const items = itemTokens(tree, clause, frame, [...subjects, ...objects])
  const flag = unmetFlag(tree, clause, frame, items, context)
  const near = (reason: string | undefined, nearness: Nearness, ends: Partial<Record<End, NearEnd | undefined>>) =>
    reason === undefined ? undefined : nearMiss(frame, ends, reason, nearness)
  const end = (argument: Argument | undefined) => argument && nameOf(argument, context)
  if (subjects.length > 0 && (objects.length > 0 || (frame.flags.has('pair') && subjects.length > 1))) {
    const [subject, object = subject] = differing(subjects, objects)
    const ends = { subject: end(subject), object: end(object) }
    if (subject === object)
      return flag === undefined ? near('subject and object are the same', 'paired', ends) : undefined
    return flag === undefined
      ? near(explainPair(tree, clause, frame, context), 'paired', ends)
      : near(explainFlag(tree, flag, items), 'item', ends)
  }
  if (flag !== undefined) return undefined
  const missing = subjects.length === 0 ? 'subject' : 'object'
  const known = { subject: end(subjects[0]), object: end(objects[0]) }
  const token = missingToken(tree, clause, frame, missing, context)
  if (token !== undefined) {
    const { reason, name } = explainToken(tree, clause, frame, missing, token, context)
    return near(reason, 'unfit', { ...known, ...(name && { [missing]: { name } }) })
  }
  return isEvoked(clause, frame, missing) ? near(untold(tree, clause, frame, missing), 'untold', known) : undefined
}

/** Whether the slots leave a frame near before anything is resolved, which takes long: an end that is not there must be meant. */
function mayBeNear(tree: SentenceTree, clause: Clause, frame: Frame): boolean {
  const isThere = (slot: string) => slotTokens(tree, clause, slot).some(({ length }) => length > 0)
  const subject = frame.subject.some(isThere) || (frame.flags.has('occasion') && isThere('occasion'))
  const object = frame.object.some(isThere)
  if (subject && object) return true
  if ((!subject && !object) || !isEvoked(clause, frame, subject ? 'object' : 'subject')) return false
  const needsItem = [...frame.flags].some((flag) => isItemFlag(flag) && flag.endsWith('Item'))
  return !needsItem || itemTokens(tree, clause, frame, []).length > 0
}

function nearMiss(
  { relation }: Frame,
  ends: Partial<Record<End, NearEnd | undefined>>,
  reason: string,
  nearness: Nearness,
): NearMiss {
  const { subject, object } = ends
  return { relation, ...(subject && { subject }), ...(object && { object }), reason, nearness }
}

function nameOf({ entity }: Argument, { reading }: FrameContext): NearEnd {
  return { name: reading.entities[entity]!.name, entity }
}

/** The first two that are not the same; of a set ("A and B met") two of its members. */
function differing(subjects: readonly Argument[], objects: readonly Argument[]): readonly [Argument, Argument?] {
  const subject = subjects[0]!
  return [subject, [...objects, ...subjects].find(({ entity }) => entity !== subject.entity)]
}

/** Why a frame that has both its ends and its conditions makes no claim. */
function explainPair(tree: SentenceTree, clause: Clause, frame: Frame, context: FrameContext): string | undefined {
  const matches = matchFrame(tree, clause, frame, context)
  if (matches.length > 0) {
    const generic = matches.every(({ subject, object }) =>
      isGeneric(tree, clause, subject.token, object.token, context),
    )
    return generic ? 'is told of a kind in general, of nobody in particular' : undefined
  }
  if (frame.flags.has('weaponSubj')) return 'the subject is nothing that strikes with weapons'
  if (frame.flags.has('namedSubj')) return 'the subject has no name of its own'
  return frame.flags.has('namedObj') ? 'the object has no name of its own' : undefined
}

/** What the item must be, by flag; other flags tell a verb's other senses apart. */
const ITEM_KINDS: Readonly<Record<string, string>> = {
  prodItem: 'goods or equipment',
  goodsItem: 'goods or equipment',
  aidItem: 'aid',
  moneyItem: 'money',
  forceItem: 'troops or equipment',
  agrItem: 'agreement',
  sancItem: 'sanction',
  stakeItem: 'stake',
  legalItem: 'legal step',
  assaultItem: 'assault',
  talkItem: 'talks',
  tieItem: 'tie',
  threatObj: 'threat',
  agrObj: 'agreement',
  penalItem: 'punishment',
}
/** What else must be told, by flag. */
const NEEDS: Readonly<Record<string, string>> = {
  needItem: 'what for is not told',
  needTitle: 'to what post is not told',
  reqx: 'what is asked for is not told',
}

function explainFlag(tree: SentenceTree, flag: string, items: readonly number[]): string | undefined {
  const kind = ITEM_KINDS[flag]
  if (kind === undefined) return NEEDS[flag]
  const item = items[0]
  return item === undefined ? `no ${kind} is told of` : `${quoted(tree, item)} is no ${kind}`
}

function quoted(tree: SentenceTree, token: number): string {
  return `"${tree.tokens[token]!.text}"`
}

/** The token that stands where the end would be read, though for nothing that the relation takes. */
function missingToken(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  end: End,
  { reading }: FrameContext,
): number | undefined {
  for (const slot of frame[end])
    for (const token of slotTokens(tree, clause, slot).flat())
      if (!isModifier(tree, token) || (slot !== 'I' && reading.nameAt(tree.index, token) !== undefined)) return token
  return undefined
}

const INDEFINITE = /^(any|every|some|no)(one|body|thing)$/

/** Why what stands at an end does not fill it, with its words. */
function explainToken(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  end: End,
  token: number,
  { reading, resolver, nouns }: FrameContext,
): { readonly reason: string; readonly name?: string } {
  const [found] = resolver.resolve(tree, token, resolveOptions(frame, end, clause.objects.includes(token)))
  const takes = `is nothing that ${frame.relation} takes as its ${end}`
  if (found !== undefined) {
    const { name, type } = reading.entities[found.entity]!
    return { reason: `"${name}" (${type}) ${takes} here`, name }
  }
  const name = itemPhrase(tree, token, reading.analysis.document.text)
  const unspecific = INDEFINITE.test(lemmaAt(tree, token)) || nouns.typeOf(lemmaAt(tree, token)) !== undefined
  if (tree.tokens[token]!.upos === 'PRON' && !unspecific)
    return { reason: `whom or what ${quoted(tree, token)} stands for is not known` }
  return { reason: unspecific ? `"${name}" is nobody and nothing in particular` : `"${name}" ${takes}`, name }
}

/** Whether the predicate says the relation even where nothing stands in the slots of one end: "attacked", not "looked". */
function isEvoked({ kind, passive }: Clause, frame: Frame, end: End): boolean {
  if (kind !== 'verb' || frame.flags.has('pair') || frame.predicate.includes('_')) return true
  if ([...frame.flags].some(isItemFlag)) return true
  return frame[end].includes('S') || (frame[end].includes('O') && !passive)
}

const PREPOSITIONS = ['to', 'with', 'against', 'on', 'of', 'for', 'from', 'into', 'in']

/** "attacked" says ATTACKS, but who is not told. */
function untold(tree: SentenceTree, { head }: Clause, frame: Frame, end: End): string {
  const says = `${quoted(tree, head)} says ${frame.relation}, but`
  const person = ARGUMENT_TYPES[frame.relation]?.[end].has('Person') ?? true
  if (end === 'subject') return `${says} ${person ? 'who' : 'what'} is not told`
  const slots = frame[end]
  const direct = slots.includes('O') || slots.includes('S')
  const preposition = direct ? undefined : PREPOSITIONS.find((each) => slots.includes(each))
  return `${says} ${preposition ? `${preposition} ` : ''}${person ? 'whom' : 'what'} is not told`
}
