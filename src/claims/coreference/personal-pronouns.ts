import type { NameMention } from '../reading'
import type { SentenceTree } from '../tree'
import { isExpletive, isInside, subjectAt, subjectBehind, subjectFronted, subjectsAround } from './clause-subjects'
import { isQuotation, voiceBefore } from './earlier-voice'
import type { GenderOf } from './gender'
import { type Earlier, entityAt, placeKey, type QuotedText, type Resolved } from './named-text'
import { isOtherPerson, isSpeaker } from './nominal-antecedents'
import { HE, IT, SHE } from './pronoun-words'

const THINGS = new Set(['Organization', 'Country'])
/** How many sentences back a pronoun may look. */
const REACH = 2

/** What is known of the persons: their genders, and who speaks where the pronoun stands inside a quotation. */
export interface Persons {
  readonly genderOf: GenderOf
  readonly speaker: number | undefined
  /** The common nouns that pronouns before were found to take up. */
  readonly earlier: Earlier
}

/**
 * The antecedent of a personal pronoun in the third person singular: a subject of the clauses around it, the main subject
 * behind a fronted phrase, then the subject or the only fitting name of the sentence before. Undefined when in doubt.
 */
export function resolvePronoun(
  text: QuotedText,
  persons: Persons,
  resolved: Resolved,
  tree: SentenceTree,
  token: number,
): number | undefined {
  const word = tree.tokens[token]!.text.toLowerCase()
  const kind = fitting(text, persons, word)
  if (!kind || (word === 'it' && isExpletive(tree, token))) return undefined
  const around = subjectsAround(tree, token)
  const object = /^(him|her|it)$/.test(word) && /^(obj|iobj|obl)$/.test(tree.tokens[token]!.relation)
  const doer = object && around[0] !== undefined ? entityAt(text, resolved, tree.index, around[0]) : undefined
  const fits = (entity: number) => kind(entity) && entity !== doer
  const entity = (at: number | undefined) => {
    const found = at === undefined ? undefined : entityAt(text, resolved, tree.index, at)
    return found !== undefined && fits(found) ? found : undefined
  }
  const joined = entity(joinedTo(tree, token))
  if (joined !== undefined) return joined
  const voice = voiceBefore(text, tree, token)
  const voiced = voice && entityAt(text, resolved, voice.sentence, voice.head)
  if (voiced !== undefined && fits(voiced)) return voiced
  if (IT.has(word)) return resolveThing(text, resolved, tree, token, { around, entity, fits })
  const described = (place: SentenceTree, at: number | undefined) =>
    at !== undefined &&
    entityAt(text, resolved, place.index, at) === undefined &&
    !(isQuoted(text, tree, token) && isSpeaker(text, place, at)) &&
    isOtherPerson(text, persons.earlier, place, at, word)
  const nearest = object ? around[1] : around[0]
  if (described(tree, nearest) || (entity(nearest) === undefined && isAlike(tree, nearest, word))) return undefined
  for (const subject of object ? around.slice(1) : around) {
    const found = entity(subject)
    if (found === undefined) continue
    return rivals(text, tree, token, found, fits) && !isPossessor(word) ? inDoubt(around, subject, found) : found
  }
  const behind = entity(subjectBehind(tree, token)) ?? entity(subjectFronted(tree, token))
  if (behind !== undefined) return behind
  const before = onlyBefore(text, tree, token, fits)
  if (before === 'several') return undefined
  return before ?? fromEarlier(text, resolved, tree, token, { fits, described })
}

/** Whether the subject around a pronoun is a pronoun of the same gender: both mean the same, whoever that is. */
function isAlike(tree: SentenceTree, subject: number | undefined, word: string): boolean {
  if (subject === undefined) return false
  const other = tree.tokens[subject]!.text.toLowerCase()
  return (HE.has(word) && HE.has(other)) || (SHE.has(word) && SHE.has(other))
}

