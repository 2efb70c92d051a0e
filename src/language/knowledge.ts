import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { ClaimgraphError } from '../model/errors'
import { type Gazetteer, makeGazetteer } from './gazetteer'
import type { Kernel } from './kernel'
import { type Lemmatiser, makeLemmatiser } from './lemmatise'
import { type Lexicon, makeLexicon } from './lexicon'
import { makeNameLabels, type NameLabels } from './name-labels'
import { makeNetwork, type Network } from './network'
import { readNetworkWeights } from './network-weights'
import { makeKernel } from './simd-kernel'
import { unpackTagWeights } from './tag-weights'
import { makeTagger, type Tagger } from './tagger'
import { unpackWordTable } from './word-table'

/** The trained weights and word lists that `analyse` reads; opaque to the other rooms. */
export interface LanguageKnowledge {
  readonly lexicon: Lexicon
  readonly gazetteer: Gazetteer
  readonly lemmatiser: Lemmatiser
  readonly tagger: Tagger
  readonly network: Network
  readonly names: NameLabels
}

/**
 * Reads the language weights from `language` in the folder of seeds, or from the folder itself. Throws `UNREADABLE` when
 * a file is missing.
 */
export function loadLanguageKnowledge(folder: string, kernel: Kernel = makeKernel()): LanguageKnowledge {
  const read = (name: string): Uint8Array => readWeights(folder, name)
  const lexicon = makeLexicon(unpackWordTable(read('lexicon.bin')))
  const tagger = makeTagger(
    {
      tags: JSON.parse(Buffer.from(read('tags.json')).toString('utf8')) as string[],
      ambiguity: unpackWordTable(read('tags.bin')),
      scorer: unpackTagWeights(brotliDecompressSync(read('tagger.bin'))),
    },
    lexicon,
  )
  const network = makeNetwork(readNetworkWeights(read('network.bin')), kernel)
  return {
    lexicon,
    gazetteer: makeGazetteer(unpackWordTable(read('gazetteer.bin'))),
    lemmatiser: makeLemmatiser(lexicon, unpackWordTable(read('lemmas.bin'))),
    tagger,
    network,
    names: makeNameLabels(network.labels, network.transitions),
  }
}

function readWeights(folder: string, name: string): Uint8Array {
  for (const path of [join(folder, name), join(folder, 'language', name)]) {
    try {
      return readFileSync(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw new ClaimgraphError('UNREADABLE', `Cannot read the language weights ${path}.`, { cause: error })
      }
    }
  }
  throw new ClaimgraphError(
    'UNREADABLE',
    `No ${name} in ${folder}: give the folder that holds the product's language weights (seeds/language).`,
  )
}
