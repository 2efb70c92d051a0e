import type { Proposal, Rule, RuleContext } from '../../rule'
import type { SentenceTree } from '../../tree'
import { joinedTitles } from './joined-titles'
import type { PostHolder } from './persons'
import { findBodies } from './post-body'
import { findHolders } from './post-holder'
import type { PostBody } from './post-phrase'
import { findPostTitles, type PostTitle } from './post-titles'
import { sharedBody } from './shared-body'

/** Measured on the development articles, by how holder and body are given. */
const CONFIDENCE: Readonly<Record<PostHolder['construction'], number>> = {
  title: 0.95,
  apposition: 0.9,
  copula: 0.85,
  verb: 0.85,
}
const CERTAINTY: Readonly<Record<PostBody['by'], number>> = {
  before: 1,
  phrase: 0.97,
  possessor: 0.92,
  behind: 0.9,
  context: 0.7,
}

/** "Ukrainian President N", "N, the head of X", "X's defence minister, N", "N was elected president of X". */
export const holdsPosition: Rule = {
  name: 'structure/post',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    const proposals: Proposal[] = []
    const titles = findPostTitles(tree, context.reading)
    const groups = joinedTitles(tree, titles, context.reading)
    const own = titles.map((title) => findHolders(tree, title, context))
    const bodies = (index: number, group: readonly number[], holder: PostHolder): readonly PostBody[] => {
      const found = bodiesOf(tree, titles, group, index, holder, context)
      return found.length > 0 ? found : sharedBody(tree, titles, index, own, context)
    }
    titles.forEach((title, index) => {
      const group = groups[index]!
      for (const holder of own[index]!.length > 0 ? own[index]! : holdersOf(group, own))
        for (const body of bodies(index, group, holder))
          proposals.push({
            relation: 'HOLDS_POSITION',
            subject: holder.entity,
            object: body.entity,
            sentence: tree.index,
            predicate: title.head,
            rule: `structure/post-${holder.construction}-${body.by}`,
            confidence: CONFIDENCE[holder.construction] * CERTAINTY[body.by],
            title: title.text,
          })
    })
    return proposals
  },
}

/** The holders of the titles that a title is joined to. */
function holdersOf(group: readonly number[], own: readonly (readonly PostHolder[])[]): readonly PostHolder[] {
  return group.map((index) => own[index]!).find((holders) => holders.length > 0) ?? []
}

/** The title's own bodies, else those given with a joined title: in words before a guess. */
function bodiesOf(
  tree: SentenceTree,
  titles: readonly PostTitle[],
  group: readonly number[],
  index: number,
  holder: PostHolder,
  context: RuleContext,
): readonly PostBody[] {
  const own = findBodies(tree, titles[index]!, holder, context)
  if (own.some(({ by }) => by !== 'context') || group.length === 1) return own
  const later = group.filter((other) => other > index)
  const earlier = group.filter((other) => other < index).reverse()
  for (const other of [...later, ...earlier]) {
    const shared = findBodies(tree, titles[other]!, holder, context).filter(({ by }) =>
      other > index ? by === 'phrase' || by === 'behind' : by === 'before' || by === 'possessor',
    )
    if (shared.length > 0) return shared
  }
  return own
}
