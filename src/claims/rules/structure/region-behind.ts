import { isRegionNoun } from '../../mentions/region-nouns'
import type { NameMention, Reading } from '../../reading'
import { formAt, type SentenceTree } from '../../tree'
import { isPossessive, nameFrom, placeEnd, typeOf } from './phrase'

const PARTS =
  /^(centre|center|north|south|east|west|northeast|northwest|southeast|southwest|heart|outskirts|middle|suburbs?|capital|port|resort)$/

/** Whether a noun names a part or kind of place that is told with "of": "the outskirts of", "the governorate of". */
function isPartOfPlace(word: string): boolean {
  return PARTS.test(word) || isRegionNoun(word)
}

/**
 * The place that the phrase behind a preposition tells: "the southern governorate of Y", "western Y", "the centre of
 * Y's Z province". Undefined where no name of a place or country comes.
 */
export function regionBehind(tree: SentenceTree, reading: Reading, at: number): NameMention | undefined {
  let start = at
  for (let steps = 0; steps < 6; steps++) {
    const name = nameFrom(tree, reading, start)
    if (name) return ownedBy(tree, reading, name) ?? (isRegion(reading, name) ? name : undefined)
    const word = formAt(tree, start)
    if (isPartOfPlace(word) && formAt(tree, start + 1) === 'of') start += 2
    else if (word === 'the' || isModifier(tree, start) || /^(downtown|capital|suburban|rural|city)$/.test(word)) start++
    else return undefined
  }
  return undefined
}

function isRegion(reading: Reading, name: NameMention): boolean {
  return !name.adjectival && /^(Place|Country|Facility)$/.test(typeOf(reading, name.entity))
}

function isModifier(tree: SentenceTree, at: number): boolean {
  const { xpos, text } = tree.tokens[at] ?? {}
  if (text === undefined || !/^[\p{Ll}-]/u.test(text)) return false
  return /^(JJ|VBN|VBG|HYPH)$/.test(xpos ?? '') || /^((north|south)?(east|west)|north|south|central)(ern)?$/.test(text)
}

/** "X's southern Y province": the place that the first one owns. */
function ownedBy(tree: SentenceTree, reading: Reading, owner: NameMention): NameMention | undefined {
  if (!isPossessive(tree, owner) && !owner.adjectival) return undefined
  let at = owner.last + (owner.adjectival ? 1 : 2)
  const noun = () => /^(NN|JJ|JJS|VBG|HYPH)$/.test(tree.tokens[at]?.xpos ?? '') && /^[\p{Ll}-]/u.test(formAt(tree, at))
  while (at <= owner.last + 6 && !reading.nameAt(tree.index, at) && noun()) at++
  if (formAt(tree, at) === 'of' && isPartOfPlace(formAt(tree, at - 1))) at++
  const owned = reading.nameAt(tree.index, at)
  return owned?.first === at && isRegion(reading, owned) && owned.entity !== owner.entity ? owned : undefined
}

/** A place with those coordinated with it: "in X and Y", "in X, Y and Z". */
export function withCoordinated(tree: SentenceTree, reading: Reading, first: NameMention): NameMention[] {
  const found = [first]
  for (let last = first; ; ) {
    const after = placeEnd(tree, last) + 1
    const next = formAt(tree, after)
    const comma = next === ',' && /^(and|or)$/.test(formAt(tree, after + 1)) ? after + 2 : after + 1
    const name = next === 'and' || next === ',' ? nameFrom(tree, reading, comma) : undefined
    const { relation, head } = tree.tokens[name?.head ?? -1] ?? {}
    const joined =
      relation === 'conj' && found.some((one) => head !== undefined && head >= one.first && head <= one.last)
    if (!name || !joined || !isRegion(reading, name) || /^(in|of)$/.test(formAt(tree, name.last + 1))) break
    found.push(name)
    last = name
  }
  const closed = found.length > 1 && /^(and|or)$/.test(formAt(tree, found.at(-1)!.first - 1))
  return closed ? found : [first]
}
