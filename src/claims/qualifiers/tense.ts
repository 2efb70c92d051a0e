import { dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import type { Tense } from './calendar'

const WILL = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'would', 'may', 'might', 'could', 'should'])
const AHEAD = new Set(
  'expect plan schedule slate set due intend aim hope want promise pledge vow agree prepare seek go need likely ready poised about be bind mean order ask tell urge require give instruct force allow invite call'.split(
    ' ',
  ),
)
const COMING = new Set(['upcoming', 'forthcoming', 'planned', 'scheduled', 'coming', 'next', 'future'])

function tenseOfVerb(tree: SentenceTree, verb: number): Tense | undefined {
  const token = tree.tokens[verb]!
  const auxiliaries = dependents(tree, verb, 'aux', 'aux:pass', 'cop')
  const perfect = auxiliaries.some((child) => lemmaAt(tree, child) === 'have')
  if (auxiliaries.some((child) => WILL.has(formAt(tree, child)))) return perfect ? 'past' : 'future'
  const to = dependents(tree, verb, 'mark').some((child) => formAt(tree, child) === 'to')
  const infinitive = token.xpos === 'VB' || auxiliaries.some((child) => tree.tokens[child]!.xpos === 'VB')
  if (to && infinitive) {
    const finite = auxiliaries.some((child) => /^VB[ZPD]$/.test(tree.tokens[child]!.xpos))
    if (token.head < 0 || finite || AHEAD.has(lemmaAt(tree, token.head))) return 'future'
    return undefined
  }
  if (auxiliaries.some((child) => tree.tokens[child]!.xpos === 'VBD') || perfect) return 'past'
  if (token.xpos === 'VBD') return 'past'
  if (token.xpos === 'VBN' && auxiliaries.length === 0) return 'past'
  if (
    token.xpos === 'VBZ' ||
    token.xpos === 'VBP' ||
    auxiliaries.some((child) => /^VB[ZP]$/.test(tree.tokens[child]!.xpos))
  )
    return 'unclear'
  return undefined
}

/** Whether what a token belongs to is told as past or as yet to come, by the verbs above it. */
export function tenseAt(tree: SentenceTree, token: number): Tense {
  let at = token
  let coming = false
  for (let steps = 0; at >= 0 && steps < tree.tokens.length; steps += 1) {
    coming ||= at !== token && dependents(tree, at, 'amod').some((child) => COMING.has(formAt(tree, child)))
    const { upos, head, relation, xpos } = tree.tokens[at]!
    const copular = dependents(tree, at, 'cop').length > 0
    const verbal = upos === 'VERB' || copular || /^VB/.test(xpos)
    const tense = verbal ? tenseOfVerb(tree, at) : undefined
    if (tense) return coming && tense === 'unclear' ? 'future' : tense
    if (verbal && /^(ccomp|acl:relcl|parataxis)$/.test(relation)) break
    at = head
  }
  return coming ? 'future' : 'unclear'
}
