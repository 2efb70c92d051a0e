import {
  type Claim,
  type Document,
  type Evidence,
  type ExtractedEntity,
  type Extraction,
  foldName,
  identify,
  type Mention,
  type Ontology,
} from '../model'
import type { Nominals } from './arguments/nominals'
import type { DraftClaim } from './complete'
import type { DraftEntity, Reading } from './reading'

/** A claim of equal content said in several sentences is one claim with several pieces of evidence. */
export function assembleExtraction(
  reading: Reading,
  nominals: Nominals,
  drafts: readonly DraftClaim[],
  ontology: Ontology,
): Omit<Extraction, 'rejections'> {
  const { document } = reading.analysis
  const used = usedEntities(drafts)
  const ids = reading.entities.map((entity) => (isKept(entity, used) ? entityId(document, entity) : ''))
  const symmetric = new Set(ontology.relations.filter((relation) => relation.symmetric).map(({ type }) => type))
  const claims = new Map<string, Claim>()
  const evidence = new Map<string, Evidence>()
  const known = new Map<string, string>()
  const posts = new Map<string, readonly { readonly title: string; readonly id: string }[]>()
  for (const draft of bodyFirst(reading, drafts)) {
    const claim = toClaim(draft, ids, symmetric)
    const triple = [claim.subject, claim.relation, claim.object, claim.polarity].join('\t')
    const figure = claim.quantity?.value ?? claim.amount?.value
    // Differing figures of differing voices are different claims.
    const voiced = figure !== undefined && claim.source ? `${claim.source} ${figure}` : ''
    const kind = [triple, foldName(claim.item ?? ''), voiced].join('\t')
    const post = claim.title ? samePost(posts.get(triple) ?? [], claim.title) : undefined
    const id = claim.title ? (post ?? claim.id) : (known.get(claim.item || voiced ? kind : triple) ?? claim.id)
    if (claim.title) posts.set(triple, [...(posts.get(triple) ?? []), { title: claim.title, id }])
    for (const key of [kind, triple]) if (!known.has(key)) known.set(key, id)
    if (!claims.has(id)) claims.set(id, claim)
    const found = toEvidence(reading, draft, id)
    const place = `${id}\t${found.start}`
    const earlier = evidence.get(place)
    if (!earlier || earlier.confidence < found.confidence) evidence.set(place, found)
  }
  return {
    document: document.id,
    entities: toEntities(reading, nominals, ids, used),
    claims: [...claims.values()].sort((left, right) => compare(left.id, right.id)),
    evidence: [...evidence.values()].sort(
      (left, right) => left.start - right.start || compare(left.claim, right.claim),
    ),
  }
}

/** Words that say whether a post is still held. */
const STATES_OF_OFFICE = new Set(['former', 'formerly', 'ex', 'acting', 'interim', 'outgoing', 'incoming', 'current'])
/** Words that make another post of one. */
const RANKS = new Set(['vice', 'deputy', 'prime', 'assistant', 'under', 'first'])

/** The claim of a post whose title has all words of the other ("Minister", "Prime Minister"): several posts at one body are several claims. */
function samePost(
  posts: readonly { readonly title: string; readonly id: string }[],
  title: string,
): string | undefined {
  const wordsOf = (text: string) =>
    foldName(text)
      .split(' ')
      .filter((word) => !STATES_OF_OFFICE.has(word))
  const own = wordsOf(title)
  const covers = (left: readonly string[], right: readonly string[]) =>
    right.every((word) => left.includes(word)) && !left.some((word) => RANKS.has(word) && !right.includes(word))
  return posts.find((post) => covers(wordsOf(post.title), own) || covers(own, wordsOf(post.title)))?.id
}

