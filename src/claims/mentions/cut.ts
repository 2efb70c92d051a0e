import type { Token } from '../../model'
import type { GazetteerEntry, NameKnowledge } from './gazetteer'
import type { TokenRange } from './name-token'
import { isHyphen, isNameParticle, isNameSuffix } from './word-classes'

/** One name cut out of a run of capitals. */
export interface NamePiece extends TokenRange {
  /** Title words before the name. */
  readonly title?: TokenRange
  /** What the lists say of exactly this form. */
  readonly entries: readonly GazetteerEntry[]
  /** The country, or the adjective of one, inside a longer name ("Bank of Ukraine", "Libyan National Army"). */
  readonly inner?: TokenRange & { readonly entry: GazetteerEntry; readonly text: string }
}

/** Cuts a run as [country or body][title words][name]; a title without a name leaves what stands before it. */
export function cutRun(tokens: readonly Token[], run: TokenRange, knowledge: NameKnowledge): NamePiece[] {
  const range = trim(tokens, run, knowledge)
  if (range === undefined) return []
  const entries = knowledge.lookup(textOf(tokens, range))
  if (entries.length > 0) {
    const body = range.last > range.first && entries[0]!.kind === 'body'
    return [{ ...range, entries, ...(body ? innerOf(tokens, range, knowledge) : {}) }]
  }
  if (isBareWord(tokens, range, knowledge) || isCondition(textOf(tokens, range), knowledge)) return []
  const person = findPersonAfterBody(tokens, range, knowledge)
  if (person !== undefined)
    return [
      ...cutRun(tokens, { first: range.first, last: person - 1 }, knowledge),
      { first: person, last: range.last, entries: [] },
    ]
  const party = leadingParty(tokens, range, knowledge)
  if (party !== undefined) return [party, ...cutRun(tokens, { first: range.first + 1, last: range.last }, knowledge)]
  const post = findPostAfterBody(tokens, range, knowledge)
  if (post !== undefined)
    return [
      ...cutRun(tokens, { first: range.first, last: post - 1 }, knowledge),
      ...cutRun(tokens, { first: post, last: range.last }, knowledge),
    ]
  const title = findTitle(tokens, range, knowledge)
  if (title === undefined) return cutCountry(tokens, range, knowledge)
  const pieces: NamePiece[] = []
  if (title.first > range.first)
    pieces.push(...cutRun(tokens, { first: range.first, last: title.first - 1 }, knowledge))
  if (title.last < range.last) {
    const rest = trim(tokens, { first: title.last + 1, last: range.last }, knowledge)
    if (rest !== undefined && !isBareWord(tokens, rest, knowledge))
      pieces.push({ ...rest, title, entries: knowledge.lookup(textOf(tokens, rest)) })
  }
  return pieces
}

/** "Democrat John Smith", "Republican Senator": a party's adjective or member's word before a title or person. */
function leadingParty(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): NamePiece | undefined {
  if (range.last === range.first || headTypes(tokens, range, knowledge) !== undefined) return undefined
  const word = tokens[range.first]!.text
  const own = knowledge.lookup(word)
  const titled = titleClass(tokens, range.first + 1, knowledge) === 'head'
  const entries = own.length === 0 && titled ? knowledge.lookup(`${word} Party`) : own
  const isParty = entries.some((entry) => entry.kind === 'body' && /( Party|Democrats)$/.test(entry.name))
  return isParty ? { first: range.first, last: range.first, entries } : undefined
}

/** Title words, generic heads and small particles alone are no name. */
function isBareWord(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): boolean {
  if (range.last > range.first) return false
  const word = tokens[range.first]!.text
  const small = word.toLowerCase()
  return (
    knowledge.notNames.has(word) ||
    knowledge.titles.has(small) ||
    isNameParticle(small) ||
    /^(USD|EUR|GBP|US\$)\d*$/.test(word)
  )
}

/** Diseases and other listed words that are no entity. */
function isCondition(text: string, knowledge: NameKnowledge): boolean {
  return knowledge.notNames.has(text) || /\b(Syndrome|Disease|Virus|Fever|Flu|Coronavirus)$/.test(text)
}

/** "House of Representatives Darin LaHood": a listed body or place right before a given name and a surname. */
function findPersonAfterBody(
  tokens: readonly Token[],
  range: TokenRange,
  knowledge: NameKnowledge,
): number | undefined {
  for (let at = range.last - 1; at > range.first && at >= range.last - 2; at--) {
    if (!knowledge.givenNames.has(tokens[at]!.text.toLowerCase()) || !/^\p{Lu}/u.test(tokens[at - 1]!.text)) continue
    const before = knowledge.lookup(textOf(tokens, { first: range.first, last: at - 1 }))
    if (before.some((entry) => entry.kind !== 'city' || (entry.population ?? 0) > 500)) return at
  }
  return undefined
}

