import type { NameMention, Reading } from '../../reading'
import type { RuleContext } from '../../rule'
import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { coordinatedPersons, isPerson, type PostHolder } from './persons'
import type { PostTitle } from './post-titles'

const BECOMING = new Set(['become', 'remain'])
const SERVING = new Set('serve work act continue return resign retire step stand take start begin quit'.split(' '))
const ROLES = new Set('role capacity time tenure term stint position job career work mandate spell'.split(' '))
const CHOOSING = new Set(
  'elect reelect re-elect name appoint swear choose install nominate crown inaugurate confirm select pick designate promote make'.split(
    ' ',
  ),
)

/** "N is the minister", "N became president", "N was sworn in as president", "who serves as head". */
export function bySubject(tree: SentenceTree, title: PostTitle, context: RuleContext): PostHolder[] {
  const token = tree.tokens[title.head]!
  const persons = (at: number | undefined, construction: PostHolder['construction']): PostHolder[] =>
    at === undefined
      ? []
      : context
          .resolve(tree, at)
          .filter(
            (entity) =>
              context.reading.entities[entity]!.type === 'Person' && !context.reading.entities[entity]!.nominal,
          )
          .map((entity) => ({ entity, token: at, construction }))
  if (dependent(tree, title.head, 'cop') !== undefined && caseOf(tree, title.head) === '')
    return persons(dependent(tree, title.head, 'nsubj') ?? subjectOf(tree, title.head), 'copula')
  const joined = token.relation === 'conj' && dependent(tree, token.head, 'cop') !== undefined
  if (joined && caseOf(tree, title.head) === '' && dependent(tree, title.head, 'nsubj') === undefined)
    return persons(dependent(tree, token.head, 'nsubj'), 'copula')
  if (token.relation === 'conj' && isServed(tree, token.head))
    return bySubject(tree, { ...title, head: token.head }, context)
  const inverted = invertedCopula(tree, title, context.reading)
  if (inverted) return [{ entity: inverted.entity, token: inverted.head, construction: 'copula' }]
  const elected = electedBefore(tree, title, context.reading)
  if (elected) return [{ entity: elected.entity, token: elected.head, construction: 'verb' }]
  const listed = listedBehind(tree, title, context.reading)
  if (listed.length > 0)
    return listed.map((name) => ({ entity: name.entity, token: name.head, construction: 'apposition' }))
  const office = officeVerb(tree, title)
  if (office !== undefined) return persons(subjectOf(tree, office), 'verb')
  const verb = token.head
  if (verb < 0) return []
  const lemma = lemmaAt(tree, verb)
  const subject = subjectOf(tree, verb)
  if (BECOMING.has(lemma) && /^(xcomp|obj|obl)$/.test(token.relation))
    return dependents(tree, verb, 'nsubj').length > 1
      ? dependents(tree, verb, 'nsubj').flatMap((one) => persons(one, 'verb'))
      : persons(subject, 'verb')
  const as = caseOf(tree, title.head) === 'as'
  if (SERVING.has(lemma) && as) return persons(subject, 'verb')
  if (as && ROLES.has(lemma)) return persons(holderOfRole(tree, verb), 'verb')
  if (as && /^(succeed|replace)$/.test(lemma))
    return dependents(tree, verb, 'nsubj', 'nsubj:pass', 'obj', 'obl:agent').flatMap((one) => persons(one, 'verb'))
  if (CHOOSING.has(lemma) && (as || /^(xcomp|obj)$/.test(token.relation))) {
    const passive =
      dependent(tree, verb, 'nsubj:pass') ??
      (tree.tokens[verb]!.relation === 'acl' ? tree.tokens[verb]!.head : undefined) ??
      chosenBeforeComma(tree, verb)
    if (passive !== undefined) return persons(passive, 'verb')
    return dependents(tree, verb, 'obj', 'xcomp').flatMap((one) => (one === title.head ? [] : persons(one, 'verb')))
  }
  return []
}

/** "in his role as president, N", "N's time as governor": the possessor by name, else the subject of the clause. */
function holderOfRole(tree: SentenceTree, role: number): number | undefined {
  const owner = dependent(tree, role, 'nmod:poss')
  if (owner !== undefined && tree.tokens[owner]!.upos === 'PROPN') return owner
  const { head, relation } = tree.tokens[role]!
  return /^(obl|nmod)$/.test(relation) && owner !== undefined ? (subjectOf(tree, head) ?? owner) : owner
}

