import { repairSentence } from '../../src/claims/repair-sentence'
import type { Sentence, Token } from '../../src/model'

/** A sentence of rows `text xpos upos head relation`. */
function sentenceOf(rows: readonly string[]): Sentence {
  const tokens = rows.map((row, index): Token => {
    const [text = '', xpos = '', upos = '', head = '', relation = ''] = row.split(' ')
    return {
      start: index,
      end: index + 1,
      index,
      text,
      lemma: text.toLowerCase(),
      xpos,
      upos,
      head: Number(head),
      relation,
    }
  })
  return { start: 0, end: rows.length, index: 0, paragraph: 0, tokens, names: [] }
}

test('a phrase that opens the sentence is no subject, and what a comma alone joins to it is', () => {
  const { tokens } = repairSentence(
    sentenceOf([
      'Besides IN ADP 1 case',
      'grain NN NOUN 4 nsubj',
      ', , PUNCT 3 punct',
      'Peru NNP PROPN 1 conj',
      'sells VBZ VERB -1 root',
      'fish NN NOUN 4 obj',
    ]),
  )
  expect(tokens.map(({ relation }) => relation)).toEqual(['case', 'obl', 'punct', 'nsubj', 'root', 'obj'])
  expect(tokens[3]!.head).toBe(4)
})

test('subjects that a conjunction joins stay subjects', () => {
  const sentence = sentenceOf([
    'Between IN ADP 1 case',
    'ten CD NUM 4 nsubj',
    'and CC CCONJ 3 cc',
    'twenty CD NUM 1 conj',
    'fled VBD VERB -1 root',
  ])
  expect(repairSentence(sentence).tokens.map(({ relation }) => relation)).toEqual([
    'case',
    'nsubj',
    'cc',
    'conj',
    'root',
  ])
})
