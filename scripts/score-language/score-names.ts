import type { LanguageKnowledge } from '../../src/language'
import { nameSentences, readSentences } from '../../src/language/analyse'
import type { NameSpan } from '../../src/model/analysis'
import type { NamedSentence } from '../train-language/read-newswire'
import { groupDocuments } from './group-documents'

const TYPES = ['Person', 'Organization', 'Location', 'NORP', 'Facility', 'Product'] as const

/** Strict F1 in per cent: the span must be right, and the type unless `spans`. */
export interface NameScores {
  readonly typed: number
  readonly spans: number
  readonly byType: Readonly<Record<string, number>>
}

/** Scores names over given tokens and sentences, document by document. */
export function scoreNames(sentences: readonly NamedSentence[], knowledge: LanguageKnowledge): NameScores {
  const gold = new Set<string>()
  const found = new Set<string>()
  for (const group of groupDocuments(sentences).values()) {
    const readings = readSentences(
      group.map(({ words }) => words),
      knowledge,
    )
    const names = nameSentences(group, readings, knowledge)
    group.forEach(({ document, labels }, s) => {
      for (const span of namesOf(labels)) gold.add(`${document} ${s} ${span.first} ${span.last} ${span.type}`)
      for (const span of names[s]!) found.add(`${document} ${s} ${span.first} ${span.last} ${span.type}`)
    })
  }
  const untyped = (set: Set<string>): Set<string> => new Set([...set].map((key) => key.replace(/ \w+$/, '')))
  const ofType = (set: Set<string>, type: string): Set<string> =>
    new Set([...set].filter((key) => key.endsWith(` ${type}`)))
  return {
    typed: f1(gold, found),
    spans: f1(untyped(gold), untyped(found)),
    byType: Object.fromEntries(TYPES.map((type) => [type, f1(ofType(gold, type), ofType(found, type))])),
  }
}

function namesOf(labels: readonly string[]): Pick<NameSpan, 'first' | 'last' | 'type'>[] {
  const names: Pick<NameSpan, 'first' | 'last' | 'type'>[] = []
  labels.forEach((label, first) => {
    const type = TYPES.find((name) => label === `B-${name}`)
    if (type === undefined) return
    let last = first
    while (labels[last + 1] === `I-${type}`) last++
    names.push({ first, last, type })
  })
  return names
}

export function f1(gold: ReadonlySet<string>, found: ReadonlySet<string>): number {
  let right = 0
  for (const key of found) if (gold.has(key)) right++
  return (200 * right) / Math.max(1, gold.size + found.size)
}
