import { isStateBody } from '../../mentions/state-bodies'
import type { DraftEntity, NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree, tokensOf } from '../../tree'
import { nameFrom, nameUpTo, structureClaim, typeOf } from './phrase'

const ORGAN_NOUNS =
  /^(parliament|legislature|congress|senate|assembly|court|council|ministry|military|army|navy|police|government|cabinet|agency|embassy|consulate|commission|authority|coastguard|treasury|judiciary|jury|central bank|junta|regulator)$/
/** Organs that a region has too: "the Hong Kong legislature". */
const REGIONAL_ORGANS = /^(parliament|legislature|senate|assembly|council|police|government|cabinet|judiciary)$/
/** Names of a country's own bodies that are no organ of the state: they lie in it. */
const SOCIETY =
  /\b(party|league|association|society|federation|union|institute|university|foundation|times|post|news|magazine|club|chamber|network|airlines|airways)\b/i

/** "Libyan Coast Guard", "Bank of Ukraine", "South Korea's Defense Intelligence Agency", "parliament of Guinea-Bissau". */
const UNOFFICIAL =
  /\b(liberation|democratic|resistance|popular|free|patriotic|rebel|opposition|communist|party|labou?r|trade|workers|students?|youth|muslim|christian|jewish|medical)\b/i

export const stateOrgan: Rule = {
  name: 'structure/state-organ',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [
      ...namedOrgans(tree, context.reading),
      ...regionalOrgans(tree, context.reading),
      ...organNouns(tree, context),
    ]
  },
}

function namedOrgans(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((name) => {
    const entity = reading.entities[name.entity]!
    if (entity.type !== 'Organization' || name.adjectival) return []
    const words = tree.tokens.slice(name.first, name.last + 1).map((token) => token.text)
    const inner = name.country
    const outer =
      inner === undefined ? (countryBefore(tree, name, reading) ?? countryBehind(tree, name, reading)) : undefined
    const country = inner ?? outer
    if (country === undefined) return []
    const by = inner === undefined ? 'before' : 'inside'
    const ends = { subject: name.entity, object: country, predicate: name.head }
    if (SOCIETY.test(words.join(' '))) {
      if (inner === undefined) return [structureClaim(tree, 'LOCATED_IN', 'society-before', 0.75, ends)]
      return /party/i.test(words.join(' ')) && words.includes('of')
        ? []
        : [structureClaim(tree, 'LOCATED_IN', 'society-inside', 0.6, ends)]
    }
    const possessed = outer !== undefined && tree.tokens[name.first - 1]?.xpos === 'POS'
    if (possessed && isFirm(entity) && !/^NNS?$/.test(tree.tokens[name.last + 1]?.xpos ?? ''))
      return [structureClaim(tree, 'LOCATED_IN', 'firm-before', 0.75, ends)]
    const organ = words.some(isStateBody) || (outer !== undefined && entity.name.split(' ').some(isStateBody))
    if (!organ || (inner !== undefined && UNOFFICIAL.test(words.join(' ')))) return []
    return [structureClaim(tree, 'PART_OF', `organ-${by}`, by === 'inside' ? 0.85 : 0.88, ends)]
  })
}

/** "Japan's Toyota", "Brazil's Petrobras": neither a force nor a movement, which are more than in a country. */
function isFirm({ nominal, name }: DraftEntity): boolean {
  return !nominal && !UNOFFICIAL.test(name) && !NO_FIRM.test(name) && !name.split(' ').some(isStateBody)
}

const NO_FIRM =
  /^(National|Defen[cs]e|Public|State|Federal|Supreme|Under)\b|\b(Front|Movement|Council|Taliban|Hezbollah|Hamas|Stasi|Team|House|Page|Fighters|Organi[sz]ation|Mechanism|Board|Fund)\b/i

/** "California Air Resources Board", "Texas Department of Public Safety": a body that a region's name begins, which the text names too. */
function regionalOrgans(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((name) => {
    const { type } = reading.entities[name.entity]!
    const words = tree.tokens.slice(name.first, name.last + 1).map((token) => token.text)
    if (type !== 'Organization' || name.adjectival || words.length < 3 || !REGIONAL_NAME.test(words.join(' ')))
      return []
    const region = reading.entities.find(
      (one) => one.type === 'Place' && [words[0]!, words.slice(0, 2).join(' ')].some((form) => one.forms.has(form)),
    )
    if (!region) return []
    const ends = { subject: name.entity, object: region.index, predicate: name.first }
    return [structureClaim(tree, 'PART_OF', 'organ-region', 0.75, ends)]
  })
}

