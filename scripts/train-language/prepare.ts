import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { makeGazetteer } from '../../src/language/gazetteer'
import { type Lexicon, makeLexicon } from '../../src/language/lexicon'
import { packTagWeights, unpackTagWeights } from '../../src/language/tag-weights'
import { makeTagger, type Tagger, type TagModel } from '../../src/language/tagger'
import { featuresOf } from '../../src/language/token-features'
import { packWordTable, unpackWordTable } from '../../src/language/word-table'
import { readTreebank, type TreebankSentence } from './read-conllu'
import { readNewswire } from './read-newswire'
import { trainTagger } from './train-tagger'
import { varyCase } from './vary-case'
import { varyNames } from './vary-names'

const FOLDS = 4
const THRESHOLD = 1

/**
 * Trains the tagger and writes what the network is trained on: `prepare SHARED SEEDS WORK`. The tags of the training
 * trees are jack-knifed: each quarter of the documents is tagged by a tagger that has not seen it.
 */
function main([shared = '../shared', seeds = 'seeds/language', work = 'train.out']: string[]): void {
  mkdirSync(work, { recursive: true })
  const lexicon = makeLexicon(unpackWordTable(readFileSync(join(seeds, 'lexicon.bin'))))
  const gazetteer = makeGazetteer(unpackWordTable(readFileSync(join(seeds, 'gazetteer.bin'))))
  const read = (name: string): TreebankSentence[] => readTreebank(join(shared, 'treebank', `${name}.conllu.gz`))
  const gold = [...read('ewt.train'), ...read('gum.train')]
  const train = [...gold, ...varyCase(gold, 7)]
  const dump = (name: string, sentences: readonly (TreebankSentence | Named)[], tags: readonly string[][]): void => {
    const lines = sentences.map((sentence, i) =>
      JSON.stringify({
        ...sentence,
        surface: undefined,
        entities: undefined,
        ...featuresOf(sentence.words, tags[i]!, lexicon, gazetteer),
      }),
    )
    writeFileSync(join(work, `${name}.jsonl`), `${lines.join('\n')}\n`)
  }
  const full = trainTagger(train, lexicon)
  const packed = packTagWeights(full.weights, THRESHOLD)
  writeFileSync(join(seeds, 'tagger.bin'), brotliCompressSync(packed))
  writeFileSync(join(seeds, 'tags.bin'), packWordTable(full.ambiguity))
  writeFileSync(join(seeds, 'tags.json'), `${JSON.stringify(full.tags)}\n`)
  const tagger = makeTagger({ ...full, scorer: unpackTagWeights(packed) }, lexicon)
  for (const name of ['ewt.dev', 'gum.dev']) {
    const sentences = read(name)
    const tags = sentences.map(({ words }) => tagNames(tagger, words))
    process.stdout.write(`${name}: XPOS ${accuracyOf(sentences, tags)}\n`)
    dump(name, sentences, tags)
  }
  for (const part of ['train', 'dev']) {
    const newswire = readNewswire(join(shared, 'newswire', `names.${part}.tsv.gz`))
    const sentences = part === 'train' ? [...newswire, ...varyCase(newswire, 8), ...varyNames(newswire, 9)] : newswire
    dump(
      `names.${part}`,
      sentences,
      sentences.map(({ words }) => tagNames(tagger, words)),
    )
  }
  dump('trees.train', train, jackknife(train, lexicon))
}

type Named = ReturnType<typeof readNewswire>[number]

function tagNames(tagger: Tagger, words: readonly string[]): string[] {
  return Array.from(tagger.tag(words), (tag) => tagger.tags[tag]!)
}

function jackknife(train: readonly TreebankSentence[], lexicon: Lexicon): string[][] {
  const folds = new Map([...new Set(train.map(({ document }) => document))].map((name, i) => [name, i % FOLDS]))
  const tags: string[][] = new Array(train.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = train.filter(({ document }) => folds.get(document) !== fold)
    const model: TagModel = trainTagger(seen, lexicon)
    const tagger = makeTagger(model, lexicon)
    train.forEach(({ document, words }, i) => {
      if (folds.get(document) === fold) tags[i] = tagNames(tagger, words)
    })
    process.stdout.write(`fold ${fold} done\n`)
  }
  process.stdout.write(`jack-knifed: XPOS ${accuracyOf(train, tags)}\n`)
  return tags
}

function accuracyOf(sentences: readonly TreebankSentence[], tags: readonly string[][]): string {
  let right = 0
  let all = 0
  sentences.forEach(({ xpos }, s) => {
    xpos.forEach((tag, i) => {
      all++
      if (tags[s]![i]!.split('|')[0] === tag) right++
    })
  })
  return ((100 * right) / all).toFixed(2)
}

main(process.argv.slice(2))
