import { remembered } from '../remembered'
import { caseOf, type SentenceTree } from '../tree'
import { isAcronymOf } from './acronym'
import { foldCase } from './fold-form'
import type { FoundName } from './found-name'
import { chooseType, type NameGroup } from './name-group'

const CORPORATE =
  /^(inc|corp|corporation|co|company|ltd|air|airlines|airways|industries|technologies|systems|energy|bank|limited|llc|plc|ag|sa|gmbh|group|holding|holdings|a\/s|nv|spa|motor|motors|international|plc|party|movement|agency|agreement|magazine|news|tv|television|bank|newspaper)\.?,?$/i
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i

/** The document's trees and all its groups: what stands beside a name. */
interface JoinContext {
  readonly trees: readonly SentenceTree[]
  readonly groups: readonly NameGroup[]
  /** The content words of groups, until a group takes another in. */
  readonly contents: Map<NameGroup, Content>
}

/** Joins short forms to their long forms; the longest form comes first in a group's names. */
export function joinGroups(groups: readonly NameGroup[], trees: readonly SentenceTree[]): NameGroup[] {
  const kept: NameGroup[] = []
  const byLength = [...groups].sort((left, right) => wordsOf(right.name).length - wordsOf(left.name).length)
  const context: JoinContext = { trees, groups, contents: new Map() }
  for (const group of byLength) {
    const long = findLong(group, kept, context)
    if (long) {
      absorb(long, group)
      context.contents.delete(long)
    } else kept.push(group)
  }
  return kept.filter((group) => !isBareHead(group))
}

/** A body's common noun with a capital ("the Court", "the Chamber") that no longer name explains. */
function isBareHead(group: NameGroup): boolean {
  if (group.country || group.bodies.size > 0 || wordsOf(group.name).length > 1) return false
  return group.names.every((name) => name.title === undefined && name.learned === undefined && name.bareHead)
}

const wordsOf = remembered((name): readonly string[] =>
  name
    .split(/[\s]+/)
    .map((word) => word.replace(/,$/, ''))
    .filter(Boolean),
)

function findLong(group: NameGroup, kept: readonly NameGroup[], context: JoinContext): NameGroup | undefined {
  if (group.country) return undefined
  const candidates = kept.filter((long) => !long.country)
  const listed = [...group.bodies]
  const sameBody = candidates.find((long) => listed.some((body) => long.bodies.has(body) || long.name === body))
  if (sameBody) return sameBody
  const own = foldCase(group.name)
  const folded = candidates.find((long) => foldCase(long.name) === own)
  if (folded) return folded
  const sameWords = candidates.find((long) => isSameBody(group, long, context))
  if (sameWords) return sameWords
  const byBrackets = candidates.find((long) => bracketed(long, group, context.trees))
  if (byBrackets) return byBrackets
  const byInitials =
    group.type === 'Person'
      ? undefined
      : candidates.find((long) => long.type !== 'Person' && long.type !== 'Place' && isAcronymOf(group.name, long.name))
  if (byInitials) return byInitials
  const persons = candidates.filter(
    (long) => isShortPerson(group, long) || isSurnameLikePlace(group, long, context.trees),
  )
  if (persons.length > 0) return mostNamed(persons)
  const bodies = candidates.filter((long) => isShortBody(group, long, context))
  return bodies.length > 0 &&
    (bodies.length === 1 || wordsOf(group.name).length > 1 || group.names.every((name) => name.bareHead))
    ? mostNamed(bodies)
    : undefined
}

function mostNamed(groups: readonly NameGroup[]): NameGroup {
  return groups.reduce((best, group) => (group.names.length > best.names.length ? group : best))
}

/** "European Investment Bank (EIB)": the short form stands in brackets right behind the long one. */
function bracketed(long: NameGroup, short: NameGroup, trees: readonly SentenceTree[]): boolean {
  if (long.type === 'Person' || short.type === 'Person') return false
  return short.names.some((name) => {
    const tree = trees[name.sentence]!
    if (
      !/^[([]$/.test(tree.tokens[name.first - 1]?.text ?? '') ||
      !/^[)\]]$/.test(tree.tokens[name.last + 1]?.text ?? '')
    )
      return false
    const before = long.names.some((other) => other.sentence === name.sentence && other.last === name.first - 2)
    return before && /\p{Lu}{2}|^\p{Lu}\p{Ll}+\p{Lu}/u.test(short.name) && long.name[0] !== undefined
  })
}

