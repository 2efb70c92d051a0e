import type { Token } from '../model'
import type { Repair, TokenChange } from './repair-headline'

const childrenOf = (tokens: readonly Token[], head: number) => tokens.filter((token) => token.head === head)

/** "A as well as B visited C", read with two subjects: B is joined to A. */
export const asWellAs: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const as of tokens) {
    if (as.relation !== 'cc' || tokens[as.index + 1]?.text !== 'well' || tokens[as.index + 2]?.text !== 'as') continue
    const [first, second] = childrenOf(tokens, as.head).filter(({ relation }) => /^nsubj(:pass)?$/.test(relation))
    if (!first || !second || first.index > as.index || second.index < as.index) continue
    changes.set(second.index, { head: first.index, relation: 'conj' })
    changes.set(as.index, { head: second.index })
  }
  return changes
}

/** "several banks, among them A and B": A is an example of the noun before the comma. */
export const amongThem: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const among of tokens) {
    const [them, noun] = [tokens[among.index + 1], tokens[among.index - 2]]
    if (!/^among$/i.test(among.text) || them?.text !== 'them' || tokens[among.index - 1]?.text !== ',' || !noun)
      continue
    const named = tokens[them.head]
    if (noun.xpos !== 'NNS' || !named || named.index < among.index || !/^(NN|NNP)/.test(named.xpos)) continue
    if (!/^(parataxis|appos|conj|nsubj|nmod)$/.test(named.relation)) continue
    changes.set(named.index, { head: noun.index, relation: 'nmod' })
    changes.set(among.index, { head: named.index, relation: 'case' })
    changes.set(them.index, { head: among.index, relation: 'fixed' })
  }
  return changes
}
