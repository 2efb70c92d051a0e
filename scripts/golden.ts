/**
 * Writes the golden claims anew: `npm run golden`, then read the diff before it is committed.
 * The articles stand in test/golden/articles, and the seed article; their claims go to test/golden/claims.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge } from '../src/ingest'
import { CLAIMS_FOLDER, goldenLines, readArticles } from '../test/golden/golden'

mkdirSync(CLAIMS_FOLDER, { recursive: true })
const knowledge = loadKnowledge()
for (const [name, document] of readArticles())
  writeFileSync(join(CLAIMS_FOLDER, `${name}.txt`), goldenLines(document, knowledge))
