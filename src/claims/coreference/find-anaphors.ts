import type { NameKnowledge } from '../mentions/gazetteer'
import type { Antecedent, Reading } from '../reading'
import type { SentenceTree } from '../tree'
import { accusedPerson } from './accused-person'
import { resolveDefinite } from './definite-nouns'
import { resolveOwnStatement, resolveWe } from './first-person-plural'
import { type GenderOf, learnGenders } from './gender'
import { type NamedText, placeKey, type QuotedText, type Resolved } from './named-text'
import { nominalAntecedent } from './nominal-antecedents'
import { resolvePersonEpithet } from './person-epithets'
import { resolvePronoun } from './personal-pronouns'
import { countedPair, pluralAntecedent } from './plurals'
import { quotedTokens, speakBack, speakerOf } from './speaker'

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself'])

/** What a first reading of the document leaves for the second: genders, and who speaks in each sentence. */
interface Learnt {
  readonly genderOf: GenderOf
  readonly speakers: readonly (number | undefined)[]
}

interface Findings {
  readonly resolved: Resolved
  readonly antecedents: Map<number, Antecedent>
  readonly speakers: (number | undefined)[]
}

/**
 * Resolves the pronouns and definite nouns of a document; the result answers by sentence and head token. Rules of high
 * precision in the manner of Lappin and Leass (1994); what stays in doubt stays unresolved, since a wrong antecedent is a
 * false claim. The document is read twice: who is "he" in one place cannot be "she" in another, nor speak of himself so.
 */
export function findAnaphors(
  { trees, entities, names, nameAt }: NamedText,
  knowledge: NameKnowledge,
): Pick<Reading, 'anaphorAt' | 'antecedentAt'> {
  const quoted = quotedTokens(trees)
  const text = { trees, entities, names, nameAt, quoted }
  const told = learnGenders(text, knowledge, new Map(), quoted)
  const first = readOnce(text, { genderOf: told, speakers: [] })
  const genderOf = learnGenders(text, knowledge, first.resolved, quoted)
  const { resolved, antecedents } = readOnce(text, {
    genderOf,
    speakers: speakBack(text, first.speakers, quoted),
  })
  resolveOwnStatement(text, resolved, quoted)
  return {
    anaphorAt: (sentence, token) => resolved.get(placeKey(sentence, token)),
    antecedentAt: (sentence, token) => antecedents.get(placeKey(sentence, token)),
  }
}

function readOnce(text: QuotedText, learnt: Learnt): Findings {
  const found: Findings = { resolved: new Map(), antecedents: new Map(), speakers: [] }
  const { resolved, antecedents } = found
  let speaker: number | undefined
  for (const tree of text.trees) {
    const marks = text.quoted[tree.index]!
    const opensParagraph = text.trees[tree.index - 1]?.sentence.paragraph !== tree.sentence.paragraph
    if (opensParagraph && !marks[0]) speaker = undefined
    resolveSentence(text, learnt, found, tree)
    resolvePlurals(text, resolved, antecedents, tree)
    speaker = speakerOf(text, resolved, tree, marks) ?? (marks[0] ? speaker : undefined)
    found.speakers.push(speaker)
    if (speaker === undefined) continue
    if (text.entities[speaker]!.type === 'Person') resolveFirstPerson(resolved, tree, marks, speaker)
    resolveWe(text, resolved, tree, marks, speaker)
  }
  return found
}

function resolveSentence(
  text: QuotedText,
  { genderOf, speakers }: Learnt,
  { resolved, antecedents }: Findings,
  tree: SentenceTree,
): void {
  const quoted = text.quoted[tree.index]!
  const earlier = (sentence: number, token: number) => antecedents.get(placeKey(sentence, token))
  for (const { index, xpos } of tree.tokens) {
    const pronoun = xpos === 'PRP' || xpos === 'PRP$'
    if (!pronoun && !/^(NN(P|S)?|JJ|VB[ND])$/.test(xpos)) continue
    if (pronoun && quoted[index] !== quoted[tree.root] && quoted[index]) continue
    const entity = pronoun
      ? resolvePronoun(
          text,
          { genderOf, speaker: quoted[index] ? speakers[tree.index] : undefined, earlier },
          resolved,
          tree,
          index,
        )
      : (resolveDefinite(text, resolved, tree, index) ??
        resolvePersonEpithet(text, resolved, tree, index) ??
        accusedPerson(text, resolved, tree, index))
    if (entity !== undefined)
      resolved.set(placeKey(tree.index, index), {
        sentence: tree.index,
        head: index,
        entity,
        kind: pronoun ? 'pronoun' : 'nominal',
      })
  }
}

/** "they" and "both firms": plurals, outside quotations or with the sentence inside one. */
function resolvePlurals(
  text: QuotedText,
  resolved: Resolved,
  antecedents: Map<number, Antecedent>,
  tree: SentenceTree,
): void {
  const quoted = text.quoted[tree.index]!
  const earlier = (sentence: number, token: number) => antecedents.get(placeKey(sentence, token))
  for (const { index, xpos } of tree.tokens) {
    if (quoted[index] !== quoted[tree.root] && quoted[index]) continue
    const key = placeKey(tree.index, index)
    if (xpos.startsWith('PRP') && !resolved.has(key)) {
      const antecedent =
        pluralAntecedent(text, resolved, earlier, tree, index) ??
        nominalAntecedent(text, resolved, earlier, tree, index)
      if (antecedent) antecedents.set(key, antecedent)
    } else if (xpos === 'NNS') {
      const [entity, ...others] = countedPair(text, tree, index) ?? []
      if (entity !== undefined)
        resolved.set(key, { sentence: tree.index, head: index, entity, kind: 'nominal', others })
    }
  }
}

function resolveFirstPerson(resolved: Resolved, tree: SentenceTree, quoted: readonly boolean[], speaker: number): void {
  for (const { index, text, xpos } of tree.tokens)
    if (quoted[index] && xpos.startsWith('PRP') && FIRST_PERSON.has(text.toLowerCase()))
      resolved.set(placeKey(tree.index, index), { sentence: tree.index, head: index, entity: speaker, kind: 'pronoun' })
}
