import type { Token } from '../../model'
import type { NameKnowledge } from './gazetteer'
import {
  isCapitalised,
  isClosedClass,
  isDateWord,
  isHyphen,
  isNameParticle,
  isNamePossessor,
  isNameSuffix,
} from './word-classes'

/** Tokens `first` … `last`, both included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** What decides whether a word is a name, beside its sentence. */
export interface RunContext {
  readonly knowledge: NameKnowledge
  /** Words that the document writes in small letters somewhere. */
  readonly smallWords: ReadonlySet<string>
  /** Words that the document capitalises inside a sentence of prose. */
  readonly raisedWords: ReadonlySet<string>
}

const OF_TYPES = new Set(['Organization', 'Place', 'Facility', 'Event', 'Agreement'])
const ON_HEADS = new Set([
  'committee',
  'commission',
  'conference',
  'council',
  'convention',
  'treaty',
  'office',
  'bureau',
])

/** The longest stretches of a sentence's tokens that can be one name with its title, country or body before it. */
export function findRuns(tokens: readonly Token[], context: RunContext): TokenRange[] {
  const runs: TokenRange[] = []
  for (let first = 0; first < tokens.length; ) {
    if (!startsRun(tokens, first, context)) {
      first++
      continue
    }
    const last = extendRun(tokens, first, context)
    runs.push({ first, last })
    first = last + 1
  }
  return runs
}

function startsRun(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const token = tokens[at]!
  if (isNameParticle(token.text) && /^\p{Ll}/u.test(token.text))
    return joinsNext(tokens, at) && isHyphen(tokens[at + 1]!) && isCapitalised(tokens[at + 2]?.text ?? '')
  return isNameToken(tokens, at, context)
}

/** Whether the token is written without a space before the next one. */
function joinsNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && tokens[at]!.end === next.start
}

/** Whether the token can be a word of a name by its capital, tag and place in the sentence. */
export function isNameToken(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const token = tokens[at]
  if (token === undefined || !isCapitalised(token.text) || !/\p{L}/u.test(token.text)) return false
  const entries = context.knowledge.lookup(token.text)
  if (isDateWord(token.text) && !isPersonPart(tokens, at, context)) return false
  if (isClosedClass(token) && entries.length === 0 && !/\p{Lu}\p{Lu}|^\p{Lu}\.$/u.test(token.text)) return false
  if (token.xpos === 'PRP' || token.xpos === 'PRP$') return false
  if (!beginsSentence(tokens, at)) return true
  const strong = entries.some((entry) => entry.kind !== 'city' && entry.kind !== 'place')
  if (strong) return true
  const word = token.text.toLowerCase()
  const nextIsName = isCapitalised(tokens[at + 1]?.text ?? '') && /^NNPS?$/.test(tokens[at + 1]!.xpos)
  if (context.knowledge.titles.has(word) && nextIsName) return true
  if (!/^NNPS?$/.test(token.xpos)) return nextIsName && context.raisedWords.has(token.text)
  return !context.smallWords.has(word) || context.raisedWords.has(token.text) || nextIsName
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const text = tokens[before]!.text
    if (text === ':' || /[\p{L}\p{N}]/u.test(text)) return text === ':'
  }
  return true
}

/** "Theresa May", "April Jones": a date word beside another name word. */
function isPersonPart(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const previous = tokens[at - 1]?.text.toLowerCase() ?? ''
  const known = context.knowledge.givenNames.has(previous) || context.knowledge.titles.has(previous)
  const next = tokens[at + 1]
  if (known) return isCapitalised(tokens[at - 1]!.text) && !/^\d/.test(next?.text ?? '')
  return context.knowledge.givenNames.has(tokens[at]!.text.toLowerCase()) &&
    next?.xpos === 'NNP' &&
    !isDateWord(next.text)
    ? /^(april|june|may|august)$/i.test(tokens[at]!.text)
    : next !== undefined && /^(day|sunday|revolution|movement|spring)$/i.test(next.text) && isCapitalised(next.text)
}

function extendRun(tokens: readonly Token[], first: number, context: RunContext): number {
  let last = first
  for (;;) {
    const next = nextInRun(tokens, first, last, context)
    if (next === undefined) return last
    last = next
  }
}

