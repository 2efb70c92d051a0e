import type { Analysis, Sentence } from '../model/analysis'

/** The analysis as trees for the eye: each word under its head, with its relation, tag and, where it begins one, its name. */
export function formatTree(analysis: Analysis): string {
  return analysis.sentences
    .map((sentence) => {
      const text = analysis.document.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')
      return `${sentence.index + 1}. ${text}\n${formatSentence(sentence)}\n`
    })
    .join('\n')
}

function formatSentence({ tokens, names }: Sentence): string {
  const children: number[][] = tokens.map(() => [])
  const roots: number[] = []
  for (const { index, head } of tokens) (head < 0 ? roots : children[head]!).push(index)
  const types = new Map(names.map(({ first, type }) => [first, type]))
  const lines: string[] = []
  const open = roots.map((index) => ({ index, indent: '   ', last: true })).reverse()
  while (open.length > 0) {
    const { index, indent, last } = open.pop()!
    const token = tokens[index]!
    const type = types.get(index)
    const name = type === undefined ? '' : ` [${type}]`
    lines.push(`${indent}${last ? '└' : '├'} ${token.text}  ${token.relation} ${token.xpos}${name}`)
    const below = children[index]!
    for (let i = below.length - 1; i >= 0; i--) {
      open.push({ index: below[i]!, indent: `${indent}${last ? '  ' : '│ '}`, last: i === below.length - 1 })
    }
  }
  return lines.join('\n')
}
