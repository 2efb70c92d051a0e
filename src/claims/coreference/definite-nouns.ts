import { postAt } from '../mentions/describe'
import type { SentenceTree } from '../tree'
import { dependents, formAt, lemmaAt } from '../tree'
import { entityAt, type NamedText, type Resolved } from './named-text'
import { COMPANY, salientBody } from './salient-bodies'

const BODY =
  /^(agency|ministry|organi[sz]ation|group|party|union|bloc|alliance|movement|association|council|commission|court|committee|institute|university|league|club|militia|department|authority|body|front|foundation|charity|parliament|program|programme|project|initiative|fund|hospital|school|college|team|bureau|board|panel|tribunal|academy|regulator|watchdog)$/
const POST =
  /^(president|minister|chancellor|premier|king|queen|prince|governor|mayor|secretary|senator|ambassador|chairman|chairwoman|leader|general|commander|pope|sultan|emir|speaker|director|judge|prosecutor|spokesman|spokeswoman|lawmaker|commissioner)$/
const COUNTRY = /^(country|nation|kingdom|republic|state)$/
const SITE =
  /^(palace|cathedral|church|mosque|temple|bridge|tower|stadium|airport|station|base|prison|hospital|hotel|plant|refinery|dam|reactor|pipeline|museum|castle|hall|square)$/
const ARGUMENT = /^(nsubj|nsubj:pass|obj|iobj|obl|obl:agent|nmod|nmod:poss)$/
const DETERMINERS = new Set(['the', 'this', 'that'])

/** The entity that "the company", "the president", "the country" stands for; undefined when in doubt. */
export function resolveDefinite(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  noun: number,
): number | undefined {
  const token = tree.tokens[noun]!
  if (!/^NN(P|S)?$/.test(token.xpos) || text.nameAt(tree.index, noun)) return undefined
  const children = tree.children[noun] ?? []
  if (standsForState(tree, noun)) return countryOfDocument(text) ?? countryNear(text, tree, noun)
  if (!ARGUMENT.test(token.relation)) return undefined
  if (!dependents(tree, noun, 'det').some((child) => DETERMINERS.has(formAt(tree, child)))) return undefined
  const modified = children.some((child) =>
    /^(amod|compound|nmod|nmod:poss|appos|acl|acl:relcl|nummod|conj|flat|nmod:desc)$/.test(
      tree.tokens[child]!.relation,
    ),
  )
  const lemma = lemmaAt(tree, noun)
  const post = postAt(tree, noun)
  if (lemma === 'head' && isOfState(tree, noun)) return holderOf(text, resolved, tree, noun, 'president')
  const plain = children.every((child) => {
    const { relation, text: word } = tree.tokens[child]!
    return (
      /^(det|case|punct|cc)$/.test(relation) ||
      (/^(amod|compound)$/.test(relation) && post.split(' ').includes(word.toLowerCase()))
    )
  })
  if (post !== lemma && plain && POST.test(lemma)) return holderOf(text, resolved, tree, noun, post)
  if (modified) return undefined
  if (lemma === 'premier')
    return holderOf(text, resolved, tree, noun, 'prime minister') ?? holderOf(text, resolved, tree, noun, lemma)
  if (POST.test(lemma) || describesPerson(text, lemma)) return holderOf(text, resolved, tree, noun, lemma)
  if (COUNTRY.test(lemma)) return lemma === 'state' ? undefined : countryMeant(text, tree, noun)
  if (SITE.test(lemma)) return siteMeant(text, tree, noun, lemma)
  if ((COMPANY.test(lemma) || BODY.test(lemma)) && token.xpos !== 'NNS')
    return bodyMeant(text, resolved, tree, noun, lemma)
  return undefined
}

/** "the Head of State". */
function isOfState(tree: SentenceTree, noun: number): boolean {
  return formAt(tree, noun + 1) === 'of' && formAt(tree, noun + 2) === 'state'
}

const STATE_BODY = /^(government|regime|authorities|military|army|forces)$/

/** "The government", "security forces": with nobody else's name before it, the state that the document is about. */
function standsForState(tree: SentenceTree, noun: number): boolean {
  const word = formAt(tree, noun)
  if (!STATE_BODY.test(word) || !ARGUMENT.test(tree.tokens[noun]!.relation)) return false
  const children = tree.children[noun] ?? []
  const security = (child: number) => /^(security|armed|government|state)$/i.test(tree.tokens[child]!.text)
  if (word === 'forces' && !children.some(security)) return false
  return children.every((child) => {
    const { relation, text } = tree.tokens[child]!
    if (/^(det|case|punct|cc|conj)$/.test(relation)) return !/^(a|an|no|any)$/i.test(text)
    return (
      /^(compound|amod)$/.test(relation) &&
      /^(security|armed|military|central|federal|national|government|state)$/i.test(text)
    )
  })
}

