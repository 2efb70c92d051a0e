export const ENTITY_TYPES = [
  'Person',
  'Organization',
  'Country',
  'Place',
  'Facility',
  'Product',
  'Agreement',
  'Event',
  'Group',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export const MODALITIES = ['asserted', 'reported', 'alleged', 'planned', 'possible'] as const
export type Modality = (typeof MODALITIES)[number]

export const POLARITIES = ['positive', 'negative'] as const
export type Polarity = (typeof POLARITIES)[number]

export const RELATION_FAMILIES = ['material', 'force', 'law', 'diplomacy', 'structure'] as const
export type RelationFamily = (typeof RELATION_FAMILIES)[number]

/** A relation of the vocabulary, as `seeds/ontology.json` describes it. */
export interface RelationType {
  readonly type: string
  readonly family: RelationFamily
  /** Whether subject and object may be exchanged. */
  readonly symmetric: boolean
  readonly gloss: string
  readonly qualifiers: readonly string[]
  /** Codes of the event vocabularies PLOVER and CAMEO, where they have one. */
  readonly plover: string | null
  readonly cameo: string | null
  readonly wikidata?: string
}

/** The closed vocabulary: nothing of another type or relation ever enters the graph. */
export interface Ontology {
  readonly entityTypes: readonly EntityType[]
  readonly modalities: readonly Modality[]
  readonly polarities: readonly Polarity[]
  readonly relations: readonly RelationType[]
}