/** A surname, a given name, or a name without its middle part, of a person named in full. */
function isShortPerson(short: NameGroup, long: NameGroup): boolean {
  if (long.type !== 'Person') return false
  const titled = short.names.some((name) => name.title !== undefined)
  const capital = short.names.some((name) => name.entries.some((entry) => entry.kind === 'capital'))
  const known = capital || (short.bodies.size > 0 && !isSurnameOf(short, long))
  if (!known && short.bodies.size > 0) return true
  if (short.type !== 'Person' && !titled && (known || short.certainty > 4)) return false
  const own = wordsOf(short.name).filter((word) => !SUFFIX.test(word))
  const full = wordsOf(long.name).filter((word) => !SUFFIX.test(word))
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && foldCase(a) === foldCase(b)
  if (own.length === 0 || full.length < 2) return false
  if (own.length === 1) {
    const plain = (word: string | undefined) => word?.replace(/^(al|el)-/i, '')
    return same(plain(own[0]), plain(full.at(-1))) || same(own[0], full[0])
  }
  if (own.length >= full.length) return false
  const tail = own.every((word, index) => same(word, full[full.length - own.length + index]))
  return (
    tail ||
    (same(own[0], full[0]) && same(own.at(-1), full.at(-1))) ||
    own.every((word, index) => same(word, full[index]))
  )
}

/** "Bloomberg" where Michael Bloomberg is named: a listed body's one word is the surname of a sure person. */
function isSurnameOf(short: NameGroup, long: NameGroup): boolean {
  const full = wordsOf(long.name)
  return full.length >= 2 && long.certainty >= 3 && full.at(-1) === short.name && /\p{Ll}/u.test(short.name)
}

/** "Bolton" where John Bolton is named: a town of that name is meant only where something is in, at or near it. */
function isSurnameLikePlace(short: NameGroup, long: NameGroup, trees: readonly SentenceTree[]): boolean {
  const full = wordsOf(long.name).filter((word) => !SUFFIX.test(word))
  if (long.type !== 'Person' || short.type !== 'Place' || full.length < 2 || full.at(-1) !== short.name) return false
  return short.names.every(
    (name) =>
      !/^(in|at|near|from|to|outside|around|into)$/.test(caseOf(trees[name.sentence]!, name.head)) &&
      name.entries.every((entry) => entry.kind === 'city' || entry.kind === 'place'),
  )
}

/** "Ford" of "Ford Motor Company"; "State Department" of "US State Department"; "Sulu" of "Sulu region". */
function isShortBody(short: NameGroup, long: NameGroup, context: JoinContext): boolean {
  if (long.type === 'Person' || (short.type === 'Person' && short.certainty > 2.5 && !isCorporateForm(short, long)))
    return false
  if (short.type === 'Place' && long.type !== 'Place' && short.certainty >= 2) return false
  const own = wordsOf(short.name)
  const full = wordsOf(long.name)
  if (own.length >= full.length) return false
  if (hasOtherCountry(short, long, context)) return false
  const prefix = own.every((word, index) => foldCase(word) === foldCase(full[index]!))
  const rest = full.slice(own.length)
  if (prefix && rest.every((word) => CORPORATE.test(word)) && long.type !== 'Place') return true
  if (prefix && own.length >= 2 && long.type === short.type && long.type === 'Organization' && rest[0] !== 'of')
    return own.length >= full.length - 2
  const tail = own.every((word, index) => foldCase(word) === foldCase(full[full.length - own.length + index]!))
  const governing = own.length === 1 && foldCase(own[0]!) === foldCase(full[full.indexOf('of') - 1] ?? '')
  if (governing && long.type === 'Organization' && full.indexOf('of') <= 3) return true
  const inner = long.names[0]?.inner
  if (prefix && inner && inner.last === long.names[0]!.last && inner.first > inner.last - rest.length)
    return long.type === 'Organization'
  if (!tail || long.type === 'Place') return false
  if (own.length >= 2 && own.length === full.length - 1 && short.type === long.type && long.type === 'Organization')
    return true
  if (own.length === 1 && short.names.every((name) => name.bareHead)) return true
  const first = long.names[0]?.first ?? 0
  return (
    inner !== undefined &&
    inner.first === first &&
    own.length === full.length - (inner.last - inner.first + 1) - possessive(long)
  )
}

