import { isRegionNoun } from '../../mentions/region-nouns'
import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { nameFrom, placeEnd, placeNamed, structureClaim, typeOf } from './phrase'

const REGIONS = new Set(['Place', 'Country', 'Facility'])
const NAMED_SITES = new Set(['Facility', 'Place', 'Organization'])
/** Common nouns whose place is worth a claim: buildings, works and bodies that stand somewhere. */
const SITE_NOUNS =
  /^(hospital|airport|airbase|base|embassy|consulate|headquarters|office|bureau|factory|plant|refinery|mine|prison|jail|court|courthouse|school|university|hotel|church|mosque|cathedral|temple|station|port|harbou?r|depot|warehouse|camp|checkpoint|dam|reactor|pipeline|oilfield|field|laboratory|lab|shipyard|barracks|stadium|market|mall|building|bridge|tunnel|museum|company|firm|bank|group|battlegroup|brigade|battalion|unit|cell|subsidiary|branch|facility|terminal|centre|center|campus|secretariat|shelter|complex|palace|residence|club|restaurant|store|shop|manufacturer|maker|airline|broadcaster|retailer|producer|operator|employer|insurer|lender|newspaper|village|town|city|district|suburb|island|region)$/

/** "Blenheim Palace in Oxfordshire", "many hospitals in Sudan", "five companies in Cuba and India". */
export const locatedByPhrase: Rule = {
  name: 'structure/place-phrase',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [
      ...ofNames(tree, context),
      ...ofNouns(tree, context),
      ...ofModifiers(tree, context),
      ...comprised(tree, context.reading),
      ...branchNames(tree, context.reading),
    ]
  },
}

function ofNames(tree: SentenceTree, { reading }: RuleContext): Proposal[] {
  return reading.names[tree.index]!.flatMap((name) => {
    const type = typeOf(reading, name.entity)
    const end = phraseEnd(tree, name)
    const preposition = formAt(tree, end + 1)
    const within = preposition === 'of' && type === 'Place' && isRegionNoun(formAt(tree, end))
    if (name.adjectival || !NAMED_SITES.has(type) || !(within || /^(in|at|near|on)$/.test(preposition))) return []
    const region = nameFrom(tree, reading, behindPart(tree, reading, end + 2))
    if (!region || region.adjectival || region.entity === name.entity || !REGIONS.has(typeOf(reading, region.entity)))
      return []
    if (preposition === 'near' || (type === 'Place' && preposition === 'at')) return []
    const partly = PARTS.test(formAt(tree, end + 3))
    const attached = partly || isUnder(tree, region.head, name.first, name.last)
    if (type === 'Organization' && (!attached || !isSiteName(reading.entities[name.entity]!.name))) return []
    const confidence = attached ? 0.88 : 0.75
    return [
      structureClaim(tree, 'LOCATED_IN', 'place-phrase', confidence, {
        subject: name.entity,
        object: region.entity,
        predicate: region.head,
      }),
    ]
  })
}

/** The last token of the name with its place noun ("Kharkiv region") or the short form in brackets behind it. */
function phraseEnd(tree: SentenceTree, name: NameMention): number {
  const end = placeEnd(tree, name)
  return formAt(tree, end + 1) === '(' && formAt(tree, end + 3) === ')' ? end + 3 : end
}

const PARTS = /^(centre|center|north|south|east|west|heart|outskirts|middle|suburbs)$/

/** "in the centre of Afghanistan's X province": from "in" to the place that is meant. */
function behindPart(tree: SentenceTree, reading: Reading, at: number): number {
  const noun = formAt(tree, at) === 'the' ? at + 1 : at
  const part = PARTS.test(formAt(tree, noun))
  const start = part && formAt(tree, noun + 1) === 'of' ? noun + 2 : at
  const owner = nameFrom(tree, reading, start)
  const owned =
    owner && tree.tokens[owner.last + 1]?.xpos === 'POS' ? nameFrom(tree, reading, owner.last + 2) : undefined
  return owned ? owned.first : start
}

const COMPANY_WORDS =
  /^(Investments?|Holdings?|Inc\.?|Ltd\.?|Corp\.?|Corporation|Industries|Co\.?|Plc|PLC|LLC|GmbH|Institute|Academy|College|Clinic|Motors|Electronics)$/

/** A body whose name says that it stands somewhere: a court, an embassy, a university, a battlegroup. */
function isSiteName(name: string): boolean {
  return name.split(' ').some((word) => SITE_NOUNS.test(word.toLowerCase()) || COMPANY_WORDS.test(word))
}

function isUnder(tree: SentenceTree, token: number, first: number, last: number): boolean {
  const { head } = tree.tokens[token]!
  return head >= first && head <= last
}

