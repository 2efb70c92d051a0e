import { isRegionNoun } from '../../mentions/region-nouns'
import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree, tokensOf } from '../../tree'
import {
  isCommonNoun,
  isPartOfWorld,
  nameFrom,
  namesSmaller,
  placeEnd,
  placeNamed,
  structureClaim,
  typeOf,
} from './phrase'
import { regionBehind, withCoordinated } from './region-behind'

const REGIONS = new Set(['Place', 'Country', 'Facility'])
const NAMED_SITES = new Set(['Facility', 'Place', 'Organization'])
/** Common nouns whose place is worth a claim: buildings, works and bodies that stand somewhere. */
const SITE_NOUNS =
  /^(hospital|airport|airbase|base|embassy|consulate|headquarters|office|bureau|factory|plant|refinery|mine|prison|jail|court|courthouse|school|university|hotel|church|mosque|cathedral|temple|station|port|harbou?r|depot|warehouse|camp|checkpoint|dam|reactor|pipeline|oilfield|field|laboratory|lab|shipyard|barracks|stadium|market|mall|building|bridge|tunnel|museum|company|firm|bank|group|battlegroup|brigade|battalion|unit|cell|subsidiary|branch|facility|terminal|centre|center|campus|secretariat|shelter|complex|palace|residence|site|monument|statue|think-tank|airstrip|airfield|hub|sanctuary|reserve|compound|club|restaurant|store|shop|manufacturer|maker|airline|broadcaster|retailer|producer|operator|employer|insurer|lender|newspaper|consulate|monument|memorial|library|clinic|theatre|theater|gallery|cemetery|monastery|shrine|college|academy|institute|farm|farmhouse|ranch|resort|villa|zoo|tower|casino|cinema|brewery|smelter|foundry|quarry|substation|studio|orphanage|hostel|commission|chapter|charity|startup|start-up|studio|bookstore|supermarket|cafe|café|bar|synagogue|church|outpost|garrison|mansion|silo|village|town|city|district|suburb|island|region)$/

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

function ofNames(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return reading.names[tree.index]!.flatMap((name) => {
    const type = typeOf(reading, name.entity)
    if (name.adjectival || !NAMED_SITES.has(type)) return []
    const at = prepositionBehind(tree, name, type)
    const region = at === undefined ? undefined : regionBehind(tree, reading, at + 1)
    if (at === undefined || !region || region.entity === name.entity) return []
    if (!REGIONS.has(typeOf(reading, region.entity))) return []
    const attached = isUnder(tree, region.head, name.first, name.last)
    const comma = formAt(tree, at - 1) === ','
    if (comma && !/^([,.;:)–—]|and)?$/.test(formAt(tree, placeEnd(tree, region) + 1))) return []
    if (type === 'Organization' && !standsAt(reading.entities[name.entity]!.name, attached && !comma)) return []
    const regions = type === 'Place' ? [region] : withCoordinated(tree, reading, region)
    return [name, ...coordinatedBefore(tree, reading, name)].flatMap((site) =>
      regions
        .filter(({ entity }) => entity !== site.entity)
        .map(({ entity, head }) =>
          structureClaim(tree, 'LOCATED_IN', 'place-phrase', attached ? 0.88 : 0.75, {
            subject: site.entity,
            object: entity,
            predicate: head,
          }),
        ),
    )
  })
}

/** The preposition behind a site's name that tells where it stands, with a comma before it or not. */
function prepositionBehind(tree: SentenceTree, name: NameMention, type: string): number | undefined {
  const end = phraseEnd(tree, name)
  const kind = formAt(tree, end)
  const within = formAt(tree, end + 1) === 'of' && type === 'Place' && isRegionNoun(kind) && !namesSmaller(kind)
  if (within) return end + 1
  const at = formAt(tree, end + 1) === ',' ? end + 2 : end + 1
  const preposition = formAt(tree, at)
  return preposition === 'in' ||
    (type !== 'Place' && at === end + 1 && /^(at|on)$/.test(preposition)) ||
    (type === 'Place' && at === end + 1 && preposition === 'on')
    ? at
    : undefined
}

