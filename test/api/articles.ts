import {
  type Claim,
  type Entity,
  type EntityType,
  type Evidence,
  foldName,
  identify,
  type Reason,
  type Rejection,
} from '../../src/model'
import type { Contribution } from '../../src/store'

type Standing = Partial<Omit<Claim, 'id' | 'subject' | 'relation' | 'object' | 'source' | 'place'>>

/** One claim of a hand-made article, its ends by name. */
export interface Telling extends Standing {
  readonly claim: readonly [subject: string, relation: string, object: string]
  /** Number of the line of the article that carries it. */
  readonly line: number
  readonly predicate: string
  readonly source?: string
  readonly place?: string
  readonly confidence?: number
  readonly reasons?: readonly Reason[]
}

/** What came near a claim of a hand-made article. */
export interface NearTelling {
  readonly near: readonly [subject: string | null, relation: string, object: string | null]
  readonly line: number
  readonly predicate: string
  readonly reason: string
}

const ENTITIES: Readonly<Record<string, { type: EntityType; aliases?: string[]; nominal?: boolean; iso?: string }>> = {
  'North Korea': { type: 'Country', aliases: ['Pyongyang'], iso: 'KP' },
  Russia: { type: 'Country', aliases: ['Moscow'], iso: 'RU' },
  Ukraine: { type: 'Country', iso: 'UA' },
  France: { type: 'Country', iso: 'FR' },
  'European Investment Bank': { type: 'Organization', aliases: ['EIB'] },
  'Marta Kovač': { type: 'Person' },
  'Port of Rason': { type: 'Facility' },
  'Ukrainian companies': { type: 'Group', nominal: true },
}

/** The id that an entity of the hand-made articles has. */
export function idOf(name: string): string {
  const { type } = ENTITIES[name]!
  return identify('ent', [type, foldName(name)])
}

/** What an article of these lines, one sentence each, would bring if it were read. */
export function makeArticle(
  id: string,
  lines: readonly string[],
  tellings: readonly Telling[],
  about: { readonly publishedAt?: string; readonly publisher?: string; readonly url?: string } = {},
  nearTellings: readonly NearTelling[] = [],
): Contribution {
  const text = lines.join('\n')
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0))
  const sentences = lines.map((line, index) => ({
    index,
    start: starts[index]!,
    end: starts[index]! + line.length,
    text: line,
  }))
  const claims = tellings.map(toClaim)
  const evidence = tellings.map(
    ({ line, predicate, confidence = 0.9, reasons }, index): Evidence => ({
      claim: claims[index]!.id,
      document: id,
      start: sentences[line]!.start,
      end: sentences[line]!.end,
      quote: lines[line]!,
      predicate,
      rule: 'by/hand',
      confidence,
      ...(reasons && { reasons }),
    }),
  )
  const rejections = nearTellings.map(
    ({ near: [subject, relation, object], line, predicate, reason }): Rejection => ({
      document: id,
      start: sentences[line]!.start,
      end: sentences[line]!.end,
      quote: lines[line]!,
      predicate,
      relation,
      subject,
      object,
      rule: 'by/hand',
      reason,
    }),
  )
  const names = tellings.flatMap(({ claim, source, place }) => [claim[0], claim[2], source, place])
  const entities = [...new Set(names)].filter((name) => name !== undefined).map((name) => toEntity(name, text))
  const document = { id, text, title: lines[0]!, ...about }
  return {
    document,
    sentences,
    extraction: { document: id, entities, claims, evidence, rejections },
    ingestedAt: '2025-07-15T08:00:00.000Z',
  }
}

function toClaim({ claim, line, predicate, confidence, reasons, source, place, ...standing }: Telling): Claim {
  const [subject, relation, object] = claim
  const content = {
    subject: idOf(subject),
    relation,
    object: idOf(object),
    polarity: 'positive' as const,
    modality: 'asserted' as const,
    ...standing,
    source: source === undefined ? null : idOf(source),
    ...(place === undefined ? {} : { place: idOf(place) }),
  }
  return { id: identify('clm', [content]), ...content }
}

