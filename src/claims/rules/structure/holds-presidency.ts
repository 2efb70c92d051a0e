import type { Proposal, Rule } from '../../rule'
import { dependents, formAt, type SentenceTree, tokensWith } from '../../tree'
import { dominantCountry } from './context-country'
import { structureClaim, typeOf } from './phrase'

const TERMS = /^(presidency|premiership|chancellorship)$/
const TITLES: Readonly<Record<string, string>> = {
  presidency: 'president',
  premiership: 'prime minister',
  chancellorship: 'chancellor',
}

/** "during N's presidency", "the premiership of N": a term of office tells its holder, at the country that the article is about. */
export const holdsPresidency: Rule = {
  name: 'structure/presidency',
  propose(tree: SentenceTree, { reading }): readonly Proposal[] {
    return tokensWith(tree, tree.forms, TERMS).flatMap((token) => {
      const title = TITLES[formAt(tree, token.index)]
      const owners = [...dependents(tree, token.index, 'nmod:poss'), ...dependents(tree, token.index, 'nmod')]
      const holder = owners
        .map((child) => reading.nameAt(tree.index, child))
        .find((name) => name && typeOf(reading, name.entity) === 'Person')
      const country = dominantCountry(reading)
      if (!holder || country === undefined) return []
      const ends = { subject: holder.entity, object: country, predicate: token.index }
      return [{ ...structureClaim(tree, 'HOLDS_POSITION', 'post-presidency', 0.72, ends), title: title! }]
    })
  },
}
