import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { formAt, type SentenceTree } from '../../tree'
import { isPartOfWorld, placeEnd, structureClaim, typeOf } from './phrase'

const DIRECTIONS = /^((north|south)?-?(east|west)|north|south|central|upper|lower)(ern)?$/
const HOUSES = /\b(University|College|Hospital|School|Academy|Airport|Prison|Clinic|Hotel|Church|Cathedral|Mosque)\b/
const SITES = new Set(['Place', 'Facility'])
const REGIONS = new Set(['Place', 'Country'])

/** "Multan, Punjab, Pakistan": each place lies in the next. Lists of places ("Cuba, Iran and India") are none. */
export const locatedByComma: Rule = {
  name: 'structure/place-comma',
  propose(tree: SentenceTree, { reading }: RuleContext): readonly Proposal[] {
    const names = reading.names[tree.index]!
    return names.flatMap((inner, index) => {
      const outer = names[index + 1]
      if (!outer || !isChained(tree, reading, inner, outer) || isListed(tree, reading, index)) return []
      return [
        structureClaim(tree, 'LOCATED_IN', 'place-comma', 0.93, {
          subject: inner.entity,
          object: outer.entity,
          predicate: outer.head,
        }),
      ]
    })
  },
}

function isChained(tree: SentenceTree, reading: Reading, inner: NameMention, outer: NameMention): boolean {
  const mark = formAt(tree, placeEnd(tree, inner) + 1)
  const behind = formAt(tree, placeEnd(tree, outer) + 1)
  const direction = DIRECTIONS.test(formAt(tree, outer.first - 1)) ? 1 : 0
  const joined =
    outer.first === placeEnd(tree, inner) + 2 + direction &&
    (mark === ',' || (mark === '(' && /^[),]$/.test(behind) && isKnown(tree, reading, outer)))
  return (
    joined &&
    !inner.adjectival &&
    !outer.adjectival &&
    inner.entity !== outer.entity &&
    isSite(reading, inner, outer) &&
    !isPartOfWorld(reading.entities[inner.entity]!.name) &&
    REGIONS.has(typeOf(reading, outer.entity)) &&
    tree.tokens[outer.last + 1]?.xpos !== 'POS'
  )
}

/** A place or building, or a hospital or school before the name of its town. */
function isSite(reading: Reading, inner: NameMention, outer: NameMention): boolean {
  const { type, name } = reading.entities[inner.entity]!
  return SITES.has(type) || (type === 'Organization' && HOUSES.test(name) && typeOf(reading, outer.entity) === 'Place')
}

/** A country, a listed place or one with its kind: "Y", "Y region"; what else stands in brackets may be a translation. */
function isKnown(tree: SentenceTree, reading: Reading, outer: NameMention): boolean {
  const { type, name } = reading.entities[outer.entity]!
  const kind = placeEnd(tree, outer) > outer.last || /\b([Rr]egion|[Pp]rovince|District|County|State)$/.test(name)
  return type === 'Country' || kind || reading.knowledge.lookup(name).length > 0
}

/** Whether the names around belong to an enumeration: an "and" behind them, or neighbours of one kind on both sides. */
function isListed(tree: SentenceTree, reading: Reading, index: number): boolean {
  const names = reading.names[tree.index]!
  const inner = names[index]!
  const outer = names[index + 1]!
  const next = names[index + 2]
  const after = formAt(tree, outer.last + 1)
  const coordinated = /^(and|or|&)$/.test(after) || (after === ',' && /^(and|or)$/.test(formAt(tree, outer.last + 2)))
  if (typeOf(reading, outer.entity) === 'Country')
    return (
      coordinated && next !== undefined && next.last <= outer.last + 5 && isListOfStates(tree, reading, outer, next)
    )
  if (coordinated && next !== undefined && REGIONS.has(typeOf(reading, next.entity))) return true
  const chainGoesOn = after === ',' && next?.first === outer.last + 2 && REGIONS.has(typeOf(reading, next.entity))
  if (chainGoesOn && typeOf(reading, next!.entity) !== 'Country') return true
  const previous = names[index - 1]
  return (
    previous !== undefined &&
    formAt(tree, previous.last + 1) === ',' &&
    previous.last + 2 === inner.first &&
    typeOf(reading, previous.entity) === 'Place'
  )
}

/** "New York, Panama and Honduras", unlike "Santiago, Chile, and São Paulo, Brazil": what follows the "and" is no chain of its own. */
function isListOfStates(tree: SentenceTree, reading: Reading, outer: NameMention, next: NameMention): boolean {
  const conjunct = next.first - (formAt(tree, next.first - 1) === 'the' ? 2 : 1)
  const follows = conjunct === outer.last + 1 || conjunct === outer.last + 2
  const chained = reading.names[tree.index]!.some(
    (name) =>
      name.first === next.last + 2 && formAt(tree, next.last + 1) === ',' && typeOf(reading, name.entity) === 'Country',
  )
  return follows && REGIONS.has(typeOf(reading, next.entity)) && !next.adjectival && !chained
}
