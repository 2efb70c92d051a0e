import type { FrameTable } from '../../src/claims/frames/frame'
import constructions from './constructions.json'

type Counts = Readonly<Record<string, number>>

const KINDS = [
  ['v', 'Verbs'],
  ['n', 'Nouns'],
  ['a', 'Adjectives'],
] as const
/** Words shown of each kind; the frame tables have them all. */
const SHOWN = 24

const CONSTRUCTIONS: Readonly<Record<string, string>> = constructions

/** Lines of the verbs, nouns and adjectives whose frames state a relation, those first that carried most claims. */
export function formatWords(relation: string, frames: FrameTable, counts: Counts): string[] {
  return KINDS.flatMap(([kind, label]) => {
    const predicates = [...frames[kind].values()]
      .flat()
      .filter((frame) => frame.relation === relation)
      .sort((left, right) => left.order - right.order)
      .map(({ predicate }) => predicate)
    const words = [...new Set(predicates)]
    if (words.length === 0) return []
    const counted = words.map((word) => ({
      word: word.replaceAll('_', ' '),
      count: countOf(kind, word, words, counts),
    }))
    counted.sort((left, right) => right.count - left.count)
    const shown = counted.slice(0, SHOWN).map(({ word, count }) => (count === 0 ? word : `${word} (${count})`))
    const rest = words.length - shown.length
    return [`- **${label}, ${words.length}:** ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`]
  })
}

/** Claims that a predicate carried. Those of "take" count for the first "take …" where the table has no bare "take". */
function countOf(kind: string, word: string, words: readonly string[], counts: Counts): number {
  const [head = ''] = word.split('_')
  const first = words.includes(head) ? head : words.find((other) => other.split('_')[0] === head)
  return word === first ? (counts[`${kind}:${head}`] ?? 0) : 0
}

/** A line of the constructions that are rules of their own, those first that carried most claims. */
export function formatConstructions(counts: Counts): string[] {
  const rules = Object.entries(counts)
    .filter(([carrier]) => carrier.includes('/'))
    .map(([rule, count]) => `${CONSTRUCTIONS[rule] ?? `\`${rule}\``} (${count})`)
  return rules.length === 0 ? [] : [`- **Constructions:** ${rules.join(', ')}`]
}
