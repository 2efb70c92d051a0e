import type { NameSpan, NameType } from '../model/analysis'
import { isCapitalised } from './word-form'

/** Names less likely than this are none. */
const LEAST_SURE = 0.4
/** Share of the probability that a type must have among the occurrences of a name to be given to all of them. */
const MAJORITY = 0.6
/** How sure a longer name must be for its last word to be taken as that person's, and how unsure the word's own type. */
const SURE_PERSON = 0.5
const UNSURE_WORD = 0.9
/** How sure a name must be for its other occurrences to be names. */
const SURE_NAME = 0.9
const LONGEST_COPY = 6
const SHORTEST_COPY = 3

interface Words {
  readonly words: readonly string[]
}

/** What a document says of a name, all occurrences together. */
interface Form {
  readonly shares: Map<NameType, number>
  /** The likeliest occurrence. */
  probability: number
}

/**
 * Lets equal names of a document agree: they get the type that has most of their probability; a single word that ends a
 * person's longer name is that person's; and what is surely a name in one place is one in another.
 */
export function agreeOverDocument(sentences: readonly Words[], found: readonly (readonly NameSpan[])[]): NameSpan[][] {
  const names = found.map((list) => list.filter(({ probability }) => probability >= LEAST_SURE))
  const forms = new Map<string, Form>()
  const surnames = new Map<string, number>()
  names.forEach((list, sentence) => {
    const { words } = sentences[sentence]!
    for (const name of list) {
      const { first, last, type, probability } = name
      const key = formOf(words, first, last)
      const form = forms.get(key) ?? { shares: new Map<NameType, number>(), probability: 0 }
      form.shares.set(type, (form.shares.get(type) ?? 0) + probability)
      form.probability = Math.max(form.probability, probability)
      forms.set(key, form)
      if (type !== 'Person' || first === last) continue
      surnames.set(words[last]!, Math.max(surnames.get(words[last]!) ?? 0, probability))
    }
  })
  return names.map((list, sentence) => {
    const { words } = sentences[sentence]!
    const typed = list.map((name) => ({ ...name, type: agreedType(words, name, forms, surnames) }))
    return addCopies(words, typed, forms)
  })
}

function formOf(words: readonly string[], first: number, last: number): string {
  return words.slice(first, last + 1).join(' ')
}

function agreedType(
  words: readonly string[],
  { first, last, type, probability }: NameSpan,
  forms: ReadonlyMap<string, Form>,
  surnames: ReadonlyMap<string, number>,
): NameType {
  const { shares } = forms.get(formOf(words, first, last))!
  const [likeliest, share] = topOf(shares)
  const total = [...shares.values()].reduce((sum, each) => sum + each, 0)
  if (likeliest !== type && share >= MAJORITY * total) return likeliest
  const isSurname = first === last && (surnames.get(words[first]!) ?? 0) >= SURE_PERSON
  return isSurname && type !== 'NORP' && probability < UNSURE_WORD ? 'Person' : type
}

function topOf(shares: ReadonlyMap<NameType, number>): [NameType, number] {
  return [...shares].reduce((top, each) => (each[1] > top[1] ? each : top))
}

/** Adds the sure names of the document where they stand unnamed, but not as a part of a longer run of capitals. */
function addCopies(words: readonly string[], names: readonly NameSpan[], forms: ReadonlyMap<string, Form>): NameSpan[] {
  const taken = new Set(names.flatMap(({ first, last }) => words.map((_, i) => i).slice(first, last + 1)))
  const all = [...names]
  for (let first = 0; first < words.length; first++) {
    const continues = first > 1 && isCapitalised(words[first - 1]!)
    if (taken.has(first) || continues || !isCapitalised(words[first]!)) continue
    for (let last = Math.min(first + LONGEST_COPY, words.length) - 1; last >= first; last--) {
      if (isCapitalised(words[last + 1] ?? '')) continue
      const key = formOf(words, first, last)
      const form = forms.get(key)
      if (form === undefined || form.probability < SURE_NAME || key.length < SHORTEST_COPY) continue
      if (words.slice(first, last + 1).some((_, i) => taken.has(first + i))) continue
      all.push({ first, last, type: topOf(form.shares)[0], probability: form.probability / 2 })
      first = last
      break
    }
  }
  return all.sort((left, right) => left.first - right.first)
}
