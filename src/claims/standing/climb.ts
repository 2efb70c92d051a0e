import { dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { commaBetween, frameOf, isClause, isNegated, isPassive, isPreposition, kindOf } from './attachment'
import { applyAttribution, type StandingContext, speak } from './attribution'
import { applyMarks, FICTION, REACH, REACH_ALL, REACH_SPEECH } from './clause-marks'
import { applyEffect, bar, deny, type StandingDraft, weaken } from './draft'
import { type Government, governanceOf, governorOf } from './governor'
import { type Effect, type Governance, lookUp } from './lexicon'

/** Walks from a predicate to the root and lets everything that stands over it bear on the draft; says what still reaches. */
export function climb(tree: SentenceTree, predicate: number, draft: StandingDraft, context: StandingContext): number {
  let reach = REACH_ALL
  let at = predicate
  let below = -1
  let own = REACH_ALL
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    applyMarks(tree, at, below, own & reach, draft, context.knowledge)
    if (reach & REACH.source) applyAttribution(tree, predicate, at, below, draft, context)
    const conjunct = tree.tokens[at]!.relation === 'conj'
    const government = governorOf(tree, at, context.knowledge)
    if (government.head < 0) break
    barUnreal(tree, at, government.head, draft)
    if (conjunct) own = sharedBetween(tree, at, government.head)
    else {
      reach &= crossEdge(tree, at, government, reach, draft, context)
      own = REACH_ALL
    }
    below = at
    at = government.head
  }
  return reach
}

const FALSE = new Set(
  'false fake untrue hoax myth lie fabrication invention baseless unfounded bogus fiction'.split(' '),
)

/** "The story that X owns Y is a hoax", "The film tells how X attacks Y", "A war between X and Y would be a catastrophe". */
function barUnreal(tree: SentenceTree, token: number, head: number, draft: StandingDraft): void {
  const { relation } = tree.tokens[token]!
  if (/^[nc]subj/.test(relation)) {
    if (FALSE.has(lemmaAt(tree, head)) && !isNegated(tree, head)) bar(draft, 'called false')
    const unreal = dependents(tree, head, 'aux').some((word) => formAt(tree, word) === 'would')
    const any = dependents(tree, token, 'det').some((word) => /^an?$/.test(formAt(tree, word)))
    if (unreal && any) bar(draft, 'hypothesis')
  }
  if (relation !== 'ccomp') return
  const told = dependent(tree, head, 'nsubj')
  if (told !== undefined && FICTION.has(lemmaAt(tree, told))) bar(draft, 'fiction')
  if (told !== undefined && /^(nobody|none|no-one)$/.test(formAt(tree, told))) bar(draft, 'unsaid')
}

/** What the first member of a coordination lends to a later one of its own marks. */
function sharedBetween(tree: SentenceTree, member: number, first: number): number {
  if (!isClause(tree, member)) return REACH_ALL
  if (dependent(tree, member, 'nsubj', 'nsubj:pass') !== undefined) return REACH.bar | REACH.source
  let shared = REACH.bar | REACH.source | REACH.subject | REACH.stance
  const form = tree.tokens[member]!.xpos
  const ownAuxiliary = dependent(tree, member, 'aux', 'aux:pass', 'cop') !== undefined
  if (!ownAuxiliary && (form === 'VB' || (form === tree.tokens[first]!.xpos && /^VB[NG]$/.test(form)))) {
    shared |= REACH.modal
    const but = dependents(tree, member, 'cc').some((word) => ['but', 'yet'].includes(formAt(tree, word)))
    if (!but) shared |= REACH.negation
  }
  return shared
}

/** Lets the governor of a token bear on it as such (not yet its own marks); returns what reaches further up. */
function crossEdge(
  tree: SentenceTree,
  token: number,
  government: Government,
  reach: number,
  draft: StandingDraft,
  context: StandingContext,
): number {
  const { head, frame } = government
  if (semicolonBetween(tree, token, head)) return 0 // "…, he said; he called it an attack"
  if (frame === 'perfect') return REACH_ALL
  if (frame === 'to' && isOver(tree, head)) {
    if (reach & REACH.negation) deny(draft)
    return REACH_ALL
  }
  const entry = governanceOf(tree, token, government, context.knowledge)
  if (entry !== undefined) {
    if (entry.speaks) return speak(tree, token, government, entry, reach, draft, context)
    return govern(tree, government, entry, reach, draft)
  }
  if (!isClause(tree, token) && /^without/.test(frame) && reach & REACH.negation) deny(draft)
  if (!isClause(tree, token)) return REACH.source // a noun phrase is taken for granted by its clause
  if (frame === 'free' || frame === 'ing') accuseFurther(tree, head, reach, draft, context)
  return crossClause(tree, token, government, reach, draft)
}

/** "has yet to deliver", "used to deliver": not done, or no longer. */
function isOver(tree: SentenceTree, head: number): boolean {
  const lemma = lemmaAt(tree, head)
  if (lemma === 'have' || lemma === 'be')
    return dependents(tree, head, 'advmod').some((word) => formAt(tree, word) === 'yet')
  return (
    lemma === 'use' &&
    /^VB[DN]$/.test(tree.tokens[head]!.xpos) &&
    dependent(tree, head, 'nsubj') !== undefined &&
    dependent(tree, head, 'obj', 'aux', 'aux:pass') === undefined
  )
}

