import type { Analysis } from '../../model'
import { findAnaphors } from '../coreference'
import type { DraftEntity, NameMention, Reading } from '../reading'
import { buildTree, type SentenceTree } from '../tree'
import { describe } from './describe'
import { findNames } from './find-names'
import type { FoundName } from './found-name'
import type { NameKnowledge } from './gazetteer'
import { joinGroups } from './join-groups'
import { alternativesOf, groupNames, type NameGroup } from './name-group'
import { isRegionNoun } from './region-nouns'
import { isStateBody } from './state-bodies'

/**
 * Finds a document's named entities and what pronouns and definite nouns stand for. Pure and deterministic; never
 * throws on odd text. Works without learned names and takes their spans and types as evidence where there are some.
 */
export function readDocument(analysis: Analysis, knowledge: NameKnowledge): Reading {
  const trees = analysis.sentences.map(buildTree)
  const found = findNames(analysis, trees, knowledge)
  const groups = inTextOrder(joinGroups(groupNames(found, trees), trees))
  const entities = groups.map((group, index) => draftEntity(group, index, trees))
  const countryIndex = new Map(
    entities.filter((entity) => entity.type === 'Country').map((entity) => [entity.name, entity.index]),
  )
  const names: NameMention[][] = trees.map(() => [])
  groups.forEach((group, entity) => {
    for (const name of group.names)
      names[name.sentence]!.push(toMention(name, entity, innerCountry(name, entities, countryIndex)))
  })
  for (const list of names) list.sort((left, right) => left.first - right.first)
  const at = indexMentions(trees, names)
  const nameAt = (sentence: number, token: number) => at[sentence]?.[token]
  describe(trees, names, entities, nameAt)
  const anaphors = findAnaphors({ trees, entities, names, nameAt }, knowledge)
  return { knowledge, analysis, trees, entities, names, nameAt, ...anaphors }
}

function inTextOrder(groups: NameGroup[]): NameGroup[] {
  const place = (group: NameGroup) => Math.min(...group.names.map((name) => name.sentence * 100_000 + name.first))
  return groups.sort((left, right) => place(left) - place(right))
}

function draftEntity(group: NameGroup, index: number, trees: readonly SentenceTree[]): DraftEntity {
  const forms = new Set<string>()
  for (const name of group.names) for (const form of formsOf(name, trees[name.sentence]!)) forms.add(form)
  return {
    index,
    type: group.type,
    name: canonicalName(group),
    nominal: group.names.every((name) => name.unsure === true),
    alternatives: alternativesOf(group),
    forms,
    descriptions: new Set(),
    iso: group.country?.iso,
  }
}

/** Parties and regions known by an adjective or a member ("Democrats", "West African") have their listed name. */
function canonicalName(group: NameGroup): string {
  const listed = [...group.bodies].find((body) => /\bParty$/.test(body))
  if (group.type === 'Organization' && listed && !/\bparty\b/i.test(group.name)) return listed
  const region = group.type === 'Place' ? [...group.bodies][0] : undefined
  return region && /(an|ern|ese|ish)$/.test(group.name) ? region : group.name
}

/** Titles that are part of how a single name is known: "King Abdullah", "Pope Francis". */
const ROYAL = /^(King|Queen|Prince|Princess|Pope|Sheikh|Emperor|Sultan)$/

/** The form as found, with the place noun after it ("Kursk region"), and without the country before it. */
function formsOf(name: FoundName, tree: SentenceTree): string[] {
  const forms = [name.text]
  const after = tree.tokens[name.last + 1]
  if (after && isRegionNoun(after.text)) forms.push(`${name.text} ${after.text}`)
  const title = name.title === undefined ? undefined : tree.tokens[name.title.last]!.text
  if (title && name.first === name.last && ROYAL.test(title)) forms.push(`${title} ${name.text}`)
  if (name.inner && name.inner.first === name.first && name.inner.last < name.last) {
    const rest = tree.tokens.slice(name.inner.last + 1, name.last + 1)
    const start = rest[0]?.xpos === 'POS' ? 1 : 0
    const words = rest.slice(start)
    if (words.length >= 2) forms.push(words.map((token) => token.text).join(' '))
  }
  return forms
}

function toMention(name: FoundName, entity: number, country: number | undefined): NameMention {
  const kinds = name.entries.map((entry) => entry.kind)
  const adjectival = kinds.includes('demonym') && !kinds.includes('country')
  return {
    sentence: name.sentence,
    first: name.first,
    last: name.last,
    head: name.head,
    entity,
    adjectival,
    title: name.title && { first: name.title.first, last: name.title.last },
    country,
  }
}

/** The entity of the country inside a longer name; made when the document names it nowhere else. */
function innerCountry(name: FoundName, entities: DraftEntity[], index: Map<string, number>): number | undefined {
  if (name.inner === undefined) return undefined
  const { entry } = name.inner
  const ownWord = name.text.split(' ').some((word) => isStateBody(word))
  const known = index.get(entry.name)
  if (known !== undefined) return ownWord || name.entries.length === 0 ? known : undefined
  if (!ownWord || name.entries.length > 0) return undefined
  const entity: DraftEntity = {
    index: entities.length,
    type: 'Country',
    name: entry.name,
    nominal: false,
    alternatives: new Set(),
    forms: new Set([entry.form]),
    descriptions: new Set(),
    iso: entry.iso,
  }
  entities.push(entity)
  index.set(entry.name, entity.index)
  return entity.index
}

function indexMentions(trees: readonly SentenceTree[], names: readonly NameMention[][]): (NameMention | undefined)[][] {
  return trees.map((tree, sentence) => {
    const at: (NameMention | undefined)[] = tree.tokens.map(() => undefined)
    for (const mention of names[sentence]!)
      for (let token = mention.first; token <= mention.last; token++) at[token] ??= mention
    return at
  })
}
