import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { coordinatedPersons } from './persons'
import { isPossessive, nameFrom, structureClaim, typeOf } from './phrase'
import { isTitleWord } from './post-titles'

/** "DAB's Ben Chan and Leung Che", "Lee Cheuk of the Labour Party", "Lee Cheuk (DAB)": persons told with their body alone. */
export const membersByName: Rule = {
  name: 'structure/member-by-name',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    const { reading } = context
    const named = reading.names[tree.index]!.flatMap((name) =>
      typeOf(reading, name.entity) === 'Organization' && !name.adjectival
        ? [...ofOwner(tree, name, reading), ...ofBody(tree, name, reading), ...inBrackets(tree, name, reading)]
        : [],
    )
    return [...named, ...ofCamp(tree, context), ...ofBodyBehind(tree, context)]
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

/** "Aino Salo (DAB)", "Aino Salo (DAB-Turku)": the body in brackets behind a name. */
function inBrackets(tree: SentenceTree, body: NameMention, reading: Reading): Proposal[] {
  if (formAt(tree, body.first - 1) !== '(' || !/^(\)|-|–)$/.test(formAt(tree, body.last + 1))) return []
  const person = reading.names[tree.index]!.find((name) => name.last === body.first - 2)
  if (!person || !isPerson(reading, person) || isCompeting(tree, person)) return []
  if (
    /^[DRI]$/.test(tree.tokens[body.first]!.text) ||
    isShortForm(tree, body, person) ||
    isTitleWord(tree, body.first, reading)
  )
    return []
  return [claim(tree, 'member-bracket', 0.78, { subject: person.entity, object: body.entity, predicate: body.head })]
}

/** "Viral Disease Board (VDB)": the letters in brackets are the initials of what was taken for a person. */
function isShortForm(tree: SentenceTree, short: NameMention, long: NameMention): boolean {
  const letters = tree.tokens.slice(short.first, short.last + 1).map(({ text }) => text)
  const initials = tree.tokens.slice(long.first, long.last + 1).map(({ text }) => text[0]!)
  if (!/^\p{Lu}[\p{Lu}\d]+s?$/u.test(letters.join(''))) return false
  let at = 0
  for (const letter of letters.join('')) if (letter === initials[at]) at++
  return at >= initials.length
}

/** "the pro-Beijing camp's A and B": a side without a name of its own. */
function ofCamp(tree: SentenceTree, { reading, resolve }: RuleContext): Proposal[] {
  return tree.tokens.flatMap((token) => {
    const camp = /^(camp|faction|bloc|coalition|alliance|wing)$/.test(token.text)
    if (!camp || tree.tokens[token.index + 1]?.xpos !== 'POS') return []
    const person = reading.names[tree.index]!.find((name) => name.first === token.index + 2)
    if (!person || person.title || !isPerson(reading, person) || isPossessive(tree, person)) return []
    const body = resolve(tree, token.index).find((entity) => /^(Organization|Group)$/.test(typeOf(reading, entity)))
    if (body === undefined) return []
    return coordinatedPersons(tree, person, reading).map(({ entity }) =>
      claim(tree, 'member-owner', 0.8, { subject: entity, object: body, predicate: token.index }),
    )
  })
}

/** A post stands right before the name: the body is where it is held. */
function isTitled(tree: SentenceTree, person: NameMention, reading: Reading): boolean {
  return person.first > 0 && isTitleWord(tree, person.first - 1, reading)
}

type Ends = { readonly subject: number; readonly object: number; readonly predicate: number }

function claim(tree: SentenceTree, rule: string, confidence: number, ends: Ends): Proposal {
  return structureClaim(tree, 'MEMBER_OF', rule, confidence, ends)
}

/** "N of the army's Western Command", "N, of the X provincial council": a person without title and their body. */
function ofBodyBehind(tree: SentenceTree, context: RuleContext): Proposal[] {
  const { reading } = context
  return reading.names[tree.index]!.flatMap((person) => {
    if (typeOf(reading, person.entity) !== 'Person' || person.title) return []
    const of = formAt(tree, person.last + 1) === ',' ? person.last + 2 : person.last + 1
    if (!/^(of|with)$/.test(formAt(tree, of)) || formAt(tree, of + 1) !== 'the') return []
    if (formAt(tree, of) === 'with' && tree.tokens[of - 1]!.text === ',') return []
    if (isDescribed(tree, person, reading)) return []
    const head = tree.tokens.find(
      (token) => token.index > of && token.index <= of + 7 && dependents(tree, token.index, 'case').includes(of),
    )
    if (!head) return []
    const name = reading.nameAt(tree.index, head.index)
    const bodies = name && !name.adjectival ? [name.entity] : context.resolve(tree, head.index)
    return bodies
      .filter((entity) => typeOf(reading, entity) === 'Organization')
      .map((object) =>
        claim(tree, 'member-behind', 0.75, {
          subject: person.entity,
          object,
          predicate: head.index,
        }),
      )
  })
}

/** A title or class noun stands right before the name. */
function isDescribed(tree: SentenceTree, person: NameMention, reading: Reading): boolean {
  const before = tree.tokens[person.first - 1]
  return (
    before !== undefined &&
    (before.xpos.startsWith('NN') || reading.knowledge.titles.has(before.text.toLowerCase())) &&
    before.text !== ','
  )
}
