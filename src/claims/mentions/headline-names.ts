import type { Token } from '../../model'
import { cutRun, headTypes, type NamePiece, textOf } from './cut'
import { foldCase } from './fold-form'
import type { GazetteerEntry, NameKnowledge } from './gazetteer'
import type { TokenRange } from './name-token'
import { isCapitalised, isClosedClass } from './word-classes'

const LONGEST = 8

/**
 * Names of a headline, where capitals tell nothing: names known from the document's prose or from the lists, longest
 * first, a given name with the word after it, and capitals that end in a body's or building's noun.
 */
export function findKnownNames(
  tokens: readonly Token[],
  known: ReadonlySet<string>,
  knowledge: NameKnowledge,
  shouted: boolean,
): NamePiece[] {
  const folded = new Map([...known].map((name) => [foldCase(name), name]))
  const surnames = new Map([...known].map((name) => [foldCase(name).split(' ').at(-1)!, name]))
  const pieces: NamePiece[] = []
  for (let first = 0; first < tokens.length; ) {
    const piece = knownAt(tokens, first, folded, surnames, knowledge, shouted)
    if (piece === undefined) {
      first++
      continue
    }
    pieces.push(...piece)
    first = piece.at(-1)!.last + 1
  }
  return pieces
}

function knownAt(
  tokens: readonly Token[],
  first: number,
  known: ReadonlyMap<string, string>,
  surnames: ReadonlyMap<string, string>,
  knowledge: NameKnowledge,
  shouted: boolean,
): NamePiece[] | undefined {
  if (!isCapitalised(tokens[first]!.text)) return undefined
  for (let last = Math.min(first + LONGEST, tokens.length) - 1; last >= first; last--) {
    if (!isCapitalised(tokens[last]!.text)) continue
    const range = { first, last }
    const text = textOf(tokens, range)
    const entries = (shouted ? knowledge.lookupAnyCase(text) : knowledge.lookup(text)).filter((entry) =>
      isSafe(entry, text, last > first, shouted),
    )
    if (entries.length > 0) return [{ ...range, entries }]
    if (known.has(foldCase(text)) || (last === first && surnames.has(foldCase(text))))
      return [{ ...range, entries: [] }]
  }
  return shouted ? undefined : byHead(tokens, first, knowledge)
}

/** In a headline a small town or an abbreviation in small letters is more likely a word. */
function isSafe(entry: GazetteerEntry, text: string, several: boolean, shouted: boolean): boolean {
  if (entry.kind === 'city') return several || (entry.population ?? 0) >= 300
  if (entry.kind === 'place') return several || text.length >= 5
  return !shouted || entry.form.length > 2 || /\./.test(text) || /^(US|UK|UN|EU)$/.test(text)
}

/** "Ukrainian Recruitment Headquarters": words up to a body's noun; "Hatice Cengiz": a given name and a surname. */
function byHead(tokens: readonly Token[], first: number, knowledge: NameKnowledge): NamePiece[] | undefined {
  let last = first
  while (
    last + 1 < tokens.length &&
    isCapitalised(tokens[last + 1]!.text) &&
    isNounOrDemonym(tokens[last + 1]!, knowledge)
  )
    last++
  const range: TokenRange = { first, last }
  if (
    last > first &&
    isNounOrDemonym(tokens[first]!, knowledge, true) &&
    /^(Organization|Facility|Event|Agreement)$/.test(headTypes(tokens, range, knowledge) ?? '')
  )
    return cutRun(tokens, range, knowledge)
  const next = tokens[first + 1]
  const given = knowledge.givenNames.has(tokens[first]!.text.toLowerCase())
  if (
    given &&
    next?.xpos === 'NNP' &&
    isCapitalised(next.text) &&
    !isClosedClass(next) &&
    !knowledge.heads.has(next.text.toLowerCase())
  )
    return [{ first, last: first + 1, entries: [] }]
  return undefined
}

function isNounOrDemonym(token: Token, knowledge: NameKnowledge, proper = false): boolean {
  return (
    (proper ? /^NNPS?$/ : /^NN/).test(token.xpos) ||
    knowledge.lookup(token.text).some((entry) => entry.kind === 'demonym')
  )
}
