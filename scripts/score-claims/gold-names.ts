/** Names compared as the gold's own scorer compares them: `normalise`, `overlap` and `alignEntity` of score.mjs. */

export interface NamedRecord {
  readonly id: string
  readonly name: string
  readonly mentions?: readonly string[]
  readonly nominal?: boolean
}

/** Small letters without accents, marks, possessive 's and leading article. */
export function normalise(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*(the|a|an) /, '')
    .trim()
}

function words(text: string | undefined): Set<string> {
  const all = normalise(text).split(' ').filter(Boolean)
  return new Set(all.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)))
}

/** Shared words of two phrases, plurals set aside, as Dice's coefficient. */
export function overlap(left: string | undefined, right: string | undefined): number {
  const [a, b] = [words(left), words(right)]
  if (a.size === 0 || b.size === 0) return 0
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

function formsOf(entity: NamedRecord): string[] {
  return [...new Set([entity.name, ...(entity.mentions ?? [])].map(normalise).filter(Boolean))]
}

/** The gold entity that an extracted one stands for, or undefined. */
export function alignEntity<Gold extends NamedRecord>(found: NamedRecord, gold: readonly Gold[]): Gold | undefined {
  const own = formsOf(found)
  let best: { readonly entity: Gold; readonly score: number } | undefined
  for (const entity of gold) {
    const theirs = formsOf(entity)
    const shared = own.filter((form) => theirs.includes(form)).length
    const named = shared + (normalise(found.name) === normalise(entity.name) ? 10 : 0)
    const alike = entity.nominal && theirs.some((form) => overlap(form, found.name) >= 0.6) ? 0.5 : 0
    const score = named === 0 ? alike : named
    if (score > 0 && (best === undefined || score > best.score)) best = { entity, score }
  }
  return best?.entity
}
