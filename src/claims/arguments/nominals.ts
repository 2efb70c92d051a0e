import { type EntityType, foldName } from '../../model'
import type { DraftEntity, NameMention, Reading } from '../reading'
import { caseOf, dependents, formAt, lemmaAt, oncePerToken, type SentenceTree, subtree, textBetween } from '../tree'
import { formsOf, MAX_NAME_TOKENS, otherForms } from './nominal-forms'
import type { NounClasses } from './noun-classes'

/** Entities without a proper name, made when a claim needs them and shared by every later mention of the same words. */
export interface Nominals {
  /** The entity of the noun phrase headed by `noun`, or undefined where such a noun names nobody and nothing. */
  entityFor(tree: SentenceTree, noun: number): number | undefined
  /** The type that such an entity would have. */
  typeFor(tree: SentenceTree, noun: number): EntityType | undefined
  /** Whether some phrase for the entity names somebody: "Ukrainian companies", "members of the European Union". */
  isAnchored(entity: number): boolean
  /** Where each nominal entity was met: sentence and head token. */
  readonly places: ReadonlyMap<number, readonly { readonly sentence: number; readonly head: number }[]>
}

/** "231 Democrats": a party's plural with a number is some of its members; not "12 Angels". */
export function isPartyPlural(reading: Reading, tree: SentenceTree, noun: number, name: NameMention): boolean {
  const { type, name: party } = reading.entities[name.entity]!
  return (
    type === 'Organization' &&
    / Party$/.test(party) &&
    name.first === name.last &&
    dependents(tree, noun, 'nummod').length > 0
  )
}

const DEFINITE = new Set(['the', 'these', 'those', 'this', 'that', 'both'])

