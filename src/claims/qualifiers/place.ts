import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { isEventNoun } from './event-noun'

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'across',
  'off',
  'around',
  'within',
  'throughout',
  'on',
  'outside of',
  'close to',
  'north of',
  'south of',
  'east of',
  'west of',
  'over',
  'along',
])
/** Nouns that a place without a name goes by. */
const PLACES = new Set(
  (
    'city town village region province district state area zone territory island peninsula coast border frontier strait sea ' +
    'ocean river lake mountain valley desert capital suburb neighborhood neighbourhood county municipality camp base airbase airport ' +
    'port harbor harbour station plant factory hospital school university church cathedral mosque temple embassy consulate prison ' +
    'building house home street square market headquarters palace checkpoint bridge stadium hotel waters airspace front country'
  ).split(' '),
)
const TEMPORAL =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|day|week|month|year|decade|century|morning|afternoon|evening|night|time|moment|summer|winter|spring|autumn|past|future|weekend|\d.*)$/

function score(tree: SentenceTree, token: number): number {
  const { upos, text } = tree.tokens[token]!
  const preposition = caseOf(tree, token)
  if (!LOCATIVE.has(preposition) || TEMPORAL.test(lemmaAt(tree, token)) || TEMPORAL.test(formAt(tree, token))) return 0
  const named = upos === 'PROPN' || (upos !== 'ADJ' && /^\p{Lu}/u.test(text))
  const noun = PLACES.has(lemmaAt(tree, token))
  if (preposition === 'on' || preposition === 'over' || preposition === 'around') return noun ? 2 : 0
  return named ? 3 : noun ? 2 : 0
}

/** Locatives below a token, through the nouns that an attachment may have gone to, never through a clause. */
function locatives(
  tree: SentenceTree,
  token: number,
  depth: number,
): { readonly token: number; readonly score: number }[] {
  return dependents(tree, token, 'obl', 'nmod', 'obj', 'nsubj:pass', 'obl:agent').flatMap((child) => {
    const relation = tree.tokens[child]!.relation
    const own = relation === 'obl' || relation === 'nmod' ? score(tree, child) : 0
    const passed = relation !== 'nmod' || own > 0 || isEventNoun(tree, child)
    const deeper = depth < 2 && passed && own === 0 ? locatives(tree, child, depth + 1) : []
    return own > 0 ? [{ token: child, score: own - depth * 0.5 }] : deeper
  })
}

/**
 * The head token of the place where a predicate's event happened ("in Kursk", "at the base"): of its own clause, a name
 * before a common noun, else that of the clause it shares its subject with. Undefined where the clause tells none.
 */
export function placeOf(tree: SentenceTree, predicate: number): number | undefined {
  let at = predicate
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const found = locatives(tree, at, 0).sort((left, right) => right.score - left.score || left.token - right.token)
    if (found[0]) return found[0].token
    const { relation, xpos, head } = tree.tokens[at]!
    const shared = relation === 'xcomp' || (relation === 'advcl' && (xpos === 'VBG' || xpos === 'VBN'))
    const carried = relation === 'obj' && isEventNoun(tree, at)
    if (!shared && !carried) return undefined
    at = head
  }
  return undefined
}
