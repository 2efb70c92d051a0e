import { styleOf } from './article-styles'
import type { WordCounts } from './count-words'
import type { ArticleMatch, ClaimRecord } from './match-claims'

/** Hits, false ones and misses. */
export interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** Figures of one part of the gold, or one article, by what is counted. */
export type Totals = Readonly<Record<'entity' | 'pair' | 'claim' | 'full', Counts>>

/** Required claims of one standing: how many, how many found, and of those how many with the right source and modality. */
export interface StandingRow {
  readonly standing: string
  readonly gold: number
  readonly found: number
  readonly source: number
  readonly modality: number
}

/** Claims whose confidence lies from `from` up to the next row's, and how many of them are right. */
export interface ReliabilityRow {
  readonly from: number
  readonly claims: number
  readonly right: number
}

/** Everything that is measured on gold claims; plain data that `docs/scores.json` keeps. */
export interface Scores {
  readonly totals: { readonly seed: Totals; readonly dev: Totals; readonly check?: Totals }
  readonly articles: { readonly dev: number; readonly check?: number }
  readonly styles: readonly (Counts & { readonly style: string; readonly articles: number })[]
  readonly relations: readonly (Counts & { readonly relation: string })[]
  readonly standing: readonly StandingRow[]
  /** As extracted, by the confidence that ships. */
  readonly reliability: readonly ReliabilityRow[]
  /** Candidates by a confidence learnt from other articles than their own. */
  readonly heldOut?: readonly ReliabilityRow[]
  /** What carries the right claims of each relation. */
  readonly words?: WordCounts
}

/** Hits, false claims and misses of some articles; of one relation where it is named. */
export function countClaims(matches: readonly ArticleMatch[], relation?: string): Counts {
  const required = matches
    .flatMap((match) => match.required)
    .filter(({ gold }) => relation === undefined || gold.relation === relation)
  const found = matches
    .flatMap((match) => match.found)
    .filter(({ claim }) => relation === undefined || claim.relation === relation)
  return {
    tp: required.filter(({ wrong }) => wrong !== null).length,
    fp: found.filter(({ verdict }) => verdict === 'wrong').length,
    fn: required.filter(({ wrong }) => wrong === null).length,
  }
}

/** Counts by style of article, the style with most articles first. */
export function countStyles(matches: readonly ArticleMatch[]): Scores['styles'] {
  const styles = [...new Set(matches.map(({ article }) => styleOf(article)))]
  return styles
    .map((style) => {
      const own = matches.filter(({ article }) => styleOf(article) === style)
      return { style, articles: own.length, ...countClaims(own) }
    })
    .sort((left, right) => right.articles - left.articles || (left.style < right.style ? -1 : 1))
}

const isAsserted = ({ modality }: ClaimRecord) => (modality ?? 'asserted') === 'asserted'
const ofModality = (wanted: string) => (claim: ClaimRecord) => claim.modality === wanted

const STANDINGS: readonly (readonly [standing: string, has: (claim: ClaimRecord) => boolean])[] = [
  ['all', () => true],
  ['told by the article itself', ({ source }) => !source],
  ['credited to a voice', ({ source }) => Boolean(source)],
  ['asserted', isAsserted],
  ['not asserted', (claim) => !isAsserted(claim)],
  ['– reported', ofModality('reported')],
  ['– alleged', ofModality('alleged')],
  ['– planned', ofModality('planned')],
  ['– possible', ofModality('possible')],
  ['denied, refused or over', ({ polarity }) => polarity === 'negative'],
]

/** How often the claims of each standing are found, and with the right source and modality. */
export function countStandings(matches: readonly ArticleMatch[]): StandingRow[] {
  return STANDINGS.map(([standing, has]) => {
    const required = matches.flatMap((match) => match.required.filter(({ gold }) => has(gold)))
    const found = required.flatMap(({ wrong }) => (wrong === null ? [] : [wrong]))
    const rightIn = (qualifier: string) => found.filter((wrong) => !wrong.includes(qualifier)).length
    return {
      standing,
      gold: required.length,
      found: found.length,
      source: rightIn('source'),
      modality: rightIn('modality'),
    }
  })
}

/** Judged claims in tenths of confidence, empty tenths left out. */
export function countReliability(judged: readonly (readonly [confidence: number, right: boolean])[]): ReliabilityRow[] {
  return Array.from({ length: 10 }, (_, tenth): ReliabilityRow => {
    const inside = judged.filter(([confidence]) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === tenth)
    return { from: tenth / 10, claims: inside.length, right: inside.filter(([, right]) => right).length }
  }).filter(({ claims }) => claims > 0)
}
