import type { Analysis, Sentence, Token } from '../model/analysis'

/**
 * The analysis in CoNLL-U: one line a token, offsets in MISC as `start_char=…|end_char=…`, `SpaceAfter=No` where the next
 * token follows at once, and names as `Name=B-Person` / `Name=I-Person`.
 */
export function formatConllu(analysis: Analysis): string {
  const { document, sentences } = analysis
  let paragraph = -1
  const blocks = sentences.map((sentence) => {
    const lines: string[] = []
    if (sentence.index === 0) lines.push(`# newdoc id = ${oneLine(document.id)}`)
    if (sentence.paragraph !== paragraph) lines.push('# newpar')
    paragraph = sentence.paragraph
    lines.push(`# sent_id = ${sentence.index + 1}`)
    lines.push(`# text = ${oneLine(document.text.slice(sentence.start, sentence.end))}`)
    const labels = labelNames(sentence)
    for (const token of sentence.tokens) lines.push(formatToken(token, sentence, labels[token.index]))
    return `${lines.join('\n')}\n\n`
  })
  return blocks.join('')
}

function formatToken(token: Token, sentence: Sentence, name: string | undefined): string {
  const misc = [`start_char=${token.start}`, `end_char=${token.end}`]
  if (name !== undefined) misc.push(`Name=${name}`)
  if (sentence.tokens[token.index + 1]?.start === token.end) misc.push('SpaceAfter=No')
  const fields = [
    token.index + 1,
    oneLine(token.text),
    oneLine(token.lemma),
    token.upos,
    token.xpos,
    '_',
    token.head + 1,
    token.relation,
    '_',
    misc.join('|'),
  ]
  return fields.join('\t')
}

function labelNames(sentence: Sentence): (string | undefined)[] {
  const labels: (string | undefined)[] = new Array(sentence.tokens.length)
  for (const { first, last, type } of sentence.names) {
    for (let i = first; i <= last; i++) labels[i] = `${i === first ? 'B' : 'I'}-${type}`
  }
  return labels
}

/** White space of any kind as single spaces, lone surrogates as the replacement character: a field is one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD')
}
