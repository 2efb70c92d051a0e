import type { EntityType } from '../../model'
import { antecedentOfPronoun, isRelativePronoun } from '../frames/subjects'
import { isRegionNoun } from '../mentions/region-nouns'
import type { NameMention, Reading } from '../reading'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import type { Nominals } from './nominals'
import type { NounClasses } from './noun-classes'

/** The names that stand beside a common noun and are what it describes. */
export interface NamesBeside {
  /** The name that a title, apposition, copula or brand gives the noun. */
  namedBy(tree: SentenceTree, token: number): number | undefined
  /** The person whose title follows a country's name: the country stands for nobody else there. */
  titleHolder(tree: SentenceTree, country: NameMention): NameMention | undefined
}

const PLACE_NOUNS =
  /^(city|town|village|province|region|district|state|county|island|municipality|peninsula|hamlet|suburb)$/

/** The types of names that a noun of a type may describe by apposition or copula: "the X, a hospital in Y". */
const DESCRIBED: ReadonlyMap<EntityType, ReadonlySet<EntityType>> = new Map<EntityType, ReadonlySet<EntityType>>([
  ['Person', new Set(['Person'])],
  ['Organization', new Set(['Organization'])],
  ['Country', new Set(['Country'])],
  ['Place', new Set(['Place'])],
  ['Facility', new Set(['Facility', 'Organization', 'Place'])],
])

/** "two presidents, Clinton and Johnson", "three firms, A, B and C": a group may be told by its members' names. */
function isOneOf(named: EntityType, described: EntityType): boolean {
  return (
    named === described ||
    (described === 'Group' && (named === 'Person' || named === 'Organization' || named === 'Country'))
  )
}

/** First token of the noun phrase that a head governs, by what modifies it in front. */
function startOfPhrase(tree: SentenceTree, head: number): number {
  const modifiers = dependents(tree, head, 'det', 'amod', 'compound', 'nummod', 'advmod')
  return Math.min(head, ...modifiers)
}

