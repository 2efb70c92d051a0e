import type { Reading } from '../reading'
import { ancestors, caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { commaBetween, frameOf, isClause, isNegated, isPassive, isPreposition, kindOf } from './attachment'
import { applyMarks, REACH, REACH_ALL, REACH_SPEECH } from './clause-marks'
import { applyEffect, type StandingDraft, weaken } from './draft'
import { type Governance, lookUp, type StandingKnowledge } from './lexicon'
import { type ResolveVoice, speakerOf, type Voice, voiceAt, voiceOf } from './voice'

export interface ClimbContext {
  readonly reading: Reading
  readonly knowledge: StandingKnowledge
  readonly resolve: ResolveVoice
}

/** Walks from a predicate to the root and lets everything that stands over it bear on the draft; says what still reaches. */
export function climb(tree: SentenceTree, predicate: number, draft: StandingDraft, context: ClimbContext): number {
  let reach = REACH_ALL
  let at = predicate
  let below = -1
  let own = REACH_ALL
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    applyMarks(tree, at, own & reach, draft, context.knowledge)
    applyAttribution(tree, predicate, at, below, reach, draft, context)
    const head = tree.tokens[at]!.head
    if (head < 0) break
    if (tree.tokens[at]!.relation === 'conj') own = sharedBetween(tree, at, head)
    else {
      reach &= crossEdge(tree, at, head, reach, draft, context)
      own = REACH_ALL
    }
    below = at
    at = head
  }
  return reach
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
  head: number,
  reach: number,
  draft: StandingDraft,
  context: ClimbContext,
): number {
  if (semicolonBetween(tree, token, head)) return 0 // "…, he said; he called it an attack"
  const frame = frameOf(tree, token)
  const nearer = governorBetween(tree, token, head, frame, context.knowledge)
  const governor = nearer ?? head
  const entry = governanceOf(
    tree,
    token,
    governor,
    nearer === undefined || frame === 'to' ? frame : 'that',
    context.knowledge,
  )
  if (entry !== undefined) {
    if (entry.speaks) return speak(tree, governor, entry, frame, reach, draft, context)
    return govern(tree, governor, entry, reach, draft)
  }
  if (!isClause(tree, token)) return crossNominal(tree, token)
  if (frame === 'free' || frame === 'ing') accuseFurther(tree, head, reach, draft, context)
  return crossClause(tree, token, head, frame, reach, draft)
}

/**
 * The word that governs a token although the parser hung the token beside it: "announced plans to leave" with "leave" under
 * the verb, "a statement saying he left" with "left" under the noun.
 */
function governorBetween(
  tree: SentenceTree,
  token: number,
  head: number,
  frame: string,
  knowledge: StandingKnowledge,
): number | undefined {
  const { relation } = tree.tokens[token]!
  if (frame === 'to' && /^(xcomp|advcl)$/.test(relation)) {
    const mark = dependent(tree, token, 'mark') ?? token
    return dependents(tree, head, 'obj').find(
      (object) => object === mark - 1 && lookUp(knowledge, 'noun', lemmaAt(tree, object), 'to') !== undefined,
    )
  }
  if (relation !== 'acl:relcl' && relation !== 'acl') return undefined
  return dependents(tree, head, 'acl').find(
    (other) =>
      other > head &&
      other < token &&
      tree.tokens[other]!.xpos === 'VBG' &&
      dependent(tree, other, 'ccomp', 'obj') === undefined &&
      lookUp(knowledge, 'verb', lemmaAt(tree, other), 'that')?.speaks,
  )
}

function governanceOf(
  tree: SentenceTree,
  token: number,
  head: number,
  frame: string,
  knowledge: StandingKnowledge,
): Governance | undefined {
  const kind = kindOf(tree, head)
  if (kind === undefined) return undefined
  const word = lemmaAt(tree, head)
  const { relation, xpos } = tree.tokens[token]!
  if (['appos', 'flat', 'nmod:poss', 'amod', 'det'].includes(relation)) return undefined
  if (relation === 'acl:relcl' && head === tree.tokens[token]!.head) return undefined
  if (word === 'consider' && frame === 'obj' && dependents(tree, head, 'obj', 'iobj', 'xcomp').length > 1)
    return undefined
  if (relation === 'compound' && kind !== 'noun') return undefined
  const mandative = frame === 'that' && xpos === 'VB' && dependent(tree, token, 'aux', 'cop', 'aux:pass') === undefined
  if (mandative && dependent(tree, token, 'nsubj') !== undefined) {
    const entry = lookUp(knowledge, kind, word, 'should')
    if (entry !== undefined) return entry
  }
  const found = lookUp(knowledge, kind, word, frame)
  if (found !== undefined) return found
  // Quotations and "it is said to" come in several shapes.
  if (kind === 'verb' && frame === 'that')
    return lookUp(knowledge, kind, word, 'should')?.speaks ? undefined : lookUp(knowledge, kind, word, 'that')
  if (frame === 'small') return lookUp(knowledge, kind, word, 'to')
  return undefined
}

