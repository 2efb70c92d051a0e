import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A sentence with names labelled in BIO. */
export interface NamedSentence {
  readonly document: string
  readonly words: readonly string[]
  readonly labels: readonly string[]
}

/** Reads a gzipped file of `token TAB label` lines; spans that start with `I-` are read as `B-`. */
export function readNewswire(path: string): NamedSentence[] {
  const sentences: NamedSentence[] = []
  let document = ''
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split(/\n\n+/)) {
    const words: string[] = []
    const labels: string[] = []
    for (const line of block.split('\n')) {
      if (line.startsWith('# doc ')) document = line.slice(6)
      const tab = line.lastIndexOf('\t')
      if (tab <= 0) continue
      const label = line.slice(tab + 1)
      const continues = label.startsWith('I-') && labels.at(-1)?.slice(2) === label.slice(2)
      words.push(line.slice(0, tab))
      labels.push(label.startsWith('I-') && !continues ? `B-${label.slice(2)}` : label)
    }
    if (words.length > 0) sentences.push({ document, words, labels })
  }
  return sentences
}