/** "General Intelligence Department Director N", "Bank of Zambia Governor N": a post right behind a body's whole name. */
function findPostAfterBody(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): number | undefined {
  for (let at = range.first + 2; at < range.last; at++) {
    if (titleClass(tokens, at, knowledge) !== 'head' || /^(of|for|and|&|the)$/.test(tokens[at - 1]!.text)) continue
    let person = at + 1
    while (person <= range.last && titleClass(tokens, person, knowledge) !== undefined) person++
    const address = titleClass(tokens, person - 1, knowledge) === 'civil'
    const given = person <= range.last && knowledge.givenNames.has(tokens[person]!.text.toLowerCase())
    if (!address && !given) continue
    const body = { first: range.first, last: at - 1 }
    if (headTypes(tokens, body, knowledge) === 'Organization') return at
  }
  return undefined
}

/** The words of a range with single spaces where the text has a gap. */
export function textOf(tokens: readonly Token[], range: TokenRange): string {
  let text = ''
  for (let at = range.first; at <= range.last; at++) {
    const token = tokens[at]!
    if (at > range.first && token.start > tokens[at - 1]!.end) text += ' '
    text += token.text
  }
  return text
}

/** Leaves out articles, hyphens and quotes at the ends. */
function trim(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): TokenRange | undefined {
  let { first, last } = range
  if (knowledge.lookup(textOf(tokens, range)).length > 0) return range
  while (
    first < last &&
    /^(former|acting|then|ex|late|incoming|outgoing|broadcaster|image)$/i.test(tokens[first]!.text)
  )
    first++
  while (
    first <= last &&
    (/^(the|a|an|and|of|for|this|that|these|those|its|his|their|our)$/i.test(tokens[first]!.text) ||
      isHyphen(tokens[first]!))
  )
    first++
  while (last > first && /^(Image|Photo|File)$/.test(tokens[last]!.text)) last--
  while (last >= first && (isHyphen(tokens[last]!) || tokens[last]!.text === '&' || tokens[last]!.xpos === 'POS'))
    last--
  return first <= last ? { first, last } : undefined
}

function findTitle(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): TokenRange | undefined {
  const classOf = (at: number) => titleClass(tokens, at, knowledge)
  if (isBodyName(tokens, range, knowledge)) return undefined
  for (let first = range.first; first <= range.last; first++) {
    if (classOf(first) === undefined || (first > range.first && isHalfName(tokens, first, classOf(first)))) continue
    let last = first
    let head = -1
    for (; last <= range.last; last++) {
      const word = tokens[last]!
      const kind = classOf(last)
      if (kind === 'head' || kind === 'civil') head = last
      else if (kind === undefined && !isHyphen(word) && !joinsPost(tokens, last, range.last, knowledge)) break
      else if (kind === undefined && joinsPost(tokens, last, range.last, knowledge)) {
        last = postEnd(tokens, last, range.last, knowledge)
        head = last
      }
    }
    if (head >= 0 && !isSurname(tokens, range, first, knowledge)) return { first, last: head }
    first = Math.max(first, last - 1)
  }
  return undefined
}

/** "Paris Saint-Germain": an address with a hyphen behind it is half a name. */
function isHalfName(tokens: readonly Token[], at: number, kind: string | undefined): boolean {
  const next = tokens[at + 1]
  return kind === 'civil' && next !== undefined && isHyphen(next) && next.start === tokens[at]!.end
}

function titleClass(tokens: readonly Token[], at: number, knowledge: NameKnowledge): string | undefined {
  return knowledge.titles.get(tokens[at]!.text.toLowerCase())
}

/** "of" after a title word, with the words of the post: "Secretary of State". */
function joinsPost(tokens: readonly Token[], at: number, last: number, knowledge: NameKnowledge): boolean {
  return tokens[at]!.text === 'of' && at < last && postEnd(tokens, at, last, knowledge) > at
}

/** Adjectives that begin a body's name behind "director of the". */
const OF_BODIES = /^(national|supreme|federal|general|royal|regional|central|joint|special|high|second|third)$/

function postEnd(tokens: readonly Token[], at: number, last: number, knowledge: NameKnowledge): number {
  let end = at
  for (let next = at + 1; next <= last; next++) {
    const word = tokens[next]!.text.toLowerCase()
    const post = /^(state|staff|defen[cs]e|affairs|security|house|parliament|mines|justice)$/.test(word)
    const paired = tokens[next - 1]!.text === 'and' && end === next - 2 && tokens[next + 1]?.text === 'of'
    if (post || paired || (knowledge.titles.get(word) === 'modifier' && !OF_BODIES.test(word))) end = next
    else if (!/^(and|the)$/.test(word)) break
  }
  return end
}

/** A name whose last word, or whose word before "of", makes it a body, place, building or event. */
function isBodyName(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): boolean {
  const types = headTypes(tokens, range, knowledge)
  if (types === undefined) return false
  const surname = knowledge.givenNames.has(tokens[range.last - 1]?.text.toLowerCase() ?? '')
  if (surname && titleClass(tokens, range.first, knowledge) === 'head') return false
  const connector = connectorOf(tokens, range)
  return connector !== undefined || titleClass(tokens, range.last, knowledge) !== 'head'
}

