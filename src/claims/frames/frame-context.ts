import type { NounClasses } from '../arguments/noun-classes'
import type { Resolver } from '../arguments/resolve'
import type { Reading } from '../reading'
import type { SentenceTree } from '../tree'
import type { Clause } from './clause'
import type { Frame } from './frame'

/** What matching frames needs to know of the document and of nouns. */
export interface FrameContext {
  readonly reading: Reading
  readonly resolver: Resolver
  readonly nouns: NounClasses
  /** Told of each predicate that stands in the tables and gave none of its frames what it asks for. */
  readonly onMiss?: (miss: Miss) => void
}

/** A predicate that stands in the tables and gave nothing, with the frames that were tried. */
export interface Miss {
  readonly tree: SentenceTree
  readonly clause: Clause
  readonly frames: readonly Frame[]
  /** The key of the idiom that says nothing, where it was that ("attack_problem"): the frames are those of its verb alone. */
  readonly idiom?: string
}