/** The building or works last named whose name has the noun as its last word ("the palace"). */
function siteMeant(text: NamedText, tree: SentenceTree, noun: number, lemma: string): number | undefined {
  for (let sentence = tree.index; sentence >= 0; sentence--)
    for (const name of [...text.names[sentence]!].reverse()) {
      const { type, name: form } = text.entities[name.entity]!
      const before = sentence < tree.index || name.last < noun
      if (before && type === 'Facility' && form.toLowerCase().split(' ').at(-1) === lemma) return name.entity
    }
  return undefined
}

/** Endings of nouns for deeds and states, which stand beside a name as well. */
const ABSTRACT = /(ing|tion|sion|ment|ship|cy|ity|ness|ance|ence|ism|death|case|murder|arrest|trial|name|wedding)$/

/** "the businessman", "the singer": some person is introduced as one. */
function describesPerson(text: NamedText, noun: string): boolean {
  if (ABSTRACT.test(noun)) return false
  return text.entities.some(
    ({ type, nominal, descriptions }) => type === 'Person' && !nominal && descriptions.has(noun),
  )
}

/** The person last named of those known by the title. */
function holderOf(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  noun: number,
  title: string,
): number | undefined {
  const known = (entity: number) =>
    text.entities[entity]!.type === 'Person' && text.entities[entity]!.descriptions.has(title)
  return lastEntity(text, resolved, tree, noun, known, text.trees.length)
}

function countryMeant(text: NamedText, tree: SentenceTree, noun: number): number | undefined {
  for (let sentence = tree.index; sentence >= Math.max(0, tree.index - 2); sentence--) {
    const names = text.names[sentence]!.filter((name) => text.entities[name.entity]!.type === 'Country')
    const before = sentence === tree.index ? names.filter((name) => name.last < noun) : names
    const distinct = new Set(before.map((name) => name.entity))
    if (distinct.size === 1) return [...distinct][0]
    if (distinct.size > 1) break
  }
  return countryOfDocument(text)
}

/** The only country named shortly before, where no other is named more often. */
function countryNear(text: NamedText, tree: SentenceTree, noun: number): number | undefined {
  const near = new Set<number>()
  for (let sentence = tree.index; sentence >= Math.max(0, tree.index - 3) && near.size === 0; sentence--)
    for (const { entity, country, last } of text.names[sentence]!) {
      const state = country ?? (text.entities[entity]!.type === 'Country' ? entity : undefined)
      if (state !== undefined && (sentence < tree.index || last < noun)) near.add(state)
    }
  const [found] = near
  if (found === undefined || near.size > 1) return undefined
  const counts = countStates(text)
  const most = Math.max(...counts.values())
  return (counts.get(found) ?? 0) >= 2 && counts.get(found) === most ? found : undefined
}

/** The country that the document is about: most names of countries are its. */
function countryOfDocument(text: NamedText): number | undefined {
  const counts = countStates(text)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].find(([, count]) => (count >= 3 && count >= 0.6 * all) || (count === 2 && all === 2))?.[0]
}

/** How often the names of each country, its adjectives included, are met. */
function countStates(text: NamedText): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { entity, country } of text.names.flat()) {
    const state = country ?? (text.entities[entity]!.type === 'Country' ? entity : undefined)
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}

/** The body last named that is described by the noun or whose name has it; else the body that the text is about there. */
function bodyMeant(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  noun: number,
  lemma: string,
): number | undefined {
  const described = (entity: number) => {
    const { type, descriptions, name } = text.entities[entity]!
    return type === 'Organization' && (descriptions.has(lemma) || name.toLowerCase().split(' ').includes(lemma))
  }
  const near = COMPANY.test(lemma) ? 4 : text.trees.length
  return (
    lastEntity(text, resolved, tree, noun, described, near) ??
    salientBody(text, resolved, tree, noun) ??
    lastEntity(text, resolved, tree, noun, described, text.trees.length)
  )
}

function lastEntity(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  noun: number,
  fits: (entity: number) => boolean,
  reach: number,
): number | undefined {
  for (let sentence = tree.index; sentence >= Math.max(0, tree.index - reach); sentence--)
    for (let at = (sentence === tree.index ? noun : text.trees[sentence]!.tokens.length) - 1; at >= 0; at--) {
      const entity = entityAt(text, resolved, sentence, at)
      if (entity !== undefined && fits(entity)) return entity
    }
  return undefined
}
