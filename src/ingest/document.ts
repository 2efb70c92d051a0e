import { ClaimgraphError, type Document, identify } from '../model'

/** Longest article that is taken in, in bytes of UTF-8: some 300,000 words, far beyond any article. */
export const MAX_ARTICLE_BYTES = 2_000_000

const MAX_TITLE_LENGTH = 200

/** What a reader, the API or a caller knows of an article; only the text is needed. */
export interface ArticleFields {
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  /** YYYY-MM-DD, or a date-time that begins so. */
  readonly publishedAt?: string
}

/**
 * The document of an article. Its id is the hash of the URL where one is known, so that a corrected article replaces its
 * earlier version, else of the text; `id` overrides it.
 * @throws ClaimgraphError EMPTY, BINARY, TOO_LONG or BAD_INPUT for the text, BAD_INPUT for the date or the URL
 */
export function createDocument(fields: ArticleFields, id?: string): Document {
  checkText(fields.text)
  const url = fields.url === undefined ? undefined : checkUrl(fields.url)
  const publishedAt = fields.publishedAt === undefined ? undefined : parseDate(fields.publishedAt)
  return {
    id: id ?? identify('doc', url === undefined ? ['text', fields.text] : ['url', url]),
    text: fields.text,
    title: fields.title?.trim() || findHeadline(fields.text),
    ...(url !== undefined && { url }),
    ...(fields.publisher?.trim() && { publisher: fields.publisher.trim() }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}

/**
 * The calendar date at the beginning of an ISO 8601 date or date-time.
 * @throws ClaimgraphError BAD_INPUT for anything else, days that no calendar has included
 */
export function parseDate(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d{2}:\d{2})/.exec(value.trim())
  const date = match?.[1]
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`)
  if (date === undefined || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw new ClaimgraphError('BAD_INPUT', `"${value}" is no date; write it as YYYY-MM-DD, as in 2025-07-13`)
  return date
}

function checkText(text: string): void {
  if (text.trim() === '') throw new ClaimgraphError('EMPTY', 'the article has no text; give it some words')
  if (text.includes('\0'))
    throw new ClaimgraphError('BINARY', 'the article has a NUL character and is no text; give plain text')
  const half = text.search(/\p{Surrogate}/u)
  if (half >= 0)
    throw new ClaimgraphError(
      'BAD_INPUT',
      `the text has half a surrogate pair at offset ${half}; give whole characters`,
    )
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_ARTICLE_BYTES) throw tooLong(bytes)
}

/** The error for an article of that many bytes. */
export function tooLong(bytes: number): ClaimgraphError {
  return new ClaimgraphError(
    'TOO_LONG',
    `the article has ${bytes} bytes, the limit is ${MAX_ARTICLE_BYTES}; split it into single articles`,
  )
}

function checkUrl(value: string): string {
  const url = value.trim()
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw new ClaimgraphError(
      'BAD_INPUT',
      `"${value}" is no web address; give one that begins with https:// or leave it out`,
    )
  return url
}

/** The first line with a word on it, without a heading's marks, cut at a word when it is longer than a headline. */
function findHeadline(text: string): string {
  const lines = text.split(/\r\n?|\n/)
  const line = lines.find((candidate) => /[\p{L}\p{N}]/u.test(candidate)) ?? text
  const headline = line.replace(/^[\s#>*•–-]+/u, '').trim() || text.trim()
  if (headline.length <= MAX_TITLE_LENGTH) return headline
  const cut = headline.slice(0, MAX_TITLE_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE_LENGTH / 2)).replace(/[\ud800-\udbff]$/, '')}…`
}
