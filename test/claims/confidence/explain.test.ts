import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainConfidence } from '../../../src/claims/confidence/explain'
import { createDocument, extractDocument, loadKnowledge, SEEDS_FOLDER } from '../../../src/ingest'

const knowledge = loadKnowledge()
const weights = {
  bias: 1,
  weights: new Map([
    ['bias', 1],
    ['kinds named-named', 0.5],
    ['kinds named-unnamed', -0.5],
    ['subject named', 0.25],
    ['subject unnamed', -0.25],
    ['subject near', -0.4],
    ['subject far', -0.4],
    ['headline', -1],
    ['modality asserted', 0.3],
    ['modality planned', -0.3],
  ]),
}

test('tells in words what speaks for and against, the loudest first', () => {
  expect(explainConfidence(['kinds named-named', 'subject named', 'modality asserted', 'headline'], weights)).toEqual([
    { words: 'it stands in the headline', weight: -1 },
    { words: 'both ends are named', weight: 0.75 },
    { words: 'it is told as asserted', weight: 0.3 },
  ])
})

test('what holds of every claim of its kind, and what was never learnt, says nothing', () => {
  expect(explainConfidence(['subject near', 'voiced', 'rule unheard/of'], weights)).toEqual([])
})

test('takes as many of either side as asked', () => {
  expect(explainConfidence(['headline', 'kinds named-named', 'modality planned'], weights, 1)).toEqual([
    { words: 'it stands in the headline', weight: -1 },
    { words: 'both ends are named', weight: 0.5 },
  ])
})

test('every reason of the seed article is in words', () => {
  const file = join(SEEDS_FOLDER, 'articles', '00-north-korea-russia-digest.txt')
  const document = createDocument({ text: readFileSync(file, 'utf8') }, 'seed')
  const { evidence } = extractDocument(document, knowledge, { explain: true }).extraction
  const words = evidence.flatMap(({ reasons }) => reasons!.map((reason) => reason.words))
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((text) => /undefined|tagged|null| {2}/.test(text))).toEqual([])
})

test('evidence has its reasons only where they are asked for', () => {
  const document = createDocument({ text: 'Norway supplied Ukraine with six jets.' }, 'explained')
  const plain = extractDocument(document, knowledge).extraction
  const explained = extractDocument(document, knowledge, { explain: true }).extraction
  expect(plain.evidence[0]).not.toHaveProperty('reasons')
  expect(explained.evidence[0]!.reasons!.map(({ words }) => words)).toContain('both ends are named')
  expect(explained.evidence.map(({ reasons, ...evidence }) => evidence)).toEqual(plain.evidence)
})