/** "serves as president of X and administrator of Y": the post that another is joined to is told with "as". */
function isServed(tree: SentenceTree, host: number): boolean {
  const { relation, head, upos } = tree.tokens[host]!
  return upos === 'NOUN' && relation === 'obl' && caseOf(tree, host) === 'as' && SERVING.has(lemmaAt(tree, head))
}

/** "N, appointed minister last week, resigned": the participle, read as a verb with N as its subject. */
function chosenBeforeComma(tree: SentenceTree, verb: number): number | undefined {
  const subject = dependent(tree, verb, 'nsubj')
  const { xpos } = tree.tokens[verb]!
  if (subject === undefined || !/^VB[DN]$/.test(xpos) || formAt(tree, verb - 1) !== ',') return undefined
  return subject < verb - 1 ? subject : undefined
}

/** "whose commander is President N": the name is the predicate, the title its subject. */
function invertedCopula(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention | undefined {
  const { relation, head } = tree.tokens[title.head]!
  if (relation !== 'nsubj' || head < title.head || dependent(tree, head, 'cop') === undefined) return undefined
  const name = reading.nameAt(tree.index, head)
  return isPerson(reading, name) ? name : undefined
}

/** "N was elected president", whatever the parser made of the participle. */
function electedBefore(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention | undefined {
  const first = /^(elected|re-elected|reelected|named|appointed|crowned|chosen|sworn)$/.test(formAt(tree, title.first))
    ? title.first
    : title.first - 1
  if (!/^(elected|re-elected|reelected|named|appointed|crowned|chosen)$/.test(formAt(tree, first))) return undefined
  if (!/^(was|were|been|is|being|be)$/.test(formAt(tree, first - 1))) return undefined
  let at = first - 2
  while (/^(has|had|have|not|later|also|then|first|will|would|to)$/.test(formAt(tree, at))) at--
  const name = reading.nameAt(tree.index, at)
  return isPerson(reading, name) && name.last === at ? name : undefined
}

/** "only two presidents have been impeached: A and B", "two presidents, A and B". */
function listedBehind(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention[] {
  if (!/S$/.test(tree.tokens[title.head]!.xpos)) return []
  const counted = dependent(tree, title.head, 'nummod') !== undefined
  if (!counted) return []
  for (let at = title.last + 1; at < tree.tokens.length; at++) {
    const name = reading.names[tree.index]!.find((one) => one.first === at + 1)
    if (/^(,|:|–|—)$/.test(tree.tokens[at]!.text) && isPerson(reading, name)) {
      const listed = coordinatedPersons(tree, name, reading)
      return listed.length > 1 ? listed : []
    }
    if (isPerson(reading, reading.nameAt(tree.index, at))) return []
  }
  return []
}

const OFFICES = new Set(['post', 'office', 'position', 'role', 'job', 'title', 'seat', 'rank'])
const HOLDING = new Set('hold assume resume take occupy fill win regain retain accept'.split(' '))

/** The verb of "held the post of Speaker". */
function officeVerb(tree: SentenceTree, title: PostTitle): number | undefined {
  const office = tree.tokens[title.head]!.head
  if (office < 0 || caseOf(tree, title.head) !== 'of' || !OFFICES.has(lemmaAt(tree, office))) return undefined
  const verb = tree.tokens[office]!.head
  return verb >= 0 && tree.tokens[office]!.relation === 'obj' && HOLDING.has(lemmaAt(tree, verb)) ? verb : undefined
}

/** "N became the first woman to serve", "N is the only one who served": whom the noun is said of. */
function subjectOfPredicate(tree: SentenceTree, noun: number): number | undefined {
  if (!/^(wo)?man$|^person$|^one$|^politician$|^\p{Lu}/u.test(formAt(tree, noun))) return undefined
  if (dependent(tree, noun, 'cop') !== undefined) return dependent(tree, noun, 'nsubj')
  const { relation, head } = tree.tokens[noun]!
  const becoming = /^(xcomp|obj)$/.test(relation) && BECOMING.has(lemmaAt(tree, head))
  return becoming ? dependent(tree, head, 'nsubj') : undefined
}

/** The subject of a verb, or of the verb that it is a complement or conjunct of. */
function subjectOf(tree: SentenceTree, verb: number): number | undefined {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; steps++) {
    const subject = dependent(tree, at, 'nsubj', 'nsubj:pass')
    if (subject !== undefined) return subject
    const { relation, head } = tree.tokens[at]!
    if (relation === 'acl' || relation === 'acl:relcl') return subjectOfPredicate(tree, head) ?? head
    if (!/^(xcomp|conj|advcl)$/.test(relation)) return undefined
    at = head
  }
  return undefined
}
