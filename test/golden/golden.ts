import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createDocument, extractDocument, type Knowledge, SEEDS_FOLDER } from '../../src/ingest'
import { type Analysis, type Claim, type Document, type Extraction, sliceSpan } from '../../src/model'

export const CLAIMS_FOLDER = join(__dirname, 'claims')

/** The golden articles by name: those of this folder (headline, date, text) and the seed article. */
export function readArticles(): Map<string, Document> {
  const folders = [
    { folder: join(__dirname, 'articles'), dated: true },
    { folder: join(SEEDS_FOLDER, 'articles'), dated: false },
  ]
  const files = folders.flatMap(({ folder, dated }) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({ file: join(folder, file), dated })),
  )
  return new Map(files.map(({ file, dated }) => [basename(file, '.txt'), readArticle(file, dated)]))
}

function readArticle(file: string, dated: boolean): Document {
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n')
  const publishedAt = dated ? lines[1] : undefined
  const body = dated ? [lines[0], ...lines.slice(2)].join('\n') : text
  return createDocument({ text: body, ...(publishedAt !== undefined && { publishedAt }) }, basename(file, '.txt'))
}

/** The claims of a document as the golden files have them: a line each, by sentence, then in the order of their words. */
export function goldenLines(document: Document, knowledge: Knowledge): string {
  const { analysis, extraction } = extractDocument(document, knowledge)
  const lines = extraction.claims.map((claim) => formatLine(claim, extraction, analysis))
  const bySentence = (line: string) => Number(line.slice(0, line.indexOf(' ')))
  lines.sort((left, right) => bySentence(left) - bySentence(right) || (left < right ? -1 : 1))
  return `${lines.map((line) => line.trimStart()).join('\n')}\n`
}

/** `sentence number  SUBJECT RELATION OBJECT | standing | qualifiers`. */
function formatLine(claim: Claim, { entities, evidence }: Extraction, { document, sentences }: Analysis): string {
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id
  const first = evidence.find((piece) => piece.claim === claim.id)
  const sentence = sentences.findIndex(({ start, end }) => first && start <= first.start && first.start < end) + 1
  const { item, title, agreement, quantity, amount, time, place } = claim
  const standing = [
    ...(claim.polarity === 'negative' ? ['negative'] : []),
    claim.modality,
    ...(claim.source === null ? [] : [`says ${nameOf(claim.source)}`]),
  ].join(', ')
  const qualifiers = Object.entries({ item, title, agreement, quantity, amount, time, place: place && nameOf(place) })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value.replaceAll('\n', ' ') : JSON.stringify(value)}`)
  if (first && sliceSpan(document.text, first) !== first.quote) throw new Error(`The quote of ${claim.id} is no slice`)
  return `${sentence} ${nameOf(claim.subject)} ${claim.relation} ${nameOf(claim.object)} | ${[standing, ...qualifiers].join(' | ')}`
}
