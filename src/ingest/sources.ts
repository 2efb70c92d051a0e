import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ClaimgraphError } from '../model'
import { findReader, READABLE_ENDINGS } from './readers'

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-'

/** A file (or standard input) to read, or a path that cannot be read and why. */
export type Source =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'input'; readonly path: typeof STANDARD_INPUT }
  | { readonly kind: 'passed over'; readonly path: string; readonly endings: readonly string[]; readonly files: number }
  | { readonly kind: 'failed'; readonly path: string; readonly error: ClaimgraphError }

/**
 * The files that the paths name, in the order of the paths; a folder gives the files below it that some reader reads,
 * sorted by name, then tells how many of other kinds it passed over. Hidden files are left out, links are followed once.
 */
export async function* findSources(paths: readonly string[]): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield { kind: 'input', path }
    else yield* findInPath(path)
  }
}

async function* findInPath(path: string): AsyncGenerator<Source> {
  try {
    const entry = await stat(path)
    if (entry.isDirectory()) yield* walkFolder(path)
    else if (!entry.isFile())
      throw new ClaimgraphError('UNREADABLE', 'it is neither a file nor a folder; give one of these')
    else if (findReader(path) === undefined) throw unsupported(path)
    else yield { kind: 'file', path, bytes: entry.size }
  } catch (cause) {
    yield { kind: 'failed', path, error: explainFileError(cause) }
  }
}

async function* walkFolder(folder: string): AsyncGenerator<Source> {
  const seen = new Set<string>()
  const others: string[] = []
  let found = 0
  for await (const source of walk(folder, seen)) {
    if (typeof source === 'string') others.push(source)
    else {
      found++
      yield source
    }
  }
  const endings = [...new Set(others.map((path) => extname(path).toLowerCase() || 'no ending'))].sort()
  if (others.length > 0) yield { kind: 'passed over', path: folder, endings, files: others.length }
  if (found === 0) {
    const message = `the folder has no file that can be read (${READABLE_ENDINGS.join(', ')}); name another`
    yield { kind: 'failed', path: folder, error: new ClaimgraphError('EMPTY', message) }
  }
}

/** Sources below a folder, and as plain strings the files that no reader reads. */
async function* walk(folder: string, seen: Set<string>): AsyncGenerator<Source | string> {
  const real = await realpath(folder)
  if (seen.has(real)) return
  seen.add(real)
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  for (const name of names) {
    const path = join(folder, name)
    try {
      const entry = await stat(path)
      if (entry.isDirectory()) yield* walk(path, seen)
      else if (entry.isFile() && extname(name) !== '' && findReader(name) !== undefined)
        yield { kind: 'file', path, bytes: entry.size }
      else yield path
    } catch (cause) {
      yield { kind: 'failed', path, error: explainFileError(cause) }
    }
  }
}

function unsupported(path: string): ClaimgraphError {
  return new ClaimgraphError(
    'UNSUPPORTED',
    `no reader for files that end in "${extname(path)}"; give ${READABLE_ENDINGS.join(', ')}, or the text on standard input`,
  )
}

/** A file system's error in words; errors of the house pass through. */
export function explainFileError(cause: unknown): ClaimgraphError {
  if (cause instanceof ClaimgraphError) return cause
  const { code = '', message = String(cause) } = Object(cause) as { readonly code?: string; readonly message?: string }
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder; check the path',
    EACCES: 'there is no permission to read it; change its mode or its owner',
    EPERM: 'there is no permission to read it; change its mode or its owner',
    ELOOP: 'its links go round in a circle; name the file itself',
    ENAMETOOLONG: 'the name is too long for this file system; check the path',
  }
  const reason = reasons[code] ?? `it cannot be read (${message})`
  return new ClaimgraphError(code === 'ENOENT' ? 'NOT_FOUND' : 'UNREADABLE', reason, { cause })
}
