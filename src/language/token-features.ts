import type { Gazetteer } from './gazetteer'
import type { Lexicon } from './lexicon'
import { normaliseWord, shapeWord } from './word-form'

/** The kinds of feature that the network embeds, in the order of its input. */
export const FEATURE_KINDS = [
  'word',
  'suffix',
  'prefix',
  'ending',
  'opening',
  'shape',
  'tag',
  'lexical',
  'listed',
] as const
export type FeatureKind = (typeof FEATURE_KINDS)[number]

/** One string a word for each kind of feature. */
export type TokenFeatures = Readonly<Record<FeatureKind, readonly string[]>>

/** The network's view of a sentence: words, and the tags that the tagger gave them. */
export function featuresOf(
  words: readonly string[],
  tags: readonly string[],
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): TokenFeatures {
  const word = words.map(normaliseWord)
  return {
    word,
    suffix: word.map((form) => form.slice(-3)),
    prefix: word.map((form) => form.slice(0, 3)),
    ending: word.map((form) => form.slice(-4)),
    opening: word.map((form) => form.slice(0, 4)),
    shape: words.map(shapeWord),
    tag: tags,
    lexical: word.map((form) => {
      const { wordnet, listed } = lexicon.classify(form)
      return `${wordnet}|${listed}`
    }),
    listed: gazetteer.mark(words, word),
  }
}
