import { isRegionNoun } from '../../mentions/region-nouns'
import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { nameFrom, structureClaim, typeOf } from './phrase'

/** "the Syrian towns of A and B", "Kenya's cities, including A and B", "The headquarters are in X". */
export const locatedLists: Rule = {
  name: 'structure/place-list',
  propose(tree: SentenceTree, { reading, resolve }): readonly Proposal[] {
    const subjects = (noun: number): readonly number[] => {
      const name = reading.nameAt(tree.index, noun)
      return name ? (name.adjectival ? [] : [name.entity]) : resolve(tree, noun)
    }
    return [...ofPlaces(tree, reading), ...ofSites(tree, reading, subjects)]
  },
}

function ofPlaces(tree: SentenceTree, reading: Reading): Proposal[] {
  return tree.tokens.flatMap((token) => {
    const noun = token.index
    if (token.xpos !== 'NNS' || (!/^(cities|islands)$/.test(token.text) && !isRegionNoun(lemmaAt(tree, noun))))
      return []
    const outer = outerOf(tree, noun, reading)
    if (!outer) return []
    return placesBehind(tree, noun, reading)
      .filter(({ entity }) => entity !== outer.entity)
      .map(({ entity, head }) =>
        structureClaim(tree, 'LOCATED_IN', 'place-listed', 0.85, {
          subject: entity,
          object: outer.entity,
          predicate: head,
        }),
      )
  })
}

/** The country or place whose towns are told: an adjective or a possessor before the noun. */
function outerOf(tree: SentenceTree, noun: number, reading: Reading): NameMention | undefined {
  return dependents(tree, noun, 'amod', 'compound', 'nmod:poss')
    .filter((child) => child < noun)
    .map((child) => reading.nameAt(tree.index, child))
    .find((name) => {
      const owner = name && (name.adjectival || tree.tokens[name.last + 1]?.xpos === 'POS')
      return owner && /^(Country|Place)$/.test(typeOf(reading, name!.entity))
    })
}

/** The places listed behind the noun: "of A and B", ", A and B", "including A". */
function placesBehind(tree: SentenceTree, noun: number, reading: Reading): NameMention[] {
  let at = noun + 1
  while (/^(of|,|:|—|–|-|including|like|such|as|both)$/.test(formAt(tree, at))) at++
  const found: NameMention[] = []
  if (at === noun + 1) return found
  for (let name = placeAt(tree, at, reading); name; name = placeAt(tree, at, reading)) {
    found.push(name)
    at = name.last + 1
    while (/^(,|and|or)$/.test(formAt(tree, at))) at++
    if (at === name.last + 1) break
  }
  return found
}

/** A place by name, "the capital" or "the port of" before it passed over. */
function placeAt(tree: SentenceTree, start: number, reading: Reading): NameMention | undefined {
  let at = formAt(tree, start) === 'the' ? start + 1 : start
  if (/^(capital|port)$/.test(formAt(tree, at))) at += /^(of|city)$/.test(formAt(tree, at + 1)) ? 2 : 1
  const name = nameFrom(tree, reading, at)
  const place = name && !name.adjectival && typeOf(reading, name.entity) === 'Place'
  return place && tree.tokens[name.last + 1]?.xpos !== 'POS' ? name : undefined
}

const SITES =
  /^(headquarters?|hospital|factory|plant|school|university|office|embassy|base|prison|museum|hotel|airport|refinery|camp|court|church|mosque|temple|campus|mine|site|residence|embassy|consulate|bank|company|firm)$/

/** "Its headquarters are in X", "The Y hotel is in X". */
function ofSites(tree: SentenceTree, reading: Reading, subjects: (noun: number) => readonly number[]): Proposal[] {
  return reading.names[tree.index]!.flatMap((place) => {
    if (place.adjectival || !/^(Place|Country)$/.test(typeOf(reading, place.entity))) return []
    if (caseOf(tree, place.head) !== 'in' || dependents(tree, place.head, 'cop').length === 0) return []
    const subject = dependents(tree, place.head, 'nsubj')[0]
    if (subject === undefined) return []
    const named = reading.nameAt(tree.index, subject)
    if (!named && !SITES.test(lemmaAt(tree, subject)) && formAt(tree, subject) !== 'headquarters') return []
    return subjects(subject)
      .filter((entity) => entity !== place.entity && fits(reading, entity, named !== undefined))
      .map((entity) =>
        structureClaim(tree, 'LOCATED_IN', 'place-copula', 0.85, {
          subject: entity,
          object: place.entity,
          predicate: place.head,
        }),
      )
  })
}

function fits(reading: Reading, entity: number, named: boolean): boolean {
  return (named ? /^(Place|Facility)$/ : /^(Place|Facility|Organization)$/).test(typeOf(reading, entity))
}
