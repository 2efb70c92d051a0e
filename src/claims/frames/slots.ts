import type { Argument } from '../arguments/resolve'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import type { Clause } from './clause'
import { contentsOf } from './duties-and-wrongs'
import type { Frame } from './frame'
import { coordinated, isModifier, phrasesOf } from './phrases'
import { antecedentOfPronoun, isRelativePronoun, surfaceSubject } from './subjects'

const NONE: readonly number[] = []

/** Tokens of a slot: for a noun, `S` is its possessor, else the subject that its verb lends it. */
export function slotTokens(tree: SentenceTree, clause: Clause, slot: string): readonly (readonly number[])[] {
  if (slot === 'S')
    return clause.kind === 'noun' ? [clause.possessors, clause.subjects] : [clause.subjects, clause.fallback]
  if (slot === 'that') return [contentSubjects(tree, clause)]
  if (slot === 'patient') return [contentSubjects(tree, clause, 'nsubj', 'nsubj:pass')]
  if (slot === 'occasion') return [clause.fallback]
  if (slot === 'hearer') return [hearers(tree, clause)]
  if (slot === 'asker') return [askers(tree, clause)]
  if (slot === 'doer') return [doersAbove(tree, clause)]
  if (slot === 'xcomp') return [objectsOfComplement(tree, clause)]
  if (slot === 'O') return [clause.objects]
  if (slot === 'I')
    return [
      clause.indirect,
      clause.objects.flatMap((object) => dependents(tree, object, 'compound', 'nmod:poss').slice(0, 1)),
    ]
  if (slot === 'poss') return [clause.possessors.filter((token) => !isModifier(tree, token))]
  if (slot === 'cop') return [clause.described]
  if (slot === 'event') return [isOneEvent(tree, clause) ? [clause.head] : []]
  if (slot === 'self') return [clause.described.length > 0 ? [] : [clause.head]]
  if (slot === 'joined') return [joinedModifiers(tree, clause.head)]
  if (slot === 'comp') return [dependents(tree, clause.head, 'compound')]
  // "attacks on visitors from Iran"
  if (slot.endsWith('!')) return [clause.own.get(slot.slice(0, -1)) ?? NONE]
  const dot = slot.indexOf('.')
  const outer = dot < 0 ? slot : slot.slice(0, dot)
  // "in partnership with the Ministry of Trade": the of-phrase of another phrase is not the noun's.
  const nested = clause.kind === 'noun' && outer === 'of' ? NONE : (clause.nested.get(outer) ?? NONE)
  const phrases = [clause.own.get(outer) ?? NONE, nested]
  if (dot < 0) return phrases
  const inner = slot.slice(dot + 1)
  if (outer === 'S') return [belowSubjects(tree, clause, inner)]
  if (inner === 'poss')
    return outer === 'O'
      ? [clause.objects.flatMap((object) => dependentsBelow(tree, object, 'nmod:poss'))]
      : phrases.map((tokens) => tokens.flatMap((token) => dependents(tree, token, 'nmod:poss')))
  if (outer === 'O' && inner !== 'comp')
    return [clause.objects.flatMap((object) => phrasesOf(tree, object, true).get(inner) ?? [])]
  if (inner === 'comp' && outer !== 'O')
    return phrases.map((tokens) => tokens.flatMap((token) => dependentsBelow(tree, token, 'compound').slice(-1)))
  if (inner === 'comp') return [clause.objects.flatMap((object) => dependentsBelow(tree, object, 'compound').slice(-1))]
  return phrases.map((tokens) => tokens.flatMap((token) => phrasesOf(tree, token, true).get(inner) ?? []))
}

/** "this attack on the embassy", "the two bombings", not "their attacks" nor "attacks on minorities": an event that nobody owns. */
function isOneEvent(tree: SentenceTree, { head, described, possessors }: Clause): boolean {
  const owned = possessors.some((token) => tree.tokens[token]!.relation === 'nmod:poss')
  const told = tree.tokens[head]!.xpos !== 'NNS' || dependents(tree, head, 'det', 'nummod').length > 0
  return described.length === 0 && !owned && told
}

const MAX_WORDS_BETWEEN = 2

/** "the *Jordanian*-*Palestinian* coordination", "*US*-*China* trade talks": the capitalised words joined by hyphens before a noun. */
function joinedModifiers(tree: SentenceTree, noun: number): number[] {
  // "the China-US trade war": the noun says only what the next is about.
  if (tree.tokens[noun]!.relation === 'compound') return []
  const isCapital = (token: number) => /^\p{Lu}/u.test(tree.tokens[token]?.text ?? '')
  let at = noun - 1
  for (let steps = 0; steps < MAX_WORDS_BETWEEN && /^(JJ|NNS?)$/.test(tree.tokens[at]?.xpos ?? ''); steps++) {
    if (isCapital(at)) break
    at--
  }
  const joined = isCapital(at) ? [at] : []
  while (joined.length > 0 && /^[-–]$/.test(tree.tokens[at - 1]?.text ?? '') && isCapital(at - 2)) {
    at -= 2
    joined.unshift(at)
  }
  return joined.length > 1 ? joined : []
}

