import type { EntityType } from '../../model'
import type { NounClasses } from '../arguments/noun-classes'
import type { Argument, Resolver } from '../arguments/resolve'
import type { Reading } from '../reading'
import { caseOf, dependent, dependents, lemmaAt, type SentenceTree } from '../tree'
import { ARGUMENT_TYPES } from './argument-types'
import { antecedentOfPronoun, type Clause, coordinated, isRelativePronoun, phrasesOf } from './clause'
import type { Frame } from './frame'

export interface FrameContext {
  readonly reading: Reading
  readonly resolver: Resolver
  readonly nouns: NounClasses
}

/** One pair of arguments that a clause gives a frame, with the token of its item. */
export interface FrameMatch {
  readonly frame: Frame
  readonly subject: Argument
  readonly object: Argument
  readonly item?: number
}

/** The class that the item's noun must be of, by flag. */
const ITEM_CLASSES: Readonly<Record<string, string>> = {
  aidItem: 'aid',
  moneyItem: 'money',
  forceItem: 'force',
  agrItem: 'agreement',
  sancItem: 'sanction',
  stakeItem: 'stake',
  legalItem: 'legal',
  assaultItem: 'assault',
  talkItem: 'talk',
  tieItem: 'tie',
  threatObj: 'threat',
  agrObj: 'agreement',
}

/** Tokens of a slot: for a noun, `S` is its possessor, else the subject that its verb lends it. */
export function slotTokens(tree: SentenceTree, clause: Clause, slot: string): readonly (readonly number[])[] {
  if (slot === 'S')
    return clause.kind === 'noun' ? [clause.possessors, clause.subjects] : [clause.subjects, clause.fallback]
  if (slot === 'occasion') return [clause.fallback]
  if (slot === 'O') return [clause.objects]
  if (slot === 'I')
    return [
      clause.indirect,
      clause.objects.flatMap((object) => dependents(tree, object, 'compound', 'nmod:poss').slice(0, 1)),
    ]
  if (slot === 'poss') return [clause.possessors.filter((token) => !isModifier(tree, token))]
  if (slot === 'cop') return [clause.described]
  if (slot === 'comp') return [dependents(tree, clause.head, 'compound')]
  const [outer, inner] = slot.split('.')
  const phrases = [clause.own.get(outer!) ?? [], clause.nested.get(outer!) ?? []]
  if (!inner) return phrases
  if (inner === 'poss') return [clause.objects.flatMap((object) => possessorsBelow(tree, object))]
  return phrases.map((tokens) => tokens.flatMap((token) => phrasesOf(tree, token, true).get(inner) ?? []))
}

