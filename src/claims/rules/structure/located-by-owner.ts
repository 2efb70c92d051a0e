import type { Proposal, Rule } from '../../rule'
import type { SentenceTree } from '../../tree'
import { isPossessive, nameFrom, structureClaim, typeOf } from './phrase'

/** "Dhaka's Keraniganj", "China's northern Jilin province", "Paris's Louvre Museum": what a place owns by name lies in it. */
export const locatedByOwner: Rule = {
  name: 'structure/place-owner',
  propose(tree: SentenceTree, { reading }): readonly Proposal[] {
    return reading.names[tree.index]!.flatMap((owner) => {
      if (owner.adjectival || !isPossessive(tree, owner) || !/^(Place|Country)$/.test(typeOf(reading, owner.entity)))
        return []
      let at = owner.last + 2
      while (
        at <= owner.last + 6 &&
        /^(JJ|JJS|VBG|NN|HYPH)$/.test(tree.tokens[at]?.xpos ?? '') &&
        /^\p{Ll}/u.test(tree.tokens[at]!.text)
      )
        at++
      const inner = nameFrom(tree, reading, at)
      if (!inner || inner.adjectival || inner.entity === owner.entity) return []
      if (!/^(Place|Facility)$/.test(typeOf(reading, inner.entity)) || isPossessive(tree, inner)) return []
      const ends = { subject: inner.entity, object: owner.entity, predicate: inner.head }
      return [structureClaim(tree, 'LOCATED_IN', 'place-owner', 0.85, ends)]
    })
  },
}
