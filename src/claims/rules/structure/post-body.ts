import type { NameMention, Reading } from '../../reading'
import type { RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { contextCountry, dominantCountry } from './context-country'
import { countryLed } from './heads-of-state'
import {
  bareTitle,
  bodyLastNamed,
  chamberOf,
  countryBeside,
  courtOf,
  ministryOf,
  namesUnknownBody,
  regionOfPost,
} from './known-bodies'
import type { PostHolder } from './persons'
import { adjacentPhrase, BODY_TYPES, bodies, bodyOfPhrase, isCorporate, type PostBody } from './post-phrase'
import type { PostTitle } from './post-titles'

/** Posts of a state: with no body named, the country that the article is about holds them. */
const STATE_POSTS =
  /^(president|president-elect|solicitor general|presidential \w+|national security advis[eo]r|premier|mp|lawmaker|chancellor|king|queen|emperor|amir|emir|sultan|monarch|crown prince|supreme leader|vice[- ]president|vice[- ]premier|first lady|senator|congressman|congresswoman|secretary of \w+|attorney general|chief justice|.*(senior|foreign|defen[cs]e|interior|finance|justice|health|information|energy|transport|education|labou?r|trade|home|culture|environment|security)( affairs)? (secretary|advis[eo]r)|(.+[ -])?(vice-)?minister( (of|for) .+)?)$/i
/** What one is by training: a country before it says where from ("US lawyer"). */
const CALLINGS =
  /^(lawyer|professor|prof|reporter|journalist|researcher|economist|scientist|physician|doctor|chef|anthropologist|historian|engineer|pilot|lecturer|author|columnist|detective|inventor|creator)$/
const PERSONAL =
  /^(lawyer|attorney|advocate|counsel|envoy|bodyguard|aide|adviser|advisor|spokesman|spokeswoman|spokesperson|chief of staff|physician|doctor|strategist|secretary)$/

/** The bodies at which a title is held; empty when the text gives none and no guess is safe. */
export function findBodies(tree: SentenceTree, title: PostTitle, holder: PostHolder, context: RuleContext): PostBody[] {
  const { reading } = context
  const behind = bodyBehindName(tree, title, holder, context)
  const before = bodyBefore(tree, title, context)
  const inside = bodyInside(tree, title, context)
  if (inside !== undefined) return [{ entity: inside, by: 'before' }]
  if (
    behind.length > 0 &&
    (!before || reading.entities[before.entity]!.type === 'Country' || isParty(reading, before.entity))
  )
    return behind
  const served = stateServed(tree, title, context)
  if (served !== undefined && reading.entities[served]!.type === 'Country') return [{ entity: served, by: 'phrase' }]
  const phrases = bodyOfPhrase(tree, title, context)
  const senator = /^(senator|representative|congress\w+)$/.test(lemmaAt(tree, title.head))
  if (before && isParty(reading, before.entity) && phrases.length > 0) return phrases
  if (before) return senator ? [before, ...phrases] : [before]
  const possessed = bodyOfPossessor(tree, title, context)
  if (possessed.length > 0) return possessed
  if (phrases.length > 0) return phrases
  const apart = bodyBehindComma(tree, title, holder, reading)
  if (apart.length > 0) return apart
  if (namesUnknownBody(tree, title, reading)) return []
  if (title.weak && !/^presidential |security advis|^senior advis/i.test(title.text)) return []
  const known = chamberOf(reading, title) ?? courtOf(reading, title)
  if (known !== undefined) return [{ entity: known, by: 'context' }]
  const region = regionOfPost(tree, title, reading)
  if (region !== undefined) return [{ entity: region, by: 'context' }]
  const led = countryLed(reading, bareTitle(title.text), holder.entity)
  if (led === 'elsewhere') return []
  const country = led ?? contextCountry(reading, title, holder) ?? countryBeside(tree, title, reading)
  const body = country ?? ministryOf(reading, title)
  return body !== undefined && isStatePost(title) ? [{ entity: body, by: 'context' }] : []
}

/** Whether a state, not a body, has such a post. */
export function isStatePost(title: PostTitle): boolean {
  const bare = bareTitle(title.text)
  return (STATE_POSTS.test(bare) && !/chief minister/i.test(bare)) || /^(Deputy )?Speaker$/.test(bare)
}

/** "N, Director, Campaign for Nature": the body told after a second comma. */
function bodyBehindComma(tree: SentenceTree, title: PostTitle, holder: PostHolder, reading: Reading): PostBody[] {
  if (holder.construction !== 'apposition' || holder.token > title.first) return []
  if (tree.tokens[title.last + 1]?.text !== ',') return []
  const first = formAt(tree, title.last + 2) === 'the' ? title.last + 3 : title.last + 2
  const name = reading.names[tree.index]!.find((one) => one.first === first && !one.adjectival)
  if (!name || reading.entities[name.entity]!.type !== 'Organization') return []
  return /^(,|;|\)|\.|:)$/.test(tree.tokens[name.last + 1]?.text ?? '') ? [{ entity: name.entity, by: 'phrase' }] : []
}

