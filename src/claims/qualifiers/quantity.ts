import type { Comparator, Quantity } from '../../model'
import { ancestors, caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import type { QualifierLexicon, UnitKind } from './lexicon'
import { comparatorAfter, type Numeral, numeralsOf } from './numerals'
import { type SurfaceWord, surfaceWords, wordAt } from './words'

interface Row {
  readonly tree: SentenceTree
  readonly words: readonly SurfaceWord[]
  readonly numerals: readonly Numeral[]
  readonly lexicon: QualifierLexicon
}

const HARM = new Set(
  'kill wound injure die hurt maim detain arrest capture evacuate rescue infect hospitalize hospitalise displace dead injured missing'.split(
    ' ',
  ),
)
const HARM_FORM = /^(killed|wounded|injured|hurt|dead|missing|detained|arrested)$/i
const PREMODIFIER = /^(JJ|NN|CD|VBN|VBG|HYPH|PDT|AFX|,)/
const JOINT = /^[-–—‑]$/

/** Lower-case unit kinds of a token's lemma or form. */
export function unitKinds(tree: SentenceTree, token: number, lexicon: QualifierLexicon): ReadonlyMap<UnitKind, string> {
  const form = tree.tokens[token]?.text.toLowerCase() ?? ''
  if (form === 'cent' && formAt(tree, token - 1) === 'per') return lexicon.units.get('per cent') ?? new Map()
  return lexicon.units.get(lemmaAt(tree, token)) ?? lexicon.units.get(form) ?? new Map()
}

function numeralOver(row: Row, token: number): Numeral | undefined {
  const at = wordAt(row.words, token)
  return row.numerals.find((numeral) => numeral.first <= at && at <= numeral.last)
}

/** "152" of "152 mm shells", "66" of "66-year-old", "100" of "100-member parliament": where the size ends, else -1. */
function sizeEnd(row: Row, numeral: Numeral): number {
  const { words, lexicon } = row
  const next = JOINT.test(words[numeral.last + 1]?.text ?? '') ? numeral.last + 2 : numeral.last + 1
  const unit = words[next]
  if (!unit) return -1
  const kinds = lexicon.units.get(unit.lower.replace(/[-–].*$/, ''))
  return kinds?.has('size') && unit.lower !== 'men' ? next : -1
}

function isMoney(row: Row, numeral: Numeral): boolean | undefined {
  const { symbol, word, code } = row.lexicon.currencies
  const before = row.words[numeral.first - 1]?.text ?? ''
  const after = row.words[numeral.last + 1]
  if (symbol.has(before) || code.has(before) || symbol.has(after?.text ?? '')) return true
  const next = row.words[numeral.last + 2]
  const nationed = next && /^[A-Z]/.test(after?.text ?? '') && word.has(next.lower.replace(/s$/, ''))
  return nationed || (word.has(after?.lower.replace(/s$/, '') ?? '') && row.tree.tokens[after!.first]!.upos !== 'VERB')
}

const YEAR = /^(1[5-9]|20)\d\d$/
const NAME_PARTS = new Set(['compound', 'flat', 'nmod:desc', 'amod', 'nummod', 'appos'])

/** A bare year before a noun ("the 2014 election", "in 2019 soldiers") or a number that ends a name ("Falcon 9 rocket"). */
function isLabel(row: Row, numeral: Numeral, noun: number): boolean {
  const { tree, words } = row
  const word = words[numeral.first]!
  const before = words[numeral.first - 1]
  const below = ancestors(tree, word.first).includes(noun)
  if (tree.tokens[noun]!.upos === 'PROPN' && !below) return true
  const the = before?.lower === 'the'
  if (YEAR.test(words[numeral.last]!.text) && (the || !below || tree.tokens[noun]!.xpos !== 'NNS')) return true
  if (numeral.from < numeral.first || numeral.first !== numeral.last) return false
  if (!before || !/^[A-Z]/.test(before.text) || !/^NN/.test(tree.tokens[before.last]!.xpos) || !/^\d/.test(word.text))
    return false
  const { head, relation } = tree.tokens[before.last]!
  if (tree.tokens[word.first]!.head === before.last) return true
  return head === word.first || (head > before.last && NAME_PARTS.has(relation))
}

/** A plural that is no part of the noun's phrase ends the search for a number: "the past two days forces …". */
function isOtherPlural(tree: SentenceTree, token: number, noun: number): boolean {
  if (tree.tokens[token]!.xpos !== 'NNS') return false
  const time = /^(day|week|month|year|hour|minute)$/.test(lemmaAt(tree, token))
  return time || !ancestors(tree, token).includes(noun)
}

/** The number that stands before a noun and counts it. */
function countBefore(row: Row, noun: number): Numeral | undefined {
  const { tree, words, numerals, lexicon } = row
  const here = wordAt(words, noun)
  for (let at = here - 1; at >= 0; at -= 1) {
    const numeral = numerals.find((candidate) => candidate.first <= at && at <= candidate.last)
    const size = numeral ? sizeEnd(row, numeral) : -1
    if (numeral && (size < 0 || size >= here)) {
      if (isMoney(row, numeral)) return undefined
      return isLabel(row, numeral, noun) || numeral.part ? undefined : numeral
    }
    if (numeral) at = numeral.first
    else if (isOtherPlural(tree, words[at]!.first, noun)) return undefined
    else if (!PREMODIFIER.test(tree.tokens[words[at]!.first]!.xpos) && !lexicon.units.has(words[at]!.lower))
      return undefined
    else if (words[at]!.text === ',' && !/^JJ/.test(tree.tokens[words[at - 1]?.last ?? 0]!.xpos)) return undefined
  }
  return undefined
}

/** The noun with the nouns before it and one joined to it: "combat engineers and sappers". */
function unitPhrase(row: Row, noun: number): string {
  const { tree } = row
  const before = dependents(tree, noun, 'compound').filter((child) => {
    const { upos, text } = tree.tokens[child]!
    return child < noun && upos !== 'NUM' && !row.lexicon.numbers.has(text.toLowerCase())
  })
  const first = before.length > 0 && noun - before[0]! <= before.length ? before[0]! : noun
  const joined = dependents(tree, noun, 'conj').find(
    (child) =>
      child === noun + 2 && tree.tokens[child]!.upos === 'NOUN' && dependents(tree, child, 'nummod').length === 0,
  )
  const tokens = tree.tokens.slice(first, (joined ?? noun) + 1)
  return tokens.map((token) => token.text).join(' ')
}

function verbComparator(row: Row, token: number): Comparator | undefined {
  const { head, relation } = row.tree.tokens[token]!
  return relation === 'obj' || relation === 'obl' ? row.lexicon.verbs.get(lemmaAt(row.tree, head)) : undefined
}

function quantity(row: Row, numeral: Numeral, at: number, unit: string | undefined): Quantity {
  const plain = numeral.comparator === '='
  const after = plain ? comparatorAfter(row.words, wordAt(row.words, at) + 1, row.lexicon) : undefined
  const comparator = after ?? (plain ? verbComparator(row, at) : undefined) ?? numeral.comparator
  if (numeral.part) return { value: Math.round(numeral.value * 1000) / 10, unit: '%', comparator }
  return { value: numeral.value, ...(unit ? { unit } : {}), comparator }
}

/** The number of a noun with its own count: "two soldiers", "40 %", "12 million rounds". */
function ownQuantity(row: Row, noun: number): Quantity | undefined {
  const { tree, lexicon, words } = row
  if (lexicon.currencies.word.has(lemmaAt(tree, noun)) || lexicon.currencies.symbol.has(tree.tokens[noun]!.text))
    return undefined
  const numeral = countBefore(row, noun)
  if (numeral) {
    const share = words[numeral.last + 1]
    const kinds = unitKinds(tree, noun, lexicon)
    const joint = JOINT.test(share?.text ?? '') ? 2 : 1
    const strength = lexicon.units.get(words[numeral.last + joint]?.lower ?? '')?.get('strength')
    if (strength) return quantity(row, numeral, noun, strength)
    const percent = kinds.get('share') ?? (share ? lexicon.units.get(share.lower)?.get('share') : undefined)
    return quantity(row, numeral, noun, percent ?? kinds.get('measure') ?? unitPhrase(row, noun))
  }
  const apposed = dependents(tree, noun, 'appos', 'nummod').find(
    (child) => child > noun && tree.tokens[child]!.upos === 'NUM',
  )
  const later = apposed === undefined || tree.tokens[noun]!.xpos !== 'NNS' ? undefined : numeralOver(row, apposed)
  return later && tree.tokens[apposed!]!.relation === 'appos'
    ? quantity(row, later, apposed!, unitPhrase(row, noun))
    : undefined
}

/** A number that stands for what it counts: "killed five", "hundreds of civilians", "two of the victims". */
function numeralQuantity(row: Row, token: number, numeral: Numeral): Quantity | undefined {
  const { tree } = row
  if (isMoney(row, numeral) || sizeEnd(row, numeral) >= 0) return undefined
  const counted = dependents(tree, token, 'nmod').find((child) => caseOf(tree, child) === 'of')
  if (counted !== undefined) {
    const inner = tree.tokens[counted]!.upos === 'PRON' ? undefined : unitPhrase(row, counted)
    return quantity(row, numeral, token, inner)
  }
  const governor = tree.tokens[token]!.head
  const before = row.words[numeral.from - 1]?.first
  const harmed = [governor, before].some(
    (at) => at !== undefined && at >= 0 && (HARM.has(lemmaAt(tree, at)) || HARM_FORM.test(tree.tokens[at]!.text)),
  )
  // "the death toll rose to 45"
  const isToll =
    governor >= 0 && dependents(tree, governor, 'nsubj', 'nsubj:pass').some((child) => lemmaAt(tree, child) === 'toll')
  return quantity(row, numeral, token, harmed || isToll ? 'people' : undefined)
}

/** Through "of" to what counts it: "thousands of civilians", "40% of needs", "rounds of shells and mines". */
function governingQuantity(row: Row, noun: number, depth: number): Quantity | undefined {
  const { tree, lexicon } = row
  const { head, relation } = tree.tokens[noun]!
  if (head < 0 || depth > 3) return undefined
  if (relation === 'conj' && head < noun) {
    const held = tree.tokens[head]!.head
    return held >= 0 && !numeralOver(row, held) ? governingQuantity(row, head, depth + 1) : undefined
  }
  if (relation !== 'nmod' || caseOf(tree, noun) !== 'of') return undefined
  const numeral = numeralOver(row, head)
  if (numeral) return isMoney(row, numeral) ? undefined : quantity(row, numeral, head, unitPhrase(row, noun))
  const kinds = unitKinds(tree, head, lexicon)
  const measures = kinds.has('measure') || kinds.has('portion') || kinds.has('collective') || kinds.has('share')
  if (!measures) return undefined
  return ownQuantity(row, head) ?? governingQuantity(row, head, depth + 1)
}

/** Down through "of": "a group of 12 soldiers", "the delivery of 40 tanks". */
function innerQuantity(row: Row, noun: number): Quantity | undefined {
  const { tree, lexicon } = row
  const kinds = unitKinds(tree, noun, lexicon)
  const carries =
    kinds.has('collective') || kinds.has('portion') || /(tion|sion|ment|ing|al|ery|ase|ale)$/.test(lemmaAt(tree, noun))
  if (!carries) return undefined
  for (const child of dependents(tree, noun, 'nmod')) {
    if (caseOf(tree, child) !== 'of') continue
    const numeral = numeralOver(row, child)
    const found = numeral ? numeralQuantity(row, child, numeral) : ownQuantity(row, child)
    if (found) return found
  }
  return undefined
}

/**
 * The number of the noun phrase headed by a token, or of the token itself where it is a number: value, unit in the
 * text's own words ("rounds"; "%" for shares and fractions), and comparator. Of a range the lower end, ">"; of "dozens",
 * "hundreds" the order of magnitude, "~". Undefined for sizes, calibres, ages, years, money, and "a" alone.
 */
export function quantityOf(tree: SentenceTree, noun: number, lexicon: QualifierLexicon): Quantity | undefined {
  const words = surfaceWords(tree)
  const row: Row = { tree, words, numerals: numeralsOf(words, lexicon), lexicon }
  if (row.numerals.length === 0 || !/^(NOUN|PROPN|NUM|SYM|ADJ|DET|X)$/.test(tree.tokens[noun]?.upos ?? ''))
    return undefined
  const numeral = numeralOver(row, noun)
  if (numeral) return numeralQuantity(row, noun, numeral)
  return ownQuantity(row, noun) ?? governingQuantity(row, noun, 0) ?? innerQuantity(row, noun)
}
