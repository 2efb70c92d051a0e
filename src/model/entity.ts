import type { EntityType } from './ontology'
import type { Span } from './span'

/** One place in the text that stands for an entity. */
export interface Mention extends Span {
  /** The slice of the text. */
  readonly text: string
  readonly kind: 'name' | 'nominal' | 'pronoun'
}

/** Somebody or something that claims are about. */
export interface Entity {
  /** `ent_` and a hash: of type and folded name for named entities, of the document besides for nominal ones. */
  readonly id: string
  readonly type: EntityType
  /** The fullest form in the article, without title or article; countries by their common English name. */
  readonly name: string
  /** Every other surface form, acronyms included, sorted. */
  readonly aliases: readonly string[]
  /** True for an entity without a proper name of its own ("Ukrainian companies"). */
  readonly nominal: boolean
  /** ISO 3166-1 alpha-2 code of a country. */
  readonly iso?: string
}

/** A recorded verdict on whether two entities are the same: merging can be undone, nothing is rewritten. */
export interface Judgement {
  readonly left: string
  readonly right: string
  readonly verdict: 'same' | 'different' | 'unsure'
  readonly by: string
}
