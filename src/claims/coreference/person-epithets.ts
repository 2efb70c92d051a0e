import { postAt } from '../mentions/describe'
import { dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { subjectAt } from './clause-subjects'
import { voiceBefore } from './earlier-voice'
import { bodyOfOfficer } from './first-person-plural'
import { entityAt, type QuotedText, type Resolved } from './named-text'
import { isSpeaker } from './nominal-antecedents'

/** Words that may stand before a noun for somebody already named. */
const STANDING =
  /^(former|ex|then|outgoing|incumbent|current|embattled|ousted|deposed|veteran|senior|top|young|elderly|disgraced|jailed|detained|fugitive|famous|popular|renowned|visiting)$/
const ARGUMENT = /^(nsubj|nsubj:pass|obj|iobj|obl|obl:agent|nmod|nmod:poss)$/
/** Nouns by which somebody who has spoken is called without a title of theirs. */
const SPOKEN =
  /^(official|officer|politician|lawmaker|legislator|diplomat|executive|expert|researcher|analyst|activist|author|academic|professor|spokesman|spokeswoman|spokesperson|leader|envoy|star|minister|senator|scientist|artist|actor|actress|singer|player|coach)$/
/** Who tells of others by their trade: no age given there is theirs. */
const REPORTING =
  /^(spokesman|spokeswoman|spokesperson|captain|inspector|superintendent|sergeant|prosecutor|attorney|lawyer)$/
const KIN = /^(mother|father|son|daughter|brother|sister|boy|girl|child)$/
const REACH = 3

/**
 * The person that "the former minister", "the Kenyan president", "the 34-year-old" or, behind a quotation, "the official" stands
 * for: who was introduced by that noun, for an age whom the sentences before are about, and who spoke last. Undefined when in
 * doubt.
 */
export function resolvePersonEpithet(
  text: QuotedText,
  resolved: Resolved,
  tree: SentenceTree,
  noun: number,
): number | undefined {
  if (!ARGUMENT.test(tree.tokens[noun]!.relation) || text.nameAt(tree.index, noun)) return undefined
  if (!dependents(tree, noun, 'det').some((child) => formAt(tree, child) === 'the')) return undefined
  if (namesItself(text, tree, noun)) return undefined
  if (isAged(tree, noun)) return KIN.test(lemmaAt(tree, noun)) ? undefined : personTold(text, resolved, tree, noun)
  if (tree.tokens[noun]!.xpos !== 'NN') return undefined
  const spoken = SPOKEN.test(lemmaAt(tree, noun)) ? personAt(text, resolved, voiceBefore(text, tree, noun)) : undefined
  return titled(text, resolved, tree, noun) ?? spoken
}

/** "the 34-year-old", "the 34-year-old singer". */
function isAged(tree: SentenceTree, noun: number): boolean {
  const old =
    formAt(tree, noun) === 'old' ? noun : dependents(tree, noun, 'amod').find((at) => formAt(tree, at) === 'old')
  return old !== undefined && /^years?$/.test(formAt(tree, old - 2)) && /^\d+$/.test(formAt(tree, old - 4))
}

/** A name behind the noun or its phrase says who is meant; a phrase or clause of its own may tell of anybody. */
function namesItself(text: QuotedText, tree: SentenceTree, noun: number): boolean {
  return (
    (tree.children[noun] ?? []).some((child) => {
      const { relation } = tree.tokens[child]!
      return (
        /^(appos|flat|nmod:desc|nmod|nmod:poss|acl|acl:relcl|conj|nummod)$/.test(relation) && !isAgePart(tree, child)
      )
    }) || text.nameAt(tree.index, noun + 1)?.first === noun + 1
  )
}

function isAgePart(tree: SentenceTree, at: number): boolean {
  return /^(\d+|years?)$/.test(formAt(tree, at))
}

function personAt(
  text: QuotedText,
  resolved: Resolved,
  place: { readonly sentence: number; readonly head: number } | undefined,
): number | undefined {
  const entity = place && entityAt(text, resolved, place.sentence, place.head)
  return entity !== undefined && text.entities[entity]!.type === 'Person' ? entity : undefined
}

/** The last person known by the noun, where what stands before it speaks of them: "former", or the country that they serve. */
function titled(text: QuotedText, resolved: Resolved, tree: SentenceTree, noun: number): number | undefined {
  const lemma = lemmaAt(tree, noun)
  const post = postAt(tree, noun)
  const owners = new Set<number>()
  let told = 0
  for (const child of dependents(tree, noun, 'amod', 'compound')) {
    const name = text.nameAt(tree.index, child)
    if (name) owners.add(name.entity)
    else if (!STANDING.test(formAt(tree, child)) && !post.split(' ').includes(formAt(tree, child))) return undefined
    told++
  }
  if (told === 0 || owners.size > 1) return undefined
  const [owner] = owners
  for (let sentence = tree.index; sentence >= 0; sentence--) {
    const end = sentence === tree.index ? noun : text.trees[sentence]!.tokens.length
    for (let at = end - 1; at >= 0; at--) {
      const entity = entityAt(text, resolved, sentence, at)
      if (entity === undefined) continue
      const { type, nominal, descriptions } = text.entities[entity]!
      if (type !== 'Person' || nominal || !descriptions.has(post === lemma ? lemma : post)) continue
      return owner === undefined || bodyOfOfficer(text, entity) === owner ? entity : undefined
    }
  }
  return undefined
}

/** Whom the sentences before are about: their subject, else the only person told of there. */
function personTold(text: QuotedText, resolved: Resolved, tree: SentenceTree, noun: number): number | undefined {
  const voice = personAt(text, resolved, voiceBefore(text, tree, noun))
  if (voice !== undefined) return voice
  const others = new Set(
    tree.tokens.flatMap(({ index }) =>
      isSpeaker(text, tree, index) ? [entityAt(text, resolved, tree.index, index)] : [],
    ),
  )
  const suits = (entity: number | undefined) =>
    entity !== undefined &&
    !others.has(entity) &&
    ![...text.entities[entity]!.descriptions].some((description) => REPORTING.test(description))
  for (let sentence = tree.index - 1; sentence >= Math.max(0, tree.index - REACH); sentence--) {
    const place = text.trees[sentence]!
    const subject = subjectAt(place, place.root)
    const first = subject === undefined ? undefined : personAt(text, resolved, { sentence, head: subject })
    if (suits(first)) return first
    const found = new Set(
      place.tokens
        .map(({ index }) => personAt(text, resolved, { sentence, head: index }))
        .filter((entity) => entity !== undefined && suits(entity)),
    )
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined
  }
  return undefined
}
