import type { Token } from '../../model'
import { textOf } from './cut'
import { isNameToken, joinsNext, type RunContext } from './name-token'
import { isCapitalised, isNamePossessor } from './word-classes'

const OF_TYPES = new Set(['Organization', 'Place', 'Facility', 'Event', 'Agreement'])
/** Last words of bodies that a post is held at, never part of the post. */
const CHAMBERS =
  /^(Council|Assembly|Parliament|Congress|Senate|Chamber|House|Bank|Agency|Commission|Committee|Court|Union|Police|Guard|Army|Navy|Association|Federation|League|Party|Front|Society|University|Institute|Board|Bureau)$/
const ON_HEADS = new Set(
  'committee commission conference council convention treaty office bureau directorate department'.split(' '),
)

/** "Al-Qaeda", "Agence France-Presse", "Su-35"; never "Turkish-Libyan" or "U.S.-based". */
export function joinAtHyphen(
  tokens: readonly Token[],
  first: number,
  last: number,
  context: RunContext,
): number | undefined {
  const right = tokens[last + 2]
  if (right === undefined || !joinsNext(tokens, last) || !joinsNext(tokens, last + 1)) return undefined
  const kinds = [tokens[last]!, right].map((token) => context.knowledge.lookup(token.text))
  const states = kinds.map((entries) => entries.some((entry) => entry.kind === 'demonym' || entry.kind === 'country'))
  const joined = `${tokens[last]!.text}-${right.text}`
  if (context.knowledge.lookup(joined).length > 0) return last + 2
  if (states[0] && (states[1] || /^\p{Ll}/u.test(right.text))) return undefined
  if (isCapitalised(right.text) || /^\d/.test(right.text)) return last + 2
  return right.xpos === 'NNP' && last > first ? last + 2 : undefined
}

/** "Falcon 9", "Resolution 2259": the number is hung on the name or the name on it. */
export function joinsNumber(tokens: readonly Token[], first: number, last: number, context: RunContext): boolean {
  const number = tokens[last + 1]!
  const within = (index: number) => index >= first && index <= last
  const numbered =
    /^\d{1,2}$/.test(number.text) &&
    /^(NN|NNP|VBZ|VBD|POS)$/.test(tokens[last + 2]?.xpos ?? '') &&
    tokens[last]!.xpos === 'NNP'
  if (numbered && context.knowledge.lookup(tokens[last]!.text).length === 0) return true
  return (
    within(number.head) &&
    /^(nummod|nmod|flat|dep|compound|nmod:unmarked|appos)/.test(number.relation) &&
    !/^NNS$/.test(tokens[last + 2]?.xpos ?? '')
  )
}

