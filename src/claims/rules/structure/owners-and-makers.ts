import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { caseOf, dependent, dependents, formAt, type SentenceTree, tokensOf, tokensWith } from '../../tree'
import { dominantCountry } from './context-country'
import { isParent } from './parent-companies'
import { isPossessive, nameFrom, structureClaim, typeOf } from './phrase'

const OWNED_NOUNS =
  /^(subsidiary|branch|fleet|factory|plant|refinery|mine|store|shop|shipyard|operation|stake|pipeline|warehouse|depot|headquarters|outlet|supermarket|airbase|yard|hotel|chain|farm|ranch|estate|villa|resort|club|center|centre)s?$/
/** What a person may own too, where it has a name. */
const ESTATES = /^(farm|ranch|estate|villa|mansion|resort|hotel|club)$/
const COMPANY_NOUNS = /^(company|firm|business|startup|newspaper|airline|conglomerate)$/
const UNIT_NOUNS = /^(unit|subsidiary|arm|affiliate|brand)$/
const MAKER_NOUNS = /^(maker|manufacturer|producer|builder|developer)$/
const OWNERS = new Set(['Organization', 'Country', 'Person'])

/** "X, a subsidiary of Y", "state-owned X", "Y's Z chain": Y owns X. */
export const owns: Rule = {
  name: 'structure/owner',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [
      ...subsidiaries(tree, context),
      ...controlled(tree, context, /^(owned|controlled|run)$/, 'OWNS'),
      ...possessions(tree, context),
      ...ownCompanies(tree, context),
      ...ownUnits(tree, context),
      ...stateOwned(tree, context.reading),
    ]
  },
}

/** "the Skynex system from Rheinmetall", "US-built vehicles", "airplane manufacturer Sukhoi": the maker produces it. */
export const produces: Rule = {
  name: 'structure/maker',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [
      ...fromMaker(tree, context),
      ...controlled(tree, context, /^(made|built|produced|manufactured|designed|developed)$/, 'PRODUCES'),
      ...makerOf(tree, context),
    ]
  },
}