/** "NATO Secretary General", "Russia's Foreign Minister", "Atlanta's Democratic mayor": the name right before the title. */
function bodyBefore(tree: SentenceTree, title: PostTitle, context: RuleContext): PostBody | undefined {
  const { reading } = context
  let at = title.first - 1
  for (let steps = 0; steps < 4; steps++) {
    const short = formAt(tree, at) === ')' ? reading.nameAt(tree.index, at - 1) : undefined
    at = beforeBracket(tree, at)
    while (
      tree.tokens[at]?.xpos === 'POS' ||
      /^(current|then|former|first|incumbent|longtime|late|new|top|-)$/.test(formAt(tree, at))
    )
      at--
    const own = reading.nameAt(tree.index, at)
    const shortened = own && reading.entities[own.entity]!.type !== 'Organization' ? short : undefined
    const name = shortened && reading.entities[shortened.entity]!.type === 'Organization' ? shortened : own
    if (own?.last !== at || !name) return undefined
    const entity = reading.entities[name.entity]!
    if (entity.type === 'Group' && name.adjectival) return undefined
    if (CALLINGS.test(lemmaAt(tree, title.head)) && /^(Country|Place)$/.test(entity.type)) return undefined
    if (!isParty(reading, name.entity)) {
      if (BODY_TYPES.has(entity.type) || (entity.type === 'Product' && isCorporate(title)))
        return {
          entity: entity.type === 'Place' ? (bodyOfRegion(tree, name, reading) ?? name.entity) : name.entity,
          by: 'before',
        }
      const possessive = tree.tokens[name.last + 1]?.xpos === 'POS'
      if (entity.type !== 'Person' || !possessive || !PERSONAL.test(lemmaAt(tree, title.head))) return undefined
      const state = /^spokes/.test(lemmaAt(tree, title.head)) ? stateOfOfficer(tree, name, reading) : undefined
      return { entity: state ?? name.entity, by: 'possessor' }
    }
    const elsewhere =
      reading.nameAt(tree.index, name.first - 1) ??
      (tree.tokens[name.first - 1]?.xpos === 'POS' ? reading.nameAt(tree.index, name.first - 2) : undefined)
    if (!elsewhere)
      return /nominee|candidate|leader|chair|whip|spokes|senator$|head|member/i.test(title.text) &&
        !/senat|congress|represent|speaker|governor|mayor/i.test(title.text)
        ? { entity: name.entity, by: 'before' }
        : undefined
    at = name.first - 1
  }
  return undefined
}

/** "Kenya Wildlife Service (KWS) director": the token before the short form in brackets. */
function beforeBracket(tree: SentenceTree, at: number): number {
  if (formAt(tree, at) !== ')') return at
  for (let open = at - 2; open >= at - 4; open--) if (formAt(tree, open) === '(') return open - 1
  return at
}

/** "Amnesty International's Middle East director": the region only says for where. */
function bodyOfRegion(tree: SentenceTree, region: NameMention, reading: Reading): number | undefined {
  if (tree.tokens[region.first - 1]?.xpos !== 'POS') return undefined
  const owner = reading.nameAt(tree.index, region.first - 2)
  return owner && reading.entities[owner.entity]!.type === 'Organization' ? owner.entity : undefined
}

/** "German Chancellor N's spokesman" speaks for Germany. */
function stateOfOfficer(tree: SentenceTree, name: NameMention, reading: Reading): number | undefined {
  const before = name.title ? reading.nameAt(tree.index, name.title.first - 1) : undefined
  return before && reading.entities[before.entity]!.type === 'Country' ? before.entity : undefined
}

