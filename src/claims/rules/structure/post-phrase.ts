import type { Reading } from '../../reading'
import type { RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { dominantCountry } from './context-country'
import { placeNamed } from './phrase'
import { type PostTitle, phrasesOf } from './post-titles'

/** The body, country or place of a post, and how the text gives it. */
export interface PostBody {
  readonly entity: number
  readonly by: 'before' | 'possessor' | 'phrase' | 'behind' | 'context'
}

/** What a post may be held at. */
export const BODY_TYPES = new Set(['Organization', 'Country', 'Place', 'Facility', 'Group', 'Event'])

/** A post that only a company has: its name is known by its product ("Skoda CEO", "Facebook founder"). */
export function isCorporate(title: PostTitle): boolean {
  return /\b(chief executive|chief \w+ officer|ceo|cfo|coo|cto|founder|co-?founder|creator|managing director|chair(man|woman|person)?)\b/i.test(
    title.text,
  )
}

/** "head of the Honduran Congress", "professor at Northwestern University", "spokesman for the army". */
export function bodyOfPhrase(tree: SentenceTree, title: PostTitle, context: RuleContext): PostBody[] {
  const { reading } = context
  const prepositions =
    /^(spokes|correspondent|columnist|commentator|rapporteur|expert|head|lawyer|attorney|agent|executive|manager)/.test(
      lemmaAt(tree, title.head),
    )
      ? ['of', 'at', 'for', 'with']
      : ['of', 'at']
  if (/^ambassador|^envoy|^consul/.test(lemmaAt(tree, title.head))) prepositions.push('to')
  if (/^(senator|representative|congress)/.test(lemmaAt(tree, title.head))) prepositions.push('from')
  if (/^(mp|lawmaker|legislator|deputy|senator|councill?or)$/.test(lemmaAt(tree, title.head))) prepositions.push('for')
  for (const preposition of prepositions) {
    const found = [...phrasesOf(tree, title, preposition), ...phrasesOfSubject(tree, title, preposition)]
      .filter((child) => child > title.last)
      .flatMap((child) => [...bodies(tree, child, context), ...brandOf(tree, child, title, reading)])
    if (found.length > 0) return [...new Set(found)].map((entity) => ({ entity, by: 'phrase' }))
  }
  const adjacent = adjacentPhrase(tree, title.last + 1, context, prepositions)
  return adjacent.length > 0 ? adjacent : bodyOfLoosePhrase(tree, title, reading)
}

/** "director for the X Institute", "analyst from X University", "vice-president of X's external affairs": named organisations only. */
function bodyOfLoosePhrase(tree: SentenceTree, title: PostTitle, reading: Reading): PostBody[] {
  if (/minister|secretary of|(^|[^l] )secretary$/i.test(title.text)) return []
  const prepositions = title.weak ? ['for', 'from', 'with', 'in'] : ['for']
  const direct = prepositions.flatMap((preposition) => [
    ...phrasesOf(tree, title, preposition),
    ...phrasesOfSubject(tree, title, preposition),
  ])
  const owners = phrasesOf(tree, title, 'of').flatMap((child) =>
    reading.nameAt(tree.index, child) ? [] : dependents(tree, child, 'nmod:poss'),
  )
  const names = [...direct, ...owners].map((child) => reading.nameAt(tree.index, child))
  const body = names.find(
    (name) =>
      name !== undefined &&
      !name.adjectival &&
      name.first > title.last &&
      reading.entities[name.entity]!.type === 'Organization',
  )
  return body ? [{ entity: body.entity, by: 'phrase' }] : []
}

/** "chief executive of Skoda". */
function brandOf(tree: SentenceTree, token: number, title: PostTitle, reading: Reading): number[] {
  const name = reading.nameAt(tree.index, token)
  return name && isCorporate(title) && reading.entities[name.entity]!.type === 'Product' ? [name.entity] : []
}

/** "professor of economics at X": the phrase hung on the subject of the post. */
function phrasesOfSubject(tree: SentenceTree, title: PostTitle, preposition: string): number[] {
  if (preposition === 'of') return []
  return phrasesOf(tree, title, 'of').flatMap((subject) =>
    tree.tokens[subject]!.upos === 'NOUN'
      ? dependents(tree, subject, 'nmod').filter((child) => caseOf(tree, child) === preposition)
      : [],
  )
}

export function adjacentPhrase(
  tree: SentenceTree,
  at: number,
  context: RuleContext,
  prepositions: readonly string[],
): PostBody[] {
  const preposition = formAt(tree, at)
  if (!prepositions.includes(preposition)) return []
  const start = formAt(tree, at + 1) === 'the' ? at + 2 : at + 1
  let name = context.reading.nameAt(tree.index, start)
  const possessive = name && tree.tokens[name.last + 1]?.xpos === 'POS'
  if (name && possessive) {
    const owned = context.reading.nameAt(tree.index, name.last + 2)
    if (owned) name = owned
    else return []
  }
  if (!name || !BODY_TYPES.has(context.reading.entities[name.entity]!.type)) return []
  if (name.adjectival && name.head !== start) return []
  return [{ entity: name.entity, by: 'phrase' }]
}

export function bodies(tree: SentenceTree, token: number, context: RuleContext): number[] {
  const { reading } = context
  const name = placeNamed(tree, reading, token)
  if (name && !name.adjectival && tree.tokens[token]!.relation !== 'nmod:poss' && caseOf(tree, token) === '') return []
  if (name && !name.adjectival && !isCoordinated(tree, token))
    return BODY_TYPES.has(reading.entities[name.entity]!.type) ? [name.entity] : []
  return context
    .resolve(tree, token)
    .flatMap((entity) => ownCountry(reading, entity))
    .filter((entity) => BODY_TYPES.has(reading.entities[entity]!.type) && !isVagueBody(reading, entity))
}

/** "the country's finance minister": with no country named before, the one that the article is about. */
function ownCountry(reading: Reading, entity: number): number[] {
  const { nominal, name } = reading.entities[entity]!
  if (!nominal || !/^(country|nation|kingdom|republic|government|state)$/i.test(name)) return [entity]
  const country = dominantCountry(reading)
  return country === undefined ? [] : [country]
}

function isCoordinated(tree: SentenceTree, token: number): boolean {
  return dependents(tree, token, 'conj').some((child) => dependents(tree, child, 'cc').length > 0)
}

/** "chairmen of the committees", "head of a district": several bodies or a place without a name are no body. */
function isVagueBody(reading: Reading, entity: number): boolean {
  const { nominal, type, name } = reading.entities[entity]!
  return nominal && /^(Group|Place)$/.test(type) && !/\b(team|squad|crew|faction|bloc|movement|band)$/.test(name)
}
