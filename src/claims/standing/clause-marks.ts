import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree, subtree } from '../tree'
import { isClause, isInfinitive, isPassive, kindOf, marksOf, negations } from './attachment'
import { applyEffect, bar, deny, type StandingDraft, weaken } from './draft'
import { type Effect, lookUp, type StandingKnowledge } from './lexicon'

/** What of a clause still bears on the predicate below it, as bits. */
export const REACH = {
  /** Its tense and modal auxiliaries. */
  modal: 1,
  negation: 2,
  /** Conditions and questions. */
  bar: 4,
  /** "No country", "anyone" as its subject. */
  subject: 8,
  /** "reportedly", "allegedly", and what a voice above makes of its words. */
  stance: 16,
  /** Who is credited. */
  source: 32,
} as const
export const REACH_ALL = 63
/** Of a clause that stands beside the predicate's in the same speech. */
export const REACH_SPEECH = REACH.bar | REACH.stance | REACH.source

const CONDITIONS = new Set(['if', 'unless', 'lest', 'provided', 'providing', 'supposing', 'should', 'assuming'])
const NOBODY = new Set(['nobody', 'none', 'nothing', 'no-one'])
const ANYBODY = new Set(['anyone', 'anybody', 'anything', 'whoever', 'whatever', 'everyone', 'everybody'])
const QUANTIFIERS = new Set(['several', 'many', 'more', 'dozens', 'hundreds', 'thousands', 'some', 'few'])
export const FICTION = new Set(
  'film novel movie game episode scenario dream fiction simulation drama exercise book'.split(' '),
)
const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj'] as const

/** Applies what a noun carries itself where nothing above it counts: "alleged", "no", "planned". */
export function applyOwnWords(
  tree: SentenceTree,
  token: number,
  draft: StandingDraft,
  knowledge: StandingKnowledge,
): void {
  applyPremodifiers(tree, token, REACH_ALL, draft, knowledge)
}

/** Applies the auxiliaries, negations, adverbs, marks and quantifiers of a clause or noun, reached from its dependent `below`. */
export function applyMarks(
  tree: SentenceTree,
  token: number,
  below: number,
  reach: number,
  draft: StandingDraft,
  knowledge: StandingKnowledge,
): void {
  const clause = isClause(tree, token)
  if (clause && reach & REACH.modal) applyAuxiliaries(tree, token, draft)
  if (reach & REACH.negation) {
    if (negations(tree, token).length % 2 === 1) deny(draft)
    if (clause && deniesObject(tree, token)) deny(draft)
  }
  if (reach & REACH.stance) applyAdverbs(tree, token, draft, knowledge)
  if (clause && reach & REACH.bar) applyConditions(tree, token, draft)
  if (clause && reach & REACH.subject) applySubject(tree, token, below, draft)
  if (kindOf(tree, token) === 'noun' && reach & REACH.modal) applyPremodifiers(tree, token, reach, draft, knowledge)
}

function applyAuxiliaries(tree: SentenceTree, token: number, draft: StandingDraft): void {
  const auxiliaries = dependents(tree, token, 'aux', 'cop').map((child) => formAt(tree, child))
  const perfect = dependents(tree, token, 'aux', 'cop').some((child) => lemmaAt(tree, child) === 'have')
  const denied = negations(tree, token).length % 2 === 1
  for (const form of auxiliaries) {
    if (form === 'will' || form === "'ll" || form === '’ll' || form === 'shall' || form === 'wo')
      weaken(draft, 'planned')
    else if (form === 'would' || form === "'d" || form === '’d') {
      if (perfect && form === 'would') bar(draft, 'unrealised')
      else if (form === 'would') weaken(draft, 'planned')
    } else if (form === 'may' || form === 'might') weaken(draft, 'possible')
    else if (form === 'can' || form === 'could' || form === 'ca') {
      if (!denied) weaken(draft, 'possible')
    } else if (form === 'should' || form === 'ought') {
      if (perfect) bar(draft, 'missed')
      else weaken(draft, 'possible')
    } else if (form === 'must') weaken(draft, 'possible')
  }
  // "is to take effect", "Tesco to sell its branch"
  const be = dependents(tree, token, 'aux', 'cop').some((child) => lemmaAt(tree, child) === 'be')
  if (
    isInfinitive(tree, token) &&
    tree.tokens[token]!.xpos === 'VB' &&
    (be || dependent(tree, token, ...SUBJECTS) !== undefined || tree.tokens[token]!.relation === 'root')
  )
    weaken(draft, 'planned')
}

