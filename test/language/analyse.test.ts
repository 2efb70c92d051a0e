import fc from 'fast-check'
import { analyse, formatConllu } from '../../src/language'
import type { Analysis, Sentence } from '../../src/model'
import { analyseText, productKnowledge } from './knowledge'

/** Every promise about offsets, order and trees that an analysis makes. */
function expectWellFormed({ document, paragraphs, sentences }: Analysis): void {
  const { text } = document
  let last = 0
  for (const { start, end } of paragraphs) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
  last = 0
  sentences.forEach((sentence, index) => {
    expect(sentence.index).toBe(index)
    expect(sentence.tokens.length).toBeGreaterThan(0)
    expect(sentence.start).toBe(sentence.tokens[0]!.start)
    expect(sentence.end).toBe(sentence.tokens.at(-1)!.end)
    const paragraph = paragraphs[sentence.paragraph]!
    expect(sentence.start).toBeGreaterThanOrEqual(paragraph.start)
    expect(sentence.end).toBeLessThanOrEqual(paragraph.end)
    for (const token of sentence.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(last)
      expect(token.text).toBe(text.slice(token.start, token.end))
      expect(token.text).not.toBe('')
      expect(token.lemma).not.toBe('')
      last = token.end
    }
    expectTree(sentence)
    expectNames(sentence)
  })
  const covered = sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)).join('')
  expect(covered).toBe(text.replace(/\s+/gu, ''))
}

function expectTree({ tokens }: Sentence): void {
  expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
  for (const token of tokens) {
    expect(token.relation === 'root').toBe(token.head === -1)
    let at = token.index
    for (let steps = 0; at >= 0; steps++) {
      expect(steps).toBeLessThan(tokens.length)
      at = tokens[at]!.head
    }
  }
}

function expectNames({ tokens, names }: Sentence): void {
  let last = -1
  for (const { first, last: end, probability } of names) {
    expect(first).toBeGreaterThan(last)
    expect(end).toBeGreaterThanOrEqual(first)
    expect(end).toBeLessThan(tokens.length)
    expect(probability).toBeGreaterThanOrEqual(0)
    expect(probability).toBeLessThanOrEqual(1)
    last = end
  }
}

describe('analyse', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n\u00a0 '],
    ['one word', 'Ceasefire'],
    ['one mark', '.'],
    ['emoji', '😀 Talks resumed 🕊️ in Vienna 👩‍👩‍👧‍👦!'],
    ['lone surrogates', 'a\ud800b \udc00 Paris \ud83d'],
    ['CRLF', 'First line.\r\nSecond line.\r\n\r\n- point one\r\n- point two\r\n'],
    ['no full stops', 'markets fell again\nnobody knows why\nmore tomorrow'],
    ['bullets', '• Kenya signs pact\n• Oil up\n1) First\n2) Second\n* * *\n'],
    ['capitals', 'NORWAY AND SPAIN SIGN A TREATY ON FISHING'],
    ['German', 'Der Minister erklärte am Dienstag, dass das Abkommen nicht unterzeichnet werde.'],
    ['Russian and Chinese', 'Переговоры завершились без результата. 谈判没有结果。'],
    ['Arabic', 'انتهت المحادثات دون نتيجة في فيينا.'],
    ['names of objects', 'constructor __proto__ toString hasOwnProperty valueOf'],
    ['zero width', '\ufeffThe\u200b talks\u200d ended\u2060.'],
    ['controls', 'a\u0000b\u0007c \u001b[31mred\u001b[0m'],
  ])('takes %s', (_, text) => {
    expectWellFormed(analyseText(text))
  })

  test('keeps offsets exact and trees whole for any text', () => {
    const pieces = fc.constantFrom(
      'The minister',
      ' said',
      ' “No',
      '.”',
      '\n',
      '\r\n',
      ' U.S.',
      " didn't",
      ' 5.5mm',
      ' (',
      ')',
      '😀',
      '\ud800',
      ' Berlin',
      ',',
      ' - ',
      '...',
      ' and',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 40 }).map((x) => x.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => expectWellFormed(analyseText(text))),
      { numRuns: 60 },
    )
  })

  test('takes a megabyte in one line', () => {
    const text = 'intergovernmental negotiations concerning disarmament notwithstanding, '.repeat(15_000)
    const { sentences } = analyseText(text)
    expect(sentences.at(-1)!.end).toBe(text.trimEnd().length)
    expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(180)
  }, 300_000)

  test('takes a megabyte without a space', () => {
    const text = 'abcdefghij'.repeat(100_000)
    expect(analyseText(text).sentences[0]!.tokens[0]!.text).toBe(text)
  }, 60_000)

  test('gives the same analysis twice, whatever was read in between', () => {
    const document = { id: 'doc_same', title: '', text: 'Chad sold ten trucks to Niger, the army of Mali said.' }
    const first = formatConllu(analyse(document, productKnowledge()))
    analyseText('Something else entirely, in other words. And more of it!')
    expect(formatConllu(analyse(document, productKnowledge()))).toBe(first)
  })

  test('reads a sentence alone as it reads it among others', () => {
    const sentence = 'Peru bought two ships from Japan.'
    const alone = analyseText(sentence).sentences[0]!
    const among = analyseText(`Rain fell.\n${sentence}\nThe farmers of the valley had waited for it all summer long.`)
      .sentences[1]!
    const shape = ({ tokens }: Sentence): unknown[] =>
      tokens.map(({ text, xpos, head, relation }) => [text, xpos, head, relation])
    expect(shape(among)).toEqual(shape(alone))
  })
})

test('a text of a million letters that repeats itself is read as often as it differs', () => {
  const knowledge = productKnowledge()
  const { network } = knowledge
  let read = 0
  const counting = {
    ...network,
    read(sentences: Parameters<typeof network.read>[0]) {
      read += sentences.length
      return network.read(sentences)
    },
  }
  const text = 'a '.repeat(500_000)
  const analysis = analyse({ id: 'doc_test', title: '', text }, { ...knowledge, network: counting })
  expect(analysis.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBe(500_000)
  expect(read).toBeLessThan(4)
})
