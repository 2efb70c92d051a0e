import { isRegionNoun } from '../../mentions/region-nouns'
import type { NameMention, Reading } from '../../reading'
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
      if (!isSite(reading, inner, owner) || isPossessive(tree, inner) || modifiesNoun(tree, inner)) return []
      const ends = { subject: inner.entity, object: owner.entity, predicate: inner.head }
      return [structureClaim(tree, 'LOCATED_IN', 'place-owner', 0.85, ends)]
    })
  },
}

const HOUSES =
  /\b(University|College|Hospital|School|Academy|Airport|Prison|Stadium|Museum|Hotel|Church|Cathedral|Mosque|Temple|Library|Clinic)\b/

function isSite(reading: Reading, { entity }: NameMention, owner: NameMention): boolean {
  const { type, name } = reading.entities[entity]!
  const city = typeOf(reading, owner.entity) === 'Place'
  return /^(Place|Facility)$/.test(type) || (city && type === 'Organization' && HOUSES.test(name))
}

/** "Russia's Poseidon drone", "Paris's Louvre exhibition": the thing owned is another than the name. */
function modifiesNoun(tree: SentenceTree, inner: NameMention): boolean {
  const next = tree.tokens[inner.last + 1]
  if (next?.upos !== 'NOUN' && next?.xpos !== 'JJ' && next?.xpos !== 'HYPH') return false
  return (
    !isRegionNoun(next.text) && /^(compound|amod)$/.test(tree.tokens[inner.head]!.relation) && !AREAS.test(next.text)
  )
}

const AREAS =
  /^(area|beach|port|mountains?|river|valley|coast|desert|airport|borough|provinces|districts|regions|states|counties|autonomous|dong)$/
