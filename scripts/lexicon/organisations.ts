import { join } from 'node:path'
import { byCodeUnit, writeTable } from './tsv'
import type { NounSynset } from './wordnet'

/** Bodies of WordNet's noun.group (parties, unions, armed groups, agencies) and compromise's companies. */
export function writeOrganisations(
  folder: string,
  nouns: ReadonlyMap<string, NounSynset>,
  companies: readonly string[],
): void {
  const rows = new Map<string, string>()
  for (const synset of nouns.values()) {
    if (synset.file !== 14) continue
    const names = synset.lemmas.filter(
      (lemma) => /^\p{Lu}[\p{L}'’.& -]+$/u.test(lemma) && /\p{Lu}.*\p{Lu}/u.test(lemma),
    )
    if (names.length === 0 || names.length !== synset.lemmas.length) continue
    const longest = [...names].sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0]!
    if (isKin(longest)) continue
    rows.set(longest, names.filter((name) => name !== longest).join('|'))
  }
  for (const company of companies) {
    if (company.length < 3 || /\b(dept|univ|assn|inc|ltd|co|bros)\b/.test(company)) continue
    const name =
      company.length <= 4 ? company.toUpperCase() : company.replace(/(^|[ -])\p{L}/gu, (one) => one.toUpperCase())
    if (!rows.has(name)) rows.set(name, '')
  }
  const comments = [
    'Organisations: name, other names and abbreviations (|).',
    'Written by scripts/lexicon from WordNet 3.1 (noun.group) and compromise (MIT).',
  ]
  writeTable(
    join(folder, 'organisations.tsv'),
    comments,
    [...rows].sort((a, b) => byCodeUnit(a[0], b[0])),
  )
}

/** Families, peoples and plant groups of noun.group are no organisations. */
function isKin(name: string): boolean {
  return /(family|brothers|sisters|people|nation|tribe|dynasty|house of|race|culture|age|class)$/i.test(name)
}
