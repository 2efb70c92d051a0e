import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge } from '../../src/ingest'
import { CLAIMS_FOLDER, goldenLines, readArticles } from './golden'

const knowledge = loadKnowledge()
const articles = readArticles()

test.each([...articles.keys()])('the claims of %s are the golden ones (npm run golden writes them anew)', (name) => {
  const golden = readFileSync(join(CLAIMS_FOLDER, `${name}.txt`), 'utf8')
  expect(goldenLines(articles.get(name)!, knowledge).split('\n')).toEqual(golden.split('\n'))
})

test('every golden file has its article', () => {
  expect(readdirSync(CLAIMS_FOLDER).sort()).toEqual([...articles.keys()].map((name) => `${name}.txt`).sort())
})
