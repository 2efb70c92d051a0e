import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A synset of WordNet 3.1's noun file, as far as word lists need it. */
export interface NounSynset {
  readonly offset: string
  /** Number of the lexicographer's file: 15 noun.location, 17 noun.object, 14 noun.group. */
  readonly file: number
  readonly lemmas: readonly string[]
  /** Offsets of the synsets that it is an instance of. */
  readonly instanceOf: readonly string[]
  readonly hypernyms: readonly string[]
  readonly partOf: readonly string[]
}

/** Reads `dict/data.noun` by its documented format (wndb(5WN)). */
export function readNouns(folder: string): Map<string, NounSynset> {
  const synsets = new Map<string, NounSynset>()
  for (const line of readFileSync(join(folder, 'data.noun'), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue
    const synset = parseSynset(line.split(' | ')[0]!.split(' '))
    synsets.set(synset.offset, synset)
  }
  return synsets
}

function parseSynset(fields: readonly string[]): NounSynset {
  const wordCount = Number.parseInt(fields[3]!, 16)
  const lemmas = Array.from({ length: wordCount }, (_, word) => fields[4 + 2 * word]!.replace(/_/g, ' '))
  const pointers: { symbol: string; offset: string }[] = []
  const start = 4 + 2 * wordCount
  const pointerCount = Number.parseInt(fields[start]!, 10)
  for (let pointer = 0; pointer < pointerCount; pointer++)
    pointers.push({ symbol: fields[start + 1 + 4 * pointer]!, offset: fields[start + 2 + 4 * pointer]! })
  const targets = (symbol: string) => pointers.filter((one) => one.symbol === symbol).map((one) => one.offset)
  return {
    offset: fields[0]!,
    file: Number.parseInt(fields[1]!, 10),
    lemmas,
    instanceOf: targets('@i'),
    hypernyms: targets('@'),
    partOf: targets('#p'),
  }
}

/** Every word of one token that WordNet writes in small letters: what is no name by itself. */
export function readCommonWords(folder: string): Set<string> {
  const words = new Set<string>()
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
      if (!/^\d{8} /.test(line)) continue
      const fields = line.split(' ')
      const wordCount = Number.parseInt(fields[3]!, 16)
      for (let word = 0; word < wordCount; word++) {
        const lemma = fields[4 + 2 * word]!.replace(/\(.*\)$/, '')
        if (/^[a-z]+$/.test(lemma)) words.add(lemma)
      }
    }
  return words
}
