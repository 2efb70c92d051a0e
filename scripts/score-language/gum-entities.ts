import type { TreebankSentence } from '../train-language/read-conllu'

/** A mention of GUM: its head word, and the number of its entity in the document. */
export interface GoldMention {
  readonly sentence: number
  readonly head: number
  readonly entity: string
}

/** The mentions of a document's sentences; of those that share a head word the shortest. */
export function readEntities(sentences: readonly TreebankSentence[]): GoldMention[] {
  return sentences.flatMap((sentence, index) => {
    const shortest = new Map<number, { readonly entity: string; readonly length: number }>()
    for (const { first, last, entity } of readSpans(sentence)) {
      const head = headOf(sentence, first, last)
      const known = shortest.get(head)
      if (known === undefined || last - first < known.length) shortest.set(head, { entity, length: last - first })
    }
    return [...shortest].map(([head, { entity }]) => ({ sentence: index, head, entity }))
  })
}

interface EntitySpan {
  readonly first: number
  readonly last: number
  readonly entity: string
}

/** Reads brackets as `(1-person-…`, `(2-place-…)` and `1)`; a bare `)` closes what was opened last. */
function readSpans({ entities }: TreebankSentence): EntitySpan[] {
  const open: { first: number; entity: string }[] = []
  const spans: EntitySpan[] = []
  entities.forEach((brackets, word) => {
    for (const [, opened, closed = ''] of brackets.replace(/\[\d+\/\d+\]/g, '').matchAll(/\((\d+)[^()]*|(\d*)\)/g)) {
      if (opened !== undefined) {
        open.push({ first: word, entity: opened })
        continue
      }
      const at = closed === '' ? open.length - 1 : open.findLastIndex(({ entity }) => entity === closed)
      const [span] = at < 0 ? [] : open.splice(at, 1)
      if (span !== undefined) spans.push({ ...span, last: word })
    }
  })
  return spans
}

/** The first word of a span whose governor lies outside of it. */
function headOf({ heads, upos }: TreebankSentence, first: number, last: number): number {
  for (let word = first; word <= last; word++) {
    if (upos[word] !== 'PUNCT' && (heads[word]! < first || heads[word]! > last)) return word
  }
  return first
}
