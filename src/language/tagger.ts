import type { Lexicon } from './lexicon'
import {
  FEATURE_LIMIT,
  type FeatureList,
  listTagFeatures,
  makeWordViewer,
  type TagContext,
  type WordViewer,
} from './tag-features'
import type { WordTable } from './word-table'

/** Sums, for each tag, the weights of a position's features. */
export interface TagScorer {
  score(features: Int32Array, count: number, scores: Float32Array): void
}

export interface TagModel {
  /** Joint tags, `XPOS|UPOS`. */
  readonly tags: readonly string[]
  /** Word in normal form → its common tags in training, as one string. */
  readonly ambiguity: Pick<WordTable, 'get'>
  readonly scorer: TagScorer
}

export interface Tagger {
  readonly tags: readonly string[]
  /** Number of the joint tag of each word. */
  tag(words: readonly string[]): Int32Array
}

/** Called at every position while training: features, their number, and the tag that was chosen. */
export type TagObserver = (at: number, features: Int32Array, count: number, chosen: number) => void

/** A greedy tagger, left to right (Collins 2002, averaged perceptron). */
export function makeTagger(model: TagModel, lexicon: Lexicon, viewer?: WordViewer): Tagger {
  const views = viewer ?? makeWordViewer(lexicon, model.ambiguity)
  return { tags: model.tags, tag: (words) => tagWords(words, views, model.scorer, model.tags.length) }
}

/** Tags the words of one sentence with a scorer; `observe` may change the weights between positions. */
export function tagWords(
  words: readonly string[],
  viewer: WordViewer,
  scorer: TagScorer,
  tagCount: number,
  observe?: TagObserver,
): Int32Array {
  const context = contextOf(words, viewer)
  const list: FeatureList = { hashes: new Int32Array(FEATURE_LIMIT), count: 0 }
  const scores = new Float32Array(tagCount)
  const tags = new Int32Array(words.length)
  let previous = -1
  let before = -1
  let opening = 1
  for (let at = 0; at < words.length; at++) {
    listTagFeatures(context, at, previous, before, opening, list)
    scorer.score(list.hashes, list.count, scores)
    let best = 0
    for (let tag = 1; tag < tagCount; tag++) if (scores[tag]! > scores[best]!) best = tag
    observe?.(at, list.hashes, list.count, best)
    tags[at] = best
    before = previous
    previous = best
    const view = context.views[at]!
    opening = view.opens > 0 ? 2 : opening > 0 && !view.hasLetter ? 1 : 0
  }
  return tags
}

function contextOf(words: readonly string[], viewer: WordViewer): TagContext {
  const views = words.map((word) => viewer.view(word))
  let letters = 0
  let capitals = 0
  for (let i = 0; i < views.length; i++) {
    if (!views[i]!.hasLetter) continue
    letters++
    if (views[i]!.capital === 2 || (views[i]!.capital === 1 && words[i]!.length === 1)) capitals++
  }
  return { views, edge: viewer.view(''), shouting: letters > 2 && capitals > 0.6 * letters ? 1 : 0 }
}
