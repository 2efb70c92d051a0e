import { mergeForms, summariseClaims } from '../../src/graph'
import { type Claim, type Document, type Evidence, foldName } from '../../src/model'
import type {
  ArticleFilter,
  ClaimFilter,
  ClaimOrder,
  ClaimRecord,
  Contribution,
  Edge,
  EntityFilter,
  EntityOrder,
  EntityRecord,
} from '../../src/store'

/** The whole graph of some contributions in plain lists, worked out as simply as can be: what every store must answer. */
export interface Reference {
  readonly documents: readonly Document[]
  readonly entities: readonly EntityRecord[]
  readonly claims: readonly ClaimRecord[]
  readonly evidence: readonly Evidence[]
  readonly edges: readonly Edge[]
  readonly dates: ReadonlyMap<string, string | undefined>
  readonly contributions: readonly Contribution[]
}

export function buildReference(contributions: readonly Contribution[]): Reference {
  const documents = contributions.map(({ document }) => document)
  const dates = new Map(documents.map(({ id, publishedAt }) => [id, publishedAt]))
  const evidence = contributions.flatMap(({ extraction }) => extraction.evidence)
  const claims = new Map(contributions.flatMap(({ extraction }) => extraction.claims.map((claim) => [claim.id, claim])))
  const records = [...claims.values()].map((claim) => recordClaim(claim, evidence, dates))
  const entities = recordEntities(contributions, records)
  return {
    documents,
    dates,
    evidence,
    claims: records,
    entities,
    edges: listEdges(records, evidence, dates),
    contributions,
  }
}

function recordClaim(claim: Claim, all: readonly Evidence[], dates: Reference['dates']): ClaimRecord {
  const evidence = all.filter((each) => each.claim === claim.id)
  const seen = evidence.flatMap((each) => dates.get(each.document) ?? []).sort()
  return {
    ...claim,
    confidence: Math.max(...evidence.map((each) => each.confidence)),
    firstSeen: seen[0] ?? null,
    lastSeen: seen.at(-1) ?? null,
    documentCount: new Set(evidence.map((each) => each.document)).size,
  }
}

function recordEntities(contributions: readonly Contribution[], claims: readonly ClaimRecord[]): EntityRecord[] {
  const forms = contributions.flatMap(({ extraction }) => extraction.entities)
  return [...new Set(forms.map(({ id }) => id))].map((id) => {
    const own = forms.filter((form) => form.id === id)
    const merged = mergeForms(
      id,
      own.map((form) => ({ ...form, documents: 1 })),
    )
    const claimCount = claims.filter((claim) => claim.subject === id || claim.object === id).length
    return { ...merged, claimCount, documentCount: own.length }
  })
}

function listEdges(claims: readonly ClaimRecord[], evidence: readonly Evidence[], dates: Reference['dates']): Edge[] {
  const triples = new Map<string, ClaimRecord[]>()
  for (const claim of claims) {
    const key = `${claim.subject} ${claim.relation} ${claim.object}`
    triples.set(key, [...(triples.get(key) ?? []), claim])
  }
  return [...triples.values()].map((group) => {
    const ids = new Set(group.map(({ id }) => id))
    const own = evidence.filter((each) => ids.has(each.claim))
    const dated = own.map((each) => ({ ...each, publishedAt: dates.get(each.document) ?? null }))
    return summariseClaims(group[0]!, group, dated)
  })
}

export function byKeys<Row>(...keys: ((row: Row) => string | number)[]): (left: Row, right: Row) => number {
  return (left, right) => {
    for (const key of keys) {
      const a = key(left)
      const b = key(right)
      if (a !== b) return a < b ? -1 : 1
    }
    return 0
  }
}

/** A date as a key that puts the newest first and the unknown last. */
export function newestFirst(date: string | null | undefined): number {
  return date ? -Number(date.replaceAll('-', '')) : 1
}

