import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Readable } from 'node:stream'
import { ClaimgraphError, type Document } from '../model'
import { decodeText } from './decode'
import { createDocument, MAX_ARTICLE_BYTES, parseDate, tooLong } from './document'
import { findReader, type Reader, recogniseReader } from './readers'
import { explainFileError, findSources, type Source } from './sources'

/** What became of one file: a document, or why there is none. `origin` is the path as the user would name it. */
export type Reading =
  | { readonly origin: string; readonly document: Document }
  | { readonly origin: string; readonly error: ClaimgraphError }
  | { readonly origin: string; readonly passedOver: number; readonly endings: readonly string[] }

export interface ReadOptions {
  /** Publication date of the articles that do not tell one themselves, YYYY-MM-DD. */
  readonly date?: string
  /** What `-` reads. */
  readonly stdin?: Readable
  /** `content` (default): the hash that the graph knows the article by; `name`: the file's name without its ending. */
  readonly identifyBy?: 'content' | 'name'
}

/**
 * Reads the articles that the paths name, one after the other; a file that cannot be read is told, never thrown.
 * @throws ClaimgraphError BAD_INPUT when `date` is no date
 */
export async function* readDocuments(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  const date = options.date === undefined ? undefined : parseDate(options.date)
  for await (const source of findSources(paths)) {
    const origin = source.path
    if (source.kind === 'passed over') yield { origin, passedOver: source.files, endings: source.endings }
    else if (source.kind === 'failed') yield { origin, error: source.error }
    else {
      try {
        yield { origin, document: await readDocument(source, { ...options, ...(date !== undefined && { date }) }) }
      } catch (cause) {
        yield { origin, error: explainFileError(cause) }
      }
    }
  }
}

type OpenSource = Extract<Source, { kind: 'file' | 'input' }>

async function readDocument(source: OpenSource, options: ReadOptions): Promise<Document> {
  const bytes = source.kind === 'file' ? await readBytes(source.path, source.bytes) : await readStream(options.stdin)
  const text = decodeText(bytes)
  const reader = source.kind === 'file' ? readerOf(source.path) : recogniseReader(text)
  const fields = reader.read(text)
  const publishedAt = fields.publishedAt ?? options.date
  return createDocument(
    { ...fields, ...(publishedAt !== undefined && { publishedAt }) },
    options.identifyBy === 'name' ? nameOf(source) : undefined,
  )
}

function readerOf(path: string): Reader {
  const reader = findReader(path)
  if (reader === undefined) throw new ClaimgraphError('UNSUPPORTED', `no reader for "${path}"`)
  return reader
}

function nameOf(source: OpenSource): string {
  return source.kind === 'file' ? basename(source.path, extname(source.path)) : 'stdin'
}

/** The front matter may take some bytes above the article's own. */
const MAX_FILE_BYTES = MAX_ARTICLE_BYTES + 64_000

async function readBytes(path: string, size: number): Promise<Uint8Array> {
  if (size > MAX_FILE_BYTES) throw tooLong(size)
  return readFile(path)
}

async function readStream(stream: Readable | undefined): Promise<Uint8Array> {
  if (stream === undefined) throw new ClaimgraphError('UNREADABLE', 'there is no standard input here; name a file')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > MAX_FILE_BYTES) throw tooLong(size)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
