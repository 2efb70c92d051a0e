import type { EntityType } from '../../model'
import { coordinated, isModifier } from '../frames/phrases'
import { antecedentOfPronoun, isRelativePronoun } from '../frames/subjects'
import type { Antecedent, Reading } from '../reading'
import { caseOf, dependents, formAt, lemmaAt, oncePerToken, type SentenceTree } from '../tree'
import { doersOfDeed } from './deed-doers'
import { createNamesBeside } from './names-beside'
import { isUnspecific } from './nominal-forms'
import { isCrowd, isPartyPlural, type Nominals } from './nominals'
import type { NounClasses } from './noun-classes'
import { ownersOf } from './owners'
import { createStates } from './states'

export interface ResolveOptions {
  /** Types that the slot takes; others are left out. */
  readonly types?: ReadonlySet<EntityType>
  /** The slot is the doer: "Ukrainian drones" stands for Ukraine. */
  readonly agent?: boolean
  /** An abstract noun may give way to its possessor: "criticised Turkey's decision". */
  readonly abstract?: boolean
  /** Names and antecedents only. */
  readonly named?: boolean
  /** What somebody writes or decides stands for them: "a *report* by Amnesty accused Mali", "Iran's *actions* threaten". */
  readonly author?: boolean
  /** A bare number counts people: "killed five". */
  readonly numerals?: boolean
}

/** An entity that an argument stands for, and the token whose phrase says so. */
export interface Argument {
  readonly entity: number
  readonly token: number
  /** The abstract noun whose possessor this is: it becomes the item. */
  readonly through?: number
}

/** What a token was found to stand for when it was asked with these options. */
interface Answer {
  readonly types: ResolveOptions['types']
  readonly asked: number
  readonly found: readonly Argument[]
}

/** The options that are set, as bits. */
function bitsOf({ agent, abstract, named, numerals, author }: ResolveOptions): number {
  return (agent ? 1 : 0) | (abstract ? 2 : 0) | (named ? 4 : 0) | (numerals ? 8 : 0) | (author ? 16 : 0)
}

export interface Resolver {
  /** Everything that a token stands for, conjuncts included. */
  resolve(tree: SentenceTree, token: number, options?: ResolveOptions): readonly Argument[]
}

const INCLUDING = new Set(['including', 'such as', 'like', 'including of', 'among them', 'notably', 'among others'])
/** Phrases that name a further party: "A, along with B,". */
const BESIDE = new Set(['along with', 'together with', 'as well as', 'alongside', 'in addition to'])
const ANIMATE = new Set(['Person', 'Group', 'Organization', 'Country'])
const SUBJECT_LIKE = new Set(['Country', 'Organization', 'Person', 'Group', 'Place'])

