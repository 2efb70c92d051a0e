import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { nameFrom, placeNamed, structureClaim, typeOf } from './phrase'

const REGIONS = new Set(['Place', 'Country', 'Facility'])
const NAMED_SITES = new Set(['Facility', 'Place', 'Organization'])
/** Common nouns whose place is worth a claim: buildings, works and bodies that stand somewhere. */
const SITE_NOUNS =
  /^(hospital|airport|airbase|base|embassy|consulate|headquarters|office|bureau|factory|plant|refinery|mine|prison|jail|court|courthouse|school|university|hotel|church|mosque|cathedral|temple|station|port|harbou?r|depot|warehouse|camp|checkpoint|dam|reactor|pipeline|oilfield|field|laboratory|lab|shipyard|barracks|stadium|market|mall|building|bridge|tunnel|museum|company|firm|bank|group|battlegroup|brigade|battalion|unit|cell|subsidiary|branch|facility|terminal|centre|center|shelter|complex|palace|residence|club|restaurant|store|shop|village|town|city|district|suburb|island|region)$/

/** "Blenheim Palace in Oxfordshire", "many hospitals in Sudan", "five companies in Cuba and India". */
export const locatedByPhrase: Rule = {
  name: 'structure/place-phrase',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [...ofNames(tree, context), ...ofNouns(tree, context)]
  },
}

function ofNames(tree: SentenceTree, { reading }: RuleContext): Proposal[] {
  return reading.names[tree.index]!.flatMap((name) => {
    const type = typeOf(reading, name.entity)
    const preposition = formAt(tree, name.last + 1)
    if (name.adjectival || !NAMED_SITES.has(type) || !/^(in|at|near|on)$/.test(preposition)) return []
    const region = nameFrom(tree, reading, name.last + 2)
    if (!region || region.adjectival || region.entity === name.entity || !REGIONS.has(typeOf(reading, region.entity)))
      return []
    if (preposition === 'near' || (type === 'Place' && preposition === 'at')) return []
    const attached = isUnder(tree, region.head, name.first, name.last)
    if (type === 'Organization' && (!attached || !isSiteName(reading.entities[name.entity]!.name))) return []
    if (type === 'Place' && !attached) return []
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

/** A body whose name says that it stands somewhere: a court, an embassy, a university, a battlegroup. */
function isSiteName(name: string): boolean {
  return name.split(' ').some((word) => SITE_NOUNS.test(word.toLowerCase()))
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
    const sites = context
      .resolve(tree, token.index)
      .filter((entity) => /^(Facility|Organization|Group|Place)$/.test(typeOf(reading, entity)))
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
