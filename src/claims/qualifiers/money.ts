import type { Amount } from '../../model'
import { ancestors, type SentenceTree } from '../tree'
import type { QualifierLexicon } from './lexicon'
import { type Numeral, numeralsOf } from './numerals'
import { type SurfaceWord, surfaceWords } from './words'

/** Money in a sentence: tokens `first` … `last`, both included, and the one whose governor lies outside. */
export interface AmountMention {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly amount: Amount
}

interface Currency {
  readonly code: string
  /** Positions of the words that tell it. */
  readonly first: number
  readonly last: number
}

/** Symbols and codes before a number: "$", "US" + "$", "Rs" + ".", "EUR". */
function currencyBefore(words: readonly SurfaceWord[], at: number, lexicon: QualifierLexicon): Currency | undefined {
  const { symbol, code } = lexicon.currencies
  let last = at - 1
  if (words[last]?.text === '.') last -= 1
  const word = words[last]
  if (!word) return undefined
  const joined = word.glued && words[last - 1] ? `${words[last - 1]!.text}${word.text}` : undefined
  const long = joined ? symbol.get(joined) : undefined
  if (long) return { code: long, first: last - 1, last: at - 1 }
  const plain = symbol.get(word.text) ?? code.get(word.text)
  // One letter ("R", "S") is a currency only where it touches the number.
  if (!plain || (/^[A-Z]$/.test(word.text) && !words[at]!.glued)) return undefined
  return { code: plain, first: last, last: at - 1 }
}

const singular = (word: string | undefined) => (word ?? '').replace(/s$/, '')

/** Words after a number: "euros", "US dollars", "Egyptian pounds", "pounds sterling", "€", "EUR". */
function currencyAfter(
  tree: SentenceTree,
  words: readonly SurfaceWord[],
  at: number,
  lexicon: QualifierLexicon,
): Currency | undefined {
  const { symbol, word, code, adjective } = lexicon.currencies
  for (let last = Math.min(at + 3, words.length - 1); last > at; last -= 1) {
    const phrase = words.slice(at, last + 1).map((part) => part.lower)
    const known = adjective.get([...phrase.slice(0, -1), singular(phrase.at(-1))].join(' '))
    if (known) return { code: known, first: at, last }
  }
  const here = words[at]
  if (!here) return undefined
  const token = tree.tokens[here.first]!
  const noun =
    token.upos === 'VERB' || token.upos === 'AUX' ? undefined : (word.get(here.lower) ?? word.get(singular(here.lower)))
  const plain =
    noun ?? code.get(here.text) ?? (here.glued || here.text.length === 1 ? symbol.get(here.text) : undefined)
  return plain && !/^[A-Za-z]$/.test(here.text) ? { code: plain, first: at, last: at } : undefined
}

function headOf(tree: SentenceTree, first: number, last: number): number {
  for (let token = first; token <= last; token += 1) {
    const { head } = tree.tokens[token]!
    if (head < first || head > last) return token
  }
  return first
}

function mentionOf(tree: SentenceTree, words: readonly SurfaceWord[], numeral: Numeral, lexicon: QualifierLexicon) {
  const before = currencyBefore(words, numeral.first, lexicon)
  const next = words[numeral.last + 1]
  const dash = next?.text === '-' || (numeral.vague && next?.lower === 'of') ? 2 : 1
  const currency = currencyAfter(tree, words, numeral.last + dash, lexicon)
  // "$5 million Canadian dollars" and "US$5 (EUR 4)" keep the nearer; words after "$" are more exact than "$".
  const found =
    before?.code === 'USD' && currency?.code !== undefined && currency.first === numeral.last + 1
      ? currency
      : (before ?? currency)
  if (!found || numeral.part) return undefined
  const first = words[Math.min(found.first, numeral.first)]!.first
  const last = words[Math.max(found.last, numeral.last)]!.last
  const start = Math.min(found.first, numeral.first)
  const phrase = lexicon.before.find(({ words: parts }) =>
    parts.every((part, index) => words[start - parts.length + index]?.lower === part),
  )
  const comparator =
    numeral.comparator === '='
      ? (phrase?.comparator ?? (words[start - 1]?.lower === 'between' ? '>' : '='))
      : numeral.comparator
  const value = Math.round(numeral.value * 100) / 100
  return { first, last, head: headOf(tree, first, last), amount: { value, currency: found.code, comparator } }
}

/** "$100 to $200 million": one amount, its scale told once; undefined where two amounts are no range. */
function joinRange(words: readonly SurfaceWord[], low: AmountMention, high: AmountMention): AmountMention | undefined {
  const between = words.filter(({ first, last }) => first > low.last && last < high.first)
  const [joint] = between
  const start = words.findIndex(({ first }) => first === low.first)
  const pair = joint?.lower === 'and' && words[start - 1]?.lower === 'between'
  if (between.length !== 1 || (!pair && !/^(to|[-–—])$/.test(joint!.lower))) return undefined
  if (low.amount.currency !== high.amount.currency) return undefined
  const scale = 1000 ** Math.floor(Math.log10(high.amount.value || 1) / 3)
  const value = low.amount.value < 1000 && scale > 1 ? low.amount.value * scale : low.amount.value
  if (value >= high.amount.value) return undefined
  const comparator = low.amount.comparator === '=' ? '>' : low.amount.comparator
  return { ...low, last: high.last, amount: { ...low.amount, value, comparator } }
}

/** All money of a sentence, in text order. Of a range the lower end, ">"; a plain dollar is the United States'. */
export function amountsOf(tree: SentenceTree, lexicon: QualifierLexicon): readonly AmountMention[] {
  const words = surfaceWords(tree)
  const found: AmountMention[] = []
  for (const numeral of numeralsOf(words, lexicon)) {
    const mention = mentionOf(tree, words, numeral, lexicon)
    if (!mention) continue
    const before = found.at(-1)
    const range = before ? joinRange(words, before, mention) : undefined
    if (range) found[found.length - 1] = range
    else found.push(mention)
  }
  return found
}

/** The money that a token belongs to, or that the noun at the token is made of or worth ("a $3bn loan"). */
export function amountAt(tree: SentenceTree, token: number, lexicon: QualifierLexicon): Amount | undefined {
  const amounts = amountsOf(tree, lexicon)
  const inside = amounts.find(({ first, last }) => first <= token && token <= last)
  if (inside) return inside.amount
  // Below the token, nearest first, and never across a verb.
  let nearest: { readonly steps: number; readonly amount: Amount } | undefined
  for (const { head, amount } of amounts) {
    const path = ancestors(tree, head)
    const steps = path.indexOf(token)
    const verbs = steps < 0 ? false : path.slice(0, steps).some((node) => tree.tokens[node]!.upos === 'VERB')
    if (steps >= 0 && !verbs && (!nearest || steps < nearest.steps)) nearest = { steps, amount }
  }
  return nearest?.amount
}
