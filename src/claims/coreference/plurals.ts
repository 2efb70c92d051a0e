import type { Antecedent } from '../reading'
import { dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { isInside, subjectAt, subjectBehind, subjectFronted, subjectsAround } from './clause-subjects'
import { type Earlier, entityAt, type NamedText, type Resolved } from './named-text'

const THEY = /^(they|them|their|theirs|themselves)$/
/** Singular nouns that are spoken of as "they". */
const COLLECTIVE =
  /^(police|team|force|army|military|government|group|company|firm|party|union|council|committee|family|couple|pair|band|crew|ministry|agency|organi[sz]ation|airline|network)$/
const LIFELESS =
  /^(year|month|week|day|time|thing|number|percent|case|figure|result|talk|attack|sanction|claim|report|comment|statement|event|word|reason|way|problem|issue|matter|measure|step|plan|price|rate|election|poll|vote)$/

/** What "they", "them" and "their" stand for: a plural subject around or before, else the plural subject of the sentence before. */
export function pluralAntecedent(
  text: NamedText,
  resolved: Resolved,
  earlier: Earlier,
  tree: SentenceTree,
  token: number,
): Antecedent | undefined {
  const word = formAt(tree, token)
  if (!THEY.test(word)) return undefined
  const own = (at: number | undefined): Antecedent | undefined => {
    if (at === undefined || at === token) return undefined
    const before = earlier(tree.index, at)
    if (before) return before
    return isPlural(text, resolved, tree, at) && !isInside(tree, token, at)
      ? { sentence: tree.index, head: at }
      : undefined
  }
  const around = subjectsAround(tree, token)
  const object = word === 'them' && /^(obj|iobj)$/.test(tree.tokens[token]!.relation)
  for (const subject of object ? around.slice(1) : around) {
    const found = own(subject)
    if (found) return found
  }
  const behind = own(subjectBehind(tree, token)) ?? own(subjectFronted(tree, token))
  if (behind) return behind
  if (object || hasPluralBefore(tree, token)) return undefined
  return fromSentenceBefore(text, resolved, earlier, tree)
}

/** A plural noun between the sentence's beginning and the pronoun leaves it in doubt. */
function hasPluralBefore(tree: SentenceTree, token: number): boolean {
  return tree.tokens
    .slice(0, token)
    .some(({ xpos, lemma }) => /^NN(P)?S$/.test(xpos) && !LIFELESS.test(lemma.toLowerCase()))
}

function fromSentenceBefore(
  text: NamedText,
  resolved: Resolved,
  earlier: Earlier,
  tree: SentenceTree,
): Antecedent | undefined {
  const before = text.trees[tree.index - 1]
  if (!before || tree.sentence.paragraph > before.sentence.paragraph + 1) return undefined
  const found = pluralIn(text, resolved, earlier, before)
  if (found || hasPluralBefore(before, before.tokens.length)) return found
  // A sentence that tells of nobody but one is passed over.
  const further = text.trees[before.index - 1]
  return further && further.sentence.paragraph === tree.sentence.paragraph
    ? pluralIn(text, resolved, earlier, further)
    : undefined
}

/** The plural that a sentence is about: its subject, or that of what it says. */
function pluralIn(text: NamedText, resolved: Resolved, earlier: Earlier, before: SentenceTree): Antecedent | undefined {
  // "The report said that 20 men had fled. They …": what was said may tell whom, where the speaker is one.
  for (const clause of [before.root, ...dependents(before, before.root, 'ccomp')]) {
    const subject = subjectAt(before, clause)
    if (subject === undefined) continue
    const chained = earlier(before.index, subject)
    if (chained) return chained
    if (isPlural(text, resolved, before, subject)) return { sentence: before.index, head: subject }
  }
  return undefined
}

/** A plural noun, names joined by "and", a body, or a collective noun; nothing that only times or counts. */
function isPlural(text: NamedText, resolved: Resolved, tree: SentenceTree, head: number): boolean {
  const { xpos } = tree.tokens[head]!
  const joined = dependents(tree, head, 'conj').some((child) => dependents(tree, child, 'cc').length > 0)
  if (joined) return true
  const lemma = lemmaAt(tree, head)
  const entity = entityAt(text, resolved, tree.index, head)
  if (entity !== undefined) return /^(Organization|Group)$/.test(text.entities[entity]!.type)
  return (xpos === 'NNS' && !LIFELESS.test(lemma)) || (xpos.startsWith('NN') && COLLECTIVE.test(lemma))
}

const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(firms|companies|groups|organi[sz]ations|agencies|parties|airlines|bodies|banks|teams|sides)$/, ['Organization']],
  [/^(countries|nations|states|governments|neighbou?rs|sides)$/, ['Country']],
  [/^(men|women|leaders|presidents|ministers|politicians|candidates|diplomats|officials)$/, ['Person']],
]

/** "both firms", "the two countries": the two last named entities of that kind, lately and together. */
export function countedPair(text: NamedText, tree: SentenceTree, noun: number): number[] | undefined {
  const counted = dependents(tree, noun, 'det', 'nummod', 'det:predet').map((child) => formAt(tree, child))
  const two =
    counted.includes('both') || (counted.includes('two') && (counted.includes('the') || counted.includes('these')))
  if (!two || dependents(tree, noun, 'amod', 'compound', 'nmod', 'acl', 'acl:relcl', 'appos').length > 0)
    return undefined
  const word = formAt(tree, noun)
  const types = KINDS.filter(([words]) => words.test(word)).flatMap(([, kinds]) => kinds)
  for (const type of types) {
    const found: number[] = []
    for (let sentence = tree.index; sentence >= Math.max(0, tree.index - 2) && found.length < 2; sentence--) {
      const names = text.names[sentence]!.filter((name) => sentence < tree.index || name.last < noun)
      const kind = new Set(names.filter((name) => text.entities[name.entity]!.type === type).map((name) => name.entity))
      if (kind.size > 2) break
      for (const entity of kind) if (!found.includes(entity)) found.push(entity)
    }
    if (found.length === 2) return found
  }
  return undefined
}
