import { IRREGULAR_VERBS } from './irregular-verbs'
import type { Lexicon } from './lexicon'
import type { WordTable } from './word-table'

/** Finds lemmas as the UD English treebanks write them. */
export interface Lemmatiser {
  lemmatise(word: string, xpos: string): string
}

const CACHE_LIMIT = 50_000

/**
 * A lemmatiser of rules for regular inflection over a table of exceptions: `form tag`, the form in small letters, → lemma.
 */
export function makeLemmatiser(lexicon: Lexicon, exceptions: Pick<WordTable, 'get'>): Lemmatiser {
  const cache = new Map<string, string>()
  return {
    lemmatise(word, xpos) {
      const key = `${word}\t${xpos}`
      const known = cache.get(key)
      if (known !== undefined) return known
      const lower = word.toLowerCase().replaceAll('’', "'")
      const listed = exceptions.get(`${lower} ${xpos}`)
      const lemma = irregularLemma(lower, xpos) ?? listed ?? lemmatiseByRule(word, xpos, lexicon)
      if (cache.size >= CACHE_LIMIT) cache.clear()
      cache.set(key, lemma)
      return lemma
    },
  }
}

/** Surer than the table, which also holds the slips of its texts. */
function irregularLemma(lower: string, xpos: string): string | undefined {
  if (xpos === 'VBD' || xpos === 'VBN') return IRREGULAR_VERBS.get(lower)
  return xpos === 'NNS' && SE_PLURALS.has(lower) ? lower.slice(0, -1) : undefined
}

/** The lemma that the rules of regular inflection give. */
export function lemmatiseByRule(word: string, xpos: string, lexicon: Lexicon): string {
  if (xpos === 'NNP' || xpos === 'ADD' || xpos === 'FW') return word
  if (xpos === 'NNPS') return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (lower.length < 3 || lower.length > 40) return lower
  switch (xpos) {
    case 'NNS':
      return singular(lower, lexicon)
    case 'VBZ':
      return uninflect(lower, 's', 'v', lexicon)
    case 'VBD':
    case 'VBN':
      return uninflect(lower, 'ed', 'v', lexicon)
    case 'VBG':
      return uninflect(lower, 'ing', 'v', lexicon)
    case 'JJR':
    case 'RBR':
      return uninflect(lower, 'er', 'a', lexicon)
    case 'JJS':
    case 'RBS':
      return uninflect(lower, 'est', 'a', lexicon)
    case 'NN':
      return /^[\p{Lu}\d]{2,}$/u.test(word) ? word : lower
    default:
      return lower
  }
}

/** Plurals in -ses whose singular ends in -se, not -sis. */
const SE_PLURALS = new Set('bases cases phases houses horses nurses purchases courses clauses causes'.split(' '))

function singular(word: string, lexicon: Lexicon): string {
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`
  if (/(?:[^aeiou]ies|quies)$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('es')) {
    const whole = word.slice(0, -1)
    const stem = word.slice(0, -2)
    return !knows(whole, 'n', lexicon) && knows(stem, 'n', lexicon) ? stem : whole
  }
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Takes an ending off; undoes doubled consonants, `-ies`, and the loss of a final e. */
function uninflect(word: string, ending: 's' | 'ed' | 'ing' | 'er' | 'est', part: 'v' | 'a', lexicon: Lexicon): string {
  if (!word.endsWith(ending)) return word
  if (ending === 's' && /(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2)
  const stem = word.slice(0, -ending.length)
  if (ending === 's') return /[^aeiou]ies$/.test(word) && word.length > 4 ? `${word.slice(0, -3)}y` : stem
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return word
  if (ending !== 'ing' && /[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  if (/([bdfgklmnprtvz])\1$/.test(stem)) {
    const single = stem.slice(0, -1)
    const rankStem = rank(stem, part, lexicon)
    return rank(single, part, lexicon) > rankStem || (rankStem === 0 && !/(?:ll|zz|ff)$/.test(stem)) ? single : stem
  }
  const withE = `${stem}e`
  const [rankStem, rankE] = [rank(stem, part, lexicon), rank(withE, part, lexicon)]
  if (rankStem !== rankE && (rankStem === 0 || rankE === 0)) return rankE > 0 ? withE : stem
  return endsLikeLostE(stem) ? withE : stem
}

/** Whether a stem as it stands would have doubled its consonant, or ends as no English verb does without e. */
function endsLikeLostE(stem: string): boolean {
  if (/^[^aeiou]*[aeiouy][bcdfgklmnprstvz]$/.test(stem)) return true
  return /(?:[^aeiou][aeiou][vscz]|[aeiou]{2}[vz]|[^s]at|at[ei]|uc|dg|rg|ng[^i]|[^l]l[vs]|rs|rv|ns|[bcdfgkpt]l|nc|rc|u|iz|is|[aeiou]r[^aeiou]?ag)$/.test(
    stem,
  )
}

function rank(word: string, part: 'v' | 'a', lexicon: Lexicon): number {
  const { wordnet } = lexicon.classify(word)
  const parts = wordnet.split('/', 1)[0]!
  if (parts.includes(part.toUpperCase())) return 2
  return parts.includes(part) ? 1 : 0
}

function knows(word: string, part: 'n', lexicon: Lexicon): boolean {
  return lexicon.classify(word).wordnet.split('/', 1)[0]!.toLowerCase().includes(part)
}
