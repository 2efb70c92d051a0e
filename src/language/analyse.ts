import type { Analysis, NameSpan, Sentence, Token } from '../model/analysis'
import type { Document } from '../model/document'
import type { Span } from '../model/span'
import { agreeOverDocument } from './agree-names'
import { voteOverDocument } from './document-vote'
import { typeFacilities } from './facility-names'
import type { LanguageKnowledge } from './knowledge'
import { decodeLabels, findMarginals, readNames } from './name-labels'
import { splitParagraphs } from './split-paragraphs'
import { splitSentences } from './split-sentences'
import { splitTokens } from './split-tokens'
import type { Reading } from './task-heads'
import { featuresOf } from './token-features'

interface Draft {
  readonly paragraph: number
  readonly spans: readonly Span[]
  readonly words: readonly string[]
}

/**
 * Analyses a document: paragraphs, sentences, tokens with exact offsets, tags, lemmas, dependency trees (projective, one
 * root each) and names. Never throws for any text; the same text and knowledge give the same analysis, and the time is
 * linear in the length of the text.
 */
export function analyse(document: Document, knowledge: LanguageKnowledge): Analysis {
  const { text } = document
  const paragraphs = splitParagraphs(text)
  const drafts: Draft[] = []
  paragraphs.forEach(({ start, end }, paragraph) => {
    const tokens = splitTokens(text, start, end)
    for (const range of splitSentences(text, tokens)) {
      const spans = tokens.slice(range.start, range.end)
      drafts.push({ paragraph, spans, words: spans.map((span) => text.slice(span.start, span.end)) })
    }
  })
  const readings = readSentences(
    drafts.map(({ words }) => words),
    knowledge,
  )
  const names = nameSentences(drafts, readings, knowledge)
  return {
    document,
    paragraphs,
    sentences: drafts.map((draft, index) => toSentence(draft, index, readings[index]!, names[index]!, knowledge)),
  }
}

/**
 * Tags and parses sentences that are given as words. The tagger's tags are what the network starts from; those that the
 * network gives, having seen the whole sentence, are more often right. Equal sentences are read once.
 */
export function readSentences(sentences: readonly (readonly string[])[], knowledge: LanguageKnowledge): Reading[] {
  const { tagger, lexicon, gazetteer, network } = knowledge
  const numbers = new Map<string, number>()
  const different: (readonly string[])[] = []
  const places = sentences.map((words) => {
    const key = words.join(' ')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, different.length)
    return different.push(words) - 1
  })
  const readings = network.read(
    different.map((words) => {
      const tags = Array.from(tagger.tag(words), (tag) => tagger.tags[tag]!)
      return featuresOf(words, tags, lexicon, gazetteer)
    }),
  )
  return places.map((place) => readings[place]!)
}

/** The names of the sentences of one document, after the vote of the document. */
export function nameSentences(
  sentences: readonly { readonly words: readonly string[] }[],
  readings: readonly Reading[],
  { names }: LanguageKnowledge,
): NameSpan[][] {
  const voters = sentences.map(({ words }, i) => ({ words, emissions: readings[i]!.emissions }))
  const found = voteOverDocument(names, voters).map((emissions, i) => {
    const path = decodeLabels(names, emissions)
    if (!path.some((label) => names.labels[label] !== 'O')) return []
    return typeFacilities(sentences[i]!.words, readNames(names, path, findMarginals(names, emissions)))
  })
  return agreeOverDocument(sentences, found)
}

function toSentence(
  { paragraph, spans, words }: Draft,
  index: number,
  reading: Reading,
  names: readonly NameSpan[],
  { network, lemmatiser }: LanguageKnowledge,
): Sentence {
  const tokens = spans.map(({ start, end }, i): Token => {
    const [xpos = '', upos = ''] = network.tags[reading.tags[i]!]!.split('|')
    const text = words[i]!
    return {
      start,
      end,
      index: i,
      text,
      lemma: lemmatiser.lemmatise(text, xpos),
      xpos,
      upos,
      head: reading.heads[i]!,
      relation: network.relations[reading.relations[i]!]!,
    }
  })
  return { start: spans[0]!.start, end: spans.at(-1)!.end, index, paragraph, tokens, names }
}
