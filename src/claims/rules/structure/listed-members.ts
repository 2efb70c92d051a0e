import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { formAt, lemmaAt, type SentenceTree, tokensWith } from '../../tree'
import { nameFrom, structureClaim, typeOf } from './phrase'

const MEMBER_NOUNS =
  /^(members|allies|states|countries|nations|signatories|lawmakers|legislators|senators|deputies|leaders|officials|defectors|commanders|fighters|dissidents|factions|parties|figures|politicians|partners|musicians)$/
const BODIES = new Set(['Organization', 'Agreement', 'Group'])
const MEMBERS = new Set(['Person', 'Country', 'Organization'])

/** "NATO allies including Turkey and Hungary", "members of the bloc, such as A and B", "one Rohingya, N": members told as examples. */
export const listedMembers: Rule = {
  name: 'structure/listed-member',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return [...ofExamples(tree, context), ...ofOne(tree, context.reading), ...byInstrument(tree, context.reading)]
  },
}

function ofExamples(tree: SentenceTree, { reading }: RuleContext): Proposal[] {
  return tokensWith(tree, tree.forms, MEMBER_NOUNS).flatMap((token) => {
    const body = bodyOf(tree, token.index, reading)
    const list = body === undefined ? undefined : listBehind(tree, Math.max(token.index, body.last))
    if (!body || !list) return []
    return listed(tree, list, reading)
      .filter(({ entity }) => entity !== body.entity && MEMBERS.has(typeOf(reading, entity)))
      .map(({ entity, head }) =>
        claim(tree, 'member-listed', 0.82, { subject: entity, object: body.entity, predicate: head }),
      )
  })
}

/** The named body right before the noun or behind its "of" or "from". */
function bodyOf(tree: SentenceTree, noun: number, reading: Reading): NameMention | undefined {
  const behind = /^(of|from)$/.test(formAt(tree, noun + 1)) ? nameFrom(tree, reading, noun + 2) : undefined
  const before = formAt(tree, noun - 1) === 'member' ? noun - 2 : noun - 1
  const body = behind ?? reading.nameAt(tree.index, before)
  const fits =
    body && (behind ? BODIES.has(typeOf(reading, body.entity)) : typeOf(reading, body.entity) === 'Organization')
  return fits ? body : undefined
}

/** Where the list begins: behind "including", "such as", "like" or "include", a noun of the body ("bloc") passed over. */
function listBehind(tree: SentenceTree, last: number): number | undefined {
  let at = last + 1
  while (at < last + 4 && (/^(,|—|–|-|\()$/.test(formAt(tree, at)) || tree.tokens[at]?.xpos === 'NN')) at++
  if (/^(which|who|they)$/.test(formAt(tree, at)) && /^includ/.test(formAt(tree, at + 1))) at++
  if (/^(including|like|include|included|includes)$/.test(formAt(tree, at))) return at + 1
  if (formAt(tree, at) === 'such' && formAt(tree, at + 1) === 'as') return at + 2
  return undefined
}

/** The names listed from a token on, bare or with an article. */
function listed(tree: SentenceTree, start: number, reading: Reading): NameMention[] {
  const found: NameMention[] = []
  let at = start
  for (let name = nameFrom(tree, reading, at); name && !name.adjectival; name = nameFrom(tree, reading, at)) {
    if (tree.tokens[name.last + 1]?.xpos === 'POS' || /^NNS?$/.test(tree.tokens[name.last + 1]?.xpos ?? '')) break
    found.push(name)
    at = name.last + 1
    while (/^(,|and|&|or)$/.test(formAt(tree, at))) at++
    if (at === name.last + 1) break
  }
  return found
}

/** "One Rohingya, Muhammad Amin,": somebody of a people. */
function ofOne(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((group) => {
    if (typeOf(reading, group.entity) !== 'Group' || !/^(one|a|an|another)$/.test(formAt(tree, group.first - 1)))
      return []
    if (formAt(tree, group.last + 1) !== ',') return []
    const person = reading.names[tree.index]!.find((name) => name.first === group.last + 2)
    if (!person || typeOf(reading, person.entity) !== 'Person') return []
    const ends = { subject: person.entity, object: group.entity, predicate: group.head }
    return [claim(tree, 'member-one', 0.8, ends)]
  })
}

const PLAYERS =
  /^(drummer|guitarist|bassist|singer|vocalist|frontman|frontwoman|keyboardist|rapper|goalkeeper|striker|midfielder|defender|forward|winger|quarterback|pitcher|fighter|militant|activist|guerrilla|legislator|cadre|veteran|alumnus|operative|student|hopeful)$/

/** "Grateful Dead drummer N", "FARC guerrilla N": a body, what its member does, and the name. */
function byInstrument(tree: SentenceTree, reading: Reading): Proposal[] {
  return reading.names[tree.index]!.flatMap((person) => {
    const noun = person.first - 1
    if (typeOf(reading, person.entity) !== 'Person' || person.title || !PLAYERS.test(lemmaAt(tree, noun))) return []
    const body = reading.nameAt(tree.index, noun - 1)
    if (!body || body.adjectival || typeOf(reading, body.entity) !== 'Organization') return []
    return [claim(tree, 'member-role', 0.8, { subject: person.entity, object: body.entity, predicate: noun })]
  })
}

type Ends = { readonly subject: number; readonly object: number; readonly predicate: number }

function claim(tree: SentenceTree, rule: string, confidence: number, ends: Ends): Proposal {
  return structureClaim(tree, 'MEMBER_OF', rule, confidence, ends)
}