/** The type that a name's governing noun makes: its last word's, or that of the word before "of". */
export function headTypes(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): string | undefined {
  const connector = connectorOf(tokens, range)
  if (connector !== undefined) {
    const known = knowledge.lookup(textOf(tokens, { first: range.first, last: connector - 1 }))
    const body = known.find((entry) => entry.kind === 'body')
    const word = tokens[connector - 1]!.text.toLowerCase()
    return body?.type ?? knowledge.heads.get(word) ?? (/(ors|ers|ians|atives)$/.test(word) ? 'Organization' : undefined)
  }
  if (range.last === range.first) return undefined
  const last = knowledge.heads.get(tokens[range.last]!.text.toLowerCase().replace(/\.$/, ''))
  return last ?? (ROMANCE_BODIES.test(tokens[range.first]!.text) ? 'Organization' : undefined)
}

/** Nouns of bodies in languages that put them first: "Instituto Gonzaga", "Confederaciones Rurales". */
const ROMANCE_BODIES =
  /^(I(nstituto|stituto)|Universi(dad|dade|tà|té|tat)|Confedera(ción|ciones|ção|zione)|Partido|Partito|Parti|Movim(i?ento)|Federa(ción|ção|zione)|Banco|Banca|Banque|Minist(erio|ério|ero|ère)|C[aá]mara|Asociación|Associação|Associazione|Fundación|Fundação|Fondazione|Fondation|Comisión|Comissão|Consejo|Conselho|Conseil|Sindicato|Tribunal|Fiscalía|Grupo|Gruppo|Groupe|Corporación|Cooperativa|Empresa|Compañía|Société|Sociedad)$/

function connectorOf(tokens: readonly Token[], range: TokenRange): number | undefined {
  for (let at = range.first + 1; at <= range.last; at++) if (/^(of|for|on)$/.test(tokens[at]!.text)) return at
  return undefined
}

/** "Larry King": the title word is the surname of somebody. */
function isSurname(tokens: readonly Token[], range: TokenRange, at: number, knowledge: NameKnowledge): boolean {
  const before = tokens[at - 1]
  return (
    at > range.first && at === range.last && before !== undefined && knowledge.givenNames.has(before.text.toLowerCase())
  )
}

/** Splits "Russian Soyuz", "American John Smith"; keeps "Libyan National Army" and "Bank of Ukraine" whole. */
function cutCountry(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): NamePiece[] {
  const leading = leadingCountry(tokens, range, knowledge)
  if (leading === undefined || leading.last === range.last)
    return [{ ...range, entries: [], ...innerOf(tokens, range, knowledge) }]
  const rest = { first: leading.last + 1, last: range.last }
  const restEntries = knowledge.lookup(textOf(tokens, rest))
  const whole = headTypes(tokens, range, knowledge) !== undefined || keepsCountry(tokens, leading, rest, knowledge)
  if (whole && !restEntries.some((entry) => entry.kind === 'demonym'))
    return [{ ...range, entries: [], inner: leading }]
  return [{ first: leading.first, last: leading.last, entries: [leading.entry] }, ...cutRun(tokens, rest, knowledge)]
}

type InnerCountry = NonNullable<NamePiece['inner']>

function leadingCountry(
  tokens: readonly Token[],
  range: TokenRange,
  knowledge: NameKnowledge,
): InnerCountry | undefined {
  for (let last = Math.min(range.first + 3, range.last); last >= range.first; last--) {
    const entry = stateEntry(tokens, { first: range.first, last }, knowledge)
    if (entry) return { first: range.first, last, entry, text: textOf(tokens, { first: range.first, last }) }
  }
  return undefined
}

function stateEntry(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): GazetteerEntry | undefined {
  return knowledge.lookup(textOf(tokens, range)).find((entry) => entry.kind === 'country' || entry.kind === 'demonym')
}

/** "Saudi Aramco", "Air India": a country's name with one unknown word is a body's name; abbreviations and adjectives are apart. */
function keepsCountry(
  tokens: readonly Token[],
  leading: InnerCountry,
  rest: TokenRange,
  knowledge: NameKnowledge,
): boolean {
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(textOf(tokens, leading))) return false
  const unknown = knowledge.lookup(textOf(tokens, rest)).length === 0
  const person = knowledge.givenNames.has(tokens[rest.first]!.text.toLowerCase())
  if (/^Red (Cross|Crescent)/.test(textOf(tokens, rest))) return true
  return leading.entry.kind === 'country' && unknown && !person && !isNameSuffix(tokens[rest.first]!.text)
}

/** A country inside a name, not at its beginning: "Bank of Ukraine", "Royal Canadian Mounted Police". */
function innerOf(tokens: readonly Token[], range: TokenRange, knowledge: NameKnowledge): { inner?: InnerCountry } {
  for (let first = range.first; first <= range.last; first++)
    for (let last = Math.min(first + 3, range.last); last >= first; last--) {
      if (first === range.first && last === range.last) continue
      const entry = stateEntry(tokens, { first, last }, knowledge)
      if (entry) return { inner: { first, last, entry, text: textOf(tokens, { first, last }) } }
    }
  return {}
}
