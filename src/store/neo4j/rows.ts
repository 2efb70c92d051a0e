import type { ClaimRecord, Edge, EntityRecord } from '../../graph'
import type { Claim, Comparator, Entity, Evidence, Mention, Qualifiers, Rejection } from '../../model'
import { foldName } from '../../model'
import type { Article, SentenceRecord } from '../records'
import { splitTerms } from '../terms'
import { toNumber } from './connection'

/** Properties of a node or relationship; null stands for an absent one. */
export type Properties = Readonly<Record<string, unknown>>

/** An entity node's properties, the readable ones first; the last three serve search alone. */
export function entityProperties(entity: Entity, claimCount: number, documentCount: number): Properties {
  const names = [entity.name, ...entity.aliases]
  return {
    name: entity.name,
    type: entity.type,
    aliases: entity.aliases,
    claimCount: toNumber(claimCount),
    documentCount: toNumber(documentCount),
    nominal: entity.nominal,
    iso: entity.iso ?? null,
    id: entity.id,
    foldedName: foldName(entity.name),
    foldedNames: [...new Set(names.map(foldName))].filter((name) => name !== ''),
    searchText: [...new Set(names.flatMap(splitTerms))].join(' '),
  }
}

/** What a query gives of an entity node `e`. */
export const ENTITY = '{.id, .type, .name, .aliases, .nominal, .iso, .claimCount, .documentCount}'

export interface EntityRow extends Omit<EntityRecord, 'iso'> {
  readonly iso: string | null
}

export function readEntity({ iso, ...row }: EntityRow): EntityRecord {
  return { ...row, ...(iso === null ? {} : { iso }) }
}

/** What a claim node says; the ids repeat its relationships, so that lists are filtered without following them. */
export function claimProperties(claim: Claim): Properties {
  const { quantity, amount, time } = claim
  return {
    relation: claim.relation,
    polarity: claim.polarity,
    modality: claim.modality,
    item: claim.item ?? null,
    quantity: quantity ? toNumber(quantity.value) : null,
    quantityUnit: quantity?.unit ?? null,
    quantityComparator: quantity?.comparator ?? null,
    amount: amount ? toNumber(amount.value) : null,
    amountCurrency: amount?.currency ?? null,
    amountComparator: amount?.comparator ?? null,
    title: claim.title ?? null,
    agreement: claim.agreement ?? null,
    timeStart: time?.start ?? null,
    timeEnd: time?.end ?? null,
    id: claim.id,
    subject: claim.subject,
    object: claim.object,
    source: claim.source,
    place: claim.place ?? null,
  }
}

export interface ClaimRow {
  readonly id: string
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly source?: string
  readonly place?: string
  readonly polarity: Claim['polarity']
  readonly modality: Claim['modality']
  readonly item?: string
  readonly quantity?: number
  readonly quantityUnit?: string
  readonly quantityComparator?: Comparator
  readonly amount?: number
  readonly amountCurrency?: string
  readonly amountComparator?: Comparator
  readonly title?: string
  readonly agreement?: string
  readonly timeStart?: string
  readonly timeEnd?: string
  readonly confidence: number
  readonly firstSeen: string
  readonly lastSeen: string
  readonly documentCount: number
}

/** A claim without what its evidence adds up to. */
export function readBareClaim(row: ClaimRow): Claim {
  const { id, subject, relation, object, polarity, modality, source } = row
  return { id, subject, relation, object, ...readQualifiers(row), polarity, modality, source: source ?? null }
}

export function readClaim(row: ClaimRow): ClaimRecord {
  return {
    ...readBareClaim(row),
    confidence: row.confidence,
    firstSeen: row.firstSeen || null,
    lastSeen: row.lastSeen || null,
    documentCount: row.documentCount,
  }
}

function readQualifiers(row: ClaimRow): Qualifiers {
  const { item, quantity, amount, title, agreement, timeStart, timeEnd, place } = row
  return withoutAbsent({
    item,
    quantity:
      quantity === undefined
        ? undefined
        : withoutAbsent({ value: quantity, unit: row.quantityUnit, comparator: row.quantityComparator! }),
    amount:
      amount === undefined
        ? undefined
        : { value: amount, currency: row.amountCurrency!, comparator: row.amountComparator! },
    title,
    agreement,
    time:
      timeStart === undefined && timeEnd === undefined ? undefined : withoutAbsent({ start: timeStart, end: timeEnd }),
    place,
  })
}

type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> }

function withoutAbsent<Value extends object>(value: Value): Present<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<Value>
}

/** What a query gives of an article node `a`. */
export const ARTICLE = '{.id, .title, .url, .publisher, .publishedAt, .ingestedAt, .claimCount, .text}'

export interface ArticleRow {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly publisher: string | null
  readonly publishedAt: string
  readonly ingestedAt: string
  readonly claimCount: number
  readonly text: string
}

export function readArticle({ url, publisher, publishedAt, ...row }: ArticleRow): Article {
  return {
    ...row,
    ...(url === null ? {} : { url }),
    ...(publisher === null ? {} : { publisher }),
    ...(publishedAt === '' ? {} : { publishedAt }),
  }
}

/** What a query gives of a sentence node `s`. */
export const SENTENCE = '{.index, .start, .end, .text}'
export type SentenceRow = SentenceRecord

/** What a query gives of an EVIDENCED_BY relationship `q` with its ends. */
export const EVIDENCE = `{.start, .end, .quote, .predicate, .rule, .confidence, .reasons, .reasonWeights,
  claim: c.id, document: a.id}`

export interface EvidenceRow extends Omit<Evidence, 'reasons'> {
  /** What speaks for and against it, in words; null where it was taken in before that was kept. */
  readonly reasons: readonly string[] | null
  /** The log-odds of each reason. */
  readonly reasonWeights: readonly number[] | null
}

export function readEvidence({ reasons, reasonWeights, ...row }: EvidenceRow): Evidence {
  if (reasons === null || reasonWeights === null) return row
  return { ...row, reasons: reasons.map((words, index) => ({ words, weight: reasonWeights[index]! })) }
}

/** What a query gives of a rejection node `r`; ends that are not known come as null. */
export const REJECTION = '{.document, .start, .end, .quote, .predicate, .relation, .subject, .object, .rule, .reason}'
export type RejectionRow = Rejection

/** A MENTIONS relationship: what one article says of an entity. */
export interface FormRow {
  readonly id: string
  readonly type: Entity['type']
  readonly name: string
  readonly aliases: string[]
  readonly nominal: boolean
  readonly iso: string | null
  /** Start and end of each mention in turn, and its kind. */
  readonly spans: readonly number[]
  readonly kinds: readonly Mention['kind'][]
}

export function readMentions({ spans, kinds }: Pick<FormRow, 'spans' | 'kinds'>, text: string): Mention[] {
  return kinds.map((kind, index) => {
    const start = spans[2 * index]!
    const end = spans[2 * index + 1]!
    return { start, end, text: text.slice(start, end), kind }
  })
}

/** What a query gives of a derived relationship `r`. Denials are counted in the claims; ten properties are enough. */
export const EDGE = `{.claims, .sources, .documents, .firstSeen, .lastSeen, .modality, .disputed, .quote, .document,
  subject: startNode(r).id, relation: type(r), object: endNode(r).id, denials: COUNT {
    MATCH (c:Claim {subject: startNode(r).id, object: endNode(r).id, relation: type(r)}) WHERE c.polarity = 'negative'
  }}`
export type EdgeRow = Edge
