import { join } from 'node:path'
import { analyse, type LanguageKnowledge, loadLanguageKnowledge } from '../../src/language'
import type { Analysis } from '../../src/model'

const SEEDS = join(__dirname, '../../seeds')

let knowledge: LanguageKnowledge | undefined

/** The product's own weights, read once a test file. */
export function productKnowledge(): LanguageKnowledge {
  knowledge ??= loadLanguageKnowledge(SEEDS)
  return knowledge
}

export function analyseText(text: string): Analysis {
  return analyse({ id: 'doc_test', title: '', text }, productKnowledge())
}