/** "committee chairman N", "Police Superintendent N": the title's first noun is the body last named so, or one without a name. */
function bodyInside(tree: SentenceTree, title: PostTitle, context: RuleContext): number | undefined {
  const word = lemmaAt(tree, title.first)
  if (
    title.first === title.head ||
    !/^(committee|panel|police|council|board|commission|party|company|agency|airline)$/.test(word)
  )
    return undefined
  const { reading } = context
  const known = bodyLastNamed(tree, word, title.first, reading)
  if (known !== undefined) return known
  return word === 'police'
    ? context.resolve(tree, title.first).find((entity) => /^(Organization|Group)$/.test(reading.entities[entity]!.type))
    : undefined
}

export function isParty(reading: Reading, index: number): boolean {
  const entity = reading.entities[index]!
  return (
    entity.type === 'Organization' &&
    (/\bparty\b/i.test(entity.name) ||
      [...entity.forms].some((form) =>
        /^(Democrats?|Republicans?|Democratic|Labour|Conservatives?|Tory|Tories)$/.test(form),
      ))
  )
}

/** "the government's lawyer", "its president". */
function bodyOfPossessor(tree: SentenceTree, title: PostTitle, context: RuleContext): PostBody[] {
  const owners = dependents(tree, title.head, 'nmod:poss')
  return owners
    .flatMap((owner) => bodies(tree, owner, context).map((entity) => namedBody(tree, owner, entity, context)))
    .map((entity) => ({ entity, by: 'possessor' }))
}

/** "the party's chair": a body without a name that nothing else tells is the one last named with that word. */
function namedBody(tree: SentenceTree, owner: number, entity: number, { reading }: RuleContext): number {
  if (!reading.entities[entity]!.nominal || formAt(tree, owner - 1) !== 'the') return entity
  return bodyLastNamed(tree, lemmaAt(tree, owner), owner, reading) ?? entity
}

/** "adviser to the Kenyan President", "undersecretary to the prime minister": who serves a head of state serves the state. */
function stateServed(tree: SentenceTree, title: PostTitle, { reading }: RuleContext): number | undefined {
  if (!/^(advis[eo]r|aide|counsell?or|assistant|(under-?)?secretary)$/.test(lemmaAt(tree, title.head))) return undefined
  let at = title.last + 1
  if (formAt(tree, at++) !== 'to') return undefined
  if (/^(the|its|then)$/.test(formAt(tree, at))) at++
  const state = reading.nameAt(tree.index, at)
  if (state) at = state.last + 1
  const served = /^(president|premier|king|chancellor|emir|amir)$/.test(formAt(tree, at))
  if (!served && !(formAt(tree, at) === 'prime' && formAt(tree, at + 1) === 'minister')) return undefined
  return state === undefined ? dominantCountry(reading) : (state.country ?? state.entity)
}

/** "Senator Elizabeth Warren of Massachusetts", "Judge N of the District Court". */
function bodyBehindName(tree: SentenceTree, title: PostTitle, holder: PostHolder, context: RuleContext): PostBody[] {
  if (holder.construction !== 'title') return []
  const name = context.reading.nameAt(tree.index, holder.token)
  if (!name || name.first < title.last) return []
  const prepositions = /^(judge|justice|magistrate)$/.test(lemmaAt(tree, title.head))
    ? ['of', 'from', 'at', 'in']
    : ['of', 'from', 'at']
  const named = adjacentPhrase(tree, name.last + 1, context, prepositions)
  const found = named.length > 0 ? named.map(({ entity }) => entity) : nominalBehind(tree, name, context)
  return found.map((entity) => ({ entity, by: 'behind' }))
}

/** "Chief Inspector N of the police of X": a body without a name, hung on the person. */
function nominalBehind(tree: SentenceTree, name: NameMention, context: RuleContext): number[] {
  if (formAt(tree, name.last + 1) !== 'of') return []
  return dependents(tree, name.head, 'nmod')
    .filter((child) => child > name.last && caseOf(tree, child) === 'of' && !context.reading.nameAt(tree.index, child))
    .flatMap((child) => bodies(tree, child, context))
    .filter((entity) => context.reading.entities[entity]!.type === 'Organization')
}
