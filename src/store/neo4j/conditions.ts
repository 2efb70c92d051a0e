import neo4j from 'neo4j-driver'
import type { SortKey } from '../cursor'
import type { Parameters } from './connection'

/** Conditions of a query, joined by AND, with the parameters that they name. */
export class Conditions {
  readonly parts: string[] = []
  readonly parameters: Record<string, unknown> = {}

  add(part: string, parameters: Parameters = {}): void {
    this.parts.push(part)
    Object.assign(this.parameters, parameters)
  }

  /** The property is one of the list; an absent list filters nothing. */
  anyOf(property: string, name: string, list: readonly string[] | undefined): void {
    if (list) this.add(`${property} IN $${name}`, { [name]: list })
  }

  where(...more: readonly string[]): string {
    const parts = [...this.parts, ...more]
    return parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`
  }
}

/** One key of an order; the last of an order is unique. */
export interface OrderKey {
  /** What it is sorted by, over what the query has matched. */
  readonly by: string
  readonly type: 'string' | 'number' | 'integer'
  readonly descending?: boolean
}

export function orderBy(order: readonly OrderKey[]): string {
  return `ORDER BY ${order.map((key) => `${key.by}${key.descending ? ' DESC' : ''}`).join(', ')}`
}

/** The types of the values in a cursor of this order. */
export function shapeOf(order: readonly OrderKey[]): ('string' | 'number')[] {
  return order.map(({ type }) => (type === 'string' ? 'string' : 'number'))
}

/** Keyset paging over mixed directions: behind `$key0` on the first key, or equal there and behind on the rest. */
export function behind(order: readonly OrderKey[], index = 0): string {
  const { by, descending } = order[index]!
  const sign = descending ? '<' : '>'
  const own = `${by} ${sign} $key${index}`
  if (index === order.length - 1) return own
  return `${by} ${sign}= $key${index} AND (${own} OR (${behind(order, index + 1)}))`
}

export function keyParameters(order: readonly OrderKey[], key: SortKey): Parameters {
  return Object.fromEntries(
    key.map((value, index) => {
      const integer = order[index]!.type === 'integer' && Number.isSafeInteger(value)
      return [`key${index}`, integer ? neo4j.int(value as number) : value]
    }),
  )
}