function govern(
  tree: SentenceTree,
  { head, frame }: Government,
  entry: Governance,
  reach: number,
  draft: StandingDraft,
): number {
  if (reach & reachNeeded(entry.voiced)) applyEffect(draft, entry.voiced)
  if (entry.voiced === 'attempt' && dependents(tree, head, 'conj').some((other) => lemmaAt(tree, other) === 'fail'))
    draft.negative = true
  // "it is not true that …"
  if (entry.voiced === 'through' && frame === 'that' && isNegated(tree, head)) {
    applyEffect(draft, 'falsehood')
    return REACH_SPEECH
  }
  return ['request', 'threat', 'prohibition', 'wish', 'question'].includes(entry.voiced) ? REACH_SPEECH : REACH_ALL
}

/** What must still reach the predicate for an effect to bear on it. */
function reachNeeded(effect: Effect): number {
  if (/^(negative|ended|cancelled)$/.test(effect)) return REACH.negation
  if (/^(planned|possible|attempt)$/.test(effect)) return REACH.modal
  return /^(alleged|reported|believed|claimed)$/.test(effect) ? REACH.stance : REACH.bar
}

/** "was accused of attacking towns, killing hundreds": a participle beside what somebody is accused of is part of it. */
function accuseFurther(
  tree: SentenceTree,
  head: number,
  reach: number,
  draft: StandingDraft,
  { knowledge }: StandingContext,
): void {
  if (!(reach & REACH.stance) || !isPassive(tree, head)) return
  const entry = lookUp(knowledge, 'verb', lemmaAt(tree, head), 'of')
  if (entry?.speaks && dependents(tree, head, 'advcl', 'obl', 'ccomp').some((child) => frameOf(tree, child) === 'of'))
    applyEffect(draft, entry.unvoiced)
}

function crossClause(
  tree: SentenceTree,
  token: number,
  { head, frame }: Government,
  reach: number,
  draft: StandingDraft,
): number {
  const { relation } = tree.tokens[token]!
  switch (relation) {
    case 'xcomp':
      return REACH_ALL
    case 'ccomp':
    case 'csubj':
    case 'csubj:pass':
      if (/^(ensure|guarantee)$/.test(lemmaAt(tree, head))) weaken(draft, 'planned')
      return REACH_SPEECH
    case 'acl:relcl':
      return commaBetween(tree, head, token) ? REACH.source : REACH.source | REACH.stance
    case 'acl':
      return frame === 'to' ? crossInfinitiveOfNoun(tree, head, draft) : REACH.source | REACH.stance
    case 'parataxis':
      return 0
    case 'advcl':
    case 'advcl:relcl':
      return crossAdverbial(tree, token, head, frame, reach, draft)
    default:
      return REACH.source
  }
}

function crossAdverbial(
  tree: SentenceTree,
  token: number,
  head: number,
  frame: string,
  reach: number,
  draft: StandingDraft,
): number {
  const { xpos } = tree.tokens[token]!
  if (/^(without|instead|rather)/.test(frame)) {
    if (reach & REACH.negation) deny(draft)
    return REACH_SPEECH
  }
  if (frame === 'to') {
    if (reach & REACH.modal) weaken(draft, 'planned') // purpose
    return REACH_SPEECH
  }
  if ((frame === 'free' || frame === 'ing') && xpos === 'VBG') return REACH_SPEECH | REACH.modal | REACH.subject
  if (frame === 'by' || frame === 'through') return REACH_SPEECH | REACH.modal
  if (isPreposition(frame) && xpos === 'VBG') return REACH_SPEECH
  const future = dependents(tree, head, 'aux').some((word) => /^(will|would|'ll)$/.test(formAt(tree, word)))
  if (reach & REACH.modal && future && /^(when|once|until|after|before|as)/.test(frame) && /^VB[ZP]$/.test(xpos))
    weaken(draft, 'planned')
  // What frames a reported event in time is the reporter's own knowledge.
  return /^(after|before|when|while|since|until)/.test(frame) ? REACH_SPEECH & ~REACH.source : REACH_SPEECH
}

/** "a plan to attack" is listed; "the first country to supply" did; the rest is purpose, or a headline ("Tesco to sell"). */
function crossInfinitiveOfNoun(tree: SentenceTree, head: number, draft: StandingDraft): number {
  const ordinal = dependents(tree, head, 'amod', 'advmod', 'det').some((child) =>
    /^(first|second|third|last|latest|only|next|\p{L}+est)$/u.test(formAt(tree, child)),
  )
  if (!ordinal || kindOf(tree, head) !== 'noun') weaken(draft, 'planned')
  return REACH_SPEECH
}

function semicolonBetween(tree: SentenceTree, token: number, head: number): boolean {
  if (!/^(ccomp|parataxis)$/.test(tree.tokens[token]!.relation)) return false
  return tree.tokens.slice(Math.min(token, head), Math.max(token, head)).some(({ text }) => text === ';')
}
