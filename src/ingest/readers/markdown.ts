import type { ArticleFields } from '../document'
import type { Reader } from './reader'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m

/** Keys of the front matter and the fields that they fill; other keys are passed over. */
const FIELDS: Readonly<Record<string, keyof ArticleFields>> = {
  title: 'title',
  date: 'publishedAt',
  url: 'url',
  publisher: 'publisher',
}

/**
 * Markdown with optional front matter (title, date, url, publisher). The article is the text after the front matter as
 * it stands: marks are kept, since a text without them would have other offsets than the file.
 */
export const markdown: Reader = {
  name: 'Markdown',
  endings: ['.md', '.markdown'],
  recognises: (text) => matchFrontMatter(text) !== null,
  read(text) {
    const match = matchFrontMatter(text)
    if (match === null) return { text }
    return { ...parseFrontMatter(match[1] ?? ''), text: text.slice(match[0].length) }
  },
}

function matchFrontMatter(text: string): RegExpExecArray | null {
  const match = FRONT_MATTER.exec(text)
  return match?.index === 0 ? match : null
}

/** The lines `key: value`, values bare or in quotes; the part of YAML that front matter of articles uses. */
function parseFrontMatter(block: string): Partial<ArticleFields> {
  const fields: { -readonly [key in keyof ArticleFields]?: string } = {}
  for (const line of block.split(/\r?\n/)) {
    const [, key, value] = /^([A-Za-z]+)[ \t]*:[ \t]+(.*?)[ \t]*$/.exec(line) ?? []
    const field = key === undefined ? undefined : FIELDS[key.toLowerCase()]
    if (field === undefined || value === undefined) continue
    const bare = unquote(value)
    if (bare !== '') fields[field] = bare
  }
  return fields
}

function unquote(value: string): string {
  const single = /^'((?:[^']|'')*)'/.exec(value)?.[1]
  if (single !== undefined) return single.replaceAll("''", "'")
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1]
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1')
  return value.replace(/[ \t]+#.*$/, '')
}
