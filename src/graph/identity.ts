import { type Entity, foldName } from '../model'
import { compareText } from './summarise-claims'

/** What some documents agree in saying of one entity id. */
export interface EntityForm extends Omit<Entity, 'id'> {
  /** How many documents say just this. */
  readonly documents: number
}

/**
 * One entity of what every document says of the same id, whatever the order of the forms. Type, name and the rest are
 * those of most documents; of equally many names the one that is not all capitals, then the longer, then the first by
 * code units. Every other name and alias becomes an alias, sorted by code units.
 */
export function mergeForms(id: string, forms: readonly EntityForm[]): Entity {
  const name = electName(forms)
  const iso = elect(forms.filter((form) => form.iso !== undefined).map((form) => [form.iso!, form.documents]))
  const aliases = new Set(forms.flatMap((form) => [form.name, ...form.aliases]))
  aliases.delete(name)
  return {
    id,
    type: elect(forms.map((form) => [form.type, form.documents]))!,
    name,
    aliases: [...aliases].sort(compareText),
    nominal: elect(forms.map((form) => [form.nominal, form.documents]))!,
    ...(iso === undefined ? {} : { iso }),
  }
}

function electName(forms: readonly EntityForm[]): string {
  const ranked = [...countVotes(forms.map((form) => [form.name, form.documents]))].sort(
    ([left, leftVotes], [right, rightVotes]) =>
      rightVotes - leftVotes ||
      Number(isAllCapitals(left)) - Number(isAllCapitals(right)) ||
      right.length - left.length ||
      compareText(left, right),
  )
  return ranked[0]![0]
}

function isAllCapitals(name: string): boolean {
  return name.length > 5 && name === name.toUpperCase()
}

function elect<Value>(votes: readonly (readonly [Value, number])[]): Value | undefined {
  return [...countVotes(votes)].sort(
    ([left, leftVotes], [right, rightVotes]) => rightVotes - leftVotes || compareText(String(left), String(right)),
  )[0]?.[0]
}

function countVotes<Value>(votes: readonly (readonly [Value, number])[]): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const [value, count] of votes) counts.set(value, (counts.get(value) ?? 0) + count)
  return counts
}

/**
 * Whether two entities, perhaps of different documents, are the same: by country code where both have one, by type and
 * folded name otherwise; entities without a name of their own are never the same across documents. A shared alias
 * alone is no proof: `unsure`.
 */
export function judgeIdentity(left: Entity, right: Entity): 'same' | 'different' | 'unsure' {
  if (left.id === right.id) return 'same'
  if (left.nominal || right.nominal) return 'different'
  if (left.iso !== undefined && right.iso !== undefined) return left.iso === right.iso ? 'same' : 'different'
  if (left.type !== right.type) return 'different'
  if (foldName(left.name) === foldName(right.name)) return 'same'
  const names = new Set([left.name, ...left.aliases].map(foldName))
  return [right.name, ...right.aliases].some((name) => names.has(foldName(name))) ? 'unsure' : 'different'
}
