import { ClaimgraphError } from '../model'
import type { PageRequest } from './requests'

/** What places a node in its order: the values of the order's keys, the id last. */
export type SortKey = readonly (string | number)[]

/** The most nodes that one page may ask for. */
export const MAX_PAGE_SIZE = 1000

/** A cursor: base64url of the JSON of the order's name and the sort key, equal in every store. */
export function encodeCursor(order: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url')
}

/**
 * The sort key of a cursor of this order. `shape` gives the type of each value of the key.
 * @throws BAD_INPUT when it is no cursor, or one of another order.
 */
export function decodeCursor(order: string, shape: readonly ('string' | 'number')[], cursor: string): SortKey {
  const [name, ...key] = parseCursor(cursor)
  if (name !== order) throw badCursor(cursor, `it belongs to another list or order than ${order}`)
  if (key.length !== shape.length || key.some((value, index) => typeof value !== shape[index])) {
    throw badCursor(cursor, 'it is damaged')
  }
  return key as (string | number)[]
}

/** Whether the cursor belongs to this order. @throws BAD_INPUT when it is no cursor. */
export function isCursorOf(order: string, cursor: string): boolean {
  return parseCursor(cursor)[0] === order
}

function parseCursor(cursor: string): unknown[] {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch (cause) {
    throw badCursor(cursor, 'it is none of ours', cause)
  }
  if (!Array.isArray(parts)) throw badCursor(cursor, 'it is none of ours')
  return parts
}

/** @throws BAD_INPUT unless `first` is a whole number from 0 to MAX_PAGE_SIZE. */
export function checkPage(page: PageRequest): void {
  checkRange('first', page.first, 0, MAX_PAGE_SIZE)
}

/** @throws BAD_INPUT unless the value is a whole number from `least` to `most`. */
export function checkRange(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw new ClaimgraphError('BAD_INPUT', `${name} is ${value}: give a whole number from ${least} to ${most}.`)
}

function badCursor(cursor: string, why: string, cause?: unknown): ClaimgraphError {
  const shown = cursor.length > 60 ? `${cursor.slice(0, 60)}…` : cursor
  return new ClaimgraphError('BAD_INPUT', `The cursor "${shown}" cannot be used: ${why}. Start again without one.`, {
    cause,
  })
}
