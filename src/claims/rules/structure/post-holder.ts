import type { NameMention, Reading } from '../../reading'
import type { RuleContext } from '../../rule'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../../tree'
import { coordinatedPersons, isPerson, type PostHolder } from './persons'
import { bySubject } from './post-subject'
import { isTitleWord, type PostTitle } from './post-titles'

const HONOURS = /^(highness|excellency|majesty|holiness|honou?r)$/

/** The persons named beside a title: before or behind it, or as its subject. */
export function findHolders(tree: SentenceTree, title: PostTitle, context: RuleContext): PostHolder[] {
  const { reading } = context
  const named = titledName(tree, title, reading)
  if (named.length > 0) return named.map((name) => ({ entity: name.entity, token: name.head, construction: 'title' }))
  const apposed = apposedName(tree, title, reading)
  if (apposed) return [{ entity: apposed.entity, token: apposed.head, construction: 'apposition' }]
  return bySubject(tree, title, context)
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
    at = behindSecondTitle(tree, title, at, reading) ?? behindSecondNoun(tree, at)
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

/** "Deputy Prime Minister and Foreign Minister N": where the second of two titles of one holder begins. */
function behindSecondTitle(tree: SentenceTree, title: PostTitle, at: number, reading: Reading): number | undefined {
  if (formAt(tree, at) !== 'and' || at !== title.last + 1 || !/^\p{Lu}/u.test(tree.tokens[title.first]!.text))
    return undefined
  if (/^(the|a|an|his|her|its)$/.test(formAt(tree, title.first - 1))) return undefined
  const named = reading.names[tree.index]!.some((name) => name.title?.first === at + 1)
  return named && tree.tokens[title.head]!.xpos.endsWith('S') === false ? at + 1 : undefined
}

/** "FBI agent and terrorism specialist N": a second description without a body may stand between. */
function behindSecondNoun(tree: SentenceTree, at: number): number {
  if (formAt(tree, at) !== 'and') return at
  let end = at + 1
  while (end <= at + 3 && /^(NN|JJ|HYPH)$/.test(tree.tokens[end]?.xpos ?? '')) end++
  return end > at + 1 && tree.tokens[end]?.xpos === 'NNP' ? end : at
}

/** "N, head of X", "X's defence minister, N", "the governor of X, N". */
function apposedName(tree: SentenceTree, title: PostTitle, reading: Reading): NameMention | undefined {
  const { relation, head, xpos } = tree.tokens[title.head]!
  if (/S$/.test(xpos) && !(head >= 0 && lemmaAt(tree, head) === 'one')) return undefined
  if (startsApposition(tree, title)) {
    const name = nameBeforeComma(tree, title, reading)
    const beside = /^(appos|parataxis|conj|nmod)$/.test(relation) || closesApposition(tree, title)
    const listed = isPerson(reading, name) && isNamedByPostBefore(tree, name, reading)
    const behind = listed ? nameAfterComma(tree, title, reading) : undefined
    if (behind) return behind
    if (isPerson(reading, name) && (beside || sharesVerb(tree, name.head, title.head))) return name
  }
  if (relation === 'appos') {
    const name = reading.nameAt(tree.index, head)
    if (isPerson(reading, name) && name.first < title.first) return name
  }
  const joined = relation === 'conj' ? holderOfPostBefore(tree, title, head, reading) : undefined
  if (joined) return joined
  const hosts = [title.head, ...dependents(tree, title.head, 'nmod').filter((child) => caseOf(tree, child) !== 'from')]
  for (const host of hosts)
    for (const child of dependents(tree, host, 'appos', 'flat', 'nmod:desc')) {
      const name = reading.nameAt(tree.index, child)
      if (isPerson(reading, name) && name.first > title.last) return name
    }
  return nameAfterComma(tree, title, reading)
}

/** "N, director of X and chairman of Y": the name that the post before the "and" is in apposition to. */
function holderOfPostBefore(
  tree: SentenceTree,
  title: PostTitle,
  host: number,
  reading: Reading,
): NameMention | undefined {
  if (!/^(and|&)$/.test(formAt(tree, title.first - 1)) && !/^(and|&)$/.test(formAt(tree, title.first - 2)))
    return undefined
  const own = reading.nameAt(tree.index, host)
  if (isPerson(reading, own)) {
    const posts = dependents(tree, host, 'appos').filter((child) => child < title.first)
    return own.first < title.first && posts.some((child) => isTitleWord(tree, child, reading)) ? own : undefined
  }
  const { relation, head } = tree.tokens[host]!
  const name = relation === 'appos' && isTitleWord(tree, host, reading) ? reading.nameAt(tree.index, head) : undefined
  return isPerson(reading, name) && name.first < host ? name : undefined
}

/** "the minister of X, A, the head of Y, B": in a list of posts a name between commas is that of the post before it. */
function isNamedByPostBefore(tree: SentenceTree, name: NameMention, reading: Reading): boolean {
  let comma = (name.title?.first ?? name.first) - 1
  while (reading.knowledge.titles.get(formAt(tree, comma)) === 'civil') comma--
  if (tree.tokens[comma]?.text !== ',') return false
  for (let at = comma - 1; at >= Math.max(0, comma - 12); at--) {
    if (/^VB|^MD$|^WP/.test(tree.tokens[at]!.xpos) || isOtherPerson(tree, at, reading)) return false
    if (!isTitleWord(tree, at, reading)) continue
    let start = at - 1
    while (start >= 0 && /^(the|and|former|deputy|vice|general)$/.test(formAt(tree, start))) start--
    const before = tree.tokens[start]?.text === ',' ? reading.nameAt(tree.index, start - 1) : undefined
    return !isPerson(reading, before) || isNamedByPostBefore(tree, before, reading)
  }
  return false
}

/** A person, not the portfolio of "minister of Gender Equality" taken for one. */
function isOtherPerson(tree: SentenceTree, at: number, reading: Reading): boolean {
  const name = reading.nameAt(tree.index, at)
  return isPerson(reading, name) && !/^(of|for)$/.test(formAt(tree, name.first - 1))
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
    if (formAt(tree, at) === 'until' && /^(recently|now|lately|last|this)$/.test(formAt(tree, at + 1))) continue
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
      let start = at + 1
      while (reading.knowledge.titles.get(formAt(tree, start)) === 'civil') start++
      const name = reading.names[tree.index]!.find(
        (one) => (one.first === start || one.title?.first === at + 1) && !isOtherPost(tree, one, reading),
      )
      const opens = title.first <= 2 && /^VB[DZ]$/.test(tree.tokens[(name?.last ?? at) + 1]?.xpos ?? '')
      const closed = opens || /^(,|\.|said|says|told|)$/.test(formAt(tree, (name?.last ?? at) + 1))
      return isPerson(reading, name) && closed ? name : undefined
    }
    if (/^VB|^MD$|^WP/.test(token.xpos) || isOtherPerson(tree, at, reading)) return undefined
  }
  return undefined
}

/** The name has a post of its own before it, no mere rank ("Col. N"). */
function isOtherPost(tree: SentenceTree, { title }: NameMention, reading: Reading): boolean {
  return title !== undefined && reading.knowledge.titles.get(formAt(tree, title.last)) === 'head'
}
