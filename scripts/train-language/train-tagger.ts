import type { Lexicon } from '../../src/language/lexicon'
import { makeWordViewer } from '../../src/language/tag-features'
import { type TagModel, type TagScorer, tagWords } from '../../src/language/tagger'
import { normaliseWord } from '../../src/language/word-form'
import { makePerceptron } from './perceptron'
import { makeRandom, shuffle } from './random'

/** A sentence to learn tags from. */
export interface TaggedSentence {
  readonly words: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
}

export interface TrainedTagger extends TagModel {
  readonly ambiguity: ReadonlyMap<string, string>
  /** Averaged weights: feature → one weight a tag. */
  readonly weights: ReadonlyMap<number, Float32Array>
}

const ROUNDS = 6
const RAREST_TAG = 5
const COMMON_TAG = 0.04
const RAREST_WORD = 3

/** Trains the joint tagger: six rounds over the shuffled sentences. */
export function trainTagger(sentences: readonly TaggedSentence[], lexicon: Lexicon, seed = 1): TrainedTagger {
  const joint = sentences.map(({ xpos, upos }) => xpos.map((tag, i) => `${tag}|${upos[i]}`))
  const counts = countOf(joint.flat())
  const tags = [...counts].filter(([, count]) => count >= RAREST_TAG).map(([tag]) => tag)
  const numbers = new Map(tags.map((tag, index) => [tag, index]))
  const ambiguity = commonTags(sentences, joint, numbers)
  const viewer = makeWordViewer(lexicon, ambiguity)
  const perceptron = makePerceptron(tags.length)
  const gold = joint.map((row) => row.map((tag) => numbers.get(tag) ?? -1))
  const order = sentences.map((_, index) => index)
  const random = makeRandom(seed)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const index of order) {
      const truth = gold[index]!
      tagWords(sentences[index]!.words, viewer, perceptron, tags.length, (at, features, count, chosen) => {
        perceptron.step()
        if (truth[at]! >= 0 && chosen !== truth[at]) perceptron.update(features, count, truth[at]!, chosen)
      })
    }
  }
  const weights = perceptron.averaged()
  return { tags, ambiguity, weights, scorer: denseScorer(weights) }
}

function denseScorer(weights: ReadonlyMap<number, Float32Array>): TagScorer {
  return {
    score(features, count, scores) {
      scores.fill(0)
      for (let f = 0; f < count; f++) {
        const row = weights.get(features[f]!)
        if (row !== undefined) for (let tag = 0; tag < row.length; tag++) scores[tag]! += row[tag]!
      }
    },
  }
}

function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** The at most three tags that make up 4 % or more of a word's uses, most frequent first. */
function commonTags(
  sentences: readonly TaggedSentence[],
  joint: readonly (readonly string[])[],
  numbers: ReadonlyMap<string, number>,
): Map<string, string> {
  const uses = new Map<string, string[]>()
  sentences.forEach(({ words }, s) => {
    words.forEach((word, i) => {
      const normal = normaliseWord(word)
      const list = uses.get(normal)
      if (list === undefined) uses.set(normal, [joint[s]![i]!])
      else list.push(joint[s]![i]!)
    })
  })
  const common = new Map<string, string>()
  for (const [word, list] of uses) {
    if (list.length < RAREST_WORD) continue
    const top = [...countOf(list)]
      .filter(([tag, count]) => count >= COMMON_TAG * list.length && numbers.has(tag))
      .sort((x, y) => y[1] - x[1])
      .slice(0, 3)
    common.set(word, top.map(([tag]) => numbers.get(tag)).join(','))
  }
  return common
}