/** The index up to which the run goes on after `last`, or undefined where it ends. */
function nextInRun(tokens: readonly Token[], first: number, last: number, context: RunContext): number | undefined {
  const next = tokens[last + 1]
  if (next === undefined) return undefined
  if (isHyphen(next)) return joinAtHyphen(tokens, first, last, context)
  if (isNameToken(tokens, last + 1, context)) return last + 1
  if (isNameSuffix(next.text) || (next.text === ',' && /^(Jr|Sr)\.?$/.test(tokens[last + 2]?.text ?? '')))
    return next.text === ',' ? last + 2 : last + 1
  if (/^\d[\w-]*$/.test(next.text) && !/^(19|20)\d\d$/.test(next.text))
    return joinsNumber(tokens, first, last) ? last + 1 : undefined
  if (isNameParticle(next.text)) {
    const after =
      isNameParticle(tokens[last + 2]?.text ?? '') || isHyphen(tokens[last + 2] ?? next) ? last + 3 : last + 2
    return isCapitalised(tokens[after]?.text ?? '') && !isClosedClass(tokens[after]!) ? after : undefined
  }
  if (next.text === '&' && isNameToken(tokens, last + 2, context)) return last + 2
  if (next.xpos === 'POS')
    return joinsPossessor(tokens, last) && isNameToken(tokens, last + 2, context) ? last + 2 : undefined
  if (/^(of|for|on)$/.test(next.text)) return joinAtPreposition(tokens, first, last, context)
  if (next.text === 'and') return joinAtAnd(tokens, first, last, context)
  return undefined
}

function joinAtHyphen(tokens: readonly Token[], first: number, last: number, context: RunContext): number | undefined {
  const right = tokens[last + 2]
  if (right === undefined || !joinsNext(tokens, last) || !joinsNext(tokens, last + 1)) return undefined
  const kinds = [tokens[last]!, right].map((token) => context.knowledge.lookup(token.text))
  const states = kinds.map((entries) => entries.some((entry) => entry.kind === 'demonym' || entry.kind === 'country'))
  const joined = `${tokens[last]!.text}-${right.text}`
  if (context.knowledge.lookup(joined).length > 0) return last + 2
  if (states[0] && (states[1] || tokens[last]!.text.length > 2)) return undefined
  if (isCapitalised(right.text) || /^\d/.test(right.text)) return last + 2
  return right.xpos === 'NNP' && last > first ? last + 2 : undefined
}

/** "Falcon 9", "Resolution 2259": the number is hung on the name or the name on it. */
function joinsNumber(tokens: readonly Token[], first: number, last: number): boolean {
  const number = tokens[last + 1]!
  const within = (index: number) => index >= first && index <= last
  return (
    within(number.head) &&
    /^(nummod|nmod|flat|dep|compound|nmod:unmarked|appos)/.test(number.relation) &&
    !/^NNS$/.test(tokens[last + 2]?.xpos ?? '')
  )
}

function joinsPossessor(tokens: readonly Token[], last: number): boolean {
  return isNamePossessor(tokens[last]!.text)
}

function headType(token: Token, context: RunContext): string | undefined {
  return context.knowledge.heads.get(token.text.toLowerCase())
}

function joinAtPreposition(
  tokens: readonly Token[],
  first: number,
  last: number,
  context: RunContext,
): number | undefined {
  const after = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2
  if (!isNameToken(tokens, after, context)) return undefined
  const preposition = tokens[last + 1]!.text
  const word = tokens[last]!.text.toLowerCase()
  if (context.knowledge.titles.get(word) === 'head' && !/^(representative|delegate)s?$/.test(word))
    return preposition === 'of' && isPostObject(tokens, after, context) ? after : undefined
  const type = headType(tokens[last]!, context) ?? (word === 'representatives' ? 'Organization' : undefined)
  if (type === undefined) return undefined
  if (preposition === 'of') return OF_TYPES.has(type) ? after : undefined
  if (preposition === 'for') return type === 'Organization' || type === 'Agreement' ? after : undefined
  return ON_HEADS.has(word) || hasConnector(tokens, first, last) ? after : undefined
}

/** "Secretary of State", "Chief of Staff": the words after "of" belong to the title. */
function isPostObject(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const word = tokens[at]!.text.toLowerCase()
  return /^(state|staff|defen[cs]e|the|war|mines)$/.test(word) || context.knowledge.titles.get(word) === 'modifier'
}

function hasConnector(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (/^(of|for|on)$/.test(tokens[at]!.text)) return true
  return false
}

/** "Ministry of Mines and Geology", "Securities and Exchange Commission"; never "Russia and China". */
function joinAtAnd(tokens: readonly Token[], first: number, last: number, context: RunContext): number | undefined {
  const after = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2
  if (!isNameToken(tokens, after, context)) return undefined
  const kindOf = (at: number) => context.knowledge.lookup(tokens[at]!.text)[0]?.kind
  const plain = (at: number) =>
    kindOf(at) === undefined &&
    !context.knowledge.givenNames.has(tokens[at]!.text.toLowerCase()) &&
    /\p{Ll}/u.test(tokens[at]!.text)
  if (hasConnector(tokens, first, last)) return plain(after) && plain(last) ? after : undefined
  let end = after
  while (isNameToken(tokens, end + 1, context)) end++
  const head = headType(tokens[end]!, context)
  const common =
    plain(last) && plain(after) && context.knowledge.titles.get(tokens[last]!.text.toLowerCase()) !== 'head'
  return head === 'Organization' && end > after && common && headType(tokens[last]!, context) === undefined
    ? end
    : undefined
}
