import { itemPhrase } from '../qualifiers'
import { caseOf, dependent, dependents, lemmaAt, type SentenceTree, subtree, textBetween } from '../tree'
import type { Clause } from './clause'
import type { FrameMatch } from './match-frame'
import { isDate } from './slots'

/** What a match states beside its two entities, as text. */
export interface ItemText {
  readonly item?: string
  readonly title?: string
  readonly agreement?: string
}

const LOOSE = new Set(['advcl', 'parataxis', 'conj', 'acl:relcl', 'appos', 'obl:unmarked', 'discourse'])
const MAX_CLAUSE_TOKENS = 14
/** Relations of which gold knows no item but the injured. */
const WITHOUT_ITEM = new Set([
  'KILLS',
  'OWNS',
  'MEETS',
  'VISITS',
  'COOPERATES_WITH',
  'MEMBER_OF',
  'LOCATED_IN',
  'USES',
  'PRODUCES',
  'ACQUIRES',
  'CAPTURES',
])
const TITLE_RELATIONS = new Set(['HOLDS_POSITION', 'APPOINTS', 'DISMISSES'])
/** The post that a verb of leading names. */
const LEADING: Readonly<Record<string, string>> = {
  head: 'head',
  lead: 'leader',
  chair: 'chair',
  command: 'commander',
  direct: 'director',
  govern: 'governor',
  rule: 'ruler',
  run: 'head',
  found: 'founder',
  'co-found': 'co-founder',
  start: 'founder',
  manage: 'manager',
  edit: 'editor',
  coach: 'coach',
}