function govern(tree: SentenceTree, head: number, entry: Governance, reach: number, draft: StandingDraft): number {
  if (reach & (REACH.modal | REACH.stance)) {
    if (entry.voiced === 'negative' || entry.voiced === 'ended' || entry.voiced === 'cancelled') {
      if (reach & REACH.negation) applyEffect(draft, entry.voiced)
    } else applyEffect(draft, entry.voiced)
  }
  if (entry.voiced === 'attempt' && dependents(tree, head, 'conj').some((other) => lemmaAt(tree, other) === 'fail'))
    draft.negative = true
  if (entry.voiced === 'request' || entry.voiced === 'threat' || entry.voiced === 'prohibition') return REACH_SPEECH
  return REACH_ALL
}

/** A saying word: credits its voice with what stands under it. */
function speak(
  tree: SentenceTree,
  head: number,
  entry: Governance,
  frame: string,
  reach: number,
  draft: StandingDraft,
  context: ClimbContext,
): number {
  const passive = kindOf(tree, head) === 'verb' && isPassive(tree, head)
  const voice = voiceOf(tree, head, context.reading, context.resolve)
  const credited = voice.overt && !voice.hearsay
  const stance = credited ? entry.voiced : entry.unvoiced
  const denied = isNegated(tree, head)
  if (!(reach & REACH.source)) return 0
  if (denied && ['asserted', 'claimed', 'alleged', 'negative', 'reported'].includes(stance)) {
    if (frame !== 'obj') weaken(draft, 'possible')
    return REACH_SPEECH
  }
  if (reach & REACH.stance) applyEffect(draft, stance)
  if (voice.hearsay && stance === 'asserted') weaken(draft, 'reported')
  const falsely = dependents(tree, head, 'advmod').some(
    (word) => lookUp(context.knowledge, 'adv', formAt(tree, word), 'voice')?.voiced === 'falsehood',
  )
  if (falsely) applyEffect(draft, 'falsehood')
  credit(draft, voice)
  if (denied && ['believed', 'planned', 'possible'].includes(stance)) draft.negative = !draft.negative
  // "is reported to have", "was accused of": the governor's own negation and modals stay with it
  return passive && frame !== 'obj'
    ? REACH_SPEECH
    : kindOf(tree, head) === 'noun'
      ? REACH_SPEECH | REACH.negation | REACH.modal
      : REACH_SPEECH
}

/** "was accused of attacking towns, killing hundreds": a participle beside what somebody is accused of is part of it. */
function accuseFurther(
  tree: SentenceTree,
  head: number,
  reach: number,
  draft: StandingDraft,
  { knowledge }: ClimbContext,
): void {
  if (!(reach & REACH.stance) || !isPassive(tree, head)) return
  const entry = lookUp(knowledge, 'verb', lemmaAt(tree, head), 'of')
  if (entry?.speaks && dependents(tree, head, 'advcl', 'obl', 'ccomp').some((child) => frameOf(tree, child) === 'of'))
    applyEffect(draft, entry.unvoiced)
}

