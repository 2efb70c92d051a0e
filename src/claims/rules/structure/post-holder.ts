import type { NameMention, Reading } from '../../reading'
import type { RuleContext } from '../../rule'
import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import type { PostTitle } from './post-titles'

/** Who holds a post, and by which construction. */
export interface PostHolder {
  readonly entity: number
  /** A token of the holder. */
  readonly token: number
  readonly construction: 'title' | 'apposition' | 'copula' | 'verb'
}

const HONOURS = /^(highness|excellency|majesty|holiness|honou?r)$/
const BECOMING = new Set(['become', 'remain'])
const SERVING = new Set('serve work act continue return resign retire step stand take start begin quit'.split(' '))
const CHOOSING = new Set(
  'elect reelect re-elect name appoint swear choose install nominate crown inaugurate confirm select pick designate promote make'.split(
    ' ',
  ),
)

/** The persons named beside a title: before or behind it, or as its subject. */
export function findHolders(tree: SentenceTree, title: PostTitle, context: RuleContext): PostHolder[] {
  const { reading } = context
  const named = titledName(tree, title, reading)
  if (named.length > 0) return named.map((name) => ({ entity: name.entity, token: name.head, construction: 'title' }))
  const apposed = apposedName(tree, title, reading)
  if (apposed) return [{ entity: apposed.entity, token: apposed.head, construction: 'apposition' }]
  return bySubject(tree, title, context)
}

function isPerson(reading: Reading, name: NameMention | undefined): name is NameMention {
  return name !== undefined && !name.adjectival && reading.entities[name.entity]!.type === 'Person'
}

