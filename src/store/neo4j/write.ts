import neo4j from 'neo4j-driver'
import type { Claim, ExtractedEntity } from '../../model'
import type { Contribution } from '../records'
import { splitTerms } from '../terms'
import { type Run, toNumber } from './connection'
import { derive, type Touched, type Triple } from './derive'
import { inBatches } from './in-batches'
import { claimProperties, type Properties } from './rows'
import {
  CREATE_ARTICLES,
  CREATE_CLAIMS,
  CREATE_EVIDENCE,
  CREATE_MENTIONS,
  CREATE_REJECTIONS,
  CREATE_SENTENCES,
  FIND_TRIPLES,
  MERGE_ENTITIES,
  REMOVE_ARTICLES,
  TAKE_TURN,
} from './write-queries'

/** Takes in the contributions, each in place of what its document brought before; the work of one transaction. */
export async function writeContributions(run: Run, contributions: readonly Contribution[]): Promise<void> {
  // Of a document that is given twice the last one counts, as if they came one after the other.
  const latest = [...new Map(contributions.map((each) => [each.document.id, each])).values()]
  await run(TAKE_TURN)
  const { touched } = await removeArticles(
    run,
    latest.map(({ document }) => document.id),
  )
  await inBatches(run, CREATE_ARTICLES, latest.map(articleProperties))
  await inBatches(run, CREATE_SENTENCES, latest.flatMap(sentenceRows))
  const entities = new Set(latest.flatMap(({ extraction }) => extraction.entities.map(({ id }) => id)))
  await inBatches(run, MERGE_ENTITIES, [...entities].sort())
  await inBatches(run, CREATE_MENTIONS, latest.flatMap(mentionRows))
  const fresh = sumUp(latest)
  const triples = [...fresh.values()].map(({ subject, relation, object }) => ({
    subject: String(subject),
    relation: String(relation),
    object: String(object),
  }))
  touched.triples.push(...triples)
  touched.knownTriples.push(...(await inBatches<Triple, Triple>(run, FIND_TRIPLES, triples)))
  const known = await inBatches<Properties, { id: string }>(
    run,
    CREATE_CLAIMS,
    [...fresh.values()].sort((left, right) => (String(left.id) < String(right.id) ? -1 : 1)),
  )
  await inBatches(run, CREATE_EVIDENCE, latest.flatMap(evidenceRows))
  await inBatches(run, CREATE_REJECTIONS, latest.flatMap(rejectionRows))
  for (const { id } of known) touched.claims.add(id)
  for (const id of entities) touched.entities.add(id)
  await derive(run, touched)
}

/** Takes back the documents; tells how many were there. The work of one transaction. */
export async function withdrawDocuments(run: Run, documents: readonly string[]): Promise<number> {
  await run(TAKE_TURN)
  const { count, touched } = await removeArticles(run, [...new Set(documents)])
  if (count > 0) await derive(run, touched)
  return count
}

async function removeArticles(run: Run, documents: readonly string[]): Promise<{ count: number; touched: Touched }> {
  const removed = await run<{ id: string; claims: string[]; entities: string[] }>(REMOVE_ARTICLES, { documents })
  const touched: Touched = {
    claims: new Set(removed.flatMap(({ claims }) => claims)),
    entities: new Set(removed.flatMap(({ entities }) => entities)),
    triples: [],
    knownTriples: [],
    removed: removed.length > 0,
  }
  return { count: removed.length, touched }
}

function articleProperties({ document, extraction, ingestedAt }: Contribution): Properties {
  const { id, title, url, publisher, publishedAt, text } = document
  return {
    title,
    publisher: publisher ?? null,
    publishedAt: publishedAt ?? '',
    url: url ?? null,
    claimCount: toNumber(extraction.claims.length),
    ingestedAt,
    id,
    text,
  }
}

function sentenceRows({ document, sentences }: Contribution): Properties[] {
  return sentences.map(({ index, start, end, text }) => ({
    text,
    document: document.id,
    index: neo4j.int(index),
    start: neo4j.int(start),
    end: neo4j.int(end),
    searchText: splitTerms(text).join(' '),
  }))
}

function mentionRows({ document, extraction }: Contribution): Properties[] {
  return extraction.entities.map((entity: ExtractedEntity) => ({
    document: document.id,
    entity: entity.id,
    form: {
      name: entity.name,
      type: entity.type,
      aliases: entity.aliases,
      nominal: entity.nominal,
      iso: entity.iso ?? null,
      spans: entity.mentions.flatMap(({ start, end }) => [neo4j.int(start), neo4j.int(end)]),
      kinds: entity.mentions.map(({ kind }) => kind),
    },
  }))
}

function evidenceRows({ document, extraction }: Contribution): Properties[] {
  return extraction.evidence.map((evidence, position) => ({
    claim: evidence.claim,
    document: document.id,
    evidence: {
      quote: evidence.quote,
      predicate: evidence.predicate,
      rule: evidence.rule,
      confidence: evidence.confidence,
      reasons: evidence.reasons?.map(({ words }) => words) ?? null,
      reasonWeights: evidence.reasons?.map(({ weight }) => weight) ?? null,
      start: neo4j.int(evidence.start),
      end: neo4j.int(evidence.end),
      position: neo4j.int(position),
      searchText: splitTerms(evidence.quote).join(' '),
    },
  }))
}

/** What a reader of the graph wants to see stands first. */
function rejectionRows({ document, extraction }: Contribution): Properties[] {
  return extraction.rejections.map((rejection, position) => ({
    reason: rejection.reason,
    quote: rejection.quote,
    predicate: rejection.predicate,
    relation: rejection.relation,
    subject: rejection.subject,
    object: rejection.object,
    rule: rejection.rule,
    start: neo4j.int(rejection.start),
    end: neo4j.int(rejection.end),
    document: document.id,
    position: neo4j.int(position),
  }))
}

/** The claims as nodes, summed up as if these articles were all there is: right for those that are new. */
function sumUp(contributions: readonly Contribution[]): Map<string, Properties> {
  const claims = new Map<string, { claim: Claim; confidence: number; documents: Set<string>; dates: string[] }>()
  for (const { document, extraction } of contributions) {
    for (const claim of extraction.claims) {
      if (!claims.has(claim.id)) claims.set(claim.id, { claim, confidence: 0, documents: new Set(), dates: [] })
    }
    for (const evidence of extraction.evidence) {
      const sum = claims.get(evidence.claim)!
      sum.confidence = Math.max(sum.confidence, evidence.confidence)
      sum.documents.add(document.id)
      if (document.publishedAt !== undefined) sum.dates.push(document.publishedAt)
    }
  }
  return new Map(
    [...claims].map(([id, { claim, confidence, documents, dates }]) => {
      dates.sort()
      const sums = { confidence, documentCount: toNumber(documents.size) }
      const seen = { firstSeen: dates[0] ?? '', lastSeen: dates.at(-1) ?? '' }
      return [id, { ...claimProperties(claim), ...sums, ...seen }]
    }),
  )
}
