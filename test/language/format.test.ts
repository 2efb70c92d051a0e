import { formatConllu, formatTree } from '../../src/language'
import { analyseText } from './knowledge'

const TEXT = 'Peru  signs deal\nThe pact (with\tChile) took effect on 3 May. “It works,” she said.'

describe('formatConllu', () => {
  const output = formatConllu(analyseText(TEXT))

  test('writes ten fields a token, numbered from one, and an empty line after each sentence', () => {
    const blocks = output.split('\n\n')
    expect(blocks.pop()).toBe('')
    expect(blocks).toHaveLength(3)
    for (const block of blocks) {
      const lines = block.split('\n').filter((line) => !line.startsWith('#'))
      lines.forEach((line, i) => {
        const fields = line.split('\t')
        expect(fields).toHaveLength(10)
        expect(fields[0]).toBe(String(i + 1))
        expect(fields.every((field) => field !== '')).toBe(true)
        expect(Number(fields[6])).toBeLessThanOrEqual(lines.length)
      })
      expect(lines.filter((line) => line.split('\t')[6] === '0')).toHaveLength(1)
    }
  })

  test('tells offsets that point into the text', () => {
    const rows = output.split('\n').filter((line) => /^\d/.test(line))
    for (const row of rows) {
      const [, form, ...rest] = row.split('\t')
      const [, start, end] = /start_char=(\d+)\|end_char=(\d+)/.exec(rest.at(-1)!)!
      expect(TEXT.slice(Number(start), Number(end))).toBe(form)
    }
    expect(rows.map((row) => row.split('\t')[1])).toContain('(')
  })

  test('marks documents, paragraphs and missing spaces', () => {
    expect(output.match(/^# newdoc id = doc_test$/gm)).toHaveLength(1)
    expect(output.match(/^# newpar$/gm)).toHaveLength(2)
    expect(output).toContain('# text = Peru signs deal\n')
    expect(output).toMatch(/^\d+\t\(\t.*SpaceAfter=No$/m)
  })

  test('writes nothing for nothing', () => {
    expect(formatConllu(analyseText(' '))).toBe('')
  })
})

describe('formatTree', () => {
  test('puts each word under its head', () => {
    expect(formatTree(analyseText('Peru bought two ships.'))).toBe(
      [
        '1. Peru bought two ships.',
        '   └ bought  root VBD',
        '     ├ Peru  nsubj NNP [Location]',
        '     ├ ships  obj NNS',
        '     │ └ two  nummod CD',
        '     └ .  punct .',
        '',
      ].join('\n'),
    )
  })
})
