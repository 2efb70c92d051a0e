import { findMarginals, type NameLabels } from './name-labels'

/** Words that name nothing by themselves, also when a headline capitalises them. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of and in on at for to it he she they i we you this that these those but as if his her its their our my by ' +
    'from with new after before over under is are was were be has have had will not no or so than'
  ).split(' '),
)

/** A sentence as the vote sees it. */
export interface Voter {
  readonly words: readonly string[]
  /** Scores of the labels, `[word × labels + label]`. */
  readonly emissions: Float32Array
}

const STRENGTH = 1.5
const FLOOR = 0.1
const FULL_WEIGHT = 3

/**
 * Lets the occurrences of a capitalised word in one document vote on its type: to a word's scores is added the logarithm
 * of the mean probability that the *other* occurrences give to the type, less while there are fewer than three of them.
 * Where the word itself looks like a nationality it is left alone: "Russian" names people, "Russia" a place.
 */
export function voteOverDocument(names: NameLabels, sentences: readonly Voter[]): Float32Array[] {
  const types = ['', ...new Set(names.labels.map((label) => label.slice(2)).filter((type) => type !== ''))]
  const typeOf = names.labels.map((label) => types.indexOf(label.slice(2)))
  const places = findPlaces(sentences)
  const changed = sentences.map(({ emissions }) => emissions.slice())
  const marginals = new Map<number, Float64Array>()
  const shares = ([sentence, word]: Place): Float64Array => {
    const known = marginals.get(sentence) ?? findMarginals(names, sentences[sentence]!.emissions)
    marginals.set(sentence, known)
    const sums = new Float64Array(types.length)
    typeOf.forEach((type, label) => {
      sums[type]! += known[word * typeOf.length + label]!
    })
    return sums
  }
  for (const group of places.values()) {
    if (group.length < 2) continue
    const votes = group.map(shares)
    const total = types.map((_, type) => votes.reduce((sum, vote) => sum + vote[type]!, 0))
    const others = group.length - 1
    const weight = STRENGTH * Math.min(1, others / FULL_WEIGHT)
    group.forEach(([sentence, word], i) => {
      const own = votes[i]!
      const looksLike = own.reduce((top, share, type) => (share > own[top]! ? type : top), 0)
      if (types[looksLike] === 'NORP') return
      const row = changed[sentence]!
      typeOf.forEach((type, label) => {
        const mean = (total[type]! - own[type]!) / others
        row[word * typeOf.length + label]! += weight * Math.log((mean + FLOOR) / (1 + FLOOR * types.length))
      })
    })
  }
  return changed
}

type Place = readonly [sentence: number, word: number]

function findPlaces(sentences: readonly Voter[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  sentences.forEach(({ words }, sentence) => {
    words.forEach((word, at) => {
      if (word.length < 2 || !/^\p{Lu}/u.test(word) || FUNCTION_WORDS.has(word.toLowerCase())) return
      const group = places.get(word)
      if (group === undefined) places.set(word, [[sentence, at]])
      else group.push([sentence, at])
    })
  })
  return places
}
