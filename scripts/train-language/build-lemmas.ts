import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeLexicon } from '../../src/language/lexicon'
import { packWordTable, unpackWordTable } from '../../src/language/word-table'
import { collectLemmas } from './collect-lemmas'
import { readTreebank } from './read-conllu'

/** Writes `lemmas.bin`, the exceptions to the lemma rules that the training trees hold: `build-lemmas SHARED SEEDS`. */
function main([shared = '../shared', seeds = 'seeds/language']: string[]): void {
  const lexicon = makeLexicon(unpackWordTable(readFileSync(join(seeds, 'lexicon.bin'))))
  const trees = ['ewt.train', 'gum.train'].flatMap((name) =>
    readTreebank(join(shared, 'treebank', `${name}.conllu.gz`)),
  )
  const exceptions = collectLemmas(trees, lexicon)
  writeFileSync(join(seeds, 'lemmas.bin'), packWordTable(exceptions))
  process.stdout.write(`lemmas: ${exceptions.size} exceptions\n`)
}

main(process.argv.slice(2))