export function createNominals(reading: Reading, nouns: NounClasses): Nominals {
  const text = reading.analysis.document.text
  const anchored = new Set<number>()
  const byForm = new Map<string, number>()
  const owned = new Set<number>()
  const places = new Map<number, { sentence: number; head: number }[]>()
  const heads: { readonly entity: number; readonly form: string; readonly kinds: readonly string[] }[] = []

  const typeFor = oncePerToken((tree: SentenceTree, noun: number): EntityType | undefined => {
    const token = tree.tokens[noun]!
    if (token.xpos === 'CD' && token.upos === 'NUM') return isPeopleCount(tree, noun) ? 'Group' : undefined
    if (isCrowd(tree, noun)) return 'Group'
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined
    // "the development arm of the municipality" is no weapon, "new powers" no electricity.
    if (formAt(tree, noun) === 'arm') return 'Organization'
    if (formAt(tree, noun) === 'powers') return undefined
    if (formAt(tree, noun - 1) === 'think' && lemmaAt(tree, noun) === 'tank') return 'Organization'
    if (isPeople(tree, noun)) return 'Group'
    // "fired with live fire"
    if (formAt(tree, noun) === 'fire' && dependents(tree, noun, 'amod').some((child) => formAt(tree, child) === 'live'))
      return 'Product'
    if (isOrganising(tree, noun)) return undefined
    const type = nouns.typeOf(lemmaAt(tree, noun)) ?? nouns.typeOf(formAt(tree, noun))
    if (type === 'Person' && token.xpos === 'NNS') return 'Group'
    if ((type === 'Organization' || type === 'Country') && token.xpos === 'NNS') return 'Group'
    return type
  })

  /** "two Palestinians"; "Gunmen" at the head of a headline, taken for a name. */
  function isPeople(tree: SentenceTree, noun: number): boolean {
    const { xpos } = tree.tokens[noun]!
    const name = reading.nameAt(tree.index, noun)
    if (/^NNP?S$/.test(xpos) && name && (name.adjectival || isPartyPlural(reading, tree, noun, name))) return true
    const form = formAt(tree, noun)
    return xpos === 'NNP' && form.endsWith('men') && nouns.typeOf(form.replace(/men$/, 'man')) === 'Person'
  }

  /** "the organisation of the vote": the act, no body. */
  function isOrganising(tree: SentenceTree, noun: number): boolean {
    if (!/^organi[sz]ation$/.test(lemmaAt(tree, noun))) return false
    return dependents(tree, noun, 'nmod').some(
      (child) => caseOf(tree, child) === 'of' && nouns.typeOf(lemmaAt(tree, child)) === 'Event',
    )
  }

  /** The latest nominal with the same head noun, or of the same kind of event: "the soldiers", "the attack" after "a bombing". */
  function earlierByHead(tree: SentenceTree, noun: number): number | undefined {
    const definite = dependents(tree, noun, 'det').some((child) => DEFINITE.has(formAt(tree, child)))
    const modified = dependents(tree, noun, 'amod', 'compound', 'nmod').length > 0
    if (!definite || modified) return undefined
    const same = heads.findLast(({ form }) => form === formAt(tree, noun))
    if (same) return same.entity
    const own = nouns.eventKinds(lemmaAt(tree, noun))
    return heads.findLast(({ kinds }) => kinds.some((kind) => own.includes(kind)))?.entity
  }

  const entityFor = oncePerToken((tree: SentenceTree, noun: number): number | undefined => {
    const type = typeFor(tree, noun)
    if (!type) return undefined
    const forms = formsOf(tree, text, noun)
    const possessed = possessedForm(tree, noun)
    const keys = [foldName(possessed ?? forms.at(-1)!), foldName(forms[0]!)]
    const hasPhrase = keys[0] !== keys[1] && forms.length > 1 && dependents(tree, noun, 'nmod').length > 0
    const loose = hasPhrase || (possessed !== undefined && byForm.has(keys[1]!) && isOthers(byForm.get(keys[1]!)!))
    const known = byForm.get(keys[0]!) ?? (loose ? undefined : (byForm.get(keys[1]!) ?? earlierByHead(tree, noun)))
    const entity = known ?? addEntity(type, possessed !== undefined && loose ? possessed : forms[0]!)
    if (possessed !== undefined) {
      forms.push(possessed)
      owned.add(entity)
    }
    for (const key of keys) if (!byForm.has(key)) byForm.set(key, entity)
    if (known === undefined)
      heads.push({ entity, form: formAt(tree, noun), kinds: nouns.eventKinds(lemmaAt(tree, noun)) })
    for (const form of [...forms, ...otherForms(tree, text, noun)]) reading.entities[entity]!.forms.add(form)
    if (subtree(tree, noun).some((token) => reading.nameAt(tree.index, token))) anchored.add(entity)
    const place = { sentence: tree.index, head: noun }
    const met = places.get(entity)
    if (met) met.push(place)
    else places.set(entity, [place])
    return entity
  })

  /** "Russia's security council": the core with the country or body whose it is. */
  function possessedForm(tree: SentenceTree, noun: number): string | undefined {
    const owner = dependents(tree, noun, 'nmod:poss')
      .map((child) => reading.nameAt(tree.index, child))
      .find((name) => name && !name.adjectival && /^(Country|Organization)$/.test(reading.entities[name.entity]!.type))
    return owner && owner.last < noun && noun - owner.first < MAX_NAME_TOKENS
      ? textBetween(tree, text, owner.first, noun)
      : undefined
  }

  /** Whether an entity is already some country's or body's own. */
  function isOthers(entity: number): boolean {
    return owned.has(entity)
  }

  function addEntity(type: EntityType, name: string): number {
    const entity: DraftEntity = {
      index: reading.entities.length,
      type,
      name,
      nominal: true,
      alternatives: new Set(),
      forms: new Set([name]),
      descriptions: new Set(),
      iso: undefined,
    }
    reading.entities.push(entity)
    return entity.index
  }

  return { entityFor, typeFor, isAnchored: (entity) => anchored.has(entity), places }
}

/** "thousands rallied", "six others": a round number of people. */
export function isCrowd(tree: SentenceTree, noun: number): boolean {
  if (/^(others|more)$/.test(formAt(tree, noun))) return dependents(tree, noun, 'nummod').length > 0
  return (
    /^(dozens|scores|hundreds|thousands|millions)$/.test(formAt(tree, noun)) &&
    !dependents(tree, noun, 'nmod').some((child) => caseOf(tree, child) === 'of')
  )
}

/** "killed 12 in Peru": the phrase says where, not of what. */
const WHEREABOUTS = /^(in|at|near|across|on|since|during|throughout|outside|inside|over|from)$/

/** "killed at least seven": a bare number as an argument counts people. */
function isPeopleCount(tree: SentenceTree, number: number): boolean {
  const { relation, text } = tree.tokens[number]!
  if (/^(19|20)\d\d$/.test(text)) return false
  return (
    ['obj', 'nsubj', 'nsubj:pass', 'conj', 'obl', 'obl:agent'].includes(relation) &&
    dependents(tree, number, 'compound', 'nmod').every(
      (child) => /^(least|most|once|them|victims)$/.test(formAt(tree, child)) || WHEREABOUTS.test(caseOf(tree, child)),
    )
  )
}
