import type { Proposal, Rule, RuleContext } from '../../rule'
import type { SentenceTree } from '../../tree'
import { findBodies, type PostBody } from './post-body'
import { findHolders, type PostHolder } from './post-holder'
import { findPostTitles } from './post-titles'

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
    for (const title of findPostTitles(tree, context.reading))
      for (const holder of findHolders(tree, title, context))
        for (const body of findBodies(tree, title, holder, context))
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
    return proposals
  },
}
