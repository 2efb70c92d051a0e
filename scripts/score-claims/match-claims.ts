import { alignEntity, type NamedRecord, normalise, overlap } from './gold-names'

/** A claim of a gold file, or of the extractor's JSON Lines with its ends named by gold entities. */
export interface ClaimRecord {
  readonly id?: string
  readonly subject?: string
  readonly relation: string
  readonly object?: string
  readonly item?: string
  readonly quantity?: { readonly value: number; readonly comparator?: string }
  readonly amount?: { readonly value: number; readonly currency: string }
  readonly title?: string
  readonly agreement?: string
  readonly time?: { readonly start?: string; readonly end?: string }
  readonly polarity?: string
  readonly modality?: string
  readonly source?: string | null
  readonly sentence?: string
  readonly optional?: boolean
  readonly evidence?: { readonly sentence: string }
}

export interface GoldArticle {
  readonly entities: readonly NamedRecord[]
  readonly claims: readonly ClaimRecord[]
}

/** What was made of one article. */
export interface ArticleMatch {
  readonly article: string
  /** The claims that must be found, each with what of a found one is wrong, or null where it is missed. */
  readonly required: readonly { readonly gold: ClaimRecord; readonly wrong: readonly string[] | null }[]
  /** The claims found: `optional` and `repeat` are neither required nor errors. */
  readonly found: readonly {
    readonly claim: ClaimRecord
    readonly verdict: 'right' | 'optional' | 'repeat' | 'wrong'
  }[]
}

type Check = (gold: ClaimRecord, found: ClaimRecord) => boolean

const CHECKS: Readonly<Record<string, Check>> = {
  item: (gold, found) => overlap(gold.item, found.item) >= 0.5,
  quantity: ({ quantity: gold }, { quantity: found }) =>
    gold !== undefined &&
    found !== undefined &&
    Math.abs(gold.value - found.value) <= 1e-6 * Math.abs(gold.value) &&
    (gold.comparator ?? '=') === (found.comparator ?? '='),
  amount: ({ amount: gold }, { amount: found }) =>
    gold?.value === found?.value && gold?.currency === found?.currency && found !== undefined,
  title: (gold, found) => overlap(gold.title, found.title) >= 0.5,
  agreement: (gold, found) => overlap(gold.agreement, found.agreement) >= 0.5,
  time: ({ time: gold }, { time: found }) =>
    found !== undefined &&
    normalise(gold?.start) === normalise(found.start) &&
    (!gold?.end || normalise(gold.end) === normalise(found.end)),
  polarity: (gold, found) => (gold.polarity ?? 'positive') === (found.polarity ?? 'positive'),
  modality: (gold, found) => (gold.modality ?? 'asserted') === (found.modality ?? 'asserted'),
  source: (gold, found) => (gold.source ?? null) === (found.source ?? null),
}
const STANDING = new Set(['polarity', 'modality', 'source'])

/** What a gold claim states (its standing always) and a found one has otherwise or not at all. */
function wrongOf(gold: ClaimRecord, found: ClaimRecord): string[] {
  return statedBy(gold).filter((qualifier) => !CHECKS[qualifier]!(gold, found))
}

function statedBy(gold: ClaimRecord): string[] {
  return Object.keys(CHECKS).filter((name) => STANDING.has(name) || gold[name as keyof ClaimRecord] !== undefined)
}

function isPair(found: ClaimRecord, gold: ClaimRecord, symmetric: ReadonlySet<string>): boolean {
  if (found.relation !== gold.relation || found.subject === undefined || found.object === undefined) return false
  if (found.subject === gold.subject && found.object === gold.object) return true
  return symmetric.has(gold.relation) && found.subject === gold.object && found.object === gold.subject
}

/** The extractor's claims with gold entities for their ends; an end or voice that is none is undefined or `?id`. */
function alignClaims(lines: string, gold: GoldArticle): ClaimRecord[] {
  const records = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as (NamedRecord | ClaimRecord) & { readonly kind: string })
  const entities = records.filter((record) => record.kind === 'entity') as unknown as NamedRecord[]
  const goldOf = new Map(entities.map((entity) => [entity.id, alignEntity(entity, gold.entities)?.id]))
  const claims = records.filter((record) => record.kind === 'claim') as unknown as ClaimRecord[]
  return claims.map(({ subject, object, ...claim }) => {
    const ends = { subject: goldOf.get(subject ?? ''), object: goldOf.get(object ?? '') }
    return {
      ...claim,
      ...(ends.subject !== undefined && { subject: ends.subject }),
      ...(ends.object !== undefined && { object: ends.object }),
      source: claim.source ? (goldOf.get(claim.source) ?? `?${claim.source}`) : null,
    }
  })
}

/** Pairs gold claims with found ones, required and alike ones first, each once: gold index to found index. */
function pairUp(gold: readonly ClaimRecord[], found: readonly ClaimRecord[], symmetric: ReadonlySet<string>) {
  const candidates = gold.flatMap((wanted, goldIndex) =>
    found.flatMap((claim, foundIndex) => {
      if (!isPair(claim, wanted, symmetric)) return []
      const right = statedBy(wanted).length - wrongOf(wanted, claim).length
      const alike = 10 * overlap(wanted.item, claim.item) + overlap(wanted.sentence, claim.evidence?.sentence)
      return [{ goldIndex, foundIndex, score: (wanted.optional ? 0 : 100) + alike + right }]
    }),
  )
  candidates.sort((left, right) => right.score - left.score)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { goldIndex, foundIndex } of candidates) {
    if (pairs.has(goldIndex) || taken.has(foundIndex)) continue
    pairs.set(goldIndex, foundIndex)
    taken.add(foundIndex)
  }
  return pairs
}

/**
 * Matches an article's extracted claims, as JSON Lines, with its gold claims just as score.mjs does, which tells totals only.
 * `symmetric` are the relations that may be read either way round.
 */
export function matchClaims(
  article: string,
  lines: string,
  gold: GoldArticle,
  symmetric: ReadonlySet<string>,
): ArticleMatch {
  const found = alignClaims(lines, gold)
  const pairs = pairUp(gold.claims, found, symmetric)
  const goldOf = new Map([...pairs].map(([goldIndex, foundIndex]) => [foundIndex, gold.claims[goldIndex]!]))
  return {
    article,
    required: gold.claims.flatMap((wanted, index) => {
      const match = pairs.get(index)
      if (wanted.optional) return []
      return [{ gold: wanted, wrong: match === undefined ? null : wrongOf(wanted, found[match]!) }]
    }),
    found: found.map((claim, index) => {
      const match = goldOf.get(index)
      if (match) return { claim, verdict: match.optional ? 'optional' : 'right' }
      return { claim, verdict: gold.claims.some((wanted) => isPair(claim, wanted, symmetric)) ? 'repeat' : 'wrong' }
    }),
  }
}
