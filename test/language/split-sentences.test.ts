import { splitParagraphs } from '../../src/language/split-paragraphs'
import { splitSentences } from '../../src/language/split-sentences'
import { splitTokens } from '../../src/language/split-tokens'

function sentencesOf(text: string): string[] {
  return splitParagraphs(text).flatMap(({ start, end }) => {
    const tokens = splitTokens(text, start, end)
    return splitSentences(text, tokens).map((range) =>
      text.slice(tokens[range.start]!.start, tokens[range.end - 1]!.end),
    )
  })
}

describe('splitSentences', () => {
  test.each([
    ['two sentences', 'Rain fell. Nobody came.', ['Rain fell.', 'Nobody came.']],
    [
      'titles and initials',
      'Gen. A. B. Moreno met Dr. Lee. They spoke.',
      ['Gen. A. B. Moreno met Dr. Lee.', 'They spoke.'],
    ],
    ['a country in short', 'The U.S. Navy sailed.', ['The U.S. Navy sailed.']],
    ['a country at the end', 'He left the U.S. The ship stayed.', ['He left the U.S.', 'The ship stayed.']],
    ['a company', 'Acme Inc. Chairman Roy quit. Shares fell.', ['Acme Inc. Chairman Roy quit.', 'Shares fell.']],
    ['a network of one letter', 'She wrote on X. Oil fell.', ['She wrote on X.', 'Oil fell.']],
    ['decimals', 'It rose 3.5 percent. Oil fell.', ['It rose 3.5 percent.', 'Oil fell.']],
    [
      'a closing quote',
      '“We won.” He smiled. "Never." She left.',
      ['“We won.”', 'He smiled.', '"Never."', 'She left.'],
    ],
    ['a question with its speaker', '"Why now?" Ms Okoye asked. Silence.', ['"Why now?" Ms Okoye asked.', 'Silence.']],
    ['a list number', '1. Open the door. 2. Leave.', ['1. Open the door.', '2. Leave.']],
    ['no space after the stop', 'It ended badly.Then they left.', ['It ended badly.', 'Then they left.']],
    ['lines', 'A headline\n- first point\r\n- second point', ['A headline', '- first point', '- second point']],
    [
      'a dateline',
      'KABUL, Afghanistan — Two men fled the old town on Sunday. Rain fell.',
      ['KABUL, Afghanistan —', 'Two men fled the old town on Sunday.', 'Rain fell.'],
    ],
    [
      'a dateline with a colon',
      'KUWAIT: The old cabinet will resign soon, he said.',
      ['KUWAIT:', 'The old cabinet will resign soon, he said.'],
    ],
    [
      'a date behind the place',
      'CAIRO – 26 July 2022: The old cabinet will resign soon.',
      ['CAIRO – 26 July 2022:', 'The old cabinet will resign soon.'],
    ],
    [
      'a date joined to the place',
      'CAIRO-24 July 2022: The old cabinet will resign soon.',
      ['CAIRO-24 July 2022:', 'The old cabinet will resign soon.'],
    ],
    ['who speaks', 'Ramaphosa: The old cabinet will resign soon.', ['Ramaphosa: The old cabinet will resign soon.']],
    ['months', 'On Nov. 5 it rained. On Dec. 6 too.', ['On Nov. 5 it rained.', 'On Dec. 6 too.']],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  test('cuts a run of words that never ends', () => {
    const sentences = sentencesOf('word '.repeat(1000))
    expect(Math.max(...sentences.map((sentence) => sentence.split(' ').length))).toBeLessThanOrEqual(180)
    expect(sentences.join(' ')).toBe('word '.repeat(1000).trim())
  })
})

describe('splitParagraphs', () => {
  const slices = (text: string): string[] => splitParagraphs(text).map(({ start, end }) => text.slice(start, end))

  test('takes every line as a paragraph', () => {
    expect(slices(' One \n\n Two.\r\nThree\r')).toEqual(['One', 'Two.', 'Three'])
  })

  test('puts together what was wrapped at a fixed width', () => {
    const wrapped = [
      'The ministry said on Monday that it had received the first of the',
      'six boats which the yard in the north of the country had promised',
      'to deliver before the end of the year.',
    ].join('\n')
    expect(slices(`Boats\n\n${wrapped}\n\nMore`)).toEqual(['Boats', wrapped, 'More'])
  })

  test('keeps bullets apart', () => {
    const list =
      '- a long first point that goes on for quite a while here\n- a second point of much the same length as that'
    expect(slices(list)).toHaveLength(2)
  })
})
