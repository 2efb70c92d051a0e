import type { TimeInterval } from '../../model'
import { caseOf, dependents, lemmaAt, type SentenceTree } from '../tree'
import type { CalendarDate } from './calendar'
import { isEventNoun } from './event-noun'
import { type TimeMention, timesOf, verbByPlace } from './times'

/** Verbs whose time is that of the telling, not of what is told. */
const TELLING = new Set(
  (
    'say tell state claim report announce confirm deny add note warn believe think know condemn denounce criticise criticize ' +
    'discuss describe call mention recall mark celebrate commemorate investigate welcome comment allege suggest write tweet ' +
    'declare insist argue reveal disclose follow precede avenge admit acknowledge explain stress emphasise emphasize reiterate claim observe'
  ).split(' '),
)
const CLAUSAL = /^(ccomp|xcomp|advcl|advcl:relcl|acl|acl:relcl|csubj|csubj:pass|parataxis|root)$/
/** "the target of an attack": nouns that share the time of the act behind "of". */
const LIGHT = new Set(['subject', 'target', 'object', 'victim', 'series', 'wave', 'result', 'scene', 'site', 'focus'])
const HAPPEN = new Set('happen occur take begin start erupt follow come break'.split(' '))
const OPEN = new Set(['since', 'after', 'before', 'prior to', 'following', 'until'])

interface Attached {
  readonly time: TimeMention
  /** How far the time is from the predicate, in nouns between. */
  readonly distance: number
}

const isVerbal = (tree: SentenceTree, token: number) =>
  tree.tokens[token]!.upos === 'VERB' || dependents(tree, token, 'cop').length > 0

/** Prepositions whose event happens when the verb's does: "died of an infection on Friday", "lost in the 2016 election". */
const DURING = new Set(['of', 'in', 'at', 'during', 'with', 'by', 'from', 'to', 'for', 'on', 'into', 'through', 'amid'])

/** "Over the past two days forces …": only a preposition and determiner stand before the time in its sentence. */
function isFronted(tree: SentenceTree, { first, last }: TimeMention): boolean {
  if (tree.tokens[first]!.relation === 'nmod:poss' || tree.tokens[last + 1]?.xpos === 'POS') return false
  const led = first > 0 || /^(last|this|next|yesterday|today)$/i.test(tree.tokens[first]!.text)
  return led && tree.tokens.slice(0, first).every(({ upos }, index) => upos === 'ADP' || (upos === 'DET' && index > 0))
}

/** Whether a noun between predicate and time would keep the time for itself. */
function keepsTime(tree: SentenceTree, noun: number, time: TimeMention, predicate: number): boolean {
  const { head, relation } = tree.tokens[noun]!
  if (relation === 'obl' && caseOf(tree, noun) === 'according to') return true
  const event = isEventNoun(tree, noun)
  const accompanies = head === predicate && relation === 'obl' && DURING.has(caseOf(tree, noun))
  if (time.head < noun && tree.tokens[time.head]!.head === noun) {
    // "on Sunday Presidents A and B signed": a preposition before it makes it an adverbial, whatever the parser says.
    const led = /^(on|in)$/i.test(tree.tokens[time.first - 1]?.text ?? '') || isFronted(tree, time)
    return event ? !accompanies : !led
  }
  if (!event) return false
  if (relation === 'obl' && /^(by|per)$/.test(caseOf(tree, noun)) && TELLING.has(lemmaAt(tree, noun))) return true
  const telling = TELLING.has(lemmaAt(tree, predicate)) && !/^(in|at|during)$/.test(caseOf(tree, noun))
  return telling || !(accompanies || (head === predicate && relation === 'obj'))
}

/** "since the retirement of the shuttles in 2011": the bound that the outer preposition sets. */
function boundBy(tree: SentenceTree, outer: number, interval: TimeInterval): TimeInterval | undefined {
  const preposition = caseOf(tree, outer)
  if (!OPEN.has(preposition)) return undefined
  const value = interval.start ?? interval.end
  if (value === undefined) return undefined
  return preposition === 'before' || preposition === 'prior to' || preposition === 'until'
    ? { end: value }
    : { start: value }
}