/** "Fantasia and its unit", "Rupak and his brother": whose it is stands before the "and". */
function joinedTo(tree: SentenceTree, token: number): number | undefined {
  const { relation, head } = tree.tokens[token]!
  if (relation !== 'nmod:poss' || tree.tokens[head]?.relation !== 'conj') return undefined
  const first = tree.tokens[head]!.head
  return ['NOUN', 'PROPN'].includes(tree.tokens[first]!.upos) ? first : undefined
}

interface Candidates {
  readonly around: readonly number[]
  readonly entity: (at: number | undefined) => number | undefined
  readonly fits: (entity: number) => boolean
}

/** "it" may be any thing: only a body or state that is the nearest subject, or the subject of the sentence before, is safe. */
function resolveThing(
  text: QuotedText,
  resolved: Resolved,
  tree: SentenceTree,
  token: number,
  candidates: Candidates,
): number | undefined {
  const { around, entity, fits } = candidates
  const { text: word, relation } = tree.tokens[token]!
  if (around.length > 0) return entity(around[0]) ?? spokenFor(text, tree, around[0]!, fits)
  const behind = entity(subjectBehind(tree, token)) ?? entity(subjectFronted(tree, token))
  if (behind !== undefined) return behind
  if (/^its$/i.test(word)) {
    const before = onlyBefore(text, tree, token, fits)
    if (before !== undefined) return before === 'several' ? undefined : before
  }
  const first = relation === 'nsubj' && tree.tokens[token]!.head === tree.root
  const earlier = text.trees[tree.index - 1]
  if (!first || !earlier || earlier.sentence.paragraph !== tree.sentence.paragraph) return undefined
  const subject = subjectAt(earlier, earlier.root)
  const found = subject === undefined ? undefined : entityAt(text, resolved, earlier.index, subject)
  return found !== undefined && fits(found) ? found : undefined
}

/** "A Houthi spokesman said it had …": the body or state that the speaker speaks for. */
function spokenFor(
  text: QuotedText,
  tree: SentenceTree,
  subject: number,
  fits: (entity: number) => boolean,
): number | undefined {
  const from = tree.tokens.find((token) => isInside(tree, token.index, subject))!.index
  const speaks = tree.tokens
    .slice(from, subject + 1)
    .some(({ lemma }) => /^spokes(man|woman|person|people)$/i.test(lemma))
  if (!speaks) return undefined
  const bodies = new Set(
    text.names[tree.index]!.filter((name) => isInside(tree, name.head, subject) && fits(name.entity)).map(
      (name) => name.entity,
    ),
  )
  return bodies.size === 1 ? [...bodies][0] : undefined
}

function isPossessor(word: string): boolean {
  return word === 'his' || word === 'its' || word === 'her'
}

/** The innermost subject keeps its pronoun even beside rivals; an outer one does not. */
function inDoubt(around: readonly number[], subject: number, found: number): number | undefined {
  return around[0] === subject ? found : undefined
}

/** Whether another fitting name stands between the antecedent and the pronoun. */
function rivals(
  text: QuotedText,
  tree: SentenceTree,
  token: number,
  found: number,
  fits: (entity: number) => boolean,
): boolean {
  return namesHeard(text, tree, isQuoted(text, tree, token)).some(
    (name) => name.first < token && name.entity !== found && fits(name.entity),
  )
}

/** Whether an entity can be meant: who speaks says "I", never "he". */
function fitting(
  text: QuotedText,
  { genderOf, speaker }: Persons,
  word: string,
): ((entity: number) => boolean) | undefined {
  if (HE.has(word) || SHE.has(word)) {
    const wanted = HE.has(word) ? 'm' : 'f'
    return (entity) => {
      const person = text.entities[entity]!
      return person.type === 'Person' && entity !== speaker && (genderOf(person) ?? wanted) === wanted
    }
  }
  if (!IT.has(word)) return undefined
  return (entity) => THINGS.has(text.entities[entity]!.type)
}

