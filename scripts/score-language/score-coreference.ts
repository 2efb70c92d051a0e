import type { ClaimKnowledge } from '../../src/claims'
import { readDocument } from '../../src/claims/mentions/read-document'
import type { Reading } from '../../src/claims/reading'
import { analyse, type LanguageKnowledge } from '../../src/language'
import type { TreebankSentence } from '../train-language/read-conllu'
import { addDocument, f1Of, makeSums } from './coreference-metrics'
import { groupDocuments } from './group-documents'
import { readEntities } from './gum-entities'
import { countVisible, goldWords, joinText } from './score-raw-text'

/** Per cent. Mentions are told by the places of their head words; entities with one mention are left out. */
export interface CoreferenceScores {
  /** Mean of the F1 of MUC, B³ and CEAF-e, as in the CoNLL 2012 shared task. */
  readonly conll: number
  readonly muc: number
  readonly b3: number
  readonly ceafe: number
  /** Of the pronouns that are resolved: how many stand with an earlier name of the entity found. */
  readonly pronounPrecision: number
  readonly pronounsResolved: number
}

/** A document's clusters of head places, and the entity of each pronoun that is resolved with its names' places. */
interface Found {
  readonly clusters: Set<number>[]
  readonly pronouns: { readonly place: number; readonly names: readonly number[] }[]
}

/** Scores the coreference that claims are read with on whole documents, from raw text with its paragraph breaks. */
export function scoreCoreference(
  sentences: readonly TreebankSentence[],
  language: LanguageKnowledge,
  claims: ClaimKnowledge,
): CoreferenceScores {
  const sums = makeSums()
  const pronouns = { right: 0, all: 0 }
  for (const [id, group] of groupDocuments(sentences)) {
    const gold = goldClusters(group)
    const text = joinText(group)
    const reading = readDocument(analyse({ id, title: '', text }, language), claims.names)
    const found = findClusters(reading, countVisible(text))
    const together = (clusters: readonly Set<number>[]) => clusters.filter(({ size }) => size > 1)
    addDocument(sums, together(gold), together(found.clusters))
    for (const { place, names } of found.pronouns) {
      const earlier = names.filter((name) => name < place).at(-1) ?? names[0]
      pronouns.all++
      if (earlier !== undefined && gold.some((cluster) => cluster.has(place) && cluster.has(earlier))) pronouns.right++
    }
  }
  const [muc, b3, ceafe] = [f1Of(sums.muc), f1Of(sums.b3), f1Of(sums.ceafe)]
  const pronounPrecision = (100 * pronouns.right) / Math.max(1, pronouns.all)
  return { conll: (muc + b3 + ceafe) / 3, muc, b3, ceafe, pronounPrecision, pronounsResolved: pronouns.all }
}

function goldClusters(sentences: readonly TreebankSentence[]): Set<number>[] {
  const heads: Map<number, number>[] = []
  let place = 0
  for (const sentence of sentences) {
    const words = goldWords(sentence, place)
    heads.push(new Map(words.map(({ span }, i) => [i, Number(span.split('-')[0])])))
    place = Number(words.at(-1)!.span.split('-')[1])
  }
  const clusters = new Map<string, Set<number>>()
  for (const { sentence, head, entity } of readEntities(sentences)) {
    const cluster = clusters.get(entity) ?? new Set()
    clusters.set(entity, cluster.add(heads[sentence]!.get(head)!))
  }
  return [...clusters.values()]
}

function findClusters(reading: Reading, before: Int32Array): Found {
  const clusters = new Map<number, Set<number>>()
  const names = new Map<number, number[]>()
  const pronouns: { place: number; entity: number }[] = []
  reading.trees.forEach(({ tokens }, sentence) => {
    tokens.forEach(({ start, xpos }, at) => {
      const place = before[start]!
      const name = reading.nameAt(sentence, at)
      const anaphor = name === undefined ? reading.anaphorAt(sentence, at) : undefined
      const entity = name?.head === at && !name.adjectival ? name.entity : anaphor?.entity
      if (entity === undefined || (anaphor?.others?.length ?? 0) > 0) return
      clusters.set(entity, (clusters.get(entity) ?? new Set()).add(place))
      if (name !== undefined) names.set(entity, [...(names.get(entity) ?? []), place])
      else if (/^PRP/.test(xpos)) pronouns.push({ place, entity })
    })
  })
  return {
    clusters: [...clusters.values()],
    pronouns: pronouns.map(({ place, entity }) => ({ place, names: names.get(entity) ?? [] })),
  }
}