/** "the first woman to serve in 2007": the infinitive tells when the noun came to be one. */
function isFirstTo(tree: SentenceTree, verb: number): boolean {
  const { relation, xpos, head } = tree.tokens[verb]!
  const infinitive = relation === 'acl' && xpos === 'VB'
  return (
    infinitive &&
    dependents(tree, head, 'amod').some((child) => /^(first|second|third|only)$/i.test(tree.tokens[child]!.text))
  )
}

/** "became the nominee in March": a noun or adjective that completes its verb is no clause of its own. */
function isPredicative(tree: SentenceTree, token: number): boolean {
  const { relation, upos } = tree.tokens[token]!
  return relation === 'xcomp' && upos !== 'VERB' && upos !== 'AUX'
}

/** How a time hangs below a predicate without another clause between; undefined where it does not. */
function attach(tree: SentenceTree, predicate: number, time: TimeMention): Attached | undefined {
  let distance = 0
  let outer = time.head
  // "A bomb was on Monday rammed into …": the parser made the time the governor.
  const { head: above } = tree.tokens[predicate]!
  if (above >= time.first && above <= time.last && tree.tokens[predicate]!.upos === 'VERB') return { time, distance }
  const verb = verbByPlace(tree, time)
  if (verb !== undefined) return verb === predicate ? { time, distance } : undefined
  for (let at = time.head; at !== predicate; at = tree.tokens[at]!.head) {
    const { head, relation } = tree.tokens[at]!
    if (head < 0 || distance > 5) return undefined
    const inside = head >= time.first && head <= time.last
    if (at !== time.head && !inside && at !== predicate) {
      if (
        (CLAUSAL.test(relation) && !isFirstTo(tree, at) && !isPredicative(tree, at)) ||
        (relation === 'conj' && isVerbal(tree, at))
      )
        return undefined
      distance += 1
      outer = at
    }
  }
  if (distance > 0 && tree.tokens[outer]!.head === predicate) {
    const bound = boundBy(tree, outer, time.interval)
    if (bound) return { time: { ...time, interval: bound }, distance }
  }
  for (let at = tree.tokens[time.head]!.head; at !== predicate && at >= 0; at = tree.tokens[at]!.head)
    if (!(at >= time.first && at <= time.last) && keepsTime(tree, at, time, predicate)) return undefined
  return { time, distance }
}

/** "Since the conflict erupted in April, …": a since-clause that holds a time. */
function sinceClause(tree: SentenceTree, predicate: number, times: readonly TimeMention[]): Attached | undefined {
  for (const clause of dependents(tree, predicate, 'advcl')) {
    const marked = dependents(tree, clause, 'mark').some((child) => tree.tokens[child]!.text.toLowerCase() === 'since')
    const inner = marked ? nearest(tree, clause, times) : undefined
    const start = inner?.time.interval.start
    if (inner && start) return { time: { ...inner.time, interval: { start } }, distance: 1 }
  }
  return undefined
}

function nearest(tree: SentenceTree, predicate: number, times: readonly TimeMention[]): Attached | undefined {
  const attached = times.flatMap((time) => attach(tree, predicate, time) ?? [])
  const better = (left: Attached, right: Attached) =>
    Number(right.time.resolved) - Number(left.time.resolved) ||
    left.distance - right.distance ||
    left.time.first - right.time.first
  return attached.sort(better)[0]
}

/** A participle or relative clause that tells when a noun's event happened: "a treaty signed in June". */
function happening(tree: SentenceTree, noun: number, times: readonly TimeMention[]): Attached | undefined {
  for (const clause of dependents(tree, noun, 'acl', 'acl:relcl')) {
    const happens = tree.tokens[clause]!.xpos === 'VBN' || HAPPEN.has(lemmaAt(tree, clause))
    const inner = happens ? nearest(tree, clause, times) : undefined
    if (inner) return inner
  }
  return undefined
}

/** The verb whose event a noun names: "carried out an attack on Monday", "the attack took place on Monday". */
function carrier(tree: SentenceTree, noun: number): number | undefined {
  const { head, relation } = tree.tokens[noun]!
  if (head < 0) return undefined
  if (relation === 'conj') return carrier(tree, head)
  if (relation === 'nmod' && caseOf(tree, noun) === 'of' && LIGHT.has(lemmaAt(tree, head))) return head
  const verb = tree.tokens[head]!.upos === 'VERB'
  // "became the nominee", "served as president": the post's time is the verb's.
  if (verb && (isPredicative(tree, noun) || (relation === 'obl' && caseOf(tree, noun) === 'as'))) return head
  const carried =
    /^(obj|nsubj:pass|nsubj)$/.test(relation) ||
    (relation === 'obl' && /^(in|with|to|into|for)$/.test(caseOf(tree, noun)))
  const telling = TELLING.has(lemmaAt(tree, head)) && lemmaAt(tree, head) !== 'announce'
  return verb && carried && isEventNoun(tree, noun) && !telling ? head : undefined
}

