import type { Sentence } from '../../model'
import { isCapitalised } from './word-classes'

/** How a sentence uses capitals: as prose does, as a headline where each content word has one, or in capitals throughout. */
export type SentenceCase = 'prose' | 'headline' | 'capitals'

const SMALL_WORDS = /^(IN|TO|DT|CC|PRP\$?|POS|CD|RP|MD)$/

export function caseOfSentence(sentence: Sentence): SentenceCase {
  const words = sentence.tokens.filter(({ text }) => /[a-z]{2}/i.test(text) || /\p{L}{2}/u.test(text))
  const shouted = words.filter(({ text }) => !/[a-z]/.test(text) && !/\p{Ll}/u.test(text))
  if (words.length >= 3 && shouted.length >= 0.8 * words.length) return 'capitals'
  if (/[.!?]["”’)]*$/.test(sentence.tokens.at(-1)?.text ?? '')) return 'prose'
  const content = words.filter((token) => !SMALL_WORDS.test(token.xpos) && token.text.length >= 3)
  const raised = content.filter((token) => isCapitalised(token.text))
  const verb = sentence.tokens.some((token) => /^VB/.test(token.xpos) && isCapitalised(token.text) && token.index > 0)
  return content.length >= 4 && raised.length >= 0.8 * content.length && (verb || raised.length >= 6)
    ? 'headline'
    : 'prose'
}
