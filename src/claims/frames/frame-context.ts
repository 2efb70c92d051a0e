import type { NounClasses } from '../arguments/noun-classes'
import type { Resolver } from '../arguments/resolve'
import type { Reading } from '../reading'

/** What matching frames needs to know of the document and of nouns. */
export interface FrameContext {
  readonly reading: Reading
  readonly resolver: Resolver
  readonly nouns: NounClasses
}
