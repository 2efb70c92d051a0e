import { isStateBody } from '../../mentions/state-bodies'
import type { NameMention, Reading } from '../../reading'
import { caseOf, dependents, formAt, lemmaAt, oncePer, type SentenceTree } from '../../tree'

/** A post named in a sentence: the words of the title and the token that heads them. */
export interface PostTitle {
  readonly first: number
  /** The governing noun: "minister" of "minister of defence". */
  readonly head: number
  readonly last: number
  /** The words as the title qualifier has them. */
  readonly text: string
  /** A rank or profession, which is a post only at a named body. */
  readonly weak: boolean
}

const RANKS = new Set(
  'general admiral colonel commander officer marshal major captain lieutenant sergeant delegate owner ruler monarch sheikh father editor correspondent aide advisor adviser manager founder co-founder editor advocate'.split(
    ' ',
  ),
)
const STRONG_GENERALS =
  /^(attorney|secretary|director|inspector|governor|prosecutor|advocate|surgeon|auditor|consul|solicitor|commissioner)$/
const PROFESSIONS = new Set(
  'astronaut agent expert analyst lawyer lobbyist professor spokesman spokeswoman spokesperson official lieutenant reporter journalist researcher economist scientist physician doctor chef nominee candidate prof creator inventor anthropologist historian engineer pilot detective operative negotiator strategist lobbyist executive partner author lecturer fellow diplomat columnist'.split(
    ' ',
  ),
)
const OUTSIDE = new Set(
  'the a an this that its his her their our incumbent current then newly longtime long-time late another one new serving ruling reigning standing'.split(
    ' ',
  ),
)
const STATES_OF_OFFICE = /^(former|acting|interim|caretaker|ex|deputy|vice|assistant)$/
const POST_OBJECTS =
  /^(state|staff|defen[cs]e|war|health|interior|justice|finance|trade|education|energy|foreign|transportation|transport|commerce|labou?r|agriculture|mines|homeland|veterans|information|culture|tourism|environment|economy|security|operations|police|department)$/

/** Every title of a post in the sentence, by its governing noun; a title inside a longer one is left out. */
export const findPostTitles = oncePer((tree: SentenceTree, reading: Reading): readonly PostTitle[] => {
  const titles: PostTitle[] = []
  for (const token of tree.tokens) {
    const title = postAt(tree, token.index, reading)
    if (title && !titles.some((other) => other.first <= title.head && title.head <= other.last)) titles.push(title)
  }
  return titles.filter(
    (title) => !titles.some((other) => other !== title && other.first <= title.head && title.head <= other.last),
  )
})

export function isTitleWord(tree: SentenceTree, token: number, reading: Reading): boolean {
  const word = formAt(tree, token)
  const { titles } = reading.knowledge
  const kind = titles.get(word) ?? titles.get(lemmaAt(tree, token)) ?? titles.get(word.replace(/^ex-/, ''))
  if (/^(ex-)?members?$/.test(word)) return formAt(tree, token - 1) === 'parliament'
  if (word === 'officer' || word === 'officers')
    return /^(executive|operating|financial|technology|technical|medical|legal|marketing|press)$/.test(
      formAt(tree, token - 1),
    )
  if (/^[ae]mir$/.test(word)) return formAt(tree, token - 1) === 'the'
  if (word === 'lady') return formAt(tree, token - 1) === 'first'
  return kind === 'head' || PROFESSIONS.has(lemmaAt(tree, token)) || /^\w+-elect$/.test(word)
}

function postAt(tree: SentenceTree, head: number, reading: Reading): PostTitle | undefined {
  const token = tree.tokens[head]!
  const noun = /^(NNP?S?|GW)$/.test(token.xpos) || /^(executive|general|representative)$/.test(formAt(tree, head))
  if (!noun || !isTitleWord(tree, head, reading)) return undefined
  const name = reading.nameAt(tree.index, head)
  if (name && !(name.title && head >= name.title.first && head <= name.title.last)) return undefined
  const inChief =
    formAt(tree, head + 1).startsWith('-') &&
    [1, 2, 3, 4].map((step) => formAt(tree, head + step)).join('') === '-in-chief'
  if (!inChief && continuesTitle(tree, head + 1, reading)) return undefined
  const first = firstWord(tree, head, reading)
  const last = inChief ? head + 4 : lastWord(tree, head, reading)
  const text = singular(words(tree, first, endOfMission(tree, head, last, reading)), tree.tokens[head]!.text)
  const weak = isWeak(tree, first, head)
  const past = pastBefore(tree, first, reading)
  return { first, head, last, text: past ? `${past} ${text}` : text, weak }
}

