import type { LanguageKnowledge } from '../../src/language'
import { readSentences } from '../../src/language/analyse'
import type { TreebankSentence } from '../train-language/read-conllu'

/** Relations scored as another one: rare or contested subtypes, as in the study that the targets come from. */
const COLLAPSED: Readonly<Record<string, string>> = {
  'csubj:outer': 'csubj',
  'csubj:pass': 'csubj',
  'nsubj:outer': 'nsubj',
  'det:predet': 'det',
  'cc:preconj': 'cc',
  dislocated: 'dep',
  orphan: 'dep',
  goeswith: 'flat',
}

export function collapseRelation(relation: string): string {
  return COLLAPSED[relation] ?? relation
}

/** Per cent of words; attachment without punctuation. */
export interface TreeScores {
  readonly xpos: number
  readonly upos: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
  /** LAS with every subtype told apart. */
  readonly lasExact: number
}

/** Scores trees over the treebank's own tokens and sentences, on predicted tags. */
export function scoreTrees(sentences: readonly TreebankSentence[], knowledge: LanguageKnowledge): TreeScores {
  const counts = { words: 0, xpos: 0, upos: 0, lemma: 0, scored: 0, uas: 0, las: 0, exact: 0 }
  const readings = readSentences(
    sentences.map(({ words }) => words),
    knowledge,
  )
  sentences.forEach((sentence, s) => {
    const reading = readings[s]!
    sentence.words.forEach((word, i) => {
      const [xpos = '', upos = ''] = knowledge.network.tags[reading.tags[i]!]!.split('|')
      counts.words++
      if (xpos === sentence.xpos[i]) counts.xpos++
      if (upos === sentence.upos[i]) counts.upos++
      if (knowledge.lemmatiser.lemmatise(word, xpos) === sentence.lemmas[i]) counts.lemma++
      if (sentence.upos[i] === 'PUNCT') return
      counts.scored++
      if (reading.heads[i] !== sentence.heads[i]) return
      counts.uas++
      const found = knowledge.network.relations[reading.relations[i]!]!
      if (collapseRelation(found) === collapseRelation(sentence.relations[i]!)) counts.las++
      if (found === sentence.relations[i]) counts.exact++
    })
  })
  const share = (count: number, all: number): number => (100 * count) / all
  return {
    xpos: share(counts.xpos, counts.words),
    upos: share(counts.upos, counts.words),
    lemma: share(counts.lemma, counts.words),
    uas: share(counts.uas, counts.scored),
    las: share(counts.las, counts.scored),
    lasExact: share(counts.exact, counts.scored),
  }
}
