import type { Clause } from '../frames/clause'
import { type Frame, type FrameTable, NO_RELATION } from '../frames/frame'
import type { FrameContext } from '../frames/frame-context'
import { isEverydayUse, isFixture, isGeneric } from '../frames/generic'
import { type FrameMatch, matchFrame } from '../frames/match-frame'
import { nounKeys, readAdjectiveClause, readNounClause } from '../frames/noun-clause'
import { readItem } from '../frames/read-item'
import { readVerbClause } from '../frames/verb-clause'
import { itemPhrase } from '../qualifiers'
import type { Proposal } from '../rule'
import { dependent, lemmaAt, type SentenceTree } from '../tree'

const KINDS = { verb: 'v', noun: 'n', adjective: 'a' } as const
const CONFIDENCE = { verb: 0.75, noun: 0.7, adjective: 0.75 }
/** Where the number of the object, not of an item, is the claim's quantity. */
const COUNTED_OBJECTS = new Set('KILLS DETAINS ACQUIRES PRODUCES ATTACKS OWNS PROSECUTES SUPPORTS'.split(' '))
const COUNTED_SUBJECTS = new Set(['PROTESTS_AGAINST'])

/** The frames of a predicate, or of its singular. */
function framesOf(key: string, known: ReadonlyMap<string, readonly Frame[]>): readonly Frame[] | undefined {
  return known.get(key) ?? (key.endsWith('s') ? known.get(key.slice(0, -1)) : undefined)
}

/** The matches of the first frame of the predicate that fits, and of those marked `also`. */
function matchClause(tree: SentenceTree, clause: Clause, frames: FrameTable, context: FrameContext): FrameMatch[] {
  const known = frames[KINDS[clause.kind]]
  const tried: Frame[] = []
  for (const key of clause.keys) {
    const candidates = framesOf(key, known)
    if (!candidates) continue
    if (candidates[0]!.relation === NO_RELATION) {
      const literal = clause.keys.slice(clause.keys.indexOf(key) + 1).flatMap((other) => known.get(other) ?? [])
      context.onMiss?.({ tree, clause, frames: literal, idiom: key })
      return []
    }
    const matches: FrameMatch[] = []
    for (const frame of candidates) {
      if (matches.length > 0 && !frame.flags.has('also') && !matches.every((match) => match.frame.flags.has('also')))
        continue
      matches.push(
        ...matchFrame(tree, clause, frame, context).filter(
          ({ subject, object }) =>
            !isGeneric(tree, clause, subject.token, object.token, context) &&
            !isFixture(tree, clause, subject.token, context) &&
            !isEverydayUse(tree, clause, frame, subject, object, context),
        ),
      )
    }
    if (matches.length > 0) return matches
    tried.push(...candidates)
  }
  if (tried.length > 0) context.onMiss?.({ tree, clause, frames: tried })
  return []
}

function toProposal(tree: SentenceTree, clause: Clause, match: FrameMatch, context: FrameContext): Proposal {
  const { frame, subject, object, item } = match
  const counted = countedToken(tree, clause, match, context)
  return {
    relation: frame.relation,
    subject: subject.entity,
    object: object.entity,
    subjectAt: subject.token,
    objectAt: object.token,
    sentence: tree.index,
    predicate: clause.head,
    rule: `${clause.kind}/${frame.relation}`,
    confidence: CONFIDENCE[clause.kind],
    ...meansOf(tree, match, context),
    ...readItem(tree, clause, match, context.reading.analysis.document.text),
    ...(counted !== undefined && { quantityAt: counted }),
    ...(item !== undefined && { amountAt: item }),
    ...standingOfFrame(frame),
    ...(isProtestMade(tree, clause, frame) && { modality: 'asserted' as const }),
    ...(isEndedVisit(tree, clause, frame) && { polarity: 'positive' as const }),
  }
}

/** "ended his trip in Bissau": a visit that is over has been made. */
function isEndedVisit(tree: SentenceTree, clause: Clause, { relation }: Frame): boolean {
  const governor = lemmaAt(tree, tree.tokens[clause.head]!.head)
  return relation === 'VISITS' && clause.kind === 'noun' && /^(end|conclude|finish|complete|wrap|cut)$/.test(governor)
}