function toEntity(
  name: string,
  text: string,
): Entity & { mentions: [] | [{ start: number; end: number; text: string; kind: 'name' }] } {
  const { type, aliases = [], nominal = false, iso } = ENTITIES[name]!
  const start = text.indexOf(name)
  return {
    id: idOf(name),
    type,
    name,
    aliases,
    nominal,
    ...(iso === undefined ? {} : { iso }),
    mentions: start < 0 ? [] : [{ start, end: start + name.length, text: name, kind: 'name' }],
  }
}

/** Three articles of two months. */
export const ARTICLES: readonly Contribution[] = [
  makeArticle(
    'doc_shells',
    [
      'Shells by the trainload',
      'North Korea has reportedly supplied Russia with over 12 million rounds of artillery shells.',
      'Marta Kovač said that North Korea had shipped some 28,000 containers to Russia\u00a0 since October 2024 through the Port of Rason.',
      'Russia denied that North Korea supplies it with missiles.',
    ],
    [
      {
        claim: ['North Korea', 'SUPPLIES', 'Russia'],
        line: 1,
        predicate: 'supplied',
        modality: 'reported',
        item: 'artillery shells',
        quantity: { value: 12_000_000, unit: 'rounds', comparator: '>' },
      },
      {
        claim: ['North Korea', 'SUPPLIES', 'Russia'],
        line: 2,
        predicate: 'shipped',
        source: 'Marta Kovač',
        place: 'Port of Rason',
        time: { start: '2024-10' },
        quantity: { value: 28_000, unit: 'containers', comparator: '~' },
        confidence: 0.8,
        reasons: [
          { words: 'a voice is credited with it', weight: 0.3 },
          { words: 'the sentence is long', weight: -0.12 },
        ],
      },
      {
        claim: ['North Korea', 'SUPPLIES', 'Russia'],
        line: 3,
        predicate: 'supplies',
        polarity: 'negative',
        source: 'Russia',
        item: 'missiles',
        confidence: 0.7,
      },
    ],
    { publishedAt: '2025-07-14', publisher: 'The Daily Ledger', url: 'https://ledger.example/shells' },
  ),
  makeArticle(
    'doc_bank',
    [
      'A bank lends',
      'The European Investment Bank (EIB) lends Ukraine 134 million euros for roads.',
      'France may give Ukraine further money.',
      'Ukrainian companies build drones for Ukraine.',
    ],
    [
      {
        claim: ['European Investment Bank', 'FINANCES', 'Ukraine'],
        line: 1,
        predicate: 'lends',
        item: 'roads',
        amount: { value: 134_000_000, currency: 'EUR', comparator: '=' },
        confidence: 0.95,
      },
      { claim: ['France', 'FINANCES', 'Ukraine'], line: 2, predicate: 'give', modality: 'possible', confidence: 0.6 },
      { claim: ['Ukrainian companies', 'SUPPLIES', 'Ukraine'], line: 3, predicate: 'build', item: 'drones' },
    ],
    { publishedAt: '2025-06-02', publisher: 'Money Week' },
    [
      {
        near: ['Ukrainian companies', 'PRODUCES', null],
        line: 3,
        predicate: 'build',
        reason: 'whom or what "it" stands for is not known',
      },
    ],
  ),
  makeArticle(
    'doc_undated',
    ['Who threatens whom', 'Russia threatens France.', 'Russia attacks Ukraine.'],
    [
      { claim: ['Russia', 'THREATENS', 'France'], line: 1, predicate: 'threatens' },
      { claim: ['Russia', 'ATTACKS', 'Ukraine'], line: 2, predicate: 'attacks' },
    ],
    {},
    [
      { near: ['Russia', 'THREATENS', null], line: 0, predicate: 'threatens', reason: 'stands in a question' },
      { near: ['Russia', 'SUPPLIES', 'France'], line: 1, predicate: 'threatens', reason: '"threats" is no goods' },
      { near: [null, 'ATTACKS', 'Ukraine'], line: 2, predicate: 'attacks', reason: 'who is not told' },
    ],
  ),
]
