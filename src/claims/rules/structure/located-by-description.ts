import { isRegionNoun } from '../../mentions/region-nouns'
import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { ancestors, caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree, tokensOf } from '../../tree'
import { isCommonNoun, nameFrom, namesSmaller, nameUpTo, structureClaim, typeOf } from './phrase'

const PARTS_OF_PLACES = /^(capital|port|section|quarter|settlement|part|coast)$/
/** What a country is to its continent: "Africa's biggest economy". */
const STATE_NOUNS = /^(country|nation|state|economy|democracy)$/
const COMPANY_NOUNS =
  /^(\w+maker|company|firm|group|airline|bank|manufacturer|maker|producer|retailer|chain|giant|conglomerate|broadcaster|network|newspaper|agency|operator|carrier|corporation|supplier|contractor|exporter|importer|developer|insurer|university|organi[sz]ation|foundation|charity|platform|monopoly|builder|startup|lender|utility|club|league|institute|magazine|brand|entity|ngo|union|partner|rival|startup|publisher|telecoms?|bakery|brewer|brewery|refiner|steelmaker|shipbuilder|hospital|museum|think-tank|militia|team|shipyard|refinery|carmaker|winery|studio|consortium|cooperative|thinktank|theatre|theater|orchestra|dealer|seller|broker|lab|laboratory)$/
const REGIONS = new Set(['Place', 'Country'])

function isPlaceNoun(lemma: string): boolean {
  return isRegionNoun(lemma) || PARTS_OF_PLACES.test(lemma)
}

/** "UK-based Tesco", "Danish group Maersk", "the Syrian town of Tell Tamer", "Tunis, the capital of Tunisia". */
export const locatedByDescription: Rule = {
  name: 'structure/place-description',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [
      ...basedIn(tree, context),
      ...homeOfCompany(tree, context),
      ...partOfCountry(tree, context),
      ...ofContinent(tree, context),
    ]
  },
}

/** "X-based Y", "Y, based in X". */
function basedIn(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  const based = tree.tokens.filter(({ text }) => /^(based|headquartered)$/.test(text))
  return based.flatMap((token) => {
    const hyphen = formAt(tree, token.index - 1) === '-'
    const place = hyphen ? reading.nameAt(tree.index, token.index - 2) : placeOfVerb(tree, token.index, reading)
    if (!place || !REGIONS.has(typeOf(reading, place.entity))) return []
    const subject = hyphen ? token.head : subjectOf(tree, token.index)
    if (subject === undefined || subject < 0) return []
    const owners = namedBehind(tree, subject, reading) ?? context.resolve(tree, subject)
    return owners
      .filter((entity) => /^(Organization|Group|Facility)$/.test(typeOf(reading, entity)) && entity !== place.entity)
      .map((entity) =>
        structureClaim(tree, 'LOCATED_IN', 'place-based', 0.92, {
          subject: entity,
          object: place.entity,
          predicate: token.index,
        }),
      )
  })
}

function placeOfVerb(tree: SentenceTree, verb: number, reading: Reading): NameMention | undefined {
  const phrase = dependents(tree, verb, 'obl', 'nmod').find((child) => /^(in|at|near)$/.test(caseOf(tree, child)))
  return phrase === undefined ? undefined : reading.nameAt(tree.index, phrase)
}

function subjectOf(tree: SentenceTree, verb: number): number | undefined {
  const { relation, head } = tree.tokens[verb]!
  return dependent(tree, verb, 'nsubj:pass', 'nsubj') ?? (/^acl/.test(relation) ? head : undefined)
}

/** "UK-based retailer Tesco": the name behind the noun is meant. */
function namedBehind(tree: SentenceTree, noun: number, reading: Reading): number[] | undefined {
  const own = reading.nameAt(tree.index, noun)
  const modifier = reading.nameAt(tree.index, noun - 1)
  const modifies = modifier && tree.tokens[modifier.head]!.head === noun && !modifier.adjectival
  const name = own ?? (modifies ? modifier : reading.names[tree.index]!.find((one) => one.first === noun + 1))
  return name && typeOf(reading, name.entity) === 'Organization' ? [name.entity] : undefined
}