/** The words of a clause without its marker: "to withdraw its troops" gives "withdraw its troops". */
export function clausePhrase(tree: SentenceTree, text: string, head: number): string {
  const skipped = (child: number) => {
    const { relation, head: above } = tree.tokens[child]!
    return (above === head && ['mark', 'case', 'punct', 'cc'].includes(relation)) || LOOSE.has(relation)
  }
  const tokens = subtree(tree, head, skipped).filter(
    (token) => token >= head || tree.tokens[token]!.relation === 'advmod',
  )
  const quotes = tokens.filter((token) => token > head && /^["“”]$/.test(tree.tokens[token]!.text)).length
  // A quotation that opens inside is kept to its end: "speaking in an “extremely rough manner”".
  const bound = quotes > 1 ? /^[,;:]$|^(including|who|which)$/i : /^[,;:"”]$|^(including|who|which)$/i
  const cut = tokens.findIndex((token) => token > head && bound.test(tree.tokens[token]!.text))
  const kept = (cut < 0 ? tokens : tokens.slice(0, cut)).slice(0, MAX_CLAUSE_TOKENS)
  return textBetween(tree, text, kept[0] ?? head, kept.at(-1) ?? head)
}

/** The infinitive, gerund or that-clause that a verb takes, or its phrase with `for` or `to`. */
function complementText(
  tree: SentenceTree,
  clause: Clause,
  text: string,
  slots: readonly string[],
): string | undefined {
  for (const slot of slots) {
    if (slot === '=xcomp') {
      const complement =
        dependent(tree, clause.head, 'xcomp') ??
        dependents(tree, clause.head, 'ccomp', 'advcl').find((child) =>
          ['VB', 'VBG'].includes(tree.tokens[child]!.xpos),
        ) ??
        clause.objects.flatMap((object) => dependents(tree, object, 'acl', 'xcomp'))[0]
      if (complement !== undefined) return phraseOrClause(tree, text, complement)
      if (clause.indirect.length > 0 && clause.objects[0] !== undefined)
        return itemPhrase(tree, clause.objects[0], text)
    } else if (slot === '=that') {
      const content = dependents(tree, clause.head, 'ccomp')[0]
      if (content !== undefined) return clausePhrase(tree, text, dutyIn(tree, content))
    } else if (slot === '=as') {
      const phrase = clause.own.get('as')?.[0] ?? clause.nested.get('as')?.[0]
      if (phrase !== undefined) return itemPhrase(tree, phrase, text)
    } else {
      const gerund = dependents(tree, clause.head, 'advcl', 'ccomp', 'xcomp').find((child) =>
        dependents(tree, child, 'mark', 'case').some((marker) => tree.tokens[marker]!.text.toLowerCase() === slot),
      )
      if (gerund !== undefined) return clausePhrase(tree, text, gerund)
    }
  }
  return undefined
}

/** "needs to leave": what is needed. */
export function dutyIn(tree: SentenceTree, content: number): number {
  const needed = /^(need|ought|have)$/.test(lemmaAt(tree, content)) ? dependent(tree, content, 'xcomp') : undefined
  return needed ?? content
}

function phraseOrClause(tree: SentenceTree, text: string, head: number): string {
  return tree.tokens[head]!.upos === 'VERB' ? clausePhrase(tree, text, head) : itemPhrase(tree, head, text)
}

/** A post named by a noun phrase: "defense minister", "governor of the region". */
export function titlePhrase(tree: SentenceTree, text: string, noun: number): string {
  const ofPhrase = dependents(tree, noun, 'nmod').find((child) => ['of', 'for'].includes(caseOf(tree, child)))
  const phrase = itemPhrase(tree, noun, text)
  return ofPhrase === undefined ? phrase : phrase.split(/ (?:of|for) /)[0]!
}

/** Item, title or agreement of a match, as its frame says where to read them. */
export function readItem(tree: SentenceTree, clause: Clause, match: FrameMatch, text: string): ItemText {
  const { frame, item, object } = match
  const relation = frame.relation
  if (TITLE_RELATIONS.has(relation)) {
    const title = readTitle(tree, clause, match, text)
    return title ? { title } : {}
  }
  if (relation === 'SIGNS_AGREEMENT_WITH') {
    const noun = frame.item.includes('=self') ? clause.head : item
    return noun === undefined ? {} : { agreement: itemPhrase(tree, noun, text) }
  }
  if (frame.item.includes('=injured')) return { item: 'injured' }
  if (frame.flags.has('noItem') || WITHOUT_ITEM.has(relation)) return {}
  if (item === undefined && frame.item.includes('=self')) return { item: itemPhrase(tree, clause.head, text) }
  if (relation === 'FINANCES') return financedItem(tree, clause, match, text)
  if (item !== undefined && CURRENCY.test(tree.tokens[item]!.text)) return {}
  if (item !== undefined) return { item: phraseOrClause(tree, text, item) }
  const complement = complementText(tree, clause, text, frame.item)
  if (complement) return { item: complement }
  return object.through === undefined || !['ACCUSES', 'REJECTS', 'THREATENS'].includes(relation)
    ? {}
    : { item: itemPhrase(tree, object.through, text) }
}

const CURRENCY =
  /^(?:[$€£¥]|dollars?|euros?|pounds?|yuan|yen|won|roubles?|rubles?|rupees?|francs?|crowns?|shillings?|pesos?|rand|naira|dinars?|riyals?|dirhams?|lira|liras|cash|[mb]illions?|trillions?|crores?|lakhs?)$/i

/** What the money is for; a sum is no item of its own, "a loan" and "a grant" are. */
function financedItem(tree: SentenceTree, clause: Clause, { item, object }: FrameMatch, text: string): ItemText {
  const purposes = [...(clause.own.get('for') ?? []), ...(clause.nested.get('for') ?? [])]
  const purpose = purposes.find(
    (token) => token !== object.token && tree.tokens[token]!.upos === 'NOUN' && !isDate(tree, token),
  )
  if (purpose !== undefined) return { item: itemPhrase(tree, purpose, text) }
  const sum = item === undefined || CURRENCY.test(tree.tokens[item]!.text) || tree.tokens[item]!.upos === 'NUM'
  return sum ? {} : { item: phraseOrClause(tree, text, item) }
}

function readTitle(
  tree: SentenceTree,
  clause: Clause,
  { frame, item, object }: FrameMatch,
  text: string,
): string | undefined {
  if (frame.item.includes('=lead')) return LEADING[lemmaAt(tree, clause.head)]
  if (item !== undefined && tree.tokens[item]!.upos === 'NOUN') return titlePhrase(tree, text, item)
  for (const slot of frame.item) {
    const found = complementText(tree, clause, text, [slot])
    if (found) return found
  }
  if (frame.relation === 'HOLDS_POSITION') return undefined
  const post = tree.tokens[object.token]!
  const isPost = post.upos === 'NOUN' && post.xpos !== 'NNS' && !BODIES.test(post.lemma)
  return isPost ? titlePhrase(tree, text, object.token) : undefined
}

/** What is dissolved is no post. */
const BODIES =
  /^(parliament|government|cabinet|assembly|congress|senate|council|board|committee|house|chamber|legislature|party|company)$/i
