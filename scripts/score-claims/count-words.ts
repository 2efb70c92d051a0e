import { createDocument, extractDocument, type Knowledge } from '../../src/ingest'
import type { Analysis, Evidence, Extraction } from '../../src/model'
import type { SuiteSentence } from '../../test/phenomena/suite'

/** Right claims by relation, and by what carried them: "v:deliver" a verb, "n:…" a noun, "a:…" an adjective, else a rule. */
export type WordCounts = Record<string, Record<string, number>>

interface Read {
  readonly analysis: Analysis
  readonly extraction: Extraction
}

/** The kind and lemma of the word that carries a piece of evidence; where no frame found it, the rule that did. */
function carrierOf({ rule, start, predicate }: Evidence, { sentences }: Analysis): string {
  const kind = /^(verb|noun|adjective)\//.exec(rule)?.[1]?.[0]
  if (kind === undefined) return rule
  const sentence = sentences.find((one) => one.start === start)
  const token = sentence?.tokens.find(({ text }) => text === predicate)
  return `${kind}:${(token?.lemma ?? predicate).toLowerCase()}`
}

/** Adds the evidence of the claims that `isRight` to the counts. */
export function countWords(
  counts: WordCounts,
  read: Read,
  isRight: (claim: string, relation: string) => boolean,
): void {
  const relationOf = new Map(read.extraction.claims.map(({ id, relation }) => [id, relation]))
  for (const piece of read.extraction.evidence) {
    const relation = relationOf.get(piece.claim) ?? ''
    if (!isRight(piece.claim, relation)) continue
    const carrier = carrierOf(piece, read.analysis)
    const own = counts[relation] ?? {}
    counts[relation] = { ...own, [carrier]: (own[carrier] ?? 0) + 1 }
  }
}

/** Adds the words of the suite's sentences: of the claims whose relation the sentence is there for. */
export function countSuiteWords(counts: WordCounts, suite: readonly SuiteSentence[], knowledge: Knowledge): void {
  for (const { text, claims } of suite) {
    const read = extractDocument(createDocument({ text }, 'phenomenon'), knowledge)
    countWords(counts, read, (_, relation) => claims.some((claim) => claim.relation === relation))
  }
}

/** The counts with relations, and words from the most frequent on, in an order that does not depend on the texts'. */
export function sortCounts(counts: WordCounts): WordCounts {
  const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]) => (left < right ? -1 : 1)
  return Object.fromEntries(
    Object.entries(counts)
      .sort(byName)
      .map(([relation, words]) => [
        relation,
        Object.fromEntries(Object.entries(words).sort((left, right) => right[1] - left[1] || byName(left, right))),
      ]),
  )
}