/** "Danish group Maersk", "Russia's airplane manufacturer Sukhoi", "a Chinese conglomerate". */
function homeOfCompany(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return reading.names[tree.index]!.flatMap((country) => {
    if (typeOf(reading, country.entity) !== 'Country' || caseOf(tree, country.head) !== '') return []
    const possessive = tree.tokens[country.last + 1]?.xpos === 'POS'
    if (!country.adjectival && !possessive && !/^\p{Lu}[\p{Lu}.]+$/u.test(tree.tokens[country.head]!.text)) return []
    const noun = companyNoun(tree, country, reading)
    if (noun === undefined) return []
    const named = namedBehind(tree, noun, reading) ?? namedBefore(tree, noun, reading)
    const indefinite = dependents(tree, noun, 'det').some((child) => /^an?$/.test(formAt(tree, child)))
    const found =
      named ?? examplesOf(tree, noun, reading) ?? (indefinite && country.adjectival ? context.resolve(tree, noun) : [])
    return found
      .filter((entity) => entity !== country.entity && typeOf(reading, entity) === 'Organization')
      .map((entity) =>
        structureClaim(tree, 'LOCATED_IN', named ? 'place-company' : 'place-company-noun', named ? 0.85 : 0.7, {
          subject: entity,
          object: country.entity,
          predicate: noun,
        }),
      )
  })
}

/** "Nokia, the Finnish telecoms group", "Nokia is a Finnish company": the name that the noun describes. */
function namedBefore(tree: SentenceTree, noun: number, reading: Reading): number[] | undefined {
  const { relation, head } = tree.tokens[noun]!
  const subject = dependent(tree, noun, 'cop') === undefined ? undefined : dependent(tree, noun, 'nsubj')
  const host = subject ?? (relation === 'appos' && head < noun ? head : undefined)
  const name = host === undefined ? undefined : reading.nameAt(tree.index, host)
  return name && !name.adjectival && typeOf(reading, name.entity) === 'Organization' ? [name.entity] : undefined
}

/** "German firms including A, B and C". */
function examplesOf(tree: SentenceTree, noun: number, reading: Reading): number[] | undefined {
  const word = formAt(tree, noun + 1) === 'such' ? noun + 2 : noun + 1
  if (!/^(including|as|like)$/.test(formAt(tree, word))) return undefined
  const found: number[] = []
  let at = word + 1
  for (let name = nameFrom(tree, reading, at); name; name = nameFrom(tree, reading, at)) {
    if (typeOf(reading, name.entity) === 'Organization') found.push(name.entity)
    at = name.last + 1
    while (/^(,|and|&)$/.test(formAt(tree, at))) at++
    if (at === name.last + 1) break
  }
  return found.length > 0 ? found : undefined
}

/** The company noun of the phrase that a country's name begins. */
function companyNoun(tree: SentenceTree, country: NameMention, reading: Reading): number | undefined {
  for (let at = country.last + 1; at <= country.last + 6; at++) {
    const token = tree.tokens[at]
    if (token === undefined) return undefined
    const noun = token.upos === 'NOUN' || token.text === 'giant'
    if (COMPANY_NOUNS.test(lemmaAt(tree, at)) && noun && !COMPANY_NOUNS.test(lemmaAt(tree, at + 1))) {
      const governs = ancestors(tree, country.head).includes(at) || tree.tokens[at]!.head === country.head
      return governs || reading.names[tree.index]!.some((name) => name.first === at + 1) ? at : undefined
    }
    if (!/^(POS|JJ|JJS|NN|NNS|HYPH|VBN|CC)$/.test(token.xpos) || reading.nameAt(tree.index, at)) return undefined
  }
  return undefined
}

/** "the Syrian town of X", "Ukraine's Donetsk region", "X, a suburb of Paris", "the country's capital, Tunis". */
function partOfCountry(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tree.tokens.flatMap((token) => {
    const noun = token.index
    if (!isPlaceNoun(lemmaAt(tree, noun)) || !isCommonNoun(tree, noun) || token.xpos === 'NNS') return []
    const inner = innerPlace(tree, noun, reading)
    if (!inner) return []
    return outerPlaces(tree, noun, inner, context)
      .filter((entity) => entity !== inner.entity && REGIONS.has(typeOf(reading, entity)))
      .map((entity) =>
        structureClaim(tree, 'LOCATED_IN', 'place-noun-of', 0.85, {
          subject: inner.entity,
          object: entity,
          predicate: noun,
        }),
      )
  })
}

