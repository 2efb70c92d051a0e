import type { RuleContext } from '../../rule'
import { formAt, type SentenceTree } from '../../tree'
import type { PostHolder } from './persons'
import { findBodies, isStatePost } from './post-body'
import type { PostBody } from './post-phrase'
import type { PostTitle } from './post-titles'

/**
 * "Pharmac chair A and chief executive B", "Israeli Prime Minister A and Defence Minister B": the body before the first of
 * posts told one after another, each with its holder. `holders` are those of each title.
 */
export function sharedBody(
  tree: SentenceTree,
  titles: readonly PostTitle[],
  index: number,
  holders: readonly (readonly PostHolder[])[],
  context: RuleContext,
): readonly PostBody[] {
  const title = titles[index]!
  if (title.weak || formAt(tree, title.last + 1) === 'of' || LEGISLATOR.test(title.text)) return []
  for (let before = index - 1; before >= 0; before--) {
    const [holder] = holders[before]!
    if (holder && holder.entity === holders[index]![0]?.entity) continue
    if (holder?.construction !== 'title' || !follows(tree, titles[before + 1]!, holder, context)) return []
    const own = findBodies(tree, titles[before]!, holder, context)
    if (own.length === 0) continue
    const shared = own.filter(({ by, entity }) => by === 'before' && fits(title, entity, context))
    if (shared.length > 0 || own.some(({ by }) => by !== 'context')) return shared
  }
  return []
}

const LEGISLATOR = /deput(y|ies?)$|senator|lawmaker|legislator|councill?or|representative|\bMP$|member|speaker/i

/** Between the holder's name and the next title stand only a comma and "and". */
function follows(tree: SentenceTree, next: PostTitle, holder: PostHolder, { reading }: RuleContext): boolean {
  const name = reading.nameAt(tree.index, holder.token)
  if (!name || name.last >= next.first || name.last < next.first - 4) return false
  for (let at = name.last + 1; at < next.first; at++) if (!/^(,|and|&|its|the)$/.test(formAt(tree, at))) return false
  return true
}

/** A state has ministers, a body its chairs and heads. */
function fits(title: PostTitle, entity: number, { reading }: RuleContext): boolean {
  const { type } = reading.entities[entity]!
  const state = isStatePost(title)
  const second =
    /^(deputy|vice)\b/i.test(title.text) || !/president|premier|prime|king|queen|chancellor/i.test(title.text)
  return type === 'Country' ? state && second : !state
}
