/** One article as it was read. `text` is never altered after reading: every offset of the house points into it. */
export interface Document {
  /** `doc_` and a hash of what identifies the article, or the name that the caller gave it. */
  readonly id: string
  readonly text: string
  /** The headline: the first line of the text unless the article says otherwise. */
  readonly title: string
  readonly url?: string
  readonly publisher?: string
  /** ISO 8601 date (YYYY-MM-DD), or absent when the article does not tell. */
  readonly publishedAt?: string
}