export function createNamesBeside(reading: Reading, nominals: Nominals, nouns: NounClasses): NamesBeside {
  const typeOf = (entity: number) => reading.entities[entity]!.type

  function namedBy(tree: SentenceTree, token: number): number | undefined {
    return (
      placeOf(tree, token) ??
      titledName(tree, token) ??
      apposedName(tree, token) ??
      flatName(tree, token) ??
      describedName(tree, token) ??
      brandedName(tree, token)
    )
  }

  /** The words right before a noun that modify it or one another: "Skynex air defense" of "Skynex air defense system". */
  function modifiersBefore(tree: SentenceTree, noun: number): number[] {
    const found: number[] = []
    for (let at = noun - 1; at >= 0; at--) {
      const { head, relation } = tree.tokens[at]!
      const inside = head === noun || found.includes(head) || (relation === 'flat' && tree.tokens[head]!.head === noun)
      if (!inside || !['compound', 'amod', 'nmod:desc', 'flat', 'punct', 'nummod'].includes(relation)) break
      found.push(at)
    }
    return found
  }

  /** "Leopard tanks", "M23 rebels": the name before the class noun says which. */
  function brandedName(tree: SentenceTree, token: number): number | undefined {
    const lemma = lemmaAt(tree, token)
    const type = nouns.typeOf(lemma)
    const armed = nouns.has(lemma, 'stateforce') || nouns.has(lemma, 'fighters')
    const body = armed || type === 'Organization'
    if (type !== 'Product' && !body) return undefined
    for (const child of modifiersBefore(tree, token)) {
      const name = reading.nameAt(tree.index, child)
      if (!name || name.adjectival || child > token) continue
      const nameType = typeOf(name.entity)
      if (
        nameType === 'Product' ||
        (body && name.last === token - 1 && (nameType === 'Organization' || nameType === 'Group'))
      )
        return name.entity
    }
    return undefined
  }

  /** "the Iraqi city of Mosul", "the island of Bornholm": the place that the noun introduces. */
  function placeOf(tree: SentenceTree, token: number): number | undefined {
    const noun = lemmaAt(tree, token)
    if (isRegionNoun(noun) && tree.tokens[token]!.xpos === 'NN') {
      const named = placeUpTo(tree, token) ?? placeUpTo(tree, startOfPhrase(tree, token) - 1, ',')
      if (named !== undefined) return named
    }
    if (!PLACE_NOUNS.test(noun) || formAt(tree, token + 1) !== 'of') return undefined
    const first = formAt(tree, token + 2) === 'the' ? token + 3 : token + 2
    const name = reading.names[tree.index]?.find((one) => one.first === first)
    return name && !name.adjectival && typeOf(name.entity) === 'Place' ? name.entity : undefined
  }

  /** "Kursk region", "Kursk, a city in …": the place named right before a token, or before the comma there. */
  function placeUpTo(tree: SentenceTree, token: number, mark?: string): number | undefined {
    if (mark !== undefined && formAt(tree, token) !== mark) return undefined
    const name = reading.names[tree.index]?.find((one) => one.last === token - 1)
    return name && !name.adjectival && typeOf(name.entity) === 'Place' ? name.entity : undefined
  }

  /** "the conduct of US President Donald Trump": the country before a title stands for nobody else than its holder. */
  function titleHolder(tree: SentenceTree, { last, entity }: NameMention): NameMention | undefined {
    if (typeOf(entity) !== 'Country') return undefined
    const title = tree.tokens[last + 1]
    if (!title || !['NOUN', 'PROPN'].includes(title.upos)) return undefined
    const holder = reading.names[tree.index]?.find(
      ({ first, title: words }) => words?.first === last + 1 || first === last + 2,
    )
    const titled = nouns.typeOf(title.lemma.toLowerCase()) === 'Person'
    return holder && titled && typeOf(holder.entity) === 'Person' ? holder : undefined
  }

  /** A title or class noun right before the name: "Iranian airline Mahan Air", "Former prime minister John Major". */
  function titledName(tree: SentenceTree, token: number): number | undefined {
    for (const name of reading.names[tree.index] ?? []) {
      if (name.title && token >= name.title.first && token <= name.title.last) return name.entity
      if (name.first === token + 1 && !name.adjectival && tree.tokens[token]!.upos === 'NOUN') {
        const type = nominals.typeFor(tree, token)
        if (type && type === typeOf(name.entity)) return name.entity
        if (isNamedRightBehind(tree, token, name)) return name.entity
      }
    }
    return undefined
  }

  /** "the film Angel Catbird", "porn star Stormy Daniels": whatever the noun's class, noun and name are one phrase. */
  function isNamedRightBehind(tree: SentenceTree, noun: number, { head }: NameMention): boolean {
    const { relation, head: above } = tree.tokens[noun]!
    if (tree.tokens[noun]!.xpos !== 'NN' || nouns.has(lemmaAt(tree, noun), 'light')) return false
    const joined = /^(appos|flat|nmod:desc|compound)$/
    return above === head
      ? /^(nmod:desc|flat)$/.test(relation)
      : tree.tokens[head]!.head === noun && joined.test(tree.tokens[head]!.relation)
  }

  /** "Michael Avenatti, the lawyer who …", "Mahan is an airline that …": the description is the name's. */
  function describedName(tree: SentenceTree, token: number): number | undefined {
    const { upos, relation, head } = tree.tokens[token]!
    if (upos !== 'NOUN') return undefined
    const type = nominals.typeFor(tree, token)
    const fitting = type && DESCRIBED.get(type)
    if (!fitting) return undefined
    const subject = dependents(tree, token, 'cop').length > 0 ? dependents(tree, token, 'nsubj')[0] : undefined
    const told =
      subject !== undefined && isRelativePronoun(tree, subject) ? antecedentOfPronoun(tree, subject) : subject
    const holder = relation === 'appos' ? head : told
    if (holder === undefined || holder < 0) return undefined
    const name = reading.nameAt(tree.index, holder)
    const entity =
      name && !name.adjectival
        ? name.entity
        : (reading.anaphorAt(tree.index, holder)?.entity ?? brandedName(tree, holder))
    return entity !== undefined && fitting.has(typeOf(entity)) ? entity : undefined
  }

  function apposedName(tree: SentenceTree, token: number): number | undefined {
    if (!['NOUN', 'PROPN'].includes(tree.tokens[token]!.upos)) return undefined
    if (lemmaAt(tree, token) === 'counterpart') return counterpartNamed(tree, token)
    const type = nominals.typeFor(tree, token)
    if (type !== 'Person' && type !== 'Organization' && type !== 'Group') return undefined
    const phrases = dependents(tree, token, 'nmod')
    // "the governor of the X region, N" has N hung on the region; the words of a phrase's own name say nothing of the noun.
    const behind = phrases.flatMap((host) =>
      dependents(tree, host, 'appos', 'flat', 'nmod:desc').filter(
        (child) => reading.nameAt(tree.index, child) !== reading.nameAt(tree.index, host),
      ),
    )
    const bare = phrases.filter((host) => caseOf(tree, host) === '')
    const candidates = [...dependents(tree, token, 'appos', 'flat', 'nmod:desc'), ...bare, ...behind]
    for (const child of candidates) {
      const name = reading.nameAt(tree.index, child)
      if (name && !name.adjectival && isOneOf(typeOf(name.entity), type)) return name.entity
    }
    return undefined
  }

  /** "HH Sheikh Jaber": the name behind titles that belong to none. */
  function flatName(tree: SentenceTree, token: number): number | undefined {
    if (tree.tokens[token]!.upos !== 'PROPN' || reading.nameAt(tree.index, token)) return undefined
    const name = dependents(tree, token, 'flat')
      .map((child) => reading.nameAt(tree.index, child))
      .find((one) => one && !one.adjectival)
    return name && typeOf(name.entity) === 'Person' ? name.entity : undefined
  }

  /** "his Ugandan counterpart, Grace Okello": the name right behind, whatever the parser hung it on. */
  function counterpartNamed(tree: SentenceTree, token: number): number | undefined {
    const first = formAt(tree, token + 1) === ',' ? token + 2 : token + 1
    const name = reading.names[tree.index]?.find((one) => one.first === first)
    return name && typeOf(name.entity) === 'Person' ? name.entity : undefined
  }

  return { namedBy, titleHolder }
}