/** "Mahan" where Mahan Air is named, "Ford" where Ford Motor Company is: no title says that a person is meant. */
function isCorporateForm(short: NameGroup, long: NameGroup): boolean {
  const own = wordsOf(short.name)
  const rest = wordsOf(long.name).slice(own.length)
  return (
    long.type === 'Organization' &&
    rest.every((word) => CORPORATE.test(word)) &&
    short.names.every((name) => name.title === undefined) &&
    long.name.startsWith(`${short.name} `)
  )
}

/** "Ukraine's Defense Intelligence" is no part of a name of South Korea's. */
function hasOtherCountry(short: NameGroup, long: NameGroup, context: JoinContext): boolean {
  const [own, other] = [short, long].map((group) => new Set(group.names.flatMap((name) => countriesOf(name, context))))
  return own!.size > 0 && other!.size > 0 && ![...own!].some((country) => other!.has(country))
}

/** The country inside a name, or the one whose possessive stands right before it. */
function countriesOf(name: FoundName, { trees, groups }: JoinContext): string[] {
  if (name.inner) return [name.inner.entry.name]
  if (trees[name.sentence]!.tokens[name.first - 1]?.xpos !== 'POS') return []
  return groups
    .filter(({ country, names }) => country && names.some((one) => isRightBefore(one, name)))
    .map(({ country }) => country!.name)
}

function isRightBefore(one: FoundName, name: FoundName): boolean {
  return one.sentence === name.sentence && one.last === name.first - 2
}

const SMALL = /^(the|of|for|and|in|on|a)$/i

/** "US State Department" and "United States Department of State": one country, the same content words. */
function isSameBody(left: NameGroup, right: NameGroup, { contents }: JoinContext): boolean {
  if (left.type === 'Person') return false
  const a = contentOf(left, contents)
  if (a.words.size < 2) return false
  const b = contentOf(right, contents)
  if (a.words.size !== b.words.size) return false
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false
  return [...a.words].every((word) => b.words.has(word))
}

/** The folded words of a name that say what it is, and the country that it holds. */
interface Content {
  readonly words: ReadonlySet<string>
  readonly country: string | undefined
}

function contentOf(group: NameGroup, contents: Map<NameGroup, Content>): Content {
  const known = contents.get(group)
  if (known) return known
  const content = readContent(group)
  contents.set(group, content)
  return content
}

function readContent(group: NameGroup): Content {
  const inner = group.names[0]?.inner
  let name = group.name
  if (inner) name = name.replace(inner.text, ' ')
  const words = wordsOf(name).filter((word) => !SMALL.test(word) && /[\p{L}\p{N}]/u.test(word) && !/^['’]s$/.test(word))
  return { words: new Set(words.map(foldCase)), country: inner?.entry.name }
}

function possessive(long: NameGroup): number {
  return / ['’]s /.test(long.name) ? 1 : 0
}

function absorb(long: NameGroup, short: NameGroup): void {
  if (!/\p{Ll}/u.test(long.name) && /\p{Ll}/u.test(short.name) && foldCase(long.name) === foldCase(short.name))
    long.name = short.name
  long.names.push(...short.names)
  for (const body of short.bodies) long.bodies.add(body)
  for (const [type, weight] of short.scores) long.scores.set(type, (long.scores.get(type) ?? 0) + weight)
  const before = long.type
  const strong = long.certainty >= 3
  chooseType(long)
  if (strong || before === 'Person') long.type = before
}