/** The headline last: where the body says the same, its sentence has the qualifiers. */
function bodyFirst(reading: Reading, drafts: readonly DraftClaim[]): readonly DraftClaim[] {
  const { title, text } = reading.analysis.document
  const inHeadline = ({ proposal }: DraftClaim) =>
    proposal.sentence === 0 &&
    text.trimStart().startsWith(title) &&
    reading.trees[0]!.sentence.end <= text.indexOf(title) + title.length
  return [...drafts.filter((draft) => !inHeadline(draft)), ...drafts.filter(inHeadline)]
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

function entityId(document: Document, { type, name, nominal, iso }: DraftEntity): string {
  if (iso && type === 'Country') return identify('ent', ['Country', iso])
  return nominal ? identify('ent', [document.id, type, foldName(name)]) : identify('ent', [type, foldName(name)])
}

function toClaim(draft: DraftClaim, ids: readonly string[], symmetric: ReadonlySet<string>): Claim {
  const { proposal, standing, place, ...qualifiers } = draft
  const ends = [ids[proposal.subject]!, ids[proposal.object]!]
  if (symmetric.has(proposal.relation)) ends.sort(compare)
  const content = {
    subject: ends[0]!,
    relation: proposal.relation,
    object: ends[1]!,
    ...qualifiers,
    ...(place !== undefined && { place: ids[place]! }),
    polarity: standing.polarity,
    modality: standing.modality,
    source: standing.source === null ? null : ids[standing.source]!,
  }
  return {
    id: identify(
      'clm',
      Object.entries(content).sort(([left], [right]) => compare(left, right)),
    ),
    ...content,
  }
}

function toEvidence(reading: Reading, { proposal }: DraftClaim, claim: string): Evidence {
  const { document } = reading.analysis
  const { sentence, tokens } = reading.trees[proposal.sentence]!
  return {
    claim,
    document: document.id,
    start: sentence.start,
    end: sentence.end,
    quote: document.text.slice(sentence.start, sentence.end),
    predicate: tokens[proposal.predicate]!.text,
    rule: proposal.rule,
    confidence: proposal.confidence,
    ...(proposal.reasons && { reasons: proposal.reasons }),
  }
}

function usedEntities(drafts: readonly DraftClaim[]): ReadonlySet<number> {
  const used = new Set<number>()
  for (const { proposal, standing, place } of drafts)
    for (const entity of [proposal.subject, proposal.object, standing.source, place])
      if (entity !== null && entity !== undefined) used.add(entity)
  return used
}

/** Nominal entities that no claim uses are left out. */
function isKept({ nominal, index }: DraftEntity, used: ReadonlySet<number>): boolean {
  return !nominal || used.has(index)
}

/** Every named entity, and the nominal ones that claims use. Drafts of equal id are one entity. */
function toEntities(
  reading: Reading,
  nominals: Nominals,
  ids: readonly string[],
  used: ReadonlySet<number>,
): ExtractedEntity[] {
  const mentions = collectMentions(reading, nominals)
  const byId = new Map<string, ExtractedEntity>()
  for (const draft of reading.entities) {
    if (!isKept(draft, used)) continue
    const id = ids[draft.index]!
    const known = byId.get(id)
    const name = known?.name ?? draft.name
    const forms = new Set([...(known?.aliases ?? []), ...draft.forms, draft.name])
    forms.delete(name)
    const all = [...(known?.mentions ?? []), ...(mentions.get(draft.index) ?? [])]
    byId.set(id, {
      id,
      type: draft.type,
      name,
      aliases: [...forms].sort(compare),
      nominal: draft.nominal,
      ...(draft.iso && { iso: draft.iso }),
      mentions: all.sort((left, right) => left.start - right.start || left.end - right.end),
    })
  }
  return [...byId.values()].sort((left, right) => compare(left.id, right.id))
}

function collectMentions(reading: Reading, nominals: Nominals): Map<number, Mention[]> {
  const { text } = reading.analysis.document
  const mentions = new Map<number, Mention[]>()
  const add = (entity: number, kind: Mention['kind'], start: number, end: number) => {
    const mention = { start, end, text: text.slice(start, end), kind }
    const known = mentions.get(entity)
    if (known) known.push(mention)
    else mentions.set(entity, [mention])
  }
  for (const tree of reading.trees) {
    for (const { entity, first, last } of reading.names[tree.index] ?? [])
      add(entity, 'name', tree.tokens[first]!.start, tree.tokens[last]!.end)
    for (const token of tree.tokens) {
      const anaphor = token.upos === 'PRON' ? reading.anaphorAt(tree.index, token.index) : undefined
      if (anaphor) add(anaphor.entity, 'pronoun', token.start, token.end)
    }
  }
  for (const [entity, places] of nominals.places)
    for (const { sentence, head } of places) {
      const { start, end } = reading.trees[sentence]!.tokens[head]!
      add(entity, 'nominal', start, end)
    }
  return mentions
}