export function selectClaims(reference: Reference, filter: ClaimFilter, order: ClaimOrder): ClaimRecord[] {
  const among = <Value>(list: readonly Value[] | undefined, ...values: Value[]) =>
    list === undefined || values.some((value) => list.includes(value))
  const carries = (each: Evidence) =>
    among(filter.documents, each.document) &&
    isWithin(reference.dates.get(each.document), filter) &&
    (filter.text === undefined || hasWords(each.quote, filter.text))
  const carried = new Set(reference.evidence.filter(carries).map(({ claim }) => claim))
  const keys = {
    ID: byKeys<ClaimRecord>(({ id }) => id),
    NEWEST: byKeys<ClaimRecord>(
      ({ lastSeen }) => newestFirst(lastSeen),
      ({ id }) => id,
    ),
    CONFIDENCE: byKeys<ClaimRecord>(
      ({ confidence }) => -confidence,
      ({ id }) => id,
    ),
  }
  return reference.claims
    .filter(
      (claim) =>
        carried.has(claim.id) &&
        among(filter.ids, claim.id) &&
        among(filter.subjects, claim.subject) &&
        among(filter.objects, claim.object) &&
        among(filter.entities, claim.subject, claim.object) &&
        among(filter.relations, claim.relation) &&
        among(filter.polarities, claim.polarity) &&
        among(filter.modalities, claim.modality) &&
        among<string | null>(filter.sources, claim.source) &&
        claim.confidence >= (filter.minConfidence ?? 0),
    )
    .sort(keys[order])
}

export function selectEntities(reference: Reference, filter: EntityFilter, order: EntityOrder): EntityRecord[] {
  const mentioned = new Set(
    reference.contributions
      .filter(({ document }) => filter.documents?.includes(document.id))
      .flatMap(({ extraction }) => extraction.entities.map(({ id }) => id)),
  )
  const name = byKeys<EntityRecord>(
    (entity) => foldName(entity.name),
    ({ id }) => id,
  )
  const claims = byKeys<EntityRecord>(({ claimCount }) => -claimCount)
  return reference.entities
    .filter(
      (entity) =>
        (filter.ids?.includes(entity.id) ?? true) &&
        (filter.types?.includes(entity.type) ?? true) &&
        (filter.nominal === undefined || filter.nominal === entity.nominal) &&
        (filter.name === undefined || isNamed(entity, filter.name)) &&
        (filter.documents === undefined || mentioned.has(entity.id)),
    )
    .sort((left, right) => (order === 'CLAIMS' && claims(left, right)) || name(left, right))
}

export function isNamed(entity: EntityRecord, name: string): boolean {
  return [entity.name, ...entity.aliases].some((each) => foldName(each) === foldName(name))
}

export function selectArticles(reference: Reference, filter: ArticleFilter): Document[] {
  return reference.documents
    .filter(
      (document) =>
        (filter.ids?.includes(document.id) ?? true) &&
        (filter.publishers?.includes(document.publisher ?? '') ?? true) &&
        isWithin(document.publishedAt, filter),
    )
    .sort(
      byKeys(
        ({ publishedAt }) => newestFirst(publishedAt),
        ({ id }) => id,
      ),
    )
}

function isWithin(date: string | undefined, filter: Pick<ArticleFilter, 'publishedFrom' | 'publishedTo'>): boolean {
  if (filter.publishedFrom === undefined && filter.publishedTo === undefined) return true
  return date !== undefined && date >= (filter.publishedFrom ?? '') && date <= (filter.publishedTo ?? '9999')
}

/** Every word occurs, the last as a beginning. */
export function hasWords(text: string, wanted: string): boolean {
  const words = foldName(text).split(' ')
  const terms = foldName(wanted).split(' ')
  const last = terms.pop()!
  return last !== '' && terms.every((term) => words.includes(term)) && words.some((word) => word.startsWith(last))
}

/** What a search finds, as readable keys in its order. */
export function selectHits(reference: Reference, text: string): string[] {
  const entities = reference.entities
    .filter((entity) => hasWords([entity.name, ...entity.aliases].join(' '), text))
    .sort(
      byKeys(
        (entity) => (isNamed(entity, text) ? 0 : 1),
        ({ claimCount }) => -claimCount,
        ({ name }) => foldName(name),
        ({ id }) => id,
      ),
    )
  const sentences = reference.contributions
    .flatMap(({ document, sentences: all }) => all.map((sentence) => ({ document, sentence })))
    .filter(({ sentence }) => hasWords(sentence.text, text))
    .sort(
      byKeys(
        ({ document }) => newestFirst(document.publishedAt),
        ({ document }) => document.id,
        ({ sentence }) => sentence.index,
      ),
    )
  return [
    ...entities.map(({ id }) => id),
    ...sentences.map(({ document, sentence }) => `${document.id} ${sentence.index}`),
  ]
}
