import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { scoreNames } from '../../scripts/score-language/score-names'
import { scoreRawText } from '../../scripts/score-language/score-raw-text'
import { scoreTrees } from '../../scripts/score-language/score-trees'
import { readTreebank } from '../../scripts/train-language/read-conllu'
import { readNewswire } from '../../scripts/train-language/read-newswire'
import { productKnowledge } from './knowledge'

const SHARED = join(__dirname, '../../../shared')
const whereShared = existsSync(join(SHARED, 'treebank')) ? describe : describe.skip

/** Floors well below the figures of `npm run score:language`, over parts small enough for every run of the tests. */
whereShared('quality on development data of ../shared', () => {
  test('of tags and trees', () => {
    const sentences = readTreebank(join(SHARED, 'treebank', 'ewt.dev.conllu.gz')).slice(0, 300)
    const scores = scoreTrees(sentences, productKnowledge())
    expect(scores.xpos).toBeGreaterThan(93)
    expect(scores.lemma).toBeGreaterThan(95)
    expect(scores.las).toBeGreaterThan(82)
  })

  test('of tokens and sentences', () => {
    const sentences = readTreebank(join(SHARED, 'treebank', 'gum.dev.conllu.gz'))
    const news = sentences.filter(({ document }) => document.includes('_news_')).slice(0, 80)
    const scores = scoreRawText(news, productKnowledge())
    expect(scores.tokens).toBeGreaterThan(99)
    expect(scores.sentences).toBeGreaterThan(88)
  })

  test('of names', () => {
    const sentences = readNewswire(join(SHARED, 'newswire', 'names.dev.tsv.gz')).slice(0, 400)
    const scores = scoreNames(sentences, productKnowledge())
    expect(scores.typed).toBeGreaterThan(77)
    expect(scores.spans).toBeGreaterThan(86)
  })
})
