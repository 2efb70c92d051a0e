import fc from 'fast-check'
import { createDocument, MAX_ARTICLE_BYTES, parseDate } from '../../src/ingest/document'
import { ClaimgraphError } from '../../src/model'

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof ClaimgraphError) return error.code
    throw error
  }
  return 'no error'
}

test('the text is kept as it is', () => {
  const text = '\n  Headline \r\nBody with a tab\t and an emoji 🛰.  \n'
  expect(createDocument({ text }).text).toBe(text)
})

test('the id is the hash of the text, or of the web address where one is known', () => {
  const plain = createDocument({ text: 'Kyiv signed a treaty.' })
  expect(plain.id).toMatch(/^doc_[0-9a-f]{20}$/)
  expect(createDocument({ text: 'Kyiv signed a treaty.', title: 'Other title' }).id).toBe(plain.id)
  expect(createDocument({ text: 'Kyiv signed a treaty!' }).id).not.toBe(plain.id)
  const url = 'https://example.org/a'
  const first = createDocument({ text: 'Kyiv signed a treaty.', url })
  expect(createDocument({ text: 'Kyiv signed two treaties.', url }).id).toBe(first.id)
  expect(first.id).not.toBe(plain.id)
})

test.each([
  ['Headline\nBody', 'Headline'],
  ['\n\n  ## A heading  \nBody', 'A heading'],
  ['- A bullet\nBody', 'A bullet'],
  ['***\n\nReal headline', 'Real headline'],
  ['Old Mac\rBody', 'Old Mac'],
  ['?!', '?!'],
])('the headline of %j is %j', (text, title) => {
  expect(createDocument({ text }).title).toBe(title)
})

test('a text without line breaks has a headline of bearable length, cut at a word', () => {
  const { title } = createDocument({ text: 'word '.repeat(10_000) })
  expect(title.length).toBeLessThanOrEqual(201)
  expect(title).toMatch(/word…$/)
})

test('texts that are none are told apart', () => {
  expect(codeOf(() => createDocument({ text: '' }))).toBe('EMPTY')
  expect(codeOf(() => createDocument({ text: ' \n\t\u00a0' }))).toBe('EMPTY')
  expect(codeOf(() => createDocument({ text: 'a\0b' }))).toBe('BINARY')
  expect(codeOf(() => createDocument({ text: 'half \ud83d here' }))).toBe('BAD_INPUT')
  expect(codeOf(() => createDocument({ text: 'x'.repeat(MAX_ARTICLE_BYTES + 1) }))).toBe('TOO_LONG')
  expect(codeOf(() => createDocument({ text: 'x'.repeat(MAX_ARTICLE_BYTES) }))).toBe('no error')
  expect(codeOf(() => createDocument({ text: 'é'.repeat(MAX_ARTICLE_BYTES / 2 + 1) }))).toBe('TOO_LONG')
})

test.each([
  ['2025-07-13', '2025-07-13'],
  [' 2024-02-29 ', '2024-02-29'],
  ['2025-07-13T08:30:00+02:00', '2025-07-13'],
  ['2025-07-13 08:30', '2025-07-13'],
])('the date of %j is %j', (value, date) => {
  expect(parseDate(value)).toBe(date)
})

test.each(['', 'yesterday', '13.07.2025', '2025-7-13', '2025-02-29', '2025-13-01', '2025-07-13x'])(
  '%j is no date, and the message says how to write one',
  (value) => {
    expect(() => parseDate(value)).toThrow('YYYY-MM-DD')
    expect(codeOf(() => createDocument({ text: 'x', publishedAt: value }))).toBe('BAD_INPUT')
  },
)

test.each(['example.org', 'ftp://example.org/a', 'javascript:alert(1)'])('%j is no web address', (url) => {
  expect(codeOf(() => createDocument({ text: 'x', url }))).toBe('BAD_INPUT')
})

test('any text either gives a document with that text or an error of the house', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        const document = createDocument({ text })
        return document.text === text && document.title.length > 0
      } catch (error) {
        return error instanceof ClaimgraphError
      }
    }),
  )
})