/** Possessors of a noun or of what it counts: "40 % of the army's needs". */
function possessorsBelow(tree: SentenceTree, noun: number): number[] {
  const inner = dependents(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of')
  return [noun, ...inner].flatMap((token) => dependents(tree, token, 'nmod:poss'))
}

function typesFor(frame: Frame, end: 'subject' | 'object'): ReadonlySet<EntityType> | undefined {
  const { flags } = frame
  if (end === 'object') {
    const types = frame.objectTypes ?? ARGUMENT_TYPES[frame.relation]?.object
    return flags.has('notplace') && types ? new Set([...types].filter((type) => type !== 'Place')) : types
  }
  if (flags.has('swapS')) return ARGUMENT_TYPES[frame.relation]?.subject
  const types = ARGUMENT_TYPES[frame.relation]?.subject
  if (flags.has('personSubj')) return new Set((['Person', 'Group'] as const).filter((type) => types?.has(type)))
  if (flags.has('nosubjPerson') && types) return new Set([...types].filter((type) => type !== 'Person'))
  if (flags.has('plS')) return new Set<EntityType>(['Place', 'Facility'])
  if (flags.has('eventSubj')) return new Set<EntityType>(['Event', 'Product'])
  return types
}

/** Adjectives and compounds before a noun own it only as names: "Turkish airstrikes", not "missile attacks". */
function isModifier(tree: SentenceTree, token: number): boolean {
  return ['amod', 'compound'].includes(tree.tokens[token]!.relation)
}

function fillSlot(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  end: 'subject' | 'object',
  context: FrameContext,
): Argument[] {
  const types = typesFor(frame, end)
  const slots = end === 'subject' && frame.flags.has('occasion') ? [...frame[end], 'occasion'] : frame[end]
  for (const slot of slots)
    for (const tokens of slotTokens(tree, clause, slot)) {
      const options = {
        ...(types && { types }),
        agent: slot === 'S' || slot === 'by' || (end === 'subject' && slot !== 'O'),
        abstract: end === 'object' && frame.flags.has('arg'),
        numerals: ['KILLS', 'DETAINS', 'PROTESTS_AGAINST'].includes(frame.relation),
      }
      const found = tokens.flatMap((token) => [
        ...context.resolver.resolve(tree, token, { ...options, named: isModifier(tree, token) }),
      ])
      if (found.length > 0) return found
    }
  return []
}

/** Whether a noun is of the class, itself or as what a light noun counts ("a series of sanctions"). */
export function isOfClass(tree: SentenceTree, token: number, nounClass: string, nouns: NounClasses): boolean {
  return coordinated(tree, token).some((part) => {
    const lemma = lemmaAt(tree, part)
    if (nouns.has(lemma, nounClass)) return true
    if (nounClass === 'money' && isMoney(tree, part)) return true
    if (!nouns.has(lemma, 'light') && tree.tokens[part]!.upos !== 'NUM') return false
    return dependents(tree, part, 'nmod').some(
      (child) => caseOf(tree, child) === 'of' && isOfClass(tree, child, nounClass, nouns),
    )
  })
}

function isMoney(tree: SentenceTree, token: number): boolean {
  const { xpos, text } = tree.tokens[token]!
  return (
    xpos === '$' ||
    /^[$€£¥]/.test(text) ||
    dependents(tree, token, 'nummod').some((child) => /^[$€£¥]/.test(tree.tokens[child]!.text))
  )
}

/** Nouns that may be handed over: products, and whatever is not money, help, an abstraction or somebody. */
function isGoods(tree: SentenceTree, token: number, { nouns, reading }: FrameContext): boolean {
  const name = reading.nameAt(tree.index, token)
  if (name) return reading.entities[name.entity]!.type === 'Product'
  return coordinated(tree, token).some((part) => {
    const lemma = lemmaAt(tree, part)
    if (nouns.typeOf(lemma) === 'Product') return true
    return dependents(tree, part, 'nmod').some(
      (child) =>
        nouns.has(lemma, 'light') && caseOf(tree, child) === 'of' && nouns.typeOf(lemmaAt(tree, child)) === 'Product',
    )
  })
}

function isNamedAgreement(tree: SentenceTree, token: number, { reading }: FrameContext): boolean {
  const name = reading.nameAt(tree.index, token)
  return name !== undefined && reading.entities[name.entity]!.type === 'Agreement'
}

/** Goods, or a noun that names nothing else: neither money nor help nor somebody nor an abstraction. */
function mayBeGoods(tree: SentenceTree, token: number, context: FrameContext): boolean {
  if (isGoods(tree, token, context)) return true
  const { nouns, reading } = context
  const lemma = lemmaAt(tree, token)
  if (reading.nameAt(tree.index, token) || tree.tokens[token]!.upos !== 'NOUN') return false
  return (
    nouns.typeOf(lemma) === undefined &&
    !['abstract', 'aid', 'money'].some((nounClass) => isOfClass(tree, token, nounClass, nouns))
  )
}

/** "prevented X from leaving": the item is a clause with the slot's preposition. */
function hasGerund(tree: SentenceTree, clause: Clause, frame: Frame): boolean {
  return clause.complements.some((token) =>
    dependents(tree, token, 'mark', 'case').some((child) =>
      frame.item.includes(tree.tokens[child]!.text.toLowerCase()),
    ),
  )
}

function itemTokens(tree: SentenceTree, clause: Clause, frame: Frame, taken: readonly Argument[]): number[] {
  for (const slot of frame.item) {
    if (slot.startsWith('=')) continue
    for (const tokens of slotTokens(tree, clause, slot)) {
      const free = tokens.filter(
        (token) => !taken.some((argument) => argument.token === token && argument.through === undefined),
      )
      const nouns = free.map((token) =>
        isRelativePronoun(tree, token) ? (antecedentOfPronoun(tree, token) ?? token) : token,
      )
      if (nouns.length > 0) return nouns.flatMap((token) => coordinated(tree, token))
    }
  }
  return []
}

/** The conditions that flags put on the clause besides its two arguments. */
function meetsFlags(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  items: readonly number[],
  context: FrameContext,
): boolean {
  const { flags } = frame
  for (const flag of flags) {
    const nounClass = ITEM_CLASSES[flag]
    if (nounClass) {
      const candidates = flag.endsWith('Obj') ? clause.objects : items
      if (flag === 'agrObj' && candidates.length === 0) continue
      if (
        !candidates.some(
          (token) => isOfClass(tree, token, nounClass, context.nouns) || isNamedAgreement(tree, token, context),
        )
      )
        return false
    }
    if (flag.startsWith('nopp:') && (clause.own.has(flag.slice(5)) || clause.nested.has(flag.slice(5)))) return false
  }
  if (flags.has('prodItem') && !items.some((token) => isGoods(tree, token, context))) return false
  if (flags.has('goodsItem') && !items.some((token) => mayBeGoods(tree, token, context))) return false
  if (flags.has('needItem') && items.length === 0 && !hasGerund(tree, clause, frame)) return false
  if (flags.has('passiveOnly') && !clause.passive) return false
  if (flags.has('noObj') && clause.objects.length > 0 && !clause.passive) return false
  if ((flags.has('reqx') || flags.has('xcreq')) && !asksForSomething(tree, clause, flags.has('reqx'))) return false
  if (
    flags.has('shut') &&
    !clause.complements.some((token) => /^(shut|close|cease|stop|halt|leave|vacate)$/.test(lemmaAt(tree, token)))
  )
    return false
  if (flags.has('forceSubj') && !clause.subjects.some((token) => isOfClass(tree, token, 'force', context.nouns)))
    return false
  const wanted = flags.has('negpred')
    ? 'hostile'
    : flags.has('enemy')
      ? 'enemy'
      : flags.has('unlawful')
        ? 'unlawful'
        : undefined
  if (wanted) return hasPredicateOfClass(tree, clause, wanted, context.nouns)
  return true
}

function asksForSomething(tree: SentenceTree, clause: Clause, phraseWillDo: boolean): boolean {
  const infinitive = clause.complements.some((token) => {
    const { xpos } = tree.tokens[token]!
    return (
      xpos === 'VB' || dependents(tree, token, 'mark').some((child) => tree.tokens[child]!.text.toLowerCase() === 'to')
    )
  })
  return infinitive || (phraseWillDo && (clause.own.has('for') || clause.own.has('to')))
}

/** "called it an act of aggression", "considers France its main enemy". */
function hasPredicateOfClass(tree: SentenceTree, clause: Clause, wanted: string, nouns: NounClasses): boolean {
  const predicates = [
    ...dependents(tree, clause.head, 'xcomp', 'obj', 'obl', 'ccomp', 'appos'),
    ...(clause.own.get('as') ?? []),
    ...clause.objects.flatMap((object) => dependents(tree, object, 'appos', 'xcomp', 'nmod', 'acl')),
  ]
  return predicates.some((token) => {
    if (nouns.has(lemmaAt(tree, token), wanted)) return true
    return dependents(tree, token, 'amod', 'compound', 'nmod').some((child) => nouns.has(lemmaAt(tree, child), wanted))
  })
}

/** Every pair of different entities that the clause gives the frame. */
export function matchFrame(tree: SentenceTree, clause: Clause, frame: Frame, context: FrameContext): FrameMatch[] {
  const subjects = fillSlot(tree, clause, frame, 'subject', context)
  if (subjects.length === 0) return []
  if (frame.flags.has('pair')) return matchPairs(tree, clause, frame, subjects, context)
  const objects = fillSlot(tree, clause, frame, 'object', context)
  if (objects.length === 0) return []
  const items = itemTokens(tree, clause, frame, [...subjects, ...objects])
  if (!meetsFlags(tree, clause, frame, items, context)) return []
  return subjects.flatMap((subject) =>
    objects
      .filter(({ entity }) => entity !== subject.entity)
      .flatMap((object) => withItems(frame, subject, object, items)),
  )
}

function withItems(frame: Frame, subject: Argument, object: Argument, items: readonly number[]): FrameMatch[] {
  const match = { frame, subject, object }
  return items.length === 0 ? [match] : items.map((item) => ({ ...match, item }))
}

/** "A, B and C met": every two of the subjects; where there is a second slot, each subject with each of its entities. */
function matchPairs(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  subjects: readonly Argument[],
  context: FrameContext,
): FrameMatch[] {
  const others = fillSlot(tree, clause, frame, 'object', context)
  const items = itemTokens(tree, clause, frame, [...subjects, ...others])
  if (!meetsFlags(tree, clause, frame, items, context)) return []
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

/** Whether the clause has any complement of the relation: used by callers that read items from it. */
export function complementOf(tree: SentenceTree, clause: Clause): number | undefined {
  return dependent(tree, clause.head, 'xcomp') ?? clause.complements[0]
}