/** "blocked roads to protest the law": what is done in protest is the protest. */
function isProtestMade(tree: SentenceTree, { head }: Clause, { relation: type }: Frame): boolean {
  const { relation, head: governor, xpos } = tree.tokens[head]!
  const done = governor >= 0 && /^VB[DN]$/.test(tree.tokens[governor]!.xpos)
  return type === 'PROTESTS_AGAINST' && relation === 'advcl' && xpos === 'VB' && done
}

/** The token whose number is the claim's quantity: the object's, the item's, or that of an unnamed subject beside a named object. */
function countedToken(
  tree: SentenceTree,
  clause: Clause,
  match: FrameMatch,
  context: FrameContext,
): number | undefined {
  const { frame, subject, object, item } = match
  if (COUNTED_OBJECTS.has(frame.relation)) return countedObject(tree, match, context)
  if (COUNTED_SUBJECTS.has(frame.relation)) return subject.token
  if (frame.item[0]?.startsWith('O.')) return clause.objects[0]
  if (item !== undefined) return item
  const isCounted = (token: number, entity: number) =>
    context.reading.entities[entity]!.nominal && dependent(tree, token, 'nummod') !== undefined
  if (isCounted(object.token, object.entity)) return object.token
  return isCounted(subject.token, subject.entity) ? subject.token : undefined
}

/** The object, where it may be several: of "36 people, including N" N is not 36. */
function countedObject(
  tree: SentenceTree,
  { frame, object }: FrameMatch,
  { reading }: FrameContext,
): number | undefined {
  const named = !reading.entities[object.entity]!.nominal
  const parties = /^(KILLS|DETAINS|PROSECUTES|SUPPORTS)$/.test(frame.relation)
  return parties && named && dependent(tree, object.token, 'nummod') === undefined ? undefined : object.token
}

/** "attacked by Ukrainian drones": the means that stood for the state is the item of its attack. */
function meansOf(
  tree: SentenceTree,
  { frame, subject }: FrameMatch,
  { reading, nouns }: FrameContext,
): Pick<Proposal, 'item'> {
  const noun = tree.tokens[subject.token]!
  const byMeans = frame.relation === 'ATTACKS' && noun.upos === 'NOUN' && nouns.typeOf(noun.lemma) === 'Product'
  const state = reading.entities[subject.entity]!.type === 'Country'
  return byMeans && state ? { item: itemPhrase(tree, subject.token, reading.analysis.document.text) } : {}
}

function standingOfFrame({ flags }: Frame): Pick<Proposal, 'polarity' | 'modality'> {
  return {
    ...(flags.has('denied') && { polarity: 'positive' as const }),
    ...(flags.has('negative') && { polarity: 'negative' as const }),
    ...(flags.has('planned') && { modality: 'planned' as const }),
    ...(flags.has('possible') && { modality: 'possible' as const }),
  }
}

/** What the verbs and nouns of a sentence say by the frame tables. */
export function proposeByPredicates(tree: SentenceTree, frames: FrameTable, context: FrameContext): Proposal[] {
  const proposals: Proposal[] = []
  for (const { index } of tree.tokens) {
    const kind = kindAt(tree, index)
    if (kind === undefined || (kind === 'noun' && !nounKeys(tree, index).some((key) => framesOf(key, frames.n))))
      continue
    const clause = READERS[kind](tree, index)
    for (const match of matchClause(tree, clause, frames, context))
      proposals.push(toProposal(tree, clause, match, context))
  }
  return proposals
}

/** A verb that was tagged as a plural noun: nouns take no object. */
function isMistakenVerb(tree: SentenceTree, token: number): boolean {
  return dependent(tree, token, 'obj') !== undefined
}

/** The clause of a verb, noun or adjective; undefined for other tokens. */
export function clauseAt(tree: SentenceTree, token: number): Clause | undefined {
  const kind = kindAt(tree, token)
  return kind && READERS[kind](tree, token)
}

const READERS = { verb: readVerbClause, noun: readNounClause, adjective: readAdjectiveClause } as const

/** As what a token has a clause. */
function kindAt(tree: SentenceTree, token: number): Clause['kind'] | undefined {
  const { upos, relation } = tree.tokens[token]!
  if (upos === 'VERB') return relation !== 'amod' && relation !== 'compound' ? 'verb' : undefined
  if (upos === 'NOUN') return isMistakenVerb(tree, token) ? 'verb' : 'noun'
  if (upos !== 'ADJ') return undefined
  if (dependent(tree, token, 'nmod:poss') !== undefined) return 'noun'
  return isMistakenVerb(tree, token) ? 'verb' : 'adjective'
}
