import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readTreebank } from '../train-language/read-conllu'
import { readNewswire } from '../train-language/read-newswire'

export interface PlainText {
  readonly name: string
  readonly text: string
}

/** The texts of a file, or of every file of a folder: `*.txt`, `*.md`, `*.tsv.gz` (a word a line), `*.conllu.gz`. */
export function* readTexts(path: string): Generator<PlainText> {
  if (statSync(path).isDirectory()) {
    for (const file of readdirSync(path).sort()) yield* readTexts(join(path, file))
  } else if (/\.(txt|md)$/.test(path)) yield { name: path, text: readFileSync(path, 'utf8') }
  else if (path.endsWith('.tsv.gz'))
    yield* byDocument(readNewswire(path).map(({ document, words }) => ({ document, text: joinWords(words) })))
  else if (path.endsWith('.conllu.gz')) yield* byDocument(readTreebank(path))
}

function* byDocument(sentences: readonly { document: string; text: string }[]): Generator<PlainText> {
  const texts = new Map<string, string[]>()
  for (const { document, text } of sentences) texts.set(document, [...(texts.get(document) ?? []), text])
  for (const [name, lines] of texts) yield { name, text: lines.join('\n') }
}

/** Words with the spaces of running text. */
function joinWords(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/ ([.,;:!?%)\]”]|n't|['’](?:s|re|ve|ll|d|m)?(?= |$))/g, '$1')
    .replace(/([([$“]) /g, '$1')
    .replace(/(\w) - (\w)/g, '$1-$2')
}