/** "President Volodymyr Zelensky", "Presidents A and B", "Commandant Admiral N", "President of the United States N". */
function titledName(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention[] {
  const names = reading.names[tree.index]!
  const own = names.find((name) => name.title && title.head >= name.title.first && title.head <= name.title.last)
  let first = own
  if (!first) {
    let at = title.last + 1
    if (/^(of|to|for|from|in)$/.test(formAt(tree, at))) {
      const body = names.find((name) => name.first > at && name.first <= at + 2)
      at = body ? body.last + 1 : behindObject(tree, at, reading)
    }
    while (isAddress(tree, at, reading)) at++
    at = behindSecondNoun(tree, at)
    first = names.find((name) => name.first === at || (name.title !== undefined && name.title.first === at))
  }
  if (!isPerson(reading, first)) return []
  const word = formAt(tree, title.head)
  const plural =
    word.endsWith('s') &&
    (tree.tokens[title.head]!.xpos.endsWith('S') || reading.knowledge.titles.get(word.slice(0, -1)) === 'head')
  return plural ? coordinatedPersons(tree, first, reading) : [first]
}

/** "for Transport", "in the Presidency": capitalised words of the post that name nobody. */
function behindObject(tree: SentenceTree, preposition: number, reading: Reading): number {
  let at = preposition + 1
  if (/^(the|his|her|its)$/.test(formAt(tree, at))) at++
  const first = at
  while (/^(NNP?S?|JJ|CC)$/.test(tree.tokens[at]?.xpos ?? '') && !reading.nameAt(tree.index, at) && at < first + 4) at++
  return at > first && /^\p{Lu}/u.test(tree.tokens[first]!.text) ? at : preposition
}

/** "Dr", "His Highness", or a further title with a capital: "AU chairperson President N". */
function isAddress(tree: SentenceTree, at: number, reading: Reading): boolean {
  const kind = reading.knowledge.titles.get(formAt(tree, at))
  if (/^(his|her)$/.test(formAt(tree, at))) return HONOURS.test(formAt(tree, at + 1))
  return kind === 'civil' || (kind === 'head' && /^\p{Lu}/u.test(tree.tokens[at]!.text))
}

/** "FBI agent and terrorism specialist N": a second description without a body may stand between. */
function behindSecondNoun(tree: SentenceTree, at: number): number {
  if (formAt(tree, at) !== 'and') return at
  let end = at + 1
  while (end <= at + 3 && /^(NN|JJ|HYPH)$/.test(tree.tokens[end]?.xpos ?? '')) end++
  return end > at + 1 && tree.tokens[end]?.xpos === 'NNP' ? end : at
}

/** The persons listed from one on: "A, B and C", their places passed over. */
export function coordinatedPersons(tree: SentenceTree, first: NameMention, reading: Reading): NameMention[] {
  const found = [first]
  for (const name of reading.names[tree.index]!) {
    const previous = found.at(-1)!
    if (name.first <= previous.last || name.title || !isPerson(reading, name)) continue
    const between = tree.tokens.slice(previous.last + 1, name.first)
    const joined = between.every(
      (token) => /^(,|and|&|of|from|the)$/.test(token.text) || reading.nameAt(tree.index, token.index),
    )
    if (joined && between.some((token) => /^(,|and|&)$/.test(token.text))) found.push(name)
  }
  return found
}

/** "N, head of X", "X's defence minister, N", "the governor of X, N". */
function apposedName(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention | undefined {
  const { relation, head, xpos } = tree.tokens[title.head]!
  if (/S$/.test(xpos) && !(head >= 0 && lemmaAt(tree, head) === 'one')) return undefined
  if (startsApposition(tree, title)) {
    const name = nameBeforeComma(tree, title, reading)
    const beside = /^(appos|parataxis|conj|nmod)$/.test(relation) || closesApposition(tree, title)
    if (isPerson(reading, name) && (beside || sharesVerb(tree, name.head, title.head))) return name
  }
  if (relation === 'appos') {
    const name = reading.nameAt(tree.index, head)
    if (isPerson(reading, name) && name.first < title.first) return name
  }
  const hosts = [title.head, ...dependents(tree, title.head, 'nmod').filter((child) => caseOf(tree, child) !== 'from')]
  for (const host of hosts)
    for (const child of dependents(tree, host, 'appos', 'flat', 'nmod:desc')) {
      const name = reading.nameAt(tree.index, child)
      if (isPerson(reading, name) && name.first > title.last) return name
    }
  return nameAfterComma(tree, title, reading)
}

/** The title follows a comma, an article, a possessor or an adjective apart. */
function startsApposition(tree: SentenceTree, title: PostTitle): boolean {
  return phraseStart(tree, title) !== undefined
}

/** A comma ends the title's phrase before any verb: the parser took the apposition for the subject. */
function closesApposition(tree: SentenceTree, title: PostTitle): boolean {
  for (let at = title.last + 1; at < tree.tokens.length; at++) {
    const { text, xpos } = tree.tokens[at]!
    if (/^(,|\)|–|—)$/.test(text)) return !/^nsubj/.test(tree.tokens[title.head]!.relation) || at > title.last + 1
    if (/^VB[DZP]|^MD$/.test(xpos)) return false
  }
  return true
}

/** "N, the Information Minister paid": both were read as subjects of one verb. */
function sharesVerb(tree: SentenceTree, name: number, title: number): boolean {
  const [left, right] = [tree.tokens[name]!, tree.tokens[title]!]
  return /^nsubj/.test(left.relation) && /^nsubj/.test(right.relation) && left.head === right.head
}

/** The comma or dash before the title's noun phrase. */
function phraseStart(tree: SentenceTree, title: PostTitle): number | undefined {
  for (let at = title.first - 1; at >= Math.max(0, title.first - 9); at--) {
    const token = tree.tokens[at]!
    if (/^(,|–|—|-|\()$/.test(token.text) && token.xpos !== 'HYPH') return at
    if (formAt(tree, at) === 'of' && formAt(tree, at - 1) === 'one') continue
    if (/^VB|^IN$|^MD$|^WP/.test(token.xpos)) return undefined
  }
  return undefined
}

function nameBeforeComma(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention | undefined {
  const comma = phraseStart(tree, title)
  if (comma === undefined) return undefined
  return reading.names[tree.index]!.find((name) => name.last === comma - 1)
}

/** "the president of the League, N, said": a name between commas right behind the title's phrase. */
function nameAfterComma(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention | undefined {
  const end = Math.min(tree.tokens.length - 1, title.last + 12)
  for (let at = title.last + 1; at <= end; at++) {
    const token = tree.tokens[at]!
    if (token.text === ',') {
      const name = reading.names[tree.index]!.find(
        (one) => (one.title?.first ?? one.first) === at + 1 && !isOtherPost(tree, one, reading),
      )
      const opens = title.first <= 2 && /^VB[DZ]$/.test(tree.tokens[(name?.last ?? at) + 1]?.xpos ?? '')
      const closed = opens || /^(,|\.|said|says|told|)$/.test(formAt(tree, (name?.last ?? at) + 1))
      return isPerson(reading, name) && closed ? name : undefined
    }
    if (/^VB|^MD$|^WP/.test(token.xpos) || isPerson(reading, reading.nameAt(tree.index, at))) return undefined
  }
  return undefined
}

/** The name has a post of its own before it, no mere rank ("Col. N"). */
function isOtherPost(tree: SentenceTree, { title }: NameMention, reading: Reading): boolean {
  return title !== undefined && reading.knowledge.titles.get(formAt(tree, title.last)) === 'head'
}

/** "N is the minister", "N became president", "N was sworn in as president", "who serves as head". */
function bySubject(tree: SentenceTree, title: PostTitle, context: RuleContext): PostHolder[] {
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
  if (CHOOSING.has(lemma) && (as || /^(xcomp|obj)$/.test(token.relation))) {
    const passive =
      dependent(tree, verb, 'nsubj:pass') ??
      (tree.tokens[verb]!.relation === 'acl' ? tree.tokens[verb]!.head : undefined) ??
      chosenBeforeComma(tree, verb)
    if (passive !== undefined) return persons(passive, 'verb')
  }
  return []
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

/** The subject of a verb, or of the verb that it is a complement or conjunct of. */
function subjectOf(tree: SentenceTree, verb: number): number | undefined {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; steps++) {
    const subject = dependent(tree, at, 'nsubj', 'nsubj:pass')
    if (subject !== undefined) return subject
    const { relation, head } = tree.tokens[at]!
    if (relation === 'acl' || relation === 'acl:relcl') return head
    if (!/^(xcomp|conj|advcl)$/.test(relation)) return undefined
    at = head
  }
  return undefined
}