function ofNouns(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tree.tokens.flatMap((token) => {
    if (
      token.upos !== 'NOUN' ||
      reading.nameAt(tree.index, token.index) ||
      !SITE_NOUNS.test(lemmaAt(tree, token.index))
    )
      return []
    const phrases = dependents(tree, token.index, 'nmod').filter((child) => /^(in|at|on)$/.test(caseOf(tree, child)))
    const regions = phrases.flatMap((phrase) => coordinatedNames(tree, phrase, context))
    if (regions.length === 0) return []
    const named = placeNamed(tree, reading, token.index)
    const owners = dependents(tree, token.index, 'compound', 'amod').map(
      (child) => reading.nameAt(tree.index, child)?.entity,
    )
    const resolved = named ? [named.entity] : context.resolve(tree, token.index)
    // "NATO battlegroups in Romania": not the whole body stands there.
    const force = /^(battlegroup|battalion|brigade|unit|group|cell|company)$/.test(lemmaAt(tree, token.index))
    const sites = (force ? resolved.filter((entity) => !owners.includes(entity)) : resolved).filter((entity) =>
      /^(Facility|Organization|Group|Place)$/.test(typeOf(reading, entity)),
    )
    return sites.flatMap((subject) =>
      regions
        .filter((region) => region.entity !== subject)
        .map((region) =>
          structureClaim(tree, 'LOCATED_IN', 'place-noun', 0.75, {
            subject,
            object: region.entity,
            predicate: region.token,
          }),
        ),
    )
  })
}

function coordinatedNames(
  tree: SentenceTree,
  phrase: number,
  { reading }: RuleContext,
): { entity: number; token: number }[] {
  const conjuncts = dependents(tree, phrase, 'conj')
  const listed = conjuncts.some((child) => dependents(tree, child, 'cc').length > 0)
  return [phrase, ...(listed ? conjuncts : [])].flatMap((token) => {
    const name = placeNamed(tree, reading, token)
    return name && !name.adjectival && REGIONS.has(typeOf(reading, name.entity))
      ? [{ entity: name.entity, token: name.head }]
      : []
  })
}

const WORKS =
  /^(airport|store|shop|supermarket|mine|hospital|school|port|prison|jail|hotel|church|mosque|refinery|plant|factory|university|museum|stadium|warehouse|depot|mall|shipyard|centre|center|cathedral|temple|dam|oilfield)$/

/** "nine Cuban airports", "its Poznan distribution centre": works that stand where their modifier says. */
function ofModifiers(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tree.tokens.flatMap((token) => {
    if (token.upos !== 'NOUN' || !WORKS.test(lemmaAt(tree, token.index)) || reading.nameAt(tree.index, token.index))
      return []
    const place = dependents(tree, token.index, 'amod', 'compound')
      .map((child) => reading.nameAt(tree.index, child))
      .findLast((name) => name && /^(Country|Place)$/.test(typeOf(reading, name.entity)) && name.last < token.index)
    const named = place && !place.adjectival && dependents(tree, token.index, 'nmod:poss').length === 0
    if (!place || named || tree.tokens[place.last + 1]?.xpos === 'HYPH') return []
    return context
      .resolve(tree, token.index)
      .filter((entity) => /^(Facility|Place|Group)$/.test(typeOf(reading, entity)) && entity !== place.entity)
      .map((subject) =>
        structureClaim(tree, 'LOCATED_IN', 'place-modifier', 0.72, {
          subject,
          object: place.entity,
          predicate: token.index,
        }),
      )
  })
}

/** "the Central European region, comprising A, B and C". */
function comprised(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((region) => {
    const end = placeEnd(tree, region)
    if (typeOf(reading, region.entity) !== 'Place' || formAt(tree, end + 1) !== ',') return []
    if (!/^(comprising|including|encompassing)$/.test(formAt(tree, end + 2))) return []
    const found: Proposal[] = []
    for (let name = nameFrom(tree, reading, end + 3); name; ) {
      if (!/^(Place|Country)$/.test(typeOf(reading, name.entity)) || name.adjectival) break
      found.push(
        structureClaim(tree, 'LOCATED_IN', 'place-comprised', 0.85, {
          subject: name.entity,
          object: region.entity,
          predicate: end + 2,
        }),
      )
      let next = name.last + 1
      while (/^(,|and)$/.test(formAt(tree, next))) next++
      name = next === name.last + 1 ? undefined : nameFrom(tree, reading, next)
    }
    return found
  })
}

/** "Netto Poland": a company's name that ends in its country. */
function branchNames(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((name) => {
    if (name.country === undefined || typeOf(reading, name.entity) !== 'Organization' || name.last === name.first)
      return []
    const words = tree.tokens.slice(name.first, name.last + 1).map((token) => token.text)
    const country = reading.entities[name.country]!
    if (words.includes('of') || words.includes('for') || !country.forms.has(words.at(-1)!)) return []
    return [
      structureClaim(tree, 'LOCATED_IN', 'place-branch-name', 0.8, {
        subject: name.entity,
        object: name.country,
        predicate: name.last,
      }),
    ]
  })
}
