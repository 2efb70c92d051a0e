import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createNominals } from '../../src/claims/arguments/nominals'
import { loadNounClasses } from '../../src/claims/arguments/noun-classes'
import { createResolver } from '../../src/claims/arguments/resolve'
import { loadNames, readDocument } from '../../src/claims/mentions'
import type { Reading } from '../../src/claims/reading'
import type { RuleContext } from '../../src/claims/rule'
import { createRuleContext } from '../../src/claims/rule-context'
import type { Analysis } from '../../src/model'
import { parseConllu } from '../fixtures/read-conllu'

export const seeds = join(__dirname, '../../seeds')
const knowledge = loadNames(seeds)
const nouns = loadNounClasses(seeds)

/** The documents of `test/fixtures/names.conllu`, by the id of their `# newdoc` line. */
const documents = new Map<string, Analysis>(
  readFileSync(join(__dirname, '../fixtures/names.conllu'), 'utf8')
    .split(/^# newdoc id = /m)
    .slice(1)
    .map((block) => {
      const id = block.slice(0, block.indexOf('\n'))
      return [id, parseConllu(block.slice(id.length), id)]
    }),
)

export function readNamed(id: string): Reading {
  const analysis = documents.get(id)
  if (!analysis) throw new Error(`The fixture has no document "${id}"`)
  return readDocument(analysis, knowledge)
}

export function contextOf(reading: Reading): RuleContext {
  const resolver = createResolver(reading, createNominals(reading, nouns), nouns)
  const ontology = JSON.parse(readFileSync(join(seeds, 'ontology.json'), 'utf8'))
  return createRuleContext(reading, ontology, resolver, nouns)
}
