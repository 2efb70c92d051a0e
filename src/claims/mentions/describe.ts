import type { DraftEntity, NameMention } from '../reading'
import { dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'

/** Gives entities the nouns that describe them: "the airline X", "X, a company", "X is a company". */
export function describe(
  trees: readonly SentenceTree[],
  names: readonly (readonly NameMention[])[],
  entities: readonly DraftEntity[],
  nameAt: (sentence: number, token: number) => NameMention | undefined,
): void {
  for (const mentions of names)
    for (const mention of mentions) {
      if (mention.adjectival) continue
      const tree = trees[mention.sentence]!
      const { descriptions } = entities[mention.entity]!
      if (mention.title)
        for (let at = mention.title.first; at <= mention.title.last; at++) {
          descriptions.add(lemmaAt(tree, at))
          descriptions.add(postAt(tree, at))
        }
      for (const noun of describers(tree, mention.head))
        if (nameAt(mention.sentence, noun) === undefined) {
          descriptions.add(lemmaAt(tree, noun))
          descriptions.add(postAt(tree, noun))
        }
    }
}

const OF_POSTS =
  /^(prime|foreign|defen[cs]e|interior|finance|health|education|justice|home|deputy|vice|crown|chief|attorney|district|state|opposition|party|police|army|central)$/

/** The post that a noun names with the words right before it that belong to posts ("prime minister"), in small letters. */
export function postAt(tree: SentenceTree, noun: number): string {
  let first = noun
  while (OF_POSTS.test(formAt(tree, first - 1))) first--
  return [...Array(noun - first).keys()]
    .map((offset) => formAt(tree, first + offset))
    .concat(lemmaAt(tree, noun))
    .join(' ')
}

const BODY_KIND =
  /^(party|company|firm|group|agency|bank|airline|newspaper|network|union|movement|militia|organi[sz]ation|foundation|magazine|channel|club)$/

/** Common nouns that say what the name at a head token is. */
export function describers(tree: SentenceTree, head: number): number[] {
  const token = tree.tokens[head]!
  const nouns = dependents(tree, head, 'appos', 'nmod:desc').filter((child) => tree.tokens[child]!.upos === 'NOUN')
  const governor = tree.tokens[token.head]
  // "the Congress party": the kind of body right behind its name.
  if (governor && token.relation === 'compound' && BODY_KIND.test(governor.lemma) && governor.index === head + 1) {
    const named = dependents(tree, governor.index, 'appos', 'flat', 'nmod:desc').length > 0
    if (!named && tree.tokens[governor.index + 1]?.upos !== 'PROPN') nouns.push(governor.index)
  }
  if (governor === undefined) return nouns
  if (/^(appos|flat|nmod:desc)$/.test(token.relation) && governor.upos === 'NOUN') nouns.push(governor.index)
  if (token.relation === 'nsubj' && governor.upos === 'NOUN' && dependent(tree, governor.index, 'cop') !== undefined)
    nouns.push(governor.index)
  return nouns
}
