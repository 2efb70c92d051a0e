import fc from 'fast-check'
import { splitTokens } from '../../src/language/split-tokens'

function tokensOf(text: string): string[] {
  return splitTokens(text).map(({ start, end }) => text.slice(start, end))
}

describe('splitTokens', () => {
  test.each([
    ["Minsk's envoy didn't say why.", ['Minsk', "'s", 'envoy', 'did', "n't", 'say', 'why', '.']],
    ['the 120-gram, single-use launcher', ['the', '120', '-', 'gram', ',', 'single', '-', 'use', 'launcher']],
    ['an anti-tank, e-mail and co-ordinated plan', ['an', 'anti-tank', ',', 'e-mail', 'and', 'co-ordinated', 'plan']],
    ['5.56mm and 28,000 shells, 40%', ['5.56', 'mm', 'and', '28,000', 'shells', ',', '40', '%']],
    ['US$5.4bn (€3m)', ['US$', '5.4', 'bn', '(', '€', '3', 'm', ')']],
    [
      'Gen. J. Smith of the U.S. left at 6 p.m.',
      ['Gen.', 'J.', 'Smith', 'of', 'the', 'U.S.', 'left', 'at', '6', 'p.m.'],
    ],
    ['She cannot; we’re “done”.', ['She', 'can', 'not', ';', 'we', '’re', '“', 'done', '”', '.']],
    ['AT&T, O’Brien and Sana’a', ['AT&T', ',', 'O’Brien', 'and', 'Sana’a']],
    [
      'see https://example.org/a?b=1. Or ask@example.org!',
      ['see', 'https://example.org/a?b=1', '.', 'Or', 'ask@example.org', '!'],
    ],
    ['the 1990s, 21st, 9:30am and 12/05/2024', ['the', '1990s', ',', '21st', ',', '9:30', 'am', 'and', '12/05/2024']],
    ['MH17 and the Su-35s', ['MH17', 'and', 'the', 'Su', '-', '35s']],
    ['wait... what?!', ['wait', '...', 'what', '?!']],
  ])('cuts %j as the treebanks do', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })

  test('holds every visible character once, in order, for any text', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...".'’-n't@a1 \r\n\ud800U.s$%") }),
    )
    fc.assert(
      fc.property(words, (text) => {
        const tokens = splitTokens(text)
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s+/gu, ''))
        let last = 0
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    )
  })

  test.each(["a'", 'a-', '1.', 'x@', 'http://', '“', '\ud800', 'U.', '.a'])(
    'takes 300,000 times %j in one piece',
    (piece) => {
      const text = piece.repeat(300_000)
      expect(splitTokens(text).at(-1)!.end).toBe(text.length)
    },
  )
})
