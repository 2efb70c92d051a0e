import { createHash } from 'node:crypto'

export type IdPrefix = 'ent' | 'clm' | 'doc'

/**
 * A content id: the prefix, `_`, and the first 20 hexadecimal digits of the SHA-256 of the parts as JSON.
 * Equal parts give equal ids on every machine; a part that is absent is written as null.
 */
export function identify(prefix: IdPrefix, parts: readonly unknown[]): string {
  const json = JSON.stringify(parts.map((part) => part ?? null))
  return `${prefix}_${createHash('sha256').update(json).digest('hex').slice(0, 20)}`
}

/** A name as it is compared and searched: lower case, no accents, no possessive, single spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