/** "supplied no weapons": the object's "no" denies the clause. */
function deniesObject(tree: SentenceTree, token: number): boolean {
  const inverted = dependents(tree, token, 'aux').flatMap((auxiliary) => dependents(tree, auxiliary, 'obl')) // "at no point has"
  return [...dependents(tree, token, 'obj', 'obl'), ...inverted].some(
    (child) =>
      dependents(tree, child, 'det').some((word) => formAt(tree, word) === 'no') &&
      (tree.tokens[child]!.relation === 'obj' || /^(under|at|in|by|on)$/.test(caseOf(tree, child))),
  )
}

function applyAdverbs(tree: SentenceTree, token: number, draft: StandingDraft, knowledge: StandingKnowledge): void {
  const quantified = dependents(tree, token, 'obj', 'obl', 'nsubj', 'nsubj:pass')
    .flatMap((argument) => [argument, ...dependents(tree, argument, 'nummod', 'amod', 'det')])
    .filter((word) => /^(NOUN|NUM|DET)$/.test(tree.tokens[word]!.upos) || QUANTIFIERS.has(formAt(tree, word)))
  const reduced = isClause(tree, token) ? [] : dependents(tree, token, 'acl')
  for (const child of tree.children[token] ?? []) applyAdverb(tree, child, draft, knowledge)
  for (const word of [...quantified, ...reduced])
    for (const child of dependents(tree, word, 'advmod')) {
      const effect = adverbEffect(tree, child, knowledge)
      if (effect === 'reported' || effect === 'alleged') applyEffect(draft, effect)
    }
  for (const child of dependents(tree, token, 'obl', 'nmod')) {
    const preposition = caseOf(tree, child)
    const lemma = lemmaAt(tree, child)
    if (/^(by|amid)$/.test(preposition) && /^(report|rumou?r|account)$/.test(lemma)) weaken(draft, 'reported')
    if (preposition === 'in' && FICTION.has(lemma) && isClause(tree, token) && child < token) bar(draft, 'fiction')
  }
}

function applyAdverb(tree: SentenceTree, child: number, draft: StandingDraft, knowledge: StandingKnowledge): void {
  const effect = adverbEffect(tree, child, knowledge)
  if (effect !== undefined) applyEffect(draft, effect)
  const head = tree.tokens[child]!.head
  if (/^(nearly|almost)$/.test(formAt(tree, child)) && isClause(tree, head) && child + 1 === head) bar(draft, 'nearly')
}

/** What an adverb such as "reportedly" makes of the clause that it stands in. */
export function adverbEffect(tree: SentenceTree, token: number, knowledge: StandingKnowledge): Effect | undefined {
  const { upos, relation } = tree.tokens[token]!
  if (upos !== 'ADV' || relation === 'conj') return undefined
  const entry =
    lookUp(knowledge, 'adv', lemmaAt(tree, token), 'self') ?? lookUp(knowledge, 'adv', formAt(tree, token), 'self')
  return entry?.voiced
}

function applyConditions(tree: SentenceTree, token: number, draft: StandingDraft): void {
  if (opensCondition(tree, token)) bar(draft, 'condition')
  const marks = marksOf(tree, token)
  if (marks.includes('whether')) bar(draft, 'open')
  const start = dependents(tree, token, 'mark')[0]
  if (start !== undefined && formAt(tree, start) === 'as' && /^(if|though)$/.test(formAt(tree, start + 1)))
    bar(draft, 'comparison')
  for (const child of dependents(tree, token, 'advcl', 'parataxis', 'xcomp'))
    if (
      opensCondition(tree, child) &&
      !isEvenIf(tree, child) &&
      !/^(threaten|warn|vow|pledge|promise|offer|threat|say|ask|demand)$/.test(lemmaAt(tree, token))
    )
      bar(draft, 'conditional')
  if (dependents(tree, token, 'punct').some((child) => formAt(tree, child) === '?')) bar(draft, 'question')
}

/** Whether a clause is a condition: "if …", "unless …", "should Russia attack", "had it known". */
export function opensCondition(tree: SentenceTree, token: number): boolean {
  const marks = marksOf(tree, token)
  if (marks.some((mark) => CONDITIONS.has(mark)) && marks[0] !== 'as') return true
  if (
    /^(provided|providing|supposing|assuming)$/.test(formAt(tree, token)) &&
    dependent(tree, token, 'ccomp') !== undefined
  )
    return true
  if (/^(in case|in the event|as long as|so long as|on condition)/.test(marks.join(' '))) return true
  if (/^(in case|(as|so) long as)\b/.test(openingWords(tree, token))) return true
  const subject = dependent(tree, token, 'nsubj', 'nsubj:pass')
  const auxiliary = dependent(tree, token, 'aux', 'aux:pass', 'cop')
  if (subject === undefined || auxiliary === undefined || auxiliary > subject) return false
  if (tree.tokens.at(-1)?.text === '?') return false
  const form = formAt(tree, auxiliary)
  const opens = auxiliary === 0 || [',', '"', '“'].includes(formAt(tree, auxiliary - 1))
  return opens && (form === 'should' || form === 'had' || form === 'were')
}

