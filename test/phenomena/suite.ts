import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A claim that a sentence makes, as the suite writes it: only what is stated is compared. */
export interface ExpectedClaim {
  readonly subject: string
  readonly relation: string
  readonly object: string
  /** Careful readers differ on it: neither required nor an error. */
  readonly optional: boolean
  readonly polarity: string
  readonly modality: string
  readonly source?: string
  readonly item?: string
}

export interface SuiteSentence {
  /** The file's name without its ending: "passive". */
  readonly phenomenon: string
  readonly text: string
  /** Empty where the sentence makes no claim. */
  readonly claims: readonly ExpectedClaim[]
}

const MARKS = new Set(['negative', 'planned', 'possible', 'reported', 'alleged'])

/**
 * Every sentence of the files `*.txt` of a folder. A line is `sentence | SUBJECT RELATION OBJECT [mark] [key=value]; …`, or
 * `sentence | -` for no claim; `~` before a claim makes it optional. Throws on a line of another form.
 */
export function readSuite(folder: string): SuiteSentence[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
        .map((line) => readLine(line, basename(name, '.txt'))),
    )
}

function readLine(line: string, phenomenon: string): SuiteSentence {
  const parts = line.split(' | ')
  if (parts.length !== 2) throw new Error(`${phenomenon}.txt: "${line}" has not one " | "`)
  const [text, expected] = parts as [string, string]
  return { phenomenon, text, claims: expected.trim() === '-' ? [] : expected.split('; ').map(readClaim) }
}

function readClaim(written: string): ExpectedClaim {
  const match = /^(~?)(.+?) ([A-Z]{4,}(?:_[A-Z]+)*) ([^[]+)((?:\[[^\]]+\]\s*)*)$/.exec(written.trim())
  if (!match) throw new Error(`"${written}" is no claim`)
  const brackets = [...match[5]!.matchAll(/\[([^\]]+)\]/g)].map((found) => found[1]!)
  const keyed = (key: string) => brackets.find((mark) => mark.startsWith(`${key}=`))?.slice(key.length + 1)
  const unknown = brackets.find((mark) => !MARKS.has(mark) && !/^(source|item)=/.test(mark))
  if (unknown) throw new Error(`"${written}": [${unknown}] is unknown`)
  const source = keyed('source')
  const item = keyed('item')
  return {
    subject: match[2]!,
    relation: match[3]!,
    object: match[4]!.trim(),
    optional: match[1] === '~',
    polarity: brackets.includes('negative') ? 'negative' : 'positive',
    modality: brackets.find((mark) => MARKS.has(mark) && mark !== 'negative') ?? 'asserted',
    ...(source !== undefined && { source }),
    ...(item !== undefined && { item }),
  }
}