function crossClause(
  tree: SentenceTree,
  token: number,
  head: number,
  frame: string,
  reach: number,
  draft: StandingDraft,
): number {
  const { relation, xpos } = tree.tokens[token]!
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
      if (frame === 'to') return crossInfinitiveOfNoun(tree, head, draft)
      return REACH.source | REACH.stance
    case 'parataxis':
      return 0
    case 'advcl':
    case 'advcl:relcl':
      break
    default:
      return crossNominal(tree, token)
  }
  if (/^(without|instead|rather)/.test(frame)) {
    if (reach & REACH.negation) draft.negative = !draft.negative
    return REACH_SPEECH
  }
  if (frame === 'to') {
    if (reach & REACH.modal) weaken(draft, 'planned')
    return REACH_SPEECH
  }
  if ((frame === 'free' || frame === 'ing') && xpos === 'VBG') return REACH_SPEECH | REACH.modal | REACH.subject
  if (frame === 'by' || frame === 'through') return REACH_SPEECH | REACH.modal
  if (isPreposition(frame)) return REACH_SPEECH
  const future = dependents(tree, head, 'aux').some((word) => /^(will|would|'ll)$/.test(formAt(tree, word)))
  if (future && /^(when|once|until|after|before|as)/.test(frame) && /^VB[ZP]$/.test(xpos)) weaken(draft, 'planned')
  // What frames a reported event in time is the reporter's own knowledge.
  return /^(after|before|when|while|since|until)/.test(frame) ? REACH_SPEECH & ~REACH.source : REACH_SPEECH
}

/** "a plan to attack" is listed; "the first country to supply" did; "Tesco to sell" is a headline; the rest is purpose. */
function crossInfinitiveOfNoun(tree: SentenceTree, head: number, draft: StandingDraft): number {
  if (tree.tokens[head]!.relation === 'root' && tree.tokens[head]!.upos === 'PROPN') {
    weaken(draft, 'planned')
    return REACH_SPEECH
  }
  const ordinal = dependents(tree, head, 'amod', 'advmod', 'det').some((child) =>
    /^(first|second|third|last|latest|only|next|\p{L}+est)$/u.test(formAt(tree, child)),
  )
  if (ordinal) return REACH_SPEECH
  weaken(draft, 'planned')
  return REACH_SPEECH
}

/** A noun phrase is taken for granted by the clause that it stands in; only who is credited reaches it. */
function crossNominal(tree: SentenceTree, token: number): number {
  const { relation } = tree.tokens[token]!
  if (relation === 'nummod') return REACH_ALL
  return REACH.source
}

/** "according to X", "…, X said", "citing X": beside the clause, not over it. */
function applyAttribution(
  tree: SentenceTree,
  predicate: number,
  at: number,
  below: number,
  reach: number,
  draft: StandingDraft,
  context: ClimbContext,
): void {
  if (!(reach & REACH.source)) return
  for (const { phrase, scope } of accordingPhrases(tree)) {
    if (scope !== at || isBelow(tree, predicate, phrase)) continue
    const voice = voiceAt(tree, phrase, context.reading, context.resolve)
    if (voice.hearsay) weaken(draft, 'reported')
    credit(draft, voice)
  }
  for (const child of tree.children[at] ?? []) {
    if (child === below) continue
    const { relation } = tree.tokens[child]!
    if (relation === 'parataxis') {
      const entry = lookUp(context.knowledge, 'verb', lemmaAt(tree, child), 'that')
      if (entry?.speaks && isBareSaying(tree, child)) {
        const voice = voiceOf(tree, child, context.reading, context.resolve)
        applyEffect(draft, voice.overt ? entry.voiced : entry.unvoiced)
        credit(draft, voice)
      }
    } else if ((relation === 'advcl' || relation === 'acl') && /^(cite|quote)$/.test(lemmaAt(tree, child))) {
      const cited = dependent(tree, child, 'obj')
      if (cited !== undefined) credit(draft, voiceAt(tree, cited, context.reading, context.resolve))
    }
  }
}

/** Each "according to X" with the clause that it covers: the one around the noun that the parser hung it on. */
function accordingPhrases(tree: SentenceTree): { readonly phrase: number; readonly scope: number }[] {
  return tree.tokens
    .filter(({ index }) => /^(according to|per)$/.test(caseOf(tree, index)))
    .map(({ index }) => ({ phrase: index, scope: scopeOf(tree, index) }))
}

function scopeOf(tree: SentenceTree, phrase: number): number {
  let at = tree.tokens[phrase]!.head
  if (at < 0) return phrase
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    const { relation, head } = tree.tokens[at]!
    const clause = isClause(tree, at)
    const separate = dependent(tree, at, 'nsubj', 'nsubj:pass') !== undefined
    if (head < 0 || /^(ccomp|acl:relcl|parataxis)$/.test(relation)) return at
    if (relation === 'conj' && clause && separate) return at
    at = head
  }
  return at
}

function isBelow(tree: SentenceTree, token: number, above: number): boolean {
  return token === above || ancestors(tree, token).includes(above)
}

function semicolonBetween(tree: SentenceTree, token: number, head: number): boolean {
  if (!/^(ccomp|parataxis)$/.test(tree.tokens[token]!.relation)) return false
  return tree.tokens.slice(Math.min(token, head), Math.max(token, head)).some(({ text }) => text === ';')
}

/** A saying verb beside its content has nothing under it that it could say: ", officials said". */
function isBareSaying(tree: SentenceTree, verb: number): boolean {
  return dependent(tree, verb, 'ccomp') === undefined && speakerOf(tree, verb) !== undefined
}

export function credit(draft: StandingDraft, voice: Voice): void {
  if (voice.entity !== undefined && !draft.voices.includes(voice.entity)) draft.voices.push(voice.entity)
}
