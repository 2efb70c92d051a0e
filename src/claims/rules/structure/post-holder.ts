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

const BECOMING = new Set(['become', 'remain'])
const SERVING = new Set(['serve', 'work', 'act', 'continue', 'return', 'resign', 'retire', 'step'])
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
    if (/^(of|to|for|from)$/.test(formAt(tree, at))) {
      const body = names.find((name) => name.first > at && name.first <= at + 2)
      if (body) at = body.last + 1
    }
    while (reading.knowledge.titles.get(formAt(tree, at)) === 'civil') at++
    first = names.find((name) => name.first === at || (name.title !== undefined && name.title.first === at))
  }
  if (!isPerson(reading, first)) return []
  const plural = /s$/.test(formAt(tree, title.head)) && tree.tokens[title.head]!.xpos.endsWith('S')
  return plural ? coordinatedPersons(tree, first, reading) : [first]
}

function coordinatedPersons(tree: SentenceTree, first: NameMention, reading: Reading): NameMention[] {
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
  if (/^(appos|parataxis|conj|nmod)$/.test(relation) && startsApposition(tree, title)) {
    const name = nameBeforeComma(tree, title, reading)
    if (isPerson(reading, name)) return name
  }
  if (relation === 'appos') {
    const name = reading.nameAt(tree.index, head)
    if (isPerson(reading, name) && name.first < title.first) return name
  }
  const hosts = [title.head, ...dependents(tree, title.head, 'nmod')]
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

/** The comma or dash before the title's noun phrase. */
function phraseStart(tree: SentenceTree, title: PostTitle): number | undefined {
  for (let at = title.first - 1; at >= Math.max(0, title.first - 9); at--) {
    const token = tree.tokens[at]!
    if (/^(,|–|—|-|\()$/.test(token.text) && token.xpos !== 'HYPH') return at
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
      const name = reading.names[tree.index]!.find((one) => one.first === at + 1 && !one.title)
      return isPerson(reading, name) && /^(,|\.|said|says|told|)$/.test(formAt(tree, name.last + 1)) ? name : undefined
    }
    if (/^VB|^MD$|^WP/.test(token.xpos) || isPerson(reading, reading.nameAt(tree.index, at))) return undefined
  }
  return undefined
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
    return persons(dependent(tree, title.head, 'nsubj'), 'copula')
  const verb = token.head
  if (verb < 0) return []
  const lemma = lemmaAt(tree, verb)
  const subject = subjectOf(tree, verb)
  if (BECOMING.has(lemma) && /^(xcomp|obj|obl)$/.test(token.relation)) return persons(subject, 'verb')
  const as = caseOf(tree, title.head) === 'as'
  if (SERVING.has(lemma) && as) return persons(subject, 'verb')
  if (CHOOSING.has(lemma) && (as || /^(xcomp|obj)$/.test(token.relation))) {
    const passive =
      dependent(tree, verb, 'nsubj:pass') ??
      (tree.tokens[verb]!.relation === 'acl' ? tree.tokens[verb]!.head : undefined)
    if (passive !== undefined) return persons(passive, 'verb')
  }
  return []
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
