import type { Argument } from '../arguments/resolve'
import { caseOf, dependents, type SentenceTree } from '../tree'
import type { Clause } from './clause'
import { mayObject, maySubject } from './end-conditions'
import { fillSlot } from './fill-slot'
import type { Frame } from './frame'
import { unmetFlag } from './frame-conditions'
import type { FrameContext } from './frame-context'
import { coordinated } from './phrases'
import { itemTokens } from './slots'

/** One pair of arguments that a clause gives a frame, with the token of its item. */
export interface FrameMatch {
  readonly frame: Frame
  readonly subject: Argument
  readonly object: Argument
  readonly item?: number
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
  const doers = subjects.filter((subject) => maySubject(tree, frame, subject, context))
  if (frame.flags.has('loneSubj') && doers.length > 1) return []
  const wanted = objects.filter((object) => mayObject(tree, frame, object, context))
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
