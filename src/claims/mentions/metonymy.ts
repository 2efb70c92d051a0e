import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { isStateBody } from './state-bodies'

const LOCATIVE = new Set(
  'in at near outside around inside into through across throughout toward towards over above off'.split(' '),
)
const DEALING = new Set(['with', 'between', 'against', 'by', 'for', 'among'])
const PLACE_NOUNS = new Set(
  'city street suburb district airport area resident hotel neighborhood neighbourhood region outskirts center centre hospital square university court mayor police metro subway section home office airport summit talk meeting visit trip office bureau correspondent time flight road way bus train route journey'.split(
    ' ',
  ),
)
const MOTION = new Set(
  'go travel fly arrive return move visit head drive march flee come bring take send leave'.split(' '),
)

/**
 * Whether a capital stands for the government that sits in it ("Moscow rejected …", "talks with Pyongyang"): as the agent
 * of a verb, the possessor of an act, or the other side of a dealing, and never where it is followed by its country.
 */
export function standsForGovernment(tree: SentenceTree, first: number, last: number, head: number): boolean {
  const token = tree.tokens[head]!
  const preposition = caseOf(tree, head)
  if (LOCATIVE.has(preposition)) return false
  // "Paris-based"
  if (/^[-–‑]$/.test(formAt(tree, last + 1)) && /^(based|born|bound|area)$/.test(formAt(tree, last + 2))) return false
  if (isDateline(tree, last) || followedByCountry(tree, head, last) || isDescribedAsPlace(tree, head)) return false
  const governor = tree.tokens[token.head]
  if (governor === undefined) return false
  switch (token.relation) {
    case 'nsubj':
      return governor.upos === 'VERB' || dependents(tree, governor.index, 'cop').length === 0
    case 'nsubj:pass':
      return /^(accuse|urge|ask|sanction|criticize|criticise|blame|warn|supply|oblige)$/.test(governor.lemma)
    case 'obl:agent':
      return true
    case 'nmod:poss':
      return !PLACE_NOUNS.has(governor.lemma.toLowerCase()) && !isPlaceName(tree, governor.index)
    case 'obj':
    case 'iobj':
      return (
        !MOTION.has(governor.lemma.toLowerCase()) &&
        !/^(reach|capture|attack|seize|hit|strike|shell|bomb|enter)$/.test(governor.lemma)
      )
    case 'conj':
      return (
        tree.tokens[token.head]!.index < head &&
        token.head !== head &&
        standsForGovernment(tree, token.head, token.head, token.head)
      )
    case 'obl':
    case 'nmod':
      if (preposition === 'to')
        return !MOTION.has(lemmaAt(tree, token.head)) && !PLACE_NOUNS.has(lemmaAt(tree, token.head))
      if (preposition === 'from') return GETTING.test(lemmaAt(tree, token.head)) || isGot(tree, token.head)
      if (preposition === 'for' && MOTION.has(lemmaAt(tree, token.head))) return false
      return DEALING.has(preposition) && !PLACE_NOUNS.has(lemmaAt(tree, token.head))
    default:
      return first < 0
  }
}

const GETTING = /^(buy|receive|purchase|obtain|acquire|import|order|secure|demand|seek|expect|procure)$/

/** "bought drones from Tehran", with the city hung on the goods. */
function isGot(tree: SentenceTree, goods: number): boolean {
  const { relation, head } = tree.tokens[goods]!
  return relation === 'obj' && GETTING.test(lemmaAt(tree, head))
}

/** "Dhaka's Keraniganj": what a city owns by a name of its own that is no body's lies in it. */
function isPlaceName(tree: SentenceTree, governor: number): boolean {
  const { xpos, text } = tree.tokens[governor]!
  const words = [
    text,
    ...dependents(tree, governor, 'flat', 'compound', 'amod').map((child) => tree.tokens[child]!.text),
  ]
  return xpos === 'NNP' && /^\p{Lu}/u.test(text) && !words.some(isStateBody)
}

/** "KABUL, Afghanistan —", "MOSCOW (AP)", "KUWAIT:". */
function isDateline(tree: SentenceTree, last: number): boolean {
  const alone = last + 2 === tree.tokens.length && /^(:|-)$/.test(formAt(tree, last + 1))
  return last <= 3 && (alone || /^(–|—|--|\()$/.test(formAt(tree, last + 1)))
}

/** "Asmara, the capital of Eritrea": the city itself is meant. */
function isDescribedAsPlace(tree: SentenceTree, head: number): boolean {
  return dependents(tree, head, 'appos').some((child) => /^(capital|city|town|port)$/.test(lemmaAt(tree, child)))
}

function followedByCountry(tree: SentenceTree, head: number, last: number): boolean {
  return (
    formAt(tree, last + 1) === ',' &&
    dependents(tree, head, 'appos', 'nmod', 'conj', 'nmod:unmarked').some((child) => child === last + 2)
  )
}