/** The three words that open a clause, whatever they were attached to. */
function openingWords(tree: SentenceTree, token: number): string {
  const mark = dependent(tree, token, 'mark')
  const first = mark !== undefined && formAt(tree, mark - 1) === 'long' ? mark - 2 : (subtree(tree, token)[0] ?? token)
  return [first, first + 1, first + 2].map((at) => formAt(tree, at)).join(' ')
}

function isEvenIf(tree: SentenceTree, token: number): boolean {
  const mark = dependent(tree, token, 'mark')
  return mark !== undefined && (formAt(tree, mark - 1) === 'even' || marksOf(tree, token)[0] === 'as')
}

function applySubject(tree: SentenceTree, token: number, below: number, draft: StandingDraft): void {
  for (const subject of dependents(tree, token, ...SUBJECTS)) {
    if (subject === below) continue // "no meeting took place": its own "no" has counted
    const form = formAt(tree, subject)
    const determiners = dependents(tree, subject, 'det', 'advmod').map((child) => formAt(tree, child))
    const none = determiners.includes('no') || determiners.includes('neither')
    if (tree.tokens[subject]!.relation === 'nsubj:pass' && none && form !== 'one') deny(draft)
    else if (NOBODY.has(form) || none || form === 'neither') bar(draft, 'nobody')
    // "Neither Brazil nor Mexico signed"
    if (dependents(tree, subject, 'cc', 'cc:preconj').some((child) => formAt(tree, child) === 'neither')) deny(draft)
    if (ANYBODY.has(form) || determiners.includes('any')) bar(draft, 'anybody')
  }
  const { relation, head } = tree.tokens[token]!
  if ((relation !== 'acl:relcl' && relation !== 'acl') || head < 0) return
  const determiners = dependents(tree, head, 'det').map((child) => formAt(tree, child))
  if (
    ANYBODY.has(formAt(tree, head)) ||
    determiners.some((form) => /^(any|every|each)$/.test(form)) ||
    /^(those|one)$/.test(formAt(tree, head))
  )
    bar(draft, 'anybody')
  if (NOBODY.has(formAt(tree, head)) || determiners.includes('no')) bar(draft, 'nobody')
}

function applyPremodifiers(
  tree: SentenceTree,
  token: number,
  reach: number,
  draft: StandingDraft,
  knowledge: StandingKnowledge,
): void {
  for (const child of tree.children[token] ?? []) {
    const { relation } = tree.tokens[child]!
    const form = formAt(tree, child)
    if (relation === 'det' && reach & REACH.negation) {
      if (form === 'no') deny(draft)
      if (form === 'any') draft.any = true
    }
    if (relation === 'amod' || relation === 'compound') {
      const entry = lookUp(knowledge, 'premodifier', form, 'self')
      if (entry !== undefined) applyEffect(draft, entry.voiced)
    }
    // "the trip, which was cancelled", "aid that had been slated for Kyiv", "talks planned for May"
    if ((relation === 'acl' || relation === 'acl:relcl') && isPassive(tree, child)) {
      if (dependent(tree, child, 'xcomp', 'ccomp') !== undefined) continue
      const entry = lookUp(knowledge, 'verb', lemmaAt(tree, child), 'obj')
      if (entry !== undefined) applyEffect(draft, entry.unvoiced)
    }
  }
  // "the trip to Warsaw, which was cancelled" with the clause hung on the city
  for (const phrase of dependents(tree, token, 'nmod'))
    for (const clause of dependents(tree, phrase, 'acl:relcl')) {
      const entry = isPassive(tree, clause) ? lookUp(knowledge, 'verb', lemmaAt(tree, clause), 'obj') : undefined
      if (entry?.voiced === 'cancelled') applyEffect(draft, entry.voiced)
    }
}

/** Whether the sentence orders its reader about ("Send the troops home"): a bare verb without a subject opens it. */
export function isImperative(tree: SentenceTree): boolean {
  const root = tree.tokens[tree.root]
  if (root === undefined || root.xpos !== 'VB' || dependent(tree, tree.root, ...SUBJECTS, 'aux') !== undefined)
    return false
  const opening = subtree(tree, tree.root)[0] ?? 0
  return (
    !isInfinitive(tree, tree.root) &&
    tree.tokens.slice(opening, tree.root).every((token) => !/^(NN|CD|DT|PRP)/.test(token.xpos))
  )
}
