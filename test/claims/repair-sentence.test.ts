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

test('a name torn from its Mr hangs where Mr does', () => {
  const { tokens } = repairSentence(
    sentenceOf([
      'lawyers NNS NOUN 4 nsubj',
      'of IN ADP 2 case',
      'Mr NNP PROPN 0 nmod',
      'Osei NNP PROPN 4 nsubj',
      'wept VBD VERB -1 root',
    ]),
  )
  expect(tokens[3]).toMatchObject({ head: 0, relation: 'nmod' })
  expect(tokens[2]).toMatchObject({ head: 3, relation: 'nmod:desc' })
  expect(tokens[1]!.head).toBe(3)
})

test('what somebody is told is no description of them', () => {
  const { tokens } = repairSentence(
    sentenceOf([
      'She PRP PRON 1 nsubj',
      'tell VBD VERB -1 root',
      'voters NNS NOUN 1 iobj',
      'that IN SCONJ 5 mark',
      'rivals NNS NOUN 5 nsubj',
      'lied VBD VERB 2 acl',
    ]),
  )
  expect(tokens[5]).toMatchObject({ head: 1, relation: 'ccomp' })
})

test('what somebody is told to do is no description of them', () => {
  const { tokens } = repairSentence(
    sentenceOf([
      'She PRP PRON 1 nsubj',
      'tell VBD VERB -1 root',
      'voters NNS NOUN 1 iobj',
      'to TO PART 4 mark',
      'wait VB VERB 2 acl',
    ]),
  )
  expect(tokens[4]).toMatchObject({ head: 1, relation: 'xcomp' })
})

test('what stands before a finite verb without a subject is its subject', () => {
  const { tokens } = repairSentence(
    sentenceOf([
      'Police NN NOUN 1 nsubj',
      'said VBD VERB -1 root',
      'they PRP PRON 1 obj',
      'arrested VBD VERB 1 ccomp',
      'men NNS NOUN 3 obj',
    ]),
  )
  expect(tokens[2]).toMatchObject({ head: 3, relation: 'nsubj' })
})

test('what stands between a subordinator and a past tense is its subject', () => {
  const { tokens } = repairSentence(
    sentenceOf([
      'Police NNS NOUN 1 nsubj',
      'met VBD VERB -1 root',
      'after IN ADP 4 case',
      'a DT DET 4 det',
      'blaze NN NOUN 5 obl',
      'killed VBN VERB 1 acl',
      'guards NNS NOUN 5 obj',
    ]),
  )
  expect(tokens[4]).toMatchObject({ head: 5, relation: 'nsubj' })
  expect(tokens[2]).toMatchObject({ head: 5, relation: 'mark' })
  expect(tokens[5]).toMatchObject({ xpos: 'VBD', relation: 'advcl' })
})

test('"to court" is no infinitive', () => {
  const { tokens } = repairSentence(
    sentenceOf([
      'They PRP PRON 1 nsubj',
      'took VBD VERB -1 root',
      'him PRP PRON 1 obj',
      'to TO PART 4 mark',
      'court VB VERB 1 xcomp',
    ]),
  )
  expect(tokens[4]).toMatchObject({ upos: 'NOUN', relation: 'obl' })
  expect(tokens[3]).toMatchObject({ upos: 'ADP', relation: 'case' })
})