export function createResolver(reading: Reading, nominals: Nominals, nouns: NounClasses): Resolver {
  const typeOf = (entity: number) => reading.entities[entity]!.type
  const beside = createNamesBeside(reading, nominals, nouns)
  const states = createStates(reading, nouns)
  const allowed = (entity: number, { types }: ResolveOptions) =>
    !types || types.has(typeOf(entity)) || [...reading.entities[entity]!.alternatives].some((type) => types.has(type))

  // Many frames ask the same of the same token.
  const answersAt = oncePerToken((): Answer[] => [])

  function resolve(tree: SentenceTree, token: number, options: ResolveOptions = {}): readonly Argument[] {
    const answers = answersAt(tree, token)
    const { types } = options
    const asked = bitsOf(options)
    for (const answer of answers) if (answer.types === types && answer.asked === asked) return answer.found
    const found = resolveAll(tree, token, options)
    answers.push({ types, asked, found })
    return found
  }

  function resolveAll(tree: SentenceTree, token: number, options: ResolveOptions): readonly Argument[] {
    const found: Argument[] = []
    const parts = partsOf(tree, token)
    for (const part of parts) {
      if (part === token && isToldByName(tree, token)) continue
      if (part !== token && tree.tokens[part]!.upos === 'VERB') continue
      for (const argument of resolveOne(tree, part, options, 0))
        if (!found.some(({ entity }) => entity === argument.entity)) found.push(argument)
    }
    return found
  }

  /** "the two countries, A and B": the names say who is meant. */
  function isToldByName(tree: SentenceTree, token: number): boolean {
    if (tree.tokens[token]!.xpos !== 'NNS' || dependents(tree, token, 'nummod').length === 0) return false
    const names = dependents(tree, token, 'appos').filter((child) => reading.nameAt(tree.index, child))
    return names.length > 0 && names.flatMap((name) => coordinated(tree, name)).length > 1
  }

  /** The conjuncts of a token, and those of the name that it describes ("leader Kim Jong Un and President Putin"). */
  function partsOf(tree: SentenceTree, token: number): number[] {
    const own = coordinated(tree, token)
    const parts = [
      ...own,
      ...own.flatMap((part) => dependents(tree, part, 'nmod').filter((child) => BESIDE.has(caseOf(tree, child)))),
    ]
    const names = parts
      .flatMap((part) => dependents(tree, part, 'appos'))
      .filter((child) => reading.nameAt(tree.index, child))
    return [
      ...new Set([
        ...parts,
        ...names.flatMap((name) => coordinated(tree, name).slice(isToldByName(tree, token) ? 0 : 1)),
      ]),
    ]
  }

  function resolveOne(tree: SentenceTree, token: number, options: ResolveOptions, depth: number): Argument[] {
    if (depth > 4) return []
    if (isRelativePronoun(tree, token)) {
      const antecedent = antecedentOfPronoun(tree, token)
      const hosts = antecedent === undefined ? [] : coordinated(tree, antecedent)
      const found = hosts.flatMap((part) => resolveOne(tree, part, options, depth + 1))
      const fits = !isPersonal(tree, token) || found.some(({ entity }) => ANIMATE.has(typeOf(entity)))
      return fits ? found : nearestPerson(tree, token)
    }
    const direct = directEntity(tree, token, options)
    // "killed two Palestinians": people where the slot takes no country.
    const people =
      direct !== undefined && isCountedPeople(tree, token) && (!allowed(direct, options) || isNumbered(tree, token))
    if (direct !== undefined && !people)
      return [direct, ...(reading.anaphorAt(tree.index, token)?.others ?? [])]
        .filter((entity) => allowed(entity, options))
        .map((entity) => ({ entity, token }))
    const authors = options.author ? authorsOf(tree, token, options, depth) : []
    if (authors.length > 0) return authors
    const antecedent = reading.antecedentAt(tree.index, token)
    if (antecedent) return takenUp(tree, token, antecedent, options, depth)
    const inner = lookInside(tree, token, options, depth)
    if (inner.length > 0) return inner
    return nominal(tree, token, options)
  }

  function isCountedPeople(tree: SentenceTree, token: number): boolean {
    const name = reading.nameAt(tree.index, token)
    if (!name || !/^NNP?S$/.test(tree.tokens[token]!.xpos)) return false
    return name.adjectival || isPartyPlural(reading, tree, token, name)
  }

  /** "231 Democrats voted": some of them, not their party. */
  function isNumbered(tree: SentenceTree, token: number): boolean {
    return dependents(tree, token, 'nummod').length > 0
  }

  /** "they": what the phrase that it takes up stands for. */
  function takenUp(
    tree: SentenceTree,
    token: number,
    { sentence, head }: Antecedent,
    options: ResolveOptions,
    depth: number,
  ): Argument[] {
    if (sentence === tree.index && head === token) return []
    const there = reading.trees[sentence]!
    return coordinated(there, head)
      .flatMap((part) => resolveOne(there, part, options, depth + 1))
      .map(({ entity }) => ({ entity, token }))
  }

  function isPersonal(tree: SentenceTree, token: number): boolean {
    return ['who', 'whom'].includes(formAt(tree, token))
  }

  /** "who" after a phrase that the parser hung on something lifeless: the person named or described last. */
  function nearestPerson(tree: SentenceTree, pronoun: number): Argument[] {
    for (let at = pronoun - 1; at >= Math.max(0, pronoun - 8); at--) {
      const name = reading.nameAt(tree.index, at)
      if (name && typeOf(name.entity) === 'Person') return [{ entity: name.entity, token: name.head }]
    }
    return []
  }

  /** A name, an antecedent, or the name that a title or description stands beside. */
  function directEntity(tree: SentenceTree, token: number, options: ResolveOptions): number | undefined {
    const name = reading.nameAt(tree.index, token)
    if (name?.adjectival && tree.tokens[token]!.upos === 'ADJ' && !options.named) return undefined
    if (name && !(name.adjectival && name.head !== token)) {
      if (
        name.head === token ||
        name.last === token ||
        tree.tokens[token]!.head < name.first ||
        tree.tokens[token]!.head > name.last
      )
        return beside.titleHolder(tree, name)?.entity ?? name.entity
    }
    const described = beside.namedBy(tree, token)
    if (described !== undefined) return described
    const anaphor = reading.anaphorAt(tree.index, token)
    if (anaphor) return anaphor.entity
    return options.agent ? states.behind(tree, token) : states.body(tree, token)
  }

  /** "a *report* by Amnesty", "the ministry's *statement*": whose words or deed it is. */
  function authorsOf(tree: SentenceTree, token: number, options: ResolveOptions, depth: number): Argument[] {
    if (!nouns.has(lemmaAt(tree, token), 'authored')) return []
    const owners = [
      ...dependents(tree, token, 'nmod:poss'),
      ...dependents(tree, token, 'nmod').filter((child) => /^(by|from|of)$/.test(caseOf(tree, child))),
    ]
    const types = options.types ?? (SUBJECT_LIKE as ReadonlySet<EntityType>)
    for (const owner of owners) {
      const found = resolveOne(tree, owner, { ...options, types, author: false }, depth + 1)
      if (found.some(({ entity }) => ANIMATE.has(typeOf(entity)))) return found
    }
    return []
  }

  /** "dozens of X", "firms including A and B", "Turkey's decision". */
  function lookInside(tree: SentenceTree, token: number, options: ResolveOptions, depth: number): Argument[] {
    const lemma = lemmaAt(tree, token)
    const phrases = dependents(tree, token, 'nmod', 'obl')
    if (nouns.has(lemma, 'light') || tree.tokens[token]!.upos === 'NUM') {
      // "one of them died" is one, not all of them.
      const inner = phrases.filter(
        (child) => caseOf(tree, child) === 'of' && !(options.numerals && /^(them|victims)$/.test(formAt(tree, child))),
      )
      const found = inner
        .flatMap((child) => coordinated(tree, child))
        .flatMap((child) => resolveOne(tree, child, options, depth + 1))
      if (found.length > 0) return found
    }
    if (options.abstract && isAbstract(tree, token, options)) {
      const isEvent = nominals.typeFor(tree, token) === 'Event'
      const owners = [
        ...dependents(tree, token, 'nmod:poss'),
        ...phrases.filter((child) => ownersOf(lemma, isEvent).has(caseOf(tree, child))),
        ...dependents(tree, token, 'amod', 'compound').filter((child) => reading.nameAt(tree.index, child)),
      ]
      const types = options.types ?? (SUBJECT_LIKE as ReadonlySet<EntityType>)
      for (const owner of owners) {
        const found = resolveOne(
          tree,
          owner,
          { ...options, types, abstract: false, named: isModifier(tree, owner) },
          depth + 1,
        )
        if (found.length > 0) return found.map((argument) => ({ ...argument, through: token }))
      }
      for (const { tree: there, tokens } of doersOfDeed(reading, tree, token)) {
        const found = tokens.flatMap((doer) => resolve(there, doer, { types, agent: true }))
        if (found.length > 0) return found.map(({ entity }) => ({ entity, token, through: token }))
      }
    }
    const examples = phrases.filter((child) => INCLUDING.has(caseOf(tree, child)))
    if (examples.length === 0) return []
    const named = examples
      .flatMap((child) => coordinated(tree, child))
      .flatMap((child) => resolveOne(tree, child, options, depth + 1))
    return named.length > 0 ? [...nominal(tree, token, options), ...named] : []
  }

  /** What is no entity, or an event or a thing where the slot takes none. */
  function isAbstract(tree: SentenceTree, token: number, { types }: ResolveOptions): boolean {
    const lemma = lemmaAt(tree, token)
    if (tree.tokens[token]!.upos !== 'NOUN') return false
    const type = nominals.typeFor(tree, token)
    return (
      nouns.has(lemma, 'abstract') ||
      type === undefined ||
      (/^(Event|Product)$/.test(type) && types?.has(type) === false)
    )
  }

  function nominal(tree: SentenceTree, token: number, options: ResolveOptions): Argument[] {
    if (options.named) return []
    const type = nominals.typeFor(tree, token)
    if (!type || (options.types && !options.types.has(type))) return []
    if (
      isUnspecific(tree, token) ||
      ((tree.tokens[token]!.upos === 'NUM' || isCrowd(tree, token)) && !options.numerals)
    )
      return []
    const entity = nominals.entityFor(tree, token)
    return entity === undefined ? [] : [{ entity, token }]
  }

  return { resolve }
}