/** "People's Protection Units", "St. John's Church", "Goldsmiths' Hall": the possessor is part of the name. */
export function joinsPossessor(tokens: readonly Token[], first: number, last: number, context: RunContext): boolean {
  const { text } = tokens[last]!
  if (isNamePossessor(text) || (last === first + 1 && /^(St\.?|Saint)$/.test(tokens[first]!.text))) return true
  const many = first === last && /s$/.test(text) && /^['’]$/.test(tokens[last + 1]!.text)
  if (!many || context.knowledge.lookup(text).length > 0) return false
  let end = last + 2
  while (isNameToken(tokens, end + 1, context)) end++
  return isNameToken(tokens, end, context) && headType(tokens[end]!, context) !== undefined
}

function headType(token: Token, context: RunContext): string | undefined {
  return context.knowledge.heads.get(token.text.toLowerCase())
}

/** "Bank of Ukraine", "League for the Defence of Human Rights", "Committee on Taxonomy", "Secretary of State". */
export function joinAtPreposition(
  tokens: readonly Token[],
  first: number,
  last: number,
  context: RunContext,
): number | undefined {
  const after = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2
  if (!isNameToken(tokens, after, context)) return undefined
  const preposition = tokens[last + 1]!.text
  const word = tokens[last]!.text.toLowerCase()
  const titled = context.knowledge.titles.get(word) === 'head' && !/^(representative|delegate)s?$/.test(word)
  if (titled && !(preposition === 'for' && hasConnector(tokens, first, last)))
    return preposition === 'of' && isPostObject(tokens, after, context) ? after : undefined
  const type =
    headType(tokens[last]!, context) ??
    (word.endsWith('s') && /(ors|ers|ians|ists|atives)$/.test(word) ? 'Organization' : undefined)
  const within = hasConnector(tokens, first, last)
  const plain = context.knowledge.lookup(tokens[last]!.text).length === 0
  if (
    preposition === 'of' &&
    (isBodyBeforeState(tokens, first, last, after, context) || endsInLaw(tokens, after, context))
  )
    return endsInLaw(tokens, after, context) ? after : undefined
  if (preposition === 'of' && isWhole(tokens, first, last, context)) return undefined
  if (preposition === 'of') return (type !== undefined && OF_TYPES.has(type)) || (within && plain) ? after : undefined
  if (preposition === 'for')
    return type === 'Organization' || type === 'Agreement' || (within && plain) ? after : undefined
  if (preposition === 'in')
    return /^(region|territory)$/.test(word) && tokens[after]!.index === last + 2 ? after : undefined
  return ON_HEADS.has(word) || (within && plain && type === undefined) ? after : undefined
}

/** "Colorado State University", "Ablekuma West Municipality": whole before "of the US", "of the Greater Accra Region". */
function isWhole(tokens: readonly Token[], first: number, last: number, context: RunContext): boolean {
  if (!/^(University|College|Municipality|Hospital)$/.test(tokens[last]!.text) || last === first) return false
  const before = tokens.slice(first, last)
  return (
    before.every(
      ({ text, xpos }) => xpos === 'NNP' && context.knowledge.heads.get(text.toLowerCase()) !== 'Organization',
    ) && before.some(({ text }) => context.knowledge.titles.get(text.toLowerCase()) !== 'modifier')
  )
}

/** "Revolutionary Guard Corps of Iran": a listed body is a name without the country behind it. */
function isBodyBeforeState(
  tokens: readonly Token[],
  first: number,
  last: number,
  after: number,
  context: RunContext,
): boolean {
  const listed = context.knowledge.lookup(textOf(tokens, { first, last }))
  const state = context.knowledge.lookup(tokens[after]!.text).some((entry) => entry.kind === 'country')
  return last > first && state && listed.some((entry) => entry.kind === 'body')
}

/** "Tenure of Office Act": the words behind "of" end in a law. */
function endsInLaw(tokens: readonly Token[], at: number, context: RunContext): boolean {
  let end = at
  while (isNameToken(tokens, end + 1, context)) end++
  return end > at && /^(Act|Law|Code|Treaty)$/.test(tokens[end]!.text)
}

/** "Act of 1867", "Act No. 7966": the year or number by which a law is known. */
export function joinsLawNumber(tokens: readonly Token[], last: number): number | undefined {
  if (!/^(Act|Law|Treaty|Convention|Code|Order|Resolution|Ordinance)$/.test(tokens[last]!.text)) return undefined
  const [next, after] = [tokens[last + 1], tokens[last + 2]]
  if (after === undefined || next === undefined || !/^\d[\d/-]*$/.test(after.text)) return undefined
  if (next.text === 'of' && /^(1[5-9]|20)\d\d$/.test(after.text)) return last + 2
  return /^no\.?$/i.test(next.text) ? last + 2 : undefined
}

/** "Secretary of State", "Chief of Staff": the words after "of" belong to the title. */
function isPostObject(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const word = tokens[at]!.text.toLowerCase()
  let end = at
  while (isNameToken(tokens, end + 1, context)) end++
  if (end > at && CHAMBERS.test(tokens[end]!.text)) return false
  return /^(state|staff|defen[cs]e|the|war|mines)$/.test(word) || context.knowledge.titles.get(word) === 'modifier'
}

function hasConnector(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (/^(of|for|on)$/.test(tokens[at]!.text)) return true
  return false
}

/** "the Bank of X and the Embassy of Y", "… and the World Health Organization": behind "and" begins a body of its own. */
function beginsBody(tokens: readonly Token[], at: number, context: RunContext): boolean {
  let end = at
  while (isNameToken(tokens, end + 1, context)) end++
  if (headType(tokens[end]!, context) === undefined) return false
  const ownHead = tokens[at - 1]!.text === 'the' && end > at
  return ownHead || tokens[end + 1]?.text === 'of'
}

/** "Ministry of Law, Justice and Parliamentary Affairs": what a ministry is for, listed up to its "and". */
export function joinAtPortfolio(
  tokens: readonly Token[],
  first: number,
  last: number,
  context: RunContext,
): number | undefined {
  const ministry = tokens
    .slice(first, last)
    .findLastIndex(({ text }) => /^(Ministry|Department|Committee|Directorate)$/.test(text))
  if (ministry < 0 || !/^(of|for|on)$/.test(tokens[first + ministry + 1]!.text)) return undefined
  const subject = (at: number) =>
    isNameToken(tokens, at, context) &&
    context.knowledge.lookup(tokens[at]!.text).length === 0 &&
    !context.knowledge.givenNames.has(tokens[at]!.text.toLowerCase())
  let at = last + 2
  if (!subject(at)) return undefined
  while (subject(at + 1)) at++
  const reached = at
  while (/^(,|and|&)$/.test(tokens[at + 1]?.text ?? '')) {
    if (/^(and|&)$/.test(tokens[at + 1]!.text)) return subject(at + 2) ? reached : undefined
    if (!subject(at + 2)) return undefined
    at += 2
    while (subject(at + 1)) at++
  }
  return undefined
}

/** "Ministry of Mines and Geology", "Securities and Exchange Commission"; never "Russia and China". */
export function joinAtAnd(
  tokens: readonly Token[],
  first: number,
  last: number,
  context: RunContext,
): number | undefined {
  const after = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2
  if (!isNameToken(tokens, after, context)) return undefined
  const kindOf = (at: number) => context.knowledge.lookup(tokens[at]!.text)[0]?.kind
  const plain = (at: number) =>
    kindOf(at) === undefined &&
    !context.knowledge.givenNames.has(tokens[at]!.text.toLowerCase()) &&
    /\p{Ll}/u.test(tokens[at]!.text)
  if (hasConnector(tokens, first, last)) {
    if (beginsBody(tokens, after, context)) return undefined
    const states = kindOf(after) === 'country' && kindOf(last) === 'country'
    const listedPlace = kindOf(after) === 'place' || kindOf(after) === 'body'
    const joined = (plain(after) || (listedPlace && after > last + 2)) && (plain(last) || after > last + 2)
    return joined || (states && !/^(ministry|embassy|government|bank)$/i.test(tokens[first]!.text)) ? after : undefined
  }
  let end = after
  while (isNameToken(tokens, end + 1, context)) end++
  const head = headType(tokens[end]!, context)
  const common =
    plain(last) && plain(after) && context.knowledge.titles.get(tokens[last]!.text.toLowerCase()) !== 'head'
  const listed = context.knowledge.lookup(textOf(tokens, { first, last })).length > 0
  return (head === 'Organization' || head === 'Event') &&
    end > after &&
    !listed &&
    after === last + 2 &&
    common &&
    headType(tokens[last]!, context) === undefined
    ? end
    : undefined
}