/** "X and Y in Z": the names of the same type that the last is coordinated with. */
function coordinatedBefore(tree: SentenceTree, reading: Reading, last: NameMention): NameMention[] {
  const { relation, head } = tree.tokens[last.head]!
  const joined = formAt(tree, last.first - (formAt(tree, last.first - 1) === 'the' ? 2 : 1)) === 'and'
  const before = relation === 'conj' && joined ? reading.nameAt(tree.index, head) : undefined
  const fits = before && !before.adjectival && typeOf(reading, before.entity) === typeOf(reading, last.entity)
  const own = before ? formAt(tree, before.last + 1) : ''
  const site =
    fits && (typeOf(reading, last.entity) !== 'Organization' || isSiteName(reading.entities[before.entity]!.name))
  return site && /^(,|and)$/.test(own) && tree.tokens[before.first - 1]?.xpos !== 'POS' ? [before] : []
}

/** The last token of the name with its place noun ("Kharkiv region") or the short form in brackets behind it. */
function phraseEnd(tree: SentenceTree, name: NameMention): number {
  const end = placeEnd(tree, name)
  return formAt(tree, end + 1) === '(' && formAt(tree, end + 3) === ')' ? end + 3 : end
}

const COMPANY_WORDS =
  /^(Investments?|Holdings?|Inc\.?|Ltd\.?|Corp\.?|Corporation|Industries|Co\.?|Plc|PLC|LLC|GmbH|Institute|Academy|College|Clinic|Motors|Electronics)$/

/** A body whose name says that it stands somewhere: a court, an embassy, a university, a battlegroup. */
function isSiteName(name: string): boolean {
  return name.split(' ').some((word) => SITE_NOUNS.test(word.toLowerCase()) || COMPANY_WORDS.test(word))
}

/** Sites that stand where the words right behind say, whatever the parser hangs them on. */
const HOUSES =
  /^(hospital|airport|airbase|embassy|consulate|factory|plant|refinery|prison|jail|court|school|university|college|hotel|church|mosque|cathedral|temple|station|port|stadium|museum|academy|institute|cent(re|er)|palace|club|restaurant|clinic|park|library)$/

function standsAt(name: string, attached: boolean): boolean {
  return attached ? isSiteName(name) : name.split(' ').some((word) => HOUSES.test(word.toLowerCase()))
}

function isUnder(tree: SentenceTree, token: number, first: number, last: number): boolean {
  const { head } = tree.tokens[token]!
  return head >= first && head <= last
}

