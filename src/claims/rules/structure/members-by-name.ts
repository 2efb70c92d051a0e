import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule } from '../../rule'
import { formAt, lemmaAt, type SentenceTree } from '../../tree'
import { coordinatedPersons } from './persons'
import { isPossessive, nameFrom, structureClaim, typeOf } from './phrase'
import { isTitleWord } from './post-titles'

/** "DAB's Ben Chan and Leung Che", "Lee Cheuk of the Labour Party": persons told with their body alone. */
export const membersByName: Rule = {
  name: 'structure/member-by-name',
  propose(tree: SentenceTree, { reading }): readonly Proposal[] {
    return reading.names[tree.index]!.flatMap((name) =>
      typeOf(reading, name.entity) === 'Organization' && !name.adjectival
        ? [...ofOwner(tree, name, reading), ...ofBody(tree, name, reading)]
        : [],
    )
  },
}

const isPerson = (reading: Reading, name: NameMention) => typeOf(reading, name.entity) === 'Person'

function ofOwner(tree: SentenceTree, body: NameMention, reading: Reading): Proposal[] {
  const person = isPossessive(tree, body) ? nameFrom(tree, reading, body.last + 2) : undefined
  if (!person || person.first !== body.last + 2 || person.title || !isPerson(reading, person)) return []
  if (isPossessive(tree, person) || isCompeting(tree, person)) return []
  return coordinatedPersons(tree, person, reading).map(({ entity }) =>
    claim(tree, 'member-owner', 0.8, { subject: entity, object: body.entity, predicate: body.head }),
  )
}

/** Who wins, scores or finishes does so in sport: the team before the name is no body of this graph. */
function isCompeting(tree: SentenceTree, { head }: NameMention): boolean {
  const verb = tree.tokens[head]!.head
  return (
    verb >= 0 &&
    /^(win|score|finish|beat|race|play|qualify|net|equalise|equalize|lead|compete)$/.test(lemmaAt(tree, verb))
  )
}

function ofBody(tree: SentenceTree, body: NameMention, reading: Reading): Proposal[] {
  const article = /^(the|its)$/.test(formAt(tree, body.first - 1)) ? 1 : 0
  const of = body.first - 1 - article
  if (formAt(tree, of) !== 'of' || isPossessive(tree, body)) return []
  const comma = formAt(tree, of - 1) === ',' ? 1 : 0
  const person = reading.names[tree.index]!.find((name) => name.last === of - 1 - comma)
  if (!person || !isPerson(reading, person) || person.title || isTitled(tree, person, reading)) return []
  return [claim(tree, 'member-of-body', 0.78, { subject: person.entity, object: body.entity, predicate: body.head })]
}

/** A post stands right before the name: the body is where it is held. */
function isTitled(tree: SentenceTree, person: NameMention, reading: Reading): boolean {
  return person.first > 0 && isTitleWord(tree, person.first - 1, reading)
}

type Ends = { readonly subject: number; readonly object: number; readonly predicate: number }

function claim(tree: SentenceTree, rule: string, confidence: number, ends: Ends): Proposal {
  return structureClaim(tree, 'MEMBER_OF', rule, confidence, ends)
}