/** "Former Peruvian justice minister", "formerly the mayor of X": that a post is no longer held stands before the body's name. */
function pastBefore(tree: SentenceTree, first: number, reading: Reading): string | undefined {
  let at = first - 1
  while (at >= first - 6 && (reading.nameAt(tree.index, at) || /^(the|a|an|'s|’s)$/.test(formAt(tree, at)))) at--
  const word = formAt(tree, at)
  if (/^(former|formerly|ex)$/.test(word)) return 'former'
  return /^(acting|interim|caretaker|outgoing)$/.test(word) && at < first - 1 ? word : undefined
}

/** The title goes on behind the word ("Secretary General", "Vice-President") or the word is a possessor. */
function continuesTitle(tree: SentenceTree, next: number, reading: Reading): boolean {
  const token = tree.tokens[next]
  if (token === undefined || endsTitle(tree, next - 1, reading)) return false
  if (token.xpos === 'POS' || token.xpos === 'HYPH') return true
  if (/^officers?$/.test(token.text.toLowerCase()) && formAt(tree, next - 1) === 'executive') return true
  const name = reading.nameAt(tree.index, next)
  const free = !name || (name.title !== undefined && next <= name.title.last && next >= name.title.first)
  return free && isTitleWord(tree, next, reading) && /^NN/.test(token.xpos)
}

/** Leftmost word of the title: adjectives and nouns before its head that name nobody. */
function firstWord(tree: SentenceTree, head: number, reading: Reading): number {
  let first = head
  for (let at = head - 1; at >= 0; at--) {
    const token = tree.tokens[at]!
    const name = reading.nameAt(tree.index, at)
    const inTitle = name?.title && at >= name.title.first && at <= name.title.last
    if (name && !inTitle) break
    if (OUTSIDE.has(formAt(tree, at)) || !/^(JJ|NN|NNP|NNPS|NNS|HYPH|VBG|VBN|RB|AFX|CC)$/.test(token.xpos)) break
    if (endsTitle(tree, at, reading) || isApart(tree, at, reading)) break
    if (token.xpos === 'RB' && !/^formerly$/.test(formAt(tree, at))) break
    if (token.xpos === 'NNS' && token.head !== head) break
    if (/^VB/.test(token.xpos) && !/^(amod|compound|nmod:desc)$/.test(token.relation)) break
    if (token.text === 'and') {
      const joins =
        /^(compound|amod)$/.test(tree.tokens[token.head]!.relation) ||
        /^(compound|amod|conj)$/.test(tree.tokens[at + 1]!.relation)
      if (
        !joins ||
        !/^(NN|NNP|JJ)$/.test(tree.tokens[at - 1]?.xpos ?? '') ||
        reading.nameAt(tree.index, at - 1) ||
        isTitleWord(tree, at - 1, reading)
      )
        break
      continue
    }
    if (
      !/^(compound|amod|nmod:desc|flat|punct|advmod|nmod|goeswith|nsubj|root|appos|dep|obl|conj|nmod:unmarked)$/.test(
        token.relation,
      )
    )
      break
    first = at
  }
  while (first < head && tree.tokens[first]!.xpos === 'HYPH') first++
  return first
}

/** "chairperson President": a title in small letters before one with a capital is another post. */
function endsTitle(tree: SentenceTree, at: number, reading: Reading): boolean {
  const [word, next] = [tree.tokens[at]!.text, tree.tokens[at + 1]!.text]
  const heads = [word, next].every((one) => reading.knowledge.titles.get(one.toLowerCase()) === 'head')
  return heads && /^\p{Ll}/u.test(word) && /^\p{Lu}/u.test(next)
}

/** "an issue Prime Minister N raised": a common noun before a title with a capital is no word of it. */
function isApart(tree: SentenceTree, at: number, reading: Reading): boolean {
  const { text, xpos } = tree.tokens[at]!
  const next = tree.tokens[at + 1]!
  const small = xpos === 'NN' && /^\p{Ll}/u.test(text) && !reading.knowledge.titles.has(text)
  return small && /^\p{Lu}\p{Ll}/u.test(next.text) && reading.knowledge.titles.has(next.text.toLowerCase())
}

/** "of State", "of Staff", "of Mines and Geology": an object that names no body belongs to the title. */
function lastWord(tree: SentenceTree, head: number, reading: Reading): number {
  if (formAt(tree, head + 1) !== 'of') return head
  const object = head + 2
  const named = reading.nameAt(tree.index, object)
  if (named && isPortfolio(tree, head, named, reading)) return named.last
  if (named && !POST_OBJECTS.test(formAt(tree, object))) return head
  if (!POST_OBJECTS.test(formAt(tree, object))) return head
  let last = object
  for (let at = object + 1; at < tree.tokens.length; at++) {
    const word = formAt(tree, at)
    const name = reading.nameAt(tree.index, at)
    if (name && !(name.title && at <= name.title.last)) break
    if (
      /^(and|affairs|security|operations)$/.test(word) ||
      (word !== '' &&
        !OUTSIDE.has(word) &&
        !STATES_OF_OFFICE.test(word) &&
        reading.knowledge.titles.get(word) === 'modifier') ||
      (formAt(tree, at - 1) === 'and' && /^NNP/.test(tree.tokens[at]!.xpos))
    )
      last = at
    else break
  }
  return formAt(tree, last) === 'and' ? last - 1 : last
}

/** "Minister of National Development Planning": what a minister is for, though it looks like a name. */
function isPortfolio(tree: SentenceTree, head: number, name: NameMention, reading: Reading): boolean {
  if (!/^(minister|secretary|undersecretary|under-secretary)$/.test(lemmaAt(tree, head))) return false
  const { type } = reading.entities[name.entity]!
  if (type === 'Country' || type === 'Place' || type === 'Person' || name.country !== undefined) return false
  const words = tree.tokens.slice(name.first, name.last + 1).map((token) => token.text)
  return name.last > name.first && !words.some(isStateBody) && !words.some((word) => BODY_WORDS.test(word))
}

const BODY_WORDS =
  /^(Party|Union|Association|League|Federation|Organi[sz]ation|States|Nations|Movement|Alliance|Front|Forum|Council|Committee|Commission|Institute|Foundation|Society|Chamber|Congress|Club|Bank|University|Network|Board|Agency|Parishad|Sangh|Group|Company|Church|Coalition|Confederation|Hospital|Assembly|Academy|Authority|Bureau|Centre|Center)$/

/** "ambassador to the United States": where an envoy is sent belongs to the title's words. */
function endOfMission(tree: SentenceTree, head: number, last: number, reading: Reading): number {
  const mission = /^(ambassador|envoy|representative|high commissioner|consul)$/.test(lemmaAt(tree, head))
  if (!mission || formAt(tree, last + 1) !== 'to') return last
  const place = reading.names[tree.index]!.find(
    (name) => name.first === last + (formAt(tree, last + 2) === 'the' ? 3 : 2),
  )
  return place && !place.adjectival ? place.last : last
}

/** "Presidents A and B" hold the post of president each. */
function singular(text: string, head: string): string {
  return /[^s]s$/.test(head) ? text.replace(head, head.slice(0, -1)) : text
}

function words(tree: SentenceTree, first: number, last: number): string {
  let text = ''
  for (let at = first; at <= last; at++) {
    if (at > first && tree.tokens[at]!.start > tree.tokens[at - 1]!.end) text += ' '
    text += tree.tokens[at]!.text
  }
  return text
}

function isWeak(tree: SentenceTree, first: number, head: number): boolean {
  const lemma = lemmaAt(tree, head)
  if (lemma === 'executive' && formAt(tree, head - 1) === 'chief') return false
  if (PROFESSIONS.has(lemma)) return true
  if (!RANKS.has(lemma)) return false
  for (let at = first; at < head; at++) if (STRONG_GENERALS.test(formAt(tree, at))) return false
  return true
}

/** The prepositional phrases of a title, also those that the parser hung on the name beside it. */
export function phrasesOf(tree: SentenceTree, title: PostTitle, preposition: string): number[] {
  const hosts = [title.head, ...dependents(tree, title.head, 'flat', 'appos')]
  return hosts.flatMap((host) =>
    dependents(tree, host, 'nmod', 'obl').filter((child) => child > title.head && caseOf(tree, child) === preposition),
  )
}
