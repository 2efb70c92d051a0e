import { hash } from 'node:crypto'

export type IdPrefix = 'ent' | 'clm' | 'doc'

/**
 * A content id: the prefix, `_`, and the first 20 hexadecimal digits of the SHA-256 of the parts as JSON.
 * Equal parts give equal ids on every machine; a part that is absent is written as null.
 */
export function identify(prefix: IdPrefix, parts: readonly unknown[]): string {
  const json = JSON.stringify(parts.map((part) => part ?? null))
  return `${prefix}_${hash('sha256', json).slice(0, 20)}`
}

/** A name as it is compared and searched: lower case, no accents, no possessive, single spaces. */
export function foldName(name: string): string {
  const small = name.toLowerCase()
  if (/^[a-z\d]+(?: [a-z\d]+)*$/.test(small)) return small
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
