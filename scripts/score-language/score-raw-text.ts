import { analyse, type LanguageKnowledge } from '../../src/language'
import type { TreebankSentence } from '../train-language/read-conllu'
import { groupDocuments } from './group-documents'
import { f1 } from './score-names'
import { collapseRelation } from './score-trees'

/** F1 in per cent, aligned by characters as in the CoNLL 2018 shared task; LAS without punctuation. */
export interface RawScores {
  readonly tokens: number
  readonly sentences: number
  readonly uas: number
  readonly las: number
}

/** Keys of what is compared; a span is counted in characters that are not white space. */
interface Keys {
  readonly tokens: Set<string>
  readonly sentences: Set<string>
  readonly arcs: Set<string>
  readonly relations: Set<string>
}

export interface Word {
  readonly span: string
  readonly head: number
  readonly relation: string
  readonly isPunctuation: boolean
}

/** Scores the whole analysis from text in which only the documents' paragraph breaks are given. */
export function scoreRawText(sentences: readonly TreebankSentence[], knowledge: LanguageKnowledge): RawScores {
  const gold = makeKeys()
  const found = makeKeys()
  for (const [document, group] of groupDocuments(sentences)) {
    const text = joinText(group)
    let place = 0
    for (const sentence of group) place = addSentence(gold, document, place, goldWords(sentence, place))
    const before = countVisible(text)
    for (const { tokens } of analyse({ id: document, title: '', text }, knowledge).sentences) {
      const words = tokens.map(({ start, end, head, relation, upos }) => ({
        span: `${before[start]}-${before[end]}`,
        head,
        relation,
        isPunctuation: upos === 'PUNCT',
      }))
      addSentence(found, document, before[tokens[0]!.start]!, words)
    }
  }
  return {
    tokens: f1(gold.tokens, found.tokens),
    sentences: f1(gold.sentences, found.sentences),
    uas: f1(gold.arcs, found.arcs),
    las: f1(gold.relations, found.relations),
  }
}

/** The text of a document: its sentences, and line breaks where paragraphs begin. */
export function joinText(sentences: readonly TreebankSentence[]): string {
  return sentences.reduce(
    (text, sentence) => `${text}${text === '' ? '' : sentence.opensParagraph ? '\n' : ' '}${sentence.text}`,
    '',
  )
}

function makeKeys(): Keys {
  return { tokens: new Set(), sentences: new Set(), arcs: new Set(), relations: new Set() }
}

function addSentence(keys: Keys, document: string, start: number, words: readonly Word[]): number {
  for (const { span, head, relation, isPunctuation } of words) {
    keys.tokens.add(`${document} ${span}`)
    if (isPunctuation) continue
    const arc = `${document} ${span} ${head < 0 ? 'root' : words[head]!.span}`
    keys.arcs.add(arc)
    keys.relations.add(`${arc} ${collapseRelation(relation)}`)
  }
  const end = Number(words.at(-1)!.span.split('-')[1])
  keys.sentences.add(`${document} ${start}-${end}`)
  return end
}

/** The treebank's words with their places; words of a range that do not spell it all get the range's span. */
export function goldWords(sentence: TreebankSentence, start: number): Word[] {
  const words: Word[] = []
  let place = start
  for (const { form, words: count } of sentence.surface) {
    const parts = sentence.words.slice(words.length, words.length + count)
    const spelled = parts.join('') === form
    const whole = visibleLength(form)
    let at = place
    for (const part of parts) {
      const index = words.length
      const length = visibleLength(part)
      words.push({
        span: spelled ? `${at}-${at + length}` : `${place}-${place + whole}`,
        head: sentence.heads[index]!,
        relation: sentence.relations[index]!,
        isPunctuation: sentence.upos[index] === 'PUNCT',
      })
      at += length
    }
    place += whole
  }
  return words
}

function visibleLength(text: string): number {
  return text.replace(/\s+/gu, '').length
}

/** For each offset, how many characters that are not white space come before it. */
export function countVisible(text: string): Int32Array {
  const before = new Int32Array(text.length + 1)
  for (let i = 0; i < text.length; i++) before[i + 1] = before[i]! + (/\s/u.test(text[i]!) ? 0 : 1)
  return before
}
