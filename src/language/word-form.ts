const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': '"',
    '”': '"',
    '„': '"',
    '«': '"',
    '»': '"',
    '``': '"',
    "''": '"',
    '‘': "'",
    '’': "'",
    '‚': "'",
    '`': "'",
    '–': '-',
    '—': '-',
    '−': '-',
    '--': '-',
    '---': '-',
    '…': '...',
  }),
)

/**
 * The form under which the models know a word: lower case, every digit a zero (at most four in a row), one kind of
 * quotation mark and dash, one word for all addresses of the web and of mail. Used for features only, never for text.
 */
export function normaliseWord(word: string): string {
  const mark = MARKS.get(word)
  if (mark !== undefined) return mark
  let form = word.toLowerCase()
  if (/[0-9]/.test(form)) form = form.replace(/[0-9]/g, '0').replace(/0{5,}/g, '0000')
  if (form.startsWith('http') || form.startsWith('www.')) return '<url>'
  if (form.length > 3 && form.includes('@') && /^[^@\s]+@[^@\s]+\.[a-z]+$/.test(form)) return '<mail>'
  return form.includes('’') ? form.replaceAll('’', "'") : form
}

const LONGEST_SHAPE = 8

/** Letter cases, digits and marks of a word in short: "Gladkov" is `Xxx`, "F-16" `X-dd`; at most eight signs. */
export function shapeWord(word: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (const character of word) {
    const sign = signOf(character)
    run = sign === last ? run + 1 : 1
    last = sign
    if (run > 2) continue
    shape += sign
    if (shape.length >= LONGEST_SHAPE) return shape.slice(0, LONGEST_SHAPE)
  }
  return shape
}

function signOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x'
  if (character >= 'A' && character <= 'Z') return 'X'
  if (character >= '0' && character <= '9') return 'd'
  if (/\p{Lu}/u.test(character)) return 'X'
  return /\p{L}/u.test(character) ? 'x' : character
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first < 128) return first >= 65 && first <= 90
  return /^\p{Lu}/u.test(word)
}
