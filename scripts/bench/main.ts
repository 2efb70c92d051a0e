import { benchExtract } from './extract'
import { benchLanguage } from './language'
import { benchNeo4j } from './neo4j'

/** What can be measured: name → bench. */
const BENCHES: Readonly<Record<string, (parameters: readonly string[]) => Promise<void>>> = {
  neo4j: benchNeo4j,
  language: benchLanguage,
  extract: benchExtract,
}

const USAGE = `usage: npm run bench -- neo4j [--large] [--small]
       npm run bench -- language [FOLDER]
       npm run bench -- extract [FILE|FOLDER]
  neo4j: the store in a Neo4j of its own against bare scripts. language: reading the texts (*.txt) of a folder, the gold
  articles of ../shared by default, against other packages that read English. extract: claims of texts after analysis, beside
  analysis alone and the whole way into a store; newswire of ../shared by default, the seed articles where it is missing.`

async function main([name = '', ...parameters]: readonly string[]): Promise<number> {
  const bench = BENCHES[name]
  if (bench === undefined) {
    console.error(USAGE)
    return 2
  }
  await bench(parameters)
  return 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