/** "Speaking to Smith, he said": a name in a phrase of the pronoun's own verb is somebody else, unless it is a subject there. */
function isOwnPhrase(tree: SentenceTree, pronoun: number, name: number): boolean {
  const { relation, head } = tree.tokens[pronoun]!
  return relation === 'nsubj' && head >= 0 && isInside(tree, name, head) && !/^nsubj/.test(tree.tokens[name]!.relation)
}

/** "the court, then headed by N, …": whom only a clause beside another noun tells of is not taken up behind it. */
function isAside(tree: SentenceTree, pronoun: number, name: number): boolean {
  const { relation, head } = tree.tokens[name]!
  return /^obl/.test(relation) && tree.tokens[head]?.relation === 'acl' && !isInside(tree, pronoun, head)
}

/** The only fitting name before the pronoun in its sentence. */
function onlyBefore(
  text: QuotedText,
  tree: SentenceTree,
  token: number,
  fits: (entity: number) => boolean,
): number | 'several' | undefined {
  const before = namesHeard(text, tree, isQuoted(text, tree, token)).filter(
    (name) =>
      name.last < token &&
      fits(name.entity) &&
      !isInside(tree, token, name.head) &&
      !isAside(tree, token, name.head) &&
      !isOwnPhrase(tree, token, name.head),
  )
  const distinct = new Set(before.map((name) => name.entity))
  if (distinct.size === 0) return undefined
  return distinct.size === 1 ? [...distinct][0] : 'several'
}

function isQuoted(text: QuotedText, tree: SentenceTree, token: number): boolean {
  return text.quoted[tree.index]![token]!
}

interface Told {
  readonly fits: (entity: number) => boolean
  /** Whether a token is a noun for some other person. */
  readonly described: (tree: SentenceTree, at: number | undefined) => boolean
}

/** Who is told of in a sentence, by name or pronoun. */
function personsTold(
  text: QuotedText,
  resolved: Resolved,
  tree: SentenceTree,
  inside: boolean,
  fits: (entity: number) => boolean,
): ReadonlySet<number> {
  const named = namesHeard(text, tree, inside).map(({ entity }) => entity)
  const meant = tree.tokens
    .filter(({ index }) => inside || !isQuoted(text, tree, index))
    .map(({ index }) => resolved.get(placeKey(tree.index, index)))
    .flatMap((anaphor) => {
      const told = anaphor?.kind === 'pronoun' || (anaphor && tree.tokens[anaphor.head]!.relation === 'nsubj')
      return anaphor && told ? [anaphor.entity] : []
    })
  return new Set([...named, ...meant].filter(fits))
}

/** The names of a sentence that a pronoun may take up: what a quotation names is nobody whom the text around it told of. */
function namesHeard(text: QuotedText, tree: SentenceTree, inside: boolean): readonly NameMention[] {
  return text.names[tree.index]!.filter(
    ({ head, adjectival }) => !adjectival && (inside || !isQuoted(text, tree, head)),
  )
}

/** The subject of an earlier sentence, or the only one told of there; quotations are passed over. */
function fromEarlier(
  text: QuotedText,
  resolved: Resolved,
  tree: SentenceTree,
  token: number,
  { fits, described }: Told,
): number | undefined {
  const inside = isQuoted(text, tree, token)
  let read = 0
  let paragraph = tree.sentence.paragraph
  for (let sentence = tree.index - 1; sentence >= 0 && read < REACH; sentence--) {
    const earlier = text.trees[sentence]!
    if (earlier.sentence.paragraph < paragraph - 1) return undefined
    if (!inside && isQuotation(text, earlier)) {
      paragraph = Math.min(paragraph, earlier.sentence.paragraph)
      continue
    }
    read++
    const subject = subjectAt(earlier, earlier.root)
    const found = subject === undefined ? undefined : entityAt(text, resolved, sentence, subject)
    if (found !== undefined && fits(found)) return found
    if (described(earlier, subject)) return undefined
    const told = personsTold(text, resolved, earlier, inside, fits)
    if (told.size === 1) return [...told][0]
    if (told.size > 1) return undefined
  }
  return undefined
}
