import { EXPORT_FORMATS, MEASURES } from '../../graph'
import { ENTITY_TYPES, MODALITIES, POLARITIES, RELATION_FAMILIES } from '../../model'

/** What the values of the enumerations are called inside the house, by their GraphQL names. */
export const enumerations = {
  EntityType: byUpperCase(ENTITY_TYPES),
  Modality: byUpperCase(MODALITIES),
  Polarity: byUpperCase(POLARITIES),
  RelationFamily: byUpperCase(RELATION_FAMILIES),
  Comparator: { EXACTLY: '=', OVER: '>', UNDER: '<', ABOUT: '~' },
  Measure: byUpperCase(MEASURES.map(({ name }) => name)),
  ExportFormat: byUpperCase(EXPORT_FORMATS.map(({ name }) => name)),
  DisagreementKind: { POLARITY: 'polarity', QUANTITY: 'quantity', AMOUNT: 'amount' },
  SearchKind: { ENTITY: 'entity', SENTENCE: 'sentence' },
} as const

function byUpperCase<Value extends string>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value]))
}
