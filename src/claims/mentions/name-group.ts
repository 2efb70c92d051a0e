import type { EntityType } from '../../model'
import { caseOf, type SentenceTree } from '../tree'
import { addScore, type FoundName, keyOf, type TypeScores } from './found-name'
import type { GazetteerEntry } from './gazetteer'
import { standsForGovernment } from './metonymy'

/** All places of a document where one form stands for one thing, before short forms are joined to long ones. */
export interface NameGroup {
  readonly key: string
  /** The form, without article. */
  name: string
  type: EntityType
  readonly names: FoundName[]
  readonly scores: TypeScores
  /** The country that it is, for countries, their adjectives, capitals and seats. */
  readonly country?: GazetteerEntry
  readonly bodies: Set<string>
  /** Sum of the scores of the best type, before joining. */
  certainty: number
}

/** Groups the names of a document by form; a capital that acts as a government joins its country. */
export function groupNames(found: readonly (readonly FoundName[])[], trees: readonly SentenceTree[]): NameGroup[] {
  const groups = new Map<string, NameGroup>()
  for (const name of found.flat()) {
    const tree = trees[name.sentence]!
    const country = countryOf(name, tree)
    const key = country ? `country ${country.name}` : keyOf(tree, name)
    let group = groups.get(key)
    if (group === undefined) {
      const label = country ? country.name : key
      group = {
        key,
        name: label,
        type: 'Organization',
        names: [],
        scores: new Map(),
        bodies: new Set(),
        certainty: 0,
        ...(country ? { country } : {}),
      }
      groups.set(key, group)
    }
    group.names.push(name)
    for (const entry of name.entries) if (entry.kind === 'body') group.bodies.add(entry.name)
  }
  for (const group of groups.values()) settleType(group)
  return [...groups.values()].map((group) => asRegion(group, groups))
}

/** Georgia is the American state where the document names the United States and nothing else of the country in the Caucasus. */
function asRegion(group: NameGroup, groups: ReadonlyMap<string, NameGroup>): NameGroup {
  if (group.country?.name !== 'Georgia' || !groups.has('country United States')) return group
  if (group.names.some((name) => name.text !== 'Georgia')) return group
  if (['Russia', 'Armenia', 'Azerbaijan'].some((name) => groups.has(`country ${name}`))) return group
  const { country: _country, ...region } = group
  return { ...region, type: 'Place' }
}

function countryOf(name: FoundName, tree: SentenceTree): GazetteerEntry | undefined {
  if (name.title !== undefined) return undefined
  const direct = name.entries.find((entry) => /^(country|demonym|seat)$/.test(entry.kind))
  if (direct?.kind === 'seat' && /^(in|at|near|outside|inside|to|from)$/.test(caseOf(tree, name.head))) return undefined
  if (direct) return direct
  const capital = name.entries.find((entry) => entry.kind === 'capital')
  return capital && standsForGovernment(tree, name.first, name.last, name.head) ? capital : undefined
}

/** Evidence is averaged over the places of a form, so that a frequent form does not drown the others, and counted twice where strong. */
function settleType(group: NameGroup): void {
  if (group.country) {
    group.type = 'Country'
    group.certainty = 9
    return
  }
  for (const name of group.names) {
    for (const [type, weight] of name.scores) addScore(group.scores, type, weight)
    if (name.entries.some((entry) => entry.kind === 'capital')) addScore(group.scores, 'Place', 3)
    if (name.entries.some((entry) => entry.kind === 'seat')) addScore(group.scores, 'Facility', 12)
  }
  chooseType(group)
}

/** How much of the best type's evidence another type needs to be held possible. */
const NEARLY = 0.35

/** The types that the evidence speaks for nearly as much as for the one chosen; none for countries and what the lists know. */
export function alternativesOf({ country, type, scores, names }: NameGroup): ReadonlySet<EntityType> {
  const best = scores.get(type) ?? 0
  const listed = names.some(({ entries }) => entries.length > 0)
  if (country || best === 0 || listed) return new Set()
  return new Set(
    [...scores].filter(([other, weight]) => other !== type && weight >= NEARLY * best).map(([other]) => other),
  )
}

/** The type with the highest sum; ties go to the earlier in the ontology's order of types. */
export function chooseType(group: NameGroup): void {
  let best = 0
  for (const [type, weight] of group.scores)
    if (weight > best) {
      best = weight
      group.type = type
    }
  group.certainty = best / Math.max(1, Math.min(3, group.names.length))
}
