import type { ArticleFields } from '../document'

/** One way of reading an article from the text of a file. */
export interface Reader {
  readonly name: string
  /** Endings of the files that it reads, lower case, with the full stop. */
  readonly endings: readonly string[]
  /** Whether text without a file's name (standard input) is of this kind. */
  recognises(text: string): boolean
  /**
   * The article; `text` is a part of what was read, unaltered.
   * @throws ClaimgraphError BAD_INPUT when what was read breaks the format
   */
  read(text: string): ArticleFields
}