/** The governing clause that a predicate shares its time with, and whether only a time before it counts. */
function sharing(
  tree: SentenceTree,
  predicate: number,
): { readonly from: number; readonly fronted: boolean } | undefined {
  const { head, relation, xpos } = tree.tokens[predicate]!
  if (head < 0) return undefined
  const marks = dependents(tree, predicate, 'mark').map((child) => tree.tokens[child]!.text.toLowerCase())
  if (relation === 'conj' && isVerbal(tree, head)) return { from: head, fronted: true }
  if (relation === 'xcomp') return { from: head, fronted: false }
  if (
    relation === 'advcl' &&
    (xpos === 'VBG' || xpos === 'VBN' || xpos === 'VB') &&
    marks.every((mark) => mark === 'to' || mark === 'by')
  )
    return TELLING.has(lemmaAt(tree, head)) && xpos === 'VB' ? undefined : { from: head, fronted: false }
  if (relation === 'acl' && xpos === 'VBG') {
    const verb = carrier(tree, head) ?? (tree.tokens[head]!.relation === 'obj' ? tree.tokens[head]!.head : undefined)
    return verb === undefined ? undefined : { from: verb, fronted: false }
  }
  // A sentence whose verb was taken for a participle: "Last week a car bomb killed nine".
  if (relation === 'acl' && head === tree.root && tree.tokens[head]!.upos === 'NOUN')
    return { from: head, fronted: true }
  // "On Saturday, the governor reported two targets were attacked": news of the same day.
  if (relation === 'ccomp' && lemmaAt(tree, head) === 'report' && !marks.includes('that'))
    return { from: head, fronted: true }
  return undefined
}

/** A time behind the last of several joined verbs that share a subject: "detained two and seized arms over two days". */
function trailing(tree: SentenceTree, predicate: number, times: readonly TimeMention[]): Attached | undefined {
  const joined = dependents(tree, predicate, 'conj').filter((child) => isVerbal(tree, child))
  const last = joined.at(-1)
  if (last === undefined || dependents(tree, last, 'nsubj', 'nsubj:pass').length > 0) return undefined
  const found = nearest(tree, last, times)
  return found && found.distance < 2 && found.time.first > last ? found : undefined
}

function find(
  tree: SentenceTree,
  predicate: number,
  times: readonly TimeMention[],
  depth: number,
): Attached | undefined {
  const own =
    nearest(tree, predicate, times) ?? sinceClause(tree, predicate, times) ?? happening(tree, predicate, times)
  if (own || depth > 4) return own
  const verb = carrier(tree, predicate)
  // "killed in a bombing that happened on June 27"
  for (const child of dependents(tree, predicate, 'obl')) {
    const event = DURING.has(caseOf(tree, child)) && isEventNoun(tree, child)
    const inner = event ? happening(tree, child, times) : undefined
    if (inner) return inner
  }
  const carried = verb === undefined ? undefined : find(tree, verb, times, depth + 1)
  if (carried) return carried
  const shared = sharing(tree, predicate)
  const above = shared ? find(tree, shared.from, times, depth + 1) : undefined
  if (above && (!shared!.fronted || above.time.first < shared!.from)) return above
  return trailing(tree, predicate, times)
}

/**
 * When the event that a predicate states happened: the time of its own clause, wherever it stands in it, or one that
 * joined verbs, participles and infinitives share with the clause above; never one of another clause, and never the
 * publication date itself. Undefined where the sentence does not tell.
 * @param publishedAt ISO 8601; relative times stay literal words without it
 */
export function timeOf(
  tree: SentenceTree,
  predicate: number,
  publishedAt: string | undefined,
  anchor?: CalendarDate,
): TimeInterval | undefined {
  const times = timesOf(tree, publishedAt, anchor)
  return times.length === 0 ? undefined : find(tree, predicate, times, 0)?.time.interval
}
