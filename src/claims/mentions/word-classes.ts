import type { Token } from '../../model'

const DATE_WORDS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun gmt utc est
  edt pst cet am pm ad bc`.split(/\s+/),
)

/** Particles that join the parts of a person's name. */
const NAME_PARTICLES = new Set(
  'de del della di da dos du des la las le van von der den ten ter bin bint ibn abu al el ul dela ben ould zu y e'.split(
    ' ',
  ),
)

/** Plural or collective nouns whose possessive begins a name: "People's Protection Units". */
const NAME_POSSESSORS = new Set(
  'people workers farmers teachers women men children king queen lord prince mother father veterans writers doctors students'.split(
    ' ',
  ),
)

const CLOSED_CLASS = /^(PRP\$?|DT|PDT|WDT|WP\$?|WRB|IN|TO|CC|MD|EX|UH|RB|RBR|RBS)$/

/** Whether a word names a month, a day of the week or a part of a clock time. */
export function isDateWord(word: string): boolean {
  return DATE_WORDS.has(word.toLowerCase().replace(/\.$/, ''))
}

export function isNameParticle(word: string): boolean {
  return NAME_PARTICLES.has(word.toLowerCase())
}

export function isNamePossessor(word: string): boolean {
  return NAME_POSSESSORS.has(word.toLowerCase())
}

/** Begins with a capital, or with a small article of Arabic, or is of the kind of "iPhone". */
export function isCapitalised(word: string): boolean {
  if (/^[A-Z]/.test(word)) return true
  if (/^[a-z]*$/.test(word)) return false
  return (
    /^[’']?\p{Lu}/u.test(word) || /^(al|el|as|ad|ar|an|ash)[-‑]\p{Lu}/u.test(word) || /^\p{Ll}\p{Lu}\p{Ll}/u.test(word)
  )
}

/** Pronouns, articles, prepositions and the like: no name begins or ends with one that is so tagged. */
export function isClosedClass(token: Token): boolean {
  return CLOSED_CLASS.test(token.xpos)
}

export function isHyphen(token: Token): boolean {
  return /^[-‐‑–]$/.test(token.text)
}

/** "Jr.", "III": what may follow a surname. */
export function isNameSuffix(word: string): boolean {
  return /^(jr|sr|phd|md|mp|esq)\.?$/i.test(word) || /^(II|III|IV|V|VI|VII|VIII|XI|XIV|XVI)$/.test(word)
}