function ofNouns(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tree.tokens.flatMap((token) => {
    if (!isCommonNoun(tree, token.index)) return []
    if (!SITE_NOUNS.test(lemmaAt(tree, token.index)) || reading.nameAt(tree.index, token.index)) return []
    const own = dependents(tree, token.index, 'nmod').filter((child) => /^(in|at|on)$/.test(caseOf(tree, child)))
    const phrases = [...own, ...phraseBeside(tree, token.index)]
    const regions = phrases.flatMap((phrase) => {
      const named = coordinatedNames(tree, phrase, context)
      return named.length > 0 ? named : regionOf(tree, phrase, reading)
    })
    if (regions.length === 0) return []
    const named = placeNamed(tree, reading, token.index)
    const owners = dependents(tree, token.index, 'compound', 'amod').map(
      (child) => reading.nameAt(tree.index, child)?.entity,
    )
    const said = describedBody(tree, token.index, reading)
    const resolved = said ? [said.entity] : named ? [named.entity] : context.resolve(tree, token.index)
    // "NATO battlegroups in Romania": not the whole body stands there.
    const part = /^(battlegroup|battalion|brigade|unit|group|cell|company|office|branch|bureau)$/.test(
      lemmaAt(tree, token.index),
    )
    const sites = (part ? resolved.filter((entity) => !owners.includes(entity)) : resolved).filter(
      (entity) =>
        /^(Facility|Organization|Group|Place)$/.test(typeOf(reading, entity)) &&
        !(reading.entities[entity]!.nominal && isRegionNoun(lemmaAt(tree, token.index))),
    )
    return sites.flatMap((subject) =>
      regions
        .filter(
          (region) =>
            region.entity !== subject &&
            !(reading.entities[subject]!.nominal && isRanked(tree, token.index) && isWide(reading, region.entity)),
        )
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

/** "X is the largest bank in Peru", "X, a school in Milan": the name that the noun describes. */
function describedBody(tree: SentenceTree, noun: number, reading: Reading): NameMention | undefined {
  const { relation, head } = tree.tokens[noun]!
  const predicate = relation === 'conj' && tree.tokens[head]!.upos === 'NOUN' ? head : noun
  const subject = dependents(tree, predicate, 'cop').length > 0 ? dependents(tree, predicate, 'nsubj')[0] : undefined
  const host = subject ?? (relation === 'appos' && head < noun ? head : undefined)
  const name = host === undefined ? undefined : reading.nameAt(tree.index, host)
  return name && !name.adjectival && /^(Facility|Organization|Place)$/.test(typeOf(reading, name.entity))
    ? name
    : undefined
}

const STRUCTURES =
  /^(hospital|airport|airbase|embassy|consulate|headquarters|office|factory|plant|refinery|mine|prison|jail|hotel|church|mosque|cathedral|temple|depot|warehouse|camp|dam|reactor|facility|centre|center|shelter|residence|site|monument|statue|memorial|clinic|shrine|farm|home|house|apartment|building|compound|hideout|warehouse|studio|shop|store|restaurant|base|market)$/

/** "searched his office in X": the words right behind a building tell its place, though the parser hung them on the verb. */
function phraseBeside(tree: SentenceTree, noun: number): readonly number[] {
  if (!STRUCTURES.test(lemmaAt(tree, noun)) || !/^(in|at)$/.test(formAt(tree, noun + 1))) return []
  if (dependents(tree, noun, 'det', 'nmod:poss', 'amod', 'compound', 'nummod').length === 0) return []
  return dependents(tree, tree.tokens[noun]!.head, 'obl').filter((child) =>
    dependents(tree, child, 'case').includes(noun + 1),
  )
}

/** "in the town of X", "in the capital X": the place behind the preposition of a phrase that a common noun heads. */
function regionOf(tree: SentenceTree, phrase: number, reading: Reading): { entity: number; token: number }[] {
  const preposition = dependents(tree, phrase, 'case')[0]
  const region = preposition === undefined ? undefined : regionBehind(tree, reading, preposition + 1)
  return region ? [{ entity: region.entity, token: region.head }] : []
}

function isWide(reading: Reading, region: number): boolean {
  const { type, name } = reading.entities[region]!
  return type === 'Country' || isPartOfWorld(name)
}

/** "the best school in Africa", "the first company in Peru": told by its rank among others, not as one that stands there. */
function isRanked(tree: SentenceTree, noun: number): boolean {
  return dependents(tree, noun, 'amod').some(
    (child) => tree.tokens[child]!.xpos === 'JJS' || /^(first|only|sole|leading|top)$/.test(formAt(tree, child)),
  )
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
  return tokensOf(tree, 'NOUN').flatMap((token) => {
    if (!WORKS.test(lemmaAt(tree, token.index)) || reading.nameAt(tree.index, token.index)) return []
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

/** "Netto Poland": a company's name that ends in its country, where the company is named without it too or acts. */
function branchNames(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((name) => {
    if (name.country === undefined || typeOf(reading, name.entity) !== 'Organization' || name.last === name.first)
      return []
    const words = tree.tokens.slice(name.first, name.last + 1).map((token) => token.text)
    const country = reading.entities[name.country]!
    const firm = words.slice(0, -1).join(' ')
    const whole = reading.entities.some((one) => one.type === 'Organization' && one.forms.has(firm))
    const { relation, head } = tree.tokens[name.head]!
    const acts = relation === 'nsubj' && tree.tokens[head]!.upos === 'VERB' && /^\p{L}/u.test(words[0]!)
    if (words.at(-1) !== country.name || !(whole || acts || isSiteName(firm))) return []
    if (words.includes('of') || words.includes('for')) return []
    return [
      structureClaim(tree, 'LOCATED_IN', 'place-branch-name', 0.8, {
        subject: name.entity,
        object: name.country,
        predicate: name.last,
      }),
    ]
  })
}
