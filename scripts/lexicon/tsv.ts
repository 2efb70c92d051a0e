import { writeFileSync } from 'node:fs'

/** Writes rows as a tab-separated file whose first lines, marked `#`, say what it is and where it comes from. */
export function writeTable(file: string, comments: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [...comments.map((comment) => `# ${comment}`), ...rows.map((row) => row.join('\t').trimEnd())]
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/** Compares by code unit: the same order on every machine. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