/** What hangs on a clause's subjects: "*Kenya's* wheat comes from Russia", "tanks from *Spain* arrived". */
function belowSubjects(tree: SentenceTree, { subjects }: Clause, inner: string): number[] {
  return subjects.flatMap((subject) =>
    inner === 'poss' ? dependentsBelow(tree, subject, 'nmod:poss') : (phrasesOf(tree, subject, true).get(inner) ?? []),
  )
}

const ADDRESSING =
  /^(tell|urge|ask|encourage|thank|assure|inform|warn|congratulate|press|invite|remind|advise|promise|brief|reassure)$/

/** "In a phone call A urged *B* to resign": whom the clause around an occasion speaks to. */
function hearers(tree: SentenceTree, clause: Clause): readonly number[] {
  const { relation, head } = tree.tokens[clause.head]!
  if (relation !== 'obl' || !ADDRESSING.test(lemmaAt(tree, head))) return NONE
  return [...dependents(tree, head, 'iobj'), ...dependents(tree, head, 'obj', 'nsubj:pass')].slice(0, 1)
}

/** "In a letter to X *A* called for elections": who asks in the words that the noun names. */
function askers(tree: SentenceTree, clause: Clause): readonly number[] {
  const { relation, head } = tree.tokens[clause.head]!
  return relation === 'obl' && ASKING.test(lemmaAt(tree, head)) ? clause.fallback : NONE
}

const ASKING = /^(ask|call|urge|demand|request|propose|appeal|seek|plead|beg|recommend|suggest)$/

/** "*Canada* urged allies such as Kenya": who does something to what the noun names. */
function doersAbove(tree: SentenceTree, clause: Clause): readonly number[] {
  const { relation, head } = tree.tokens[clause.head]!
  const subject = relation === 'obj' && head >= 0 ? surfaceSubject(tree, head) : undefined
  return subject === undefined ? NONE : [subject]
}

/** Who does what a content clause tells: "demanded that *Russia* withdraw", "said *they* had lied", not "said *we* must". */
function contentSubjects(tree: SentenceTree, clause: Clause, ...relations: readonly string[]): number[] {
  return contentsOf(tree, clause)
    .flatMap((token) => dependents(tree, token, ...(relations.length > 0 ? relations : ['nsubj'])).slice(-1))
    .filter((token) => !/^(i|we|you)$/.test(formAt(tree, token)))
}

/** Whom the act of an infinitive concerns: "threatened to bomb *Iran*", "to impose sanctions on *Turkey*". */
function objectsOfComplement(tree: SentenceTree, clause: Clause): number[] {
  return dependents(tree, clause.head, 'xcomp', ...(clause.kind === 'noun' ? ['acl'] : [])).flatMap((verb) => {
    const hosts = [verb, ...dependents(tree, verb, 'obj')]
    const phrases = hosts.flatMap((host) =>
      dependents(tree, host, 'obl', 'nmod').filter((child) => /^(on|against|at|with)$/.test(caseOf(tree, child))),
    )
    return phrases.length > 0 ? phrases : dependents(tree, verb, 'obj')
  })
}

/** Dependents of a noun or of what it counts: "40 % of the army's shell needs". */
function dependentsBelow(tree: SentenceTree, noun: number, relation: string): number[] {
  const inner = dependents(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of')
  return [noun, ...inner].flatMap((token) => dependents(tree, token, relation))
}

/** "arrested on Saturday": a day is no reason. */
export function isDate(tree: SentenceTree, token: number): boolean {
  return DATE.test(lemmaAt(tree, token))
}

const DATE =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|weekend|week|month|year|day|night|morning|evening|afternoon|eve|time|hour|minute|moment|decade|century|(19|20)\d\d|\d{1,2})$/

export function itemTokens(tree: SentenceTree, clause: Clause, frame: Frame, taken: readonly Argument[]): number[] {
  for (const slot of frame.item) {
    if (slot.startsWith('=')) continue
    for (const tokens of slotTokens(tree, clause, slot)) {
      const free = tokens.filter(
        (token) =>
          (frame.flags.has('penalItem') || !isDate(tree, token)) &&
          !taken.some((argument) => argument.token === token && argument.through === undefined),
      )
      const nouns = free.map((token) =>
        isRelativePronoun(tree, token) ? (antecedentOfPronoun(tree, token) ?? token) : token,
      )
      if (nouns.length > 0) return nouns.flatMap((token) => coordinated(tree, token))
    }
  }
  return []
}