/** "N is Africa's biggest economy", "N, the largest country in Africa": a country lies where it is told to be one of. */
function ofContinent(tree: SentenceTree, { reading }: RuleContext): Proposal[] {
  return tokensOf(tree, 'NOUN').flatMap((token) => {
    const noun = token.index
    if (!STATE_NOUNS.test(lemmaAt(tree, noun))) return []
    const subject = dependent(tree, noun, 'cop') === undefined ? undefined : dependent(tree, noun, 'nsubj')
    const holder = token.relation === 'appos' ? token.head : subject
    const country = holder === undefined ? undefined : reading.nameAt(tree.index, holder)
    const continent = [
      ...dependents(tree, noun, 'nmod:poss'),
      ...dependents(tree, noun, 'nmod').filter((child) => /^(in|of)$/.test(caseOf(tree, child))),
    ]
      .map((child) => reading.nameAt(tree.index, child))
      .find((name) => name && !name.adjectival && typeOf(reading, name.entity) === 'Place')
    if (!country || country.adjectival || !continent || typeOf(reading, country.entity) !== 'Country') return []
    const ends = { subject: country.entity, object: continent.entity, predicate: noun }
    return [structureClaim(tree, 'LOCATED_IN', 'place-continent', 0.8, ends)]
  })
}

/** The place that the noun describes: right before it, behind "of", or in apposition. */
function innerPlace(tree: SentenceTree, noun: number, reading: Reading): NameMention | undefined {
  const isPlace = (name: NameMention | undefined): name is NameMention =>
    name !== undefined &&
    !name.adjectival &&
    typeOf(reading, name.entity) === 'Place' &&
    tree.tokens[name.last + 1]?.xpos !== 'POS'
  const before = reading.nameAt(tree.index, noun - 1)
  const inside = formAt(tree, noun + 1) === 'of' ? nameFrom(tree, reading, noun + 2) : undefined
  if (isPlace(before)) return isPlace(inside) && namesSmaller(lemmaAt(tree, noun)) ? inside : before
  const behind = nameFrom(tree, reading, noun + 1)
  if (isPlace(behind) && behind.first === noun + 1) return behind
  const { relation, head } = tree.tokens[noun]!
  const subject = dependent(tree, noun, 'cop') === undefined ? undefined : dependent(tree, noun, 'nsubj')
  const described = relation === 'appos' ? head : subject
  const host = described === undefined ? undefined : reading.nameAt(tree.index, described)
  if (isPlace(host)) return host
  const apposed = dependents(tree, noun, 'appos')
    .map((child) => reading.nameAt(tree.index, child))
    .find(isPlace)
  if (apposed) return apposed
  const of = formAt(tree, noun + 1) === 'of' ? nameFrom(tree, reading, noun + 2) : undefined
  return isPlace(of) &&
    lemmaAt(tree, noun) !== 'capital' &&
    lemmaAt(tree, noun) !== 'suburb' &&
    lemmaAt(tree, noun) !== 'part'
    ? of
    : undefined
}

function outerPlaces(tree: SentenceTree, noun: number, inner: NameMention, context: RuleContext): readonly number[] {
  const { reading } = context
  const possessor = dependent(tree, noun, 'nmod:poss')
  if (possessor !== undefined)
    return context.resolve(tree, possessor).filter((entity) => !reading.entities[entity]!.nominal)
  const adjective = dependents(tree, noun, 'amod', 'compound')
    .map((child) => reading.nameAt(tree.index, child))
    .find((name) => name && name.entity !== inner.entity && REGIONS.has(typeOf(reading, name.entity)))
  if (adjective) return [adjective.entity]
  const start = Math.min(inner.first, noun)
  const before = nameUpTo(tree, reading, start)
  if (before && before.entity !== inner.entity && (before.adjectival || tree.tokens[start - 1]?.xpos === 'POS'))
    return [before.entity]
  const behind = tree.tokens[noun + 2]
  const adjectives = behind && /^(JJ|VBG)$/.test(behind.xpos) && /^\p{Ll}/u.test(behind.text) ? 1 : 0
  const of = /^(of|in)$/.test(formAt(tree, noun + 1)) ? nameFrom(tree, reading, noun + 2 + adjectives) : undefined
  return of && of.entity !== inner.entity && inner.first < noun ? [of.entity] : []
}
