import { join } from 'node:path'
import { byCodeUnit, writeTable } from './tsv'

const capitalise = (name: string) => name.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())

/** Given names with the gender that they tell: m, f, or both. */
export function writeGivenNames(folder: string, tagged: (tag: string) => readonly string[]): void {
  const genders = new Map<string, Set<string>>()
  const add = (name: string, gender: string) => {
    if (!/^\p{L}{2,}$/u.test(name)) return
    genders.set(name, (genders.get(name) ?? new Set()).add(gender))
  }
  for (const name of tagged('MaleName')) add(name, 'm')
  for (const name of tagged('FemaleName')) add(name, 'f')
  for (const name of tagged('FirstName')) add(name, 'mf')
  const rows = [...genders]
    .map(([name, gender]) => [capitalise(name), gender.size === 1 ? [...gender][0]! : 'mf'])
    .sort((a, b) => byCodeUnit(a[0]!, b[0]!))
  const comments = ['Given names: name, gender (m, f, mf).', 'Written by scripts/lexicon from compromise (MIT).']
  writeTable(join(folder, 'given-names.tsv'), comments, rows)
}

export function writeSurnames(folder: string, names: readonly string[]): void {
  const rows = [...new Set(names)]
    .filter((name) => /^\p{L}{2,}$/u.test(name))
    .map((name) => [capitalise(name)])
    .sort((a, b) => byCodeUnit(a[0]!, b[0]!))
  writeTable(
    join(folder, 'surnames.tsv'),
    ['Frequent surnames.', 'Written by scripts/lexicon from compromise (MIT).'],
    rows,
  )
}
