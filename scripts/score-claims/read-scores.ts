import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scores } from './measures'
import { SCORE_TABLES } from './tables'

/** Where the figures that the documentation shows are kept. */
export const SCORES = join(__dirname, '..', '..', 'docs', 'scores.json')

/** A table's place in a page: its name in a comment, the table, and a comment that ends it. */
const PLACE = /(<!-- scores: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g

/** The figures as they were measured last. */
export function readScores(): Scores {
  return JSON.parse(readFileSync(SCORES, 'utf8')) as Scores
}

/** The page with its tables of figures as `scores` has them. Throws where it asks for a table that there is none of. */
export function refreshTables(page: string, scores: Scores): string {
  return page.replace(PLACE, (_, begin: string, name: string, end: string) => {
    const format = SCORE_TABLES[name]
    if (format === undefined) throw new Error(`there is no table "${name}"; there are ${Object.keys(SCORE_TABLES)}`)
    return `${begin}\n${format(scores)}\n\n${end}`
  })
}