function subsidiaries(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensWith(tree, tree.lemmas, /^subsidiary$/).flatMap((token) => {
    const noun = token.index
    const owners = [
      ...dependents(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of'),
      ...dependents(tree, noun, 'nmod:poss'),
    ]
    const described =
      token.relation === 'appos'
        ? reading.nameAt(tree.index, token.head)
        : reading.names[tree.index]!.find((name) => name.first === noun + 1)
    const apposed = dependents(tree, noun, 'appos').map((child) => reading.nameAt(tree.index, child))[0]
    const owned =
      described?.entity ??
      apposed?.entity ??
      (dependent(tree, noun, 'cop') === undefined
        ? undefined
        : context.resolve(tree, dependent(tree, noun, 'nsubj') ?? noun)[0])
    if (owned === undefined) return unnamedSubsidiary(tree, noun, owners, context)
    return owners
      .flatMap((owner) => context.resolve(tree, owner))
      .filter((owner) => owner !== owned && OWNERS.has(typeOf(reading, owner)))
      .map((owner) =>
        structureClaim(tree, 'OWNS', 'owner-subsidiary', 0.9, { subject: owner, object: owned, predicate: noun }),
      )
  })
}

/** "a subsidiary of the Italian giant X": the subsidiary has no name. */
function unnamedSubsidiary(
  tree: SentenceTree,
  noun: number,
  owners: readonly number[],
  context: RuleContext,
): Proposal[] {
  const { reading } = context
  const named = owners
    .flatMap((owner) => context.resolve(tree, owner))
    .filter((owner) => typeOf(reading, owner) === 'Organization' && !reading.entities[owner]!.nominal)
  return context
    .resolve(tree, noun)
    .flatMap((owned) =>
      named
        .filter((owner) => owner !== owned)
        .map((owner) =>
          structureClaim(tree, 'OWNS', 'owner-subsidiary', 0.75, { subject: owner, object: owned, predicate: noun }),
        ),
    )
}

/** "X-owned Y", "X-built Y". */
function controlled(
  tree: SentenceTree,
  context: RuleContext,
  participle: RegExp,
  relation: 'OWNS' | 'PRODUCES',
): Proposal[] {
  const { reading } = context
  const participles = tree.tokens.filter(({ text }) => participle.test(text))
  return participles.flatMap((token) => {
    if (formAt(tree, token.index - 1) !== '-') return []
    const maker = reading.nameAt(tree.index, token.index - 2) ?? reading.nameAt(tree.index, token.index - 3)
    if (!maker || !OWNERS.has(typeOf(reading, maker.entity)) || token.head < 0) return []
    const comma = formAt(tree, token.head + 1) === ',' ? 1 : 0
    const behind = reading.names[tree.index]!.find((name) => name.first === token.head + 1 + comma && !name.adjectival)
    const things =
      behind && typeOf(reading, behind.entity) !== 'Person' ? [behind.entity] : context.resolve(tree, token.head)
    const types = relation === 'OWNS' ? /^(Organization|Facility|Product|Group)$/ : /^(Product|Facility)$/
    return things
      .filter((thing) => thing !== maker.entity && types.test(typeOf(reading, thing)))
      .map((thing) =>
        structureClaim(tree, relation, relation === 'OWNS' ? 'owner-hyphen' : 'maker-hyphen', 0.85, {
          subject: maker.entity,
          object: thing,
          predicate: token.index,
        }),
      )
  })
}

/** "Tesco's Polish stores", "its Poznan distribution centre": works and outlets of a company. */
function possessions(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensOf(tree, 'NOUN').flatMap((token) => {
    const noun = token.index
    if (!OWNED_NOUNS.test(formAt(tree, noun))) return []
    const possessor = dependent(tree, noun, 'nmod:poss')
    if (possessor === undefined) return []
    const owner = context.resolve(tree, possessor)[0]
    const estate =
      ESTATES.test(formAt(tree, noun)) &&
      dependents(tree, noun, 'compound').some((child) => reading.nameAt(tree.index, child))
    if (
      owner === undefined ||
      !(typeOf(reading, owner) === 'Organization' || (estate && typeOf(reading, owner) === 'Person'))
    )
      return []
    const inside = dependents(tree, noun, 'compound')
      .map((child) => reading.nameAt(tree.index, child))
      .find((name) => name && typeOf(reading, name.entity) === 'Organization')
    const things = inside ? [inside.entity] : context.resolve(tree, noun)
    return things
      .filter((thing) => thing !== owner && /^Facility$/.test(typeOf(reading, thing)))
      .map((thing) =>
        structureClaim(tree, 'OWNS', 'owner-possessive', 0.65, { subject: owner, object: thing, predicate: noun }),
      )
  })
}

/** "his company X", "the businessman's newspaper X". */
function ownCompanies(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensWith(tree, tree.forms, COMPANY_NOUNS).flatMap((token) => {
    const noun = token.index
    if (isParent(tree, noun)) return []
    const possessor =
      dependents(tree, noun, 'nmod:poss')[0] ?? (tree.tokens[noun - 1]?.xpos === 'PRP$' ? noun - 1 : undefined)
    const named = nameFrom(tree, reading, noun + 1)
    if (possessor === undefined || !named || typeOf(reading, named.entity) !== 'Organization') return []
    return context
      .resolve(tree, possessor)
      .filter((owner) => typeOf(reading, owner) === 'Person' && !reading.entities[owner]!.nominal)
      .map((owner) =>
        structureClaim(tree, 'OWNS', 'owner-own-company', 0.75, {
          subject: owner,
          object: named.entity,
          predicate: noun,
        }),
      )
  })
}

/** "its X unit", "Fantasia's X subsidiary": a company's part with a name of its own. */
function ownUnits(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensWith(tree, tree.forms, UNIT_NOUNS).flatMap((token) => {
    const noun = token.index
    const unit = reading.names[tree.index]!.find((name) => name.last === noun - 1)
    const possessor = dependents(tree, noun, 'nmod:poss')[0]
    if (!unit || possessor === undefined || typeOf(reading, unit.entity) !== 'Organization') return []
    return context
      .resolve(tree, possessor)
      .filter((owner) => owner !== unit.entity && typeOf(reading, owner) === 'Organization')
      .map((owner) =>
        structureClaim(tree, 'OWNS', 'owner-own-unit', 0.8, { subject: owner, object: unit.entity, predicate: noun }),
      )
  })
}

/** "the state-owned oil giant X", "its state-run news agency X": the state is the only one told or the one the article is about. */
function stateOwned(tree: SentenceTree, reading: Reading): Proposal[] {
  const participles = tree.tokens.filter(({ text }) => /^(owned|run|controlled)$/.test(text))
  return participles.flatMap((token) => {
    const at = token.index
    if (formAt(tree, at - 1) !== '-' || !/^(state|government)$/.test(formAt(tree, at - 2))) return []
    const thing = reading.names[tree.index]!.find(
      (name) =>
        name.first > at && name.first <= at + 5 && !name.adjectival && typeOf(reading, name.entity) === 'Organization',
    )
    const between = tree.tokens.slice(at + 1, thing?.first ?? 0)
    if (!thing || !between.every(({ xpos }) => /^(NN|JJ|HYPH|JJS|CD)$/.test(xpos))) return []
    const before = reading.names[tree.index]!.find(
      (name) => name.last >= at - 4 && name.last < at && typeOf(reading, name.entity) === 'Country',
    )
    const state = before?.entity ?? dominantCountry(reading)
    if (state === undefined) return []
    return [structureClaim(tree, 'OWNS', 'owner-state', 0.72, { subject: state, object: thing.entity, predicate: at })]
  })
}

/** "the X system from Y", "Y's X missile": a named product with its company. */
function fromMaker(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  const claim = (maker: NameMention, product: number, predicate: number) =>
    structureClaim(tree, 'PRODUCES', 'maker-from', 0.85, { subject: maker.entity, object: product, predicate })
  return reading.names[tree.index]!.flatMap((maker) => {
    if (typeOf(reading, maker.entity) !== 'Organization') return []
    if (isPossessive(tree, maker)) {
      const product = nameFrom(tree, reading, maker.last + 2)
      return product && typeOf(reading, product.entity) === 'Product'
        ? [claim(maker, product.entity, product.head)]
        : []
    }
    if (caseOf(tree, maker.head) !== 'from') return []
    const before = maker.first - (formAt(tree, maker.first - 1) === 'the' ? 3 : 2)
    const thing = tree.tokens[before]?.upos === 'NOUN' ? before : tree.tokens[maker.head]!.head
    const named =
      reading.nameAt(tree.index, thing) ??
      dependents(tree, thing, 'compound', 'flat')
        .map((child) => reading.nameAt(tree.index, child))
        .find((name) => name !== undefined)
    return named && typeOf(reading, named.entity) === 'Product' ? [claim(maker, named.entity, maker.head)] : []
  })
}

/** "airplane manufacturer Sukhoi", "X, a maker of drones". */
function makerOf(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return tokensWith(tree, tree.lemmas, MAKER_NOUNS).flatMap((token) => {
    const noun = token.index
    if (token.xpos === 'NNS') return []
    const behind = reading.names[tree.index]!.find((name) => name.first === noun + 1)
    const host = token.relation === 'appos' ? reading.nameAt(tree.index, token.head) : undefined
    const maker = behind ?? host
    if (!maker || typeOf(reading, maker.entity) !== 'Organization') return []
    const goods = [
      ...dependents(tree, noun, 'compound'),
      ...dependents(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of'),
    ]
    return goods
      .filter((child) => !reading.nameAt(tree.index, child))
      .flatMap((child) => context.resolve(tree, child))
      .filter((thing) => typeOf(reading, thing) === 'Product')
      .map((thing) =>
        structureClaim(tree, 'PRODUCES', 'maker-noun', 0.8, { subject: maker.entity, object: thing, predicate: noun }),
      )
  })
}
