import { createDocument, extractDocument, type Knowledge } from '../../src/ingest'
import { type Claim, type ExtractedEntity, type Extraction, foldName } from '../../src/model'
import type { ExpectedClaim, SuiteSentence } from './suite'

/** What the extractor made of one sentence. */
export interface SentenceScore {
  readonly sentence: SuiteSentence
  /** Expected claims found, with whether polarity, modality, and source and item where written, are right too. */
  readonly hits: readonly { readonly expected: ExpectedClaim; readonly standing: boolean; readonly got: string }[]
  readonly misses: readonly ExpectedClaim[]
  /** Claims found that the suite does not list, as readable lines. */
  readonly unlisted: readonly string[]
}

export interface Totals {
  readonly expected: number
  readonly hits: number
  /** Hits with the right standing and item. */
  readonly exact: number
  readonly unlisted: number
}

/** Any day after the sentences' events; no sentence has a relative date. */
const PUBLISHED = '2024-05-15'

/** Extracts the sentence as an article of its own and compares its claims with those expected. */
export function scoreSentence(sentence: SuiteSentence, knowledge: Knowledge): SentenceScore {
  const document = createDocument({ text: sentence.text, publishedAt: PUBLISHED }, 'phenomenon')
  const { extraction } = extractDocument(document, knowledge)
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]))
  const symmetric = knowledge.ontology.relations.filter((relation) => relation.symmetric).map(({ type }) => type)
  const covered = new Set<Claim>()
  const hits: { expected: ExpectedClaim; standing: boolean; got: string }[] = []
  const misses: ExpectedClaim[] = []
  for (const expected of sentence.claims) {
    const found = extraction.claims.filter((claim) => isTriple(claim, expected, entities, symmetric))
    for (const claim of found) covered.add(claim)
    if (expected.optional) continue
    const best = found.find((claim) => hasStanding(claim, expected, entities)) ?? found[0]
    if (best === undefined) misses.push(expected)
    else hits.push({ expected, standing: hasStanding(best, expected, entities), got: formatClaim(best, extraction) })
  }
  const unlisted = extraction.claims
    .filter((claim) => !covered.has(claim))
    .map((claim) => formatClaim(claim, extraction))
  return { sentence, hits, misses, unlisted }
}

/** Sums scores. */
export function totalOf(scores: readonly SentenceScore[]): Totals {
  const hits = scores.flatMap((score) => score.hits)
  return {
    expected: hits.length + scores.reduce((sum, score) => sum + score.misses.length, 0),
    hits: hits.length,
    exact: hits.filter((hit) => hit.standing).length,
    unlisted: scores.reduce((sum, score) => sum + score.unlisted.length, 0),
  }
}

type Entities = ReadonlyMap<string, ExtractedEntity>

function isTriple(claim: Claim, expected: ExpectedClaim, entities: Entities, symmetric: readonly string[]): boolean {
  if (claim.relation !== expected.relation) return false
  const names = (id: string, name: string) => isNamed(entities.get(id), name)
  if (names(claim.subject, expected.subject) && names(claim.object, expected.object)) return true
  return (
    symmetric.includes(claim.relation) && names(claim.subject, expected.object) && names(claim.object, expected.subject)
  )
}

/** The name or an alias is the expected one, or has its words in a row ("two frigates", "frigates"). */
function isNamed(entity: ExtractedEntity | undefined, name: string): boolean {
  const wanted = ` ${foldName(name)} `
  return entity !== undefined && [entity.name, ...entity.aliases].some((form) => ` ${foldName(form)} `.includes(wanted))
}

function hasStanding(claim: Claim, expected: ExpectedClaim, entities: Entities): boolean {
  const source = claim.source === null ? undefined : entities.get(claim.source)
  return (
    claim.polarity === expected.polarity &&
    claim.modality === expected.modality &&
    (expected.source === undefined || isNamed(source, expected.source)) &&
    (expected.item === undefined || ` ${foldName(claim.item ?? '')} `.includes(` ${foldName(expected.item)} `))
  )
}

function formatClaim(claim: Claim, { entities }: Extraction): string {
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id
  const marks = [
    ...(claim.polarity === 'negative' ? ['negative'] : []),
    ...(claim.modality === 'asserted' ? [] : [claim.modality]),
    ...(claim.source === null ? [] : [`source=${nameOf(claim.source)}`]),
    ...(claim.item === undefined ? [] : [`item=${claim.item}`]),
  ]
  return [nameOf(claim.subject), claim.relation, nameOf(claim.object), ...marks.map((mark) => `[${mark}]`)].join(' ')
}

/** An expected claim as the suite writes it. */
export function formatExpected(claim: ExpectedClaim): string {
  const marks = [
    ...(claim.polarity === 'negative' ? ['negative'] : []),
    ...(claim.modality === 'asserted' ? [] : [claim.modality]),
    ...(claim.source === undefined ? [] : [`source=${claim.source}`]),
    ...(claim.item === undefined ? [] : [`item=${claim.item}`]),
  ]
  return [claim.subject, claim.relation, claim.object, ...marks.map((mark) => `[${mark}]`)].join(' ')
}
