import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One sentence of a treebank: words only, no multiword ranges and no empty nodes. Heads are indices, -1 the root. */
export interface TreebankSentence {
  readonly document: string
  readonly text: string
  /** Whether the sentence opens a paragraph. */
  readonly opensParagraph: boolean
  readonly words: string[]
  /** Words as written in the text, ranges kept whole: form and whether white space follows. */
  readonly surface: { form: string; space: boolean; words: number }[]
  readonly lemmas: string[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly heads: number[]
  readonly relations: string[]
  /** GUM's brackets of entities that open or close at a word, as they stand in MISC. */
  readonly entities: string[]
}

/** Reads a gzipped CoNLL-U file. */
export function readTreebank(path: string): TreebankSentence[] {
  return readConllu(gunzipSync(readFileSync(path)).toString('utf8'))
}

export function readConllu(content: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let document = ''
  for (const block of content.split('\n\n')) {
    const lines = block.split('\n')
    const comments = lines.filter((line) => line.startsWith('#'))
    document = comments.find((line) => line.startsWith('# newdoc id'))?.split('= ')[1] ?? document
    const sentence: TreebankSentence = {
      document,
      text: comments.find((line) => line.startsWith('# text ='))?.slice(9) ?? '',
      opensParagraph: comments.some((line) => line.startsWith('# newpar') || line.startsWith('# newdoc')),
      words: [],
      surface: [],
      lemmas: [],
      upos: [],
      xpos: [],
      heads: [],
      relations: [],
      entities: [],
    }
    let covered = 0
    for (const line of lines) {
      if (line === '' || line.startsWith('#')) continue
      covered = readLine(line.split('\t'), sentence, covered)
    }
    if (sentence.words.length > 0) sentences.push(sentence)
  }
  return sentences
}

/** Reads one line into the sentence; returns the id up to which a multiword range covers the words to come. */
function readLine(fields: string[], sentence: TreebankSentence, covered: number): number {
  const [id, form, lemma, upos, xpos, , head, relation, , misc] = fields as string[]
  if (id!.includes('.')) return covered
  const space = !misc!.includes('SpaceAfter=No')
  if (id!.includes('-')) {
    const [first, last] = id!.split('-').map(Number)
    sentence.surface.push({ form: form!, space, words: last! - first! + 1 })
    return last!
  }
  if (Number(id) > covered) sentence.surface.push({ form: form!, space, words: 1 })
  sentence.words.push(form!)
  sentence.lemmas.push(lemma!)
  sentence.upos.push(upos!)
  sentence.xpos.push(xpos!)
  sentence.heads.push(Number(head) - 1)
  sentence.relations.push(relation!)
  sentence.entities.push(/(?:^|\|)Entity=([^|]*)/.exec(misc!)?.[1] ?? '')
  return covered
}
