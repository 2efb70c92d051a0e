import { extname } from 'node:path'
import { markdown } from './markdown'
import { plainText } from './plain-text'
import type { Reader } from './reader'

/** Every reader; the first that recognises a text without a name reads it, so plain text stands last. */
export const READERS: readonly Reader[] = [markdown, plainText]

/** Every ending that some reader reads. */
export const READABLE_ENDINGS: readonly string[] = READERS.flatMap((reader) => reader.endings).sort()

/** The reader of a file by its name; a name without an ending is plain text; undefined when none reads it. */
export function findReader(path: string): Reader | undefined {
  const ending = extname(path).toLowerCase()
  return ending === '' ? plainText : READERS.find((reader) => reader.endings.includes(ending))
}

/** The reader of a text that has no file name. */
export function recogniseReader(text: string): Reader {
  return READERS.find((reader) => reader.recognises(text)) ?? plainText
}

export type { Reader } from './reader'
