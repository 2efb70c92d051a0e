import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Words to classes, as the models look them up. */
export interface WordTable {
  get(word: string): string | undefined
  /** The words that begin with these letters, in the order of their code units. */
  startingWith(letters: string): string[]
}

const LONGEST_PREFIX = 90
const FIRST_SIGN = 33
/** The first of so many words is written in full, so that a search may begin there. */
const BLOCK = 16

/**
 * Packs a map of words to classes: the distinct classes on the first line, then the sorted words front-coded (one sign
 * for the length shared with the word before, the rest, a tab, the number of the class in base 36), compressed.
 */
export function packWordTable(table: ReadonlyMap<string, string>): Uint8Array {
  const classes = [...new Set(table.values())].sort()
  const numbers = new Map(classes.map((name, index) => [name, index.toString(36)]))
  const lines = [classes.join('\t')]
  let previous = ''
  const words = [...table.keys()].sort()
  words.forEach((word, index) => {
    let shared = 0
    const most = index % BLOCK === 0 ? 0 : Math.min(LONGEST_PREFIX, previous.length)
    while (shared < most && previous[shared] === word[shared]) shared++
    lines.push(`${String.fromCharCode(FIRST_SIGN + shared)}${word.slice(shared)}\t${numbers.get(table.get(word)!)}`)
    previous = word
  })
  const text = Buffer.from(lines.join('\n'), 'utf8')
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
}

/** The table that `packWordTable` packed. It stays packed: a word is searched for among the first words of the blocks. */
export function unpackWordTable(packed: Uint8Array): WordTable {
  const text = brotliDecompressSync(packed).toString('utf8')
  const firstLine = text.indexOf('\n')
  const classes = (firstLine < 0 ? text : text.slice(0, firstLine)).split('\t')
  const blocks: number[] = []
  for (let at = firstLine, line = 0; at >= 0; at = text.indexOf('\n', at + 1), line++) {
    if (line % BLOCK === 0) blocks.push(at + 1)
  }
  /** Number of the last block whose first word does not come after `word`; -1 when there is none. */
  const blockOf = (word: string): number => {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const start = blocks[middle]! + 1
      if (text.slice(start, text.indexOf('\t', start)) <= word) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  /** Calls `visit` with the words from a block's start on, until it answers false. */
  const walk = (block: number, visit: (word: string, number: string) => boolean): void => {
    let previous = ''
    for (let at = blocks[block]!; at > 0; ) {
      const tab = text.indexOf('\t', at + 1)
      const next = text.indexOf('\n', tab)
      previous = previous.slice(0, text.charCodeAt(at) - FIRST_SIGN) + text.slice(at + 1, tab)
      if (!visit(previous, text.slice(tab + 1, next < 0 ? text.length : next))) return
      at = next + 1
    }
  }
  return {
    get(word) {
      const block = blockOf(word)
      let found: string | undefined
      if (block < 0) return undefined
      walk(block, (listed, number) => {
        if (listed === word) found = classes[Number.parseInt(number, 36)]
        return listed < word
      })
      return found
    },
    startingWith(letters) {
      const found: string[] = []
      if (blocks.length === 0) return found
      walk(Math.max(0, blockOf(letters)), (word) => {
        if (word.startsWith(letters)) found.push(word)
        return word < letters || word.startsWith(letters)
      })
      return found
    },
  }
}
