import type { Token } from '../../model'
import { textOf } from './cut'
import { isNameToken, joinsNext, type RunContext, type TokenRange } from './name-token'
import {
  joinAtAnd,
  joinAtHyphen,
  joinAtPortfolio,
  joinAtPreposition,
  joinsLawNumber,
  joinsNumber,
  joinsPossessor,
} from './run-joints'
import { isCapitalised, isClosedClass, isHyphen, isNameParticle, isNameSuffix } from './word-classes'

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

/** "Washington, D.C.": the lists know the name with its comma. */
function isListedAcross(tokens: readonly Token[], last: number, context: RunContext): boolean {
  const right = tokens[last + 2]
  return (
    right !== undefined &&
    /^\p{Lu}/u.test(right.text) &&
    context.knowledge.lookup(`${tokens[last]!.text}, ${right.text}`).length > 0
  )
}

function startsRun(tokens: readonly Token[], at: number, context: RunContext): boolean {
  const token = tokens[at]!
  if (isNameParticle(token.text) && /^\p{Ll}/u.test(token.text))
    return joinsNext(tokens, at) && isHyphen(tokens[at + 1]!) && isCapitalised(tokens[at + 2]?.text ?? '')
  if (/^\d+(st|nd|rd|th)$/.test(token.text)) return isNameToken(tokens, at + 1, context) && tokens[at]!.head > at
  return isNameToken(tokens, at, context)
}

function extendRun(tokens: readonly Token[], first: number, context: RunContext): number {
  let last = endOfListed(tokens, first, context)
  for (;;) {
    const next = nextInRun(tokens, first, last, context)
    if (next === undefined) return last
    last = next
  }
}

/** The last token of the longest listed body, country or city with small words inside that begins here ("Médecins du Monde"), else the first. */
function endOfListed(tokens: readonly Token[], first: number, context: RunContext): number {
  for (let last = Math.min(first + 7, tokens.length - 1); last > first + 1; last--) {
    if (!isCapitalised(tokens[last]!.text)) continue
    const listed = context.knowledge.lookup(textOf(tokens, { first, last }))
    if (listed.some((entry) => entry.kind === 'body' || entry.kind === 'country' || entry.kind === 'city')) return last
  }
  return first
}

/** The index up to which the run goes on after `last`, or undefined where it ends. */
function nextInRun(tokens: readonly Token[], first: number, last: number, context: RunContext): number | undefined {
  const next = tokens[last + 1]
  if (next === undefined) return undefined
  if (next.text === '.' && /^\p{Lu}$/u.test(tokens[last]!.text) && joinsNext(tokens, last))
    return isNameToken(tokens, last + 2, context) ? last + 2 : undefined
  if (next.text === '/' && joinsNext(tokens, last) && joinsNext(tokens, last + 1) && tokens[last + 2]!.text.length <= 2)
    return last + 2
  const law = joinsLawNumber(tokens, last)
  if (law !== undefined) return law
  if (next.text === ',' && /^(Inc|Ltd|LLC|SA|S\.A|Corp|AG|PLC|GmbH)\.?$/.test(tokens[last + 2]?.text ?? ''))
    return last + 2
  if (next.text === ',' && isListedAcross(tokens, last, context)) return last + 2
  if (next.text === ',') return joinAtPortfolio(tokens, first, last, context)
  if (isHyphen(next)) return joinAtHyphen(tokens, first, last, context)
  if (isNameToken(tokens, last + 1, context)) return last + 1
  if (isNameSuffix(next.text) || (next.text === ',' && /^(Jr|Sr)\.?$/.test(tokens[last + 2]?.text ?? '')))
    return next.text === ',' ? last + 2 : last + 1
  if (/^\d[\w-]*$/.test(next.text) && !/^(19|20)\d\d$/.test(next.text))
    return joinsNumber(tokens, first, last, context) ? last + 1 : undefined
  if (isNameParticle(next.text)) {
    const after =
      isNameParticle(tokens[last + 2]?.text ?? '') || isHyphen(tokens[last + 2] ?? next) ? last + 3 : last + 2
    return isCapitalised(tokens[after]?.text ?? '') && !isClosedClass(tokens[after]!) ? after : undefined
  }
  if (next.text === '&' && isNameToken(tokens, last + 2, context)) return last + 2
  if (next.xpos === 'POS')
    return joinsPossessor(tokens, first, last, context) && isNameToken(tokens, last + 2, context) ? last + 2 : undefined
  if (/^(of|for|on|in)$/.test(next.text)) return joinAtPreposition(tokens, first, last, context)
  if (next.text === 'and') return joinAtAnd(tokens, first, last, context)
  return undefined
}
