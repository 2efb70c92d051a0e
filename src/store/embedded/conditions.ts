import type { SortKey } from '../cursor'
import { parseTermQuery } from '../terms'
import type { SqlValue } from './engine'

/** SQL conditions, joined by "and", with the values of their parameters in turn. */
export class Conditions {
  readonly parts: string[] = []
  readonly values: SqlValue[] = []

  add(part: string, ...values: SqlValue[]): void {
    this.parts.push(part)
    this.values.push(...values)
  }

  /** The column is one of the list; an absent list filters nothing. */
  anyOf(column: string, list: readonly string[] | undefined): void {
    // One value alone lets SQLite read an index in the order asked for, where a list would have to be sorted.
    if (list?.length === 1) this.add(`${column} = ?`, list[0]!)
    else if (list) this.add(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(list))
  }

  where(): string {
    return this.parts.length === 0 ? '' : `WHERE ${this.parts.join(' AND ')}`
  }
}

/** One key of an order; the last of an order is unique. */
export interface OrderKey {
  readonly column: string
  readonly type: 'string' | 'number'
  readonly descending?: boolean
}

/** Keyset paging over mixed directions: behind on the first key, or equal there and behind on the rest. */
export function addBehind(conditions: Conditions, order: readonly OrderKey[], key: SortKey): void {
  const [first, ...rest] = order
  const value = key[0]!
  const sign = first!.descending ? '<' : '>'
  if (rest.length === 0) {
    conditions.add(`${first!.column} ${sign} ?`, value)
    return
  }
  const inner = new Conditions()
  addBehind(inner, rest, key.slice(1))
  conditions.add(
    `${first!.column} ${sign}= ? AND (${first!.column} ${sign} ? OR (${inner.parts.join(' AND ')}))`,
    value,
    value,
    ...inner.values,
  )
}

/**
 * A full-text expression for the words of a user's text, or null when it has none. Folded words hold letters and digits
 * only, so that nothing in them is syntax; the quotes keep AND, OR and NOT words.
 */
export function matchExpression(text: string): string | null {
  const query = parseTermQuery(text)
  if (query === null) return null
  return [...query.whole.map((term) => `"${term}"`), `"${query.beginning}"*`].join(' AND ')
}
