import type { Analysis, EntityType } from '../model'
import type { NameKnowledge } from './mentions/gazetteer'
import type { SentenceTree } from './tree'

/** A proper name (or the adjective of one) where it stands in a sentence: tokens `first` … `last`, both included. */
export interface NameMention {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** The token of the name whose governor lies outside it. */
  readonly head: number
  /** Index into `Reading.entities`. */
  readonly entity: number
  /** "Russian", "Ukrainian": the adjective of a country, place or people. */
  readonly adjectival: boolean
  /** Title words before a person's name ("Foreign Minister"), as token indices, both included. */
  readonly title?: { readonly first: number; readonly last: number }
  /** Entity index of the country inside a longer name ("Libyan National Army", "Bank of Ukraine"). */
  readonly country?: number
}

/** A nominal or pronoun that stands for an entity, by its head token. */
export interface Anaphor {
  readonly sentence: number
  readonly head: number
  readonly entity: number
  readonly kind: 'nominal' | 'pronoun'
  /** Further entities that a plural stands for ("both firms"). */
  readonly others?: readonly number[]
}

/** The head token of the phrase that a plural pronoun takes up: what it stands for is read there. */
export interface Antecedent {
  readonly sentence: number
  readonly head: number
}

/** An entity while the document is being read. */
export interface DraftEntity {
  readonly index: number
  type: EntityType
  name: string
  readonly nominal: boolean
  /** Types that a name's evidence speaks for nearly as much: an argument may be read as one of them. */
  readonly alternatives: ReadonlySet<EntityType>
  /** ISO 3166-1 alpha-2 code of a country. */
  iso?: string
  /** Every surface form met. */
  readonly forms: Set<string>
  /** Lemmas of nouns that describe it ("airline", "minister"), by apposition, copula or premodification. */
  readonly descriptions: Set<string>
}

/** What is known of a document before rules run. Rules may add nominal entities, never names. */
export interface Reading {
  /** The lists of names and titles that the reading was made with. */
  readonly knowledge: NameKnowledge
  readonly analysis: Analysis
  readonly trees: readonly SentenceTree[]
  readonly entities: DraftEntity[]
  /** Names of each sentence, in text order. */
  readonly names: readonly (readonly NameMention[])[]
  /** The name that a token belongs to. */
  nameAt(sentence: number, token: number): NameMention | undefined
  /** The entity that a pronoun or definite noun stands for, by its head token; undefined when in doubt. */
  anaphorAt(sentence: number, token: number): Anaphor | undefined
  /** The phrase that "they" or "their" takes up, where it is no single entity yet; undefined when in doubt. */
  antecedentAt(sentence: number, token: number): Antecedent | undefined
}
