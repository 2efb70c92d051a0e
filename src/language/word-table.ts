import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

const LONGEST_PREFIX = 90
const FIRST_SIGN = 33

/**
 * Packs a map of words to classes: the distinct classes on the first line, then the sorted words front-coded (one sign
 * for the length shared with the word before, the rest, a tab, the number of the class in base 36), compressed.
 */
export function packWordTable(table: ReadonlyMap<string, string>): Uint8Array {
  const classes = [...new Set(table.values())].sort()
  const numbers = new Map(classes.map((name, index) => [name, index.toString(36)]))
  const lines = [classes.join('\t')]
  let previous = ''
  for (const word of [...table.keys()].sort()) {
    let shared = 0
    while (shared < LONGEST_PREFIX && shared < previous.length && previous[shared] === word[shared]) shared++
    lines.push(`${String.fromCharCode(FIRST_SIGN + shared)}${word.slice(shared)}\t${numbers.get(table.get(word)!)}`)
    previous = word
  }
  const text = Buffer.from(lines.join('\n'), 'utf8')
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
}

/** The map that `packWordTable` packed. */
export function unpackWordTable(packed: Uint8Array): Map<string, string> {
  const text = brotliDecompressSync(packed).toString('utf8')
  const table = new Map<string, string>()
  let at = text.indexOf('\n')
  const classes = text.slice(0, at).split('\t')
  let previous = ''
  while (at >= 0 && at + 1 < text.length) {
    const tab = text.indexOf('\t', at + 2)
    const next = text.indexOf('\n', tab)
    const end = next < 0 ? text.length : next
    const word = previous.slice(0, text.charCodeAt(at + 1) - FIRST_SIGN) + text.slice(at + 2, tab)
    table.set(word, classes[Number.parseInt(text.slice(tab + 1, end), 36)]!)
    previous = word
    at = next
  }
  return table
}
