import type { Antecedent } from '../reading'
import { dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { isExpletive, isInside, subjectAt, subjectBehind, subjectFronted, subjectsAround } from './clause-subjects'
import { voiceBefore } from './earlier-voice'
import { type Earlier, entityAt, type NamedText, type QuotedText, type Resolved } from './named-text'
import { HE, IT, SHE } from './pronoun-words'
import { SPEAKING } from './speaker'

const MAN =
  /^(man|boy|father|son|brother|husband|businessman|spokesman|chairman|policeman|king|prince|priest|imam|gunman|fisherman|lawmaker|actor)$/
const WOMAN =
  /^(woman|girl|mother|daughter|sister|wife|businesswoman|spokeswoman|chairwoman|policewoman|queen|princess|actress)$/
const PERSON =
  /^(suspect|attacker|driver|officer|official|victim|accused|defendant|journalist|reporter|minister|president|chief|leader|head|director|secretary|lawyer|attorney|judge|prosecutor|teacher|doctor|student|soldier|commander|general|ambassador|diplomat|envoy|governor|mayor|activist|politician|candidate|founder|owner|chairperson|ceo|executive|manager|professor|expert|analyst|resident|worker|farmer|bishop|cleric|author|singer|artist|player|coach|pilot|passenger|killer|gunman|bomber|militant|teenager|child|baby|deputy|premier|senator|congressman|speaker|commissioner|inspector|superintendent|spokesperson|lawmaker|legislator|mp|youth|nurse|patient|doctor|engineer|scientist|witness|entrepreneur|influencer|blogger|magistrate|justice|member|deceased|complainant|prisoner|inmate|detainee)$/
const BODY =
  /^(government|administration|army|military|navy|force|police|ministry|department|agency|authority|commission|committee|council|parliament|assembly|senate|congress|court|tribunal|party|union|bloc|alliance|coalition|group|movement|organi[sz]ation|association|federation|company|firm|corporation|manufacturer|maker|producer|developer|operator|airline|carrier|bank|lender|fund|foundation|charity|institute|university|club|newspaper|broadcaster|network|magazine|startup|conglomerate|giant|regime|junta|militia|cabinet|state|country|kingdom|embassy|bureau|watchdog|regulator|city|municipality)$/

/**
 * The noun phrase that "he", "she" or "it" takes up where no name does: the nearest subject around it, the main subject behind
 * a fronted phrase, else the subject of the sentence before. A body for "it", a person for the others; undefined when in doubt.
 */
export function nominalAntecedent(
  text: QuotedText,
  resolved: Resolved,
  earlier: Earlier,
  tree: SentenceTree,
  token: number,
): Antecedent | undefined {
  const word = formAt(tree, token)
  const fits = fitting(word)
  if (!fits || (word === 'it' && isExpletive(tree, token))) return undefined
  const at = (place: SentenceTree, noun: number | undefined): Antecedent | undefined => {
    if (noun === undefined || (place === tree && (noun === token || isInside(tree, token, noun)))) return undefined
    if (text.quoted[tree.index]![token] && isSpeaker(text, place, noun)) return undefined
    const before = earlier(place.index, noun)
    if (before && fits(text.trees[before.sentence]!, before.head)) return before
    return fits(place, noun) && entityAt(text, resolved, place.index, noun) === undefined
      ? { sentence: place.index, head: noun }
      : undefined
  }
  const voice = IT.has(word) ? undefined : voiceBefore(text, tree, token)
  if (voice) return at(text.trees[voice.sentence]!, voice.head)
  const { relation } = tree.tokens[token]!
  const object = /^(him|her|it)$/.test(word) && /^(obj|iobj|obl)$/.test(relation)
  const around = subjectsAround(tree, token).slice(object ? 1 : 0)
  if (around.length > 0) return at(tree, around[0])
  const behind = subjectBehind(tree, token) ?? subjectFronted(tree, token)
  if (behind !== undefined) return at(tree, behind)
  return object || !/^nsubj/.test(relation) ? undefined : fromSentenceBefore(text, tree, at)
}

/** Who speaks in a quotation is nobody that it calls "he". */
export function isSpeaker(text: QuotedText, tree: SentenceTree, noun: number): boolean {
  const { relation, head } = tree.tokens[noun]!
  return relation === 'nsubj' && SPEAKING.has(lemmaAt(tree, head)) && !text.quoted[tree.index]![head]
}

function fromSentenceBefore(
  text: QuotedText,
  tree: SentenceTree,
  at: (place: SentenceTree, noun: number | undefined) => Antecedent | undefined,
): Antecedent | undefined {
  const before = text.trees[tree.index - 1]
  if (!before || tree.sentence.paragraph > before.sentence.paragraph + 1) return undefined
  return at(before, subjectAt(before, before.root))
}

/** Nouns for persons that no article gives a name to where it speaks of them by the noun alone. */
const NAMELESS =
  /^(suspect|attacker|driver|gunman|bomber|killer|witness|judge|magistrate|patient|girl|passenger|neighbou?r|customer|student)$/

/**
 * Whether a token is a common noun for a person who is nobody named before or, of a pronoun, takes up one: "a woman", "his
 * father", "the suspect". "The young singer" may be somebody named.
 */
export function isOtherPerson(
  text: NamedText,
  earlier: Earlier,
  tree: SentenceTree,
  noun: number,
  word: string,
): boolean {
  const fits = fitting(word)
  const before = earlier(tree.index, noun)
  if (before) return fits?.(text.trees[before.sentence]!, before.head) ?? false
  if (!isPersonNoun(tree, noun, word)) return false
  const introduced = dependents(tree, noun, 'det', 'nmod:poss').some(
    (child) => tree.tokens[child]!.relation === 'nmod:poss' || /^(a|an|another|one)$/.test(formAt(tree, child)),
  )
  return introduced || NAMELESS.test(lemmaAt(tree, noun))
}

/** Whether a token is a common noun for a person of whom the pronoun may speak. */
function isPersonNoun(tree: SentenceTree, noun: number, word: string): boolean {
  return tree.tokens[noun]!.upos === 'NOUN' && (fitting(word)?.(tree, noun) ?? false)
}

function fitting(word: string): ((tree: SentenceTree, noun: number) => boolean) | undefined {
  const kinds = IT.has(word) ? [BODY] : HE.has(word) ? [MAN, PERSON] : SHE.has(word) ? [WOMAN, PERSON] : []
  if (kinds.length === 0) return undefined
  return (tree, noun) => {
    const { xpos } = tree.tokens[noun]!
    const joined = dependents(tree, noun, 'conj').length > 0
    return /^NNP?$/.test(xpos) && !joined && kinds.some((kind) => kind.test(lemmaAt(tree, noun)))
  }
}
