import type { Reading } from '../../reading'
import { formAt, type SentenceTree } from '../../tree'
import type { PostTitle } from './post-titles'

/**
 * For each title the index of the title that it is joined to, whose holder and body it shares when it has none of its own:
 * "former secretary of state and former senator from X N", "N, founder and former president of B".
 */
export function joinedTitles(tree: SentenceTree, titles: readonly PostTitle[], reading: Reading): number[][] {
  const groups: number[][] = []
  titles.forEach((title, index) => {
    const before = groups.at(-1)
    const previous = before === undefined ? undefined : titles[before.at(-1)!]
    if (previous && before && isJoined(tree, previous, title, reading)) before.push(index)
    else groups.push([index])
  })
  return titles.map((_, index) => groups.find((group) => group.includes(index))!)
}

/** Between the titles stand only "and" or a comma with it, articles, adjectives, and names that are no person. */
function isJoined(tree: SentenceTree, left: PostTitle, right: PostTitle, reading: Reading): boolean {
  let conjunction = false
  for (let at = left.last + 1; at < right.first; at++) {
    const { text, xpos } = tree.tokens[at]!
    if (/^(and|&)$/.test(text)) {
      conjunction = true
      continue
    }
    const name = reading.nameAt(tree.index, at)
    if (name && reading.entities[name.entity]!.type === 'Person') return false
    if (
      !name &&
      !/^(,|the|a|an|of|for|its|former|formerly|later|then|current|also|\d+)$/.test(formAt(tree, at)) &&
      xpos !== 'POS'
    )
      return false
    if (text === ',' && !/^(and|a|an|the|former|formerly|its)$/.test(formAt(tree, at + 1)) && at + 1 !== right.first)
      return false
  }
  return conjunction && right.first - left.last <= 9
}