const REGIONAL_NAME =
  /\b(Department|Board|Police|Assembly|Legislature|Council|Court|Commission|Authority|Parliament|Government|Administration|Senate|Agency)\b/

/** "Russia's Foreign Ministry", "U.S. Federal Reserve": a country's name right before the body's. */
function countryBefore(tree: SentenceTree, name: NameMention, reading: Reading): number | undefined {
  let first = name.first
  while (
    first > 0 &&
    /^(JJ|JJS|VBG)$/.test(tree.tokens[first - 1]!.xpos) &&
    /^\p{Ll}/u.test(tree.tokens[first - 1]!.text)
  )
    first--
  const before = nameUpTo(tree, reading, first)
  if (!before || typeOf(reading, before.entity) !== 'Country') return undefined
  return before.adjectival || tree.tokens[before.last + 1]?.xpos === 'POS' || before.last === first - 1
    ? before.entity
    : undefined
}

/** "the Revolutionary Guard Corps of Iran". */
function countryBehind(tree: SentenceTree, name: NameMention, reading: Reading): number | undefined {
  if (formAt(tree, name.last + 1) !== 'of') return undefined
  const country = nameFrom(tree, reading, name.last + 2)
  const state = country && !country.adjectival && typeOf(reading, country.entity) === 'Country'
  return state && tree.tokens[country.last + 1]?.xpos !== 'POS' ? country.entity : undefined
}

function organNouns(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensOf(tree, 'NOUN').flatMap((token) => {
    if (token.xpos === 'NNS' || reading.nameAt(tree.index, token.index)) return []
    const chamber = lemmaAt(tree, token.index) === 'house' && /^(lower|upper)$/.test(formAt(tree, token.index - 1))
    if ((!chamber && !ORGAN_NOUNS.test(lemmaAt(tree, token.index))) || lemmaAt(tree, token.index - 1) === 'news')
      return []
    const country = owningCountry(tree, token.index, context)
    if (country === undefined || reading.entities[country]!.nominal || token.relation === 'compound') return []
    if (lemmaAt(tree, token.index) === 'government' && isCapital(reading, country)) return []
    const joined = dependents(tree, token.index, 'conj').map((child) => reading.nameAt(tree.index, child)?.entity)
    return context
      .resolve(tree, token.index)
      .filter((entity) => entity !== country && typeOf(reading, entity) === 'Organization' && !joined.includes(entity))
      .map((entity) =>
        structureClaim(tree, 'PART_OF', 'organ-noun', 0.75, {
          subject: entity,
          object: country,
          predicate: token.index,
        }),
      )
  })
}

/** "the Damascus government" is that of the country. */
function isCapital(reading: Reading, place: number): boolean {
  return reading.knowledge.lookup(reading.entities[place]!.name).some((entry) => entry.kind === 'capital')
}

function owningCountry(tree: SentenceTree, noun: number, { reading, resolve }: RuleContext): number | undefined {
  for (const child of dependents(tree, noun, 'amod', 'compound', 'nmod:poss', 'nmod')) {
    if (tree.tokens[child]!.relation === 'nmod' && caseOf(tree, child) !== 'of') continue
    const name = reading.nameAt(tree.index, child)
    const owner = name && !inLongerName(name, child) ? typeOf(reading, name.entity) : undefined
    const region = owner === 'Place' && REGIONAL_ORGANS.test(lemmaAt(tree, noun))
    if (name && (owner === 'Country' || region)) return name.entity
    if (tree.tokens[child]!.relation === 'nmod:poss' && !name) {
      const owner = resolve(tree, child)[0]
      if (owner !== undefined && typeOf(reading, owner) === 'Country') return owner
    }
  }
  return undefined
}

function inLongerName(name: NameMention, token: number): boolean {
  return name.head !== token && name.last !== token
}
