import type { Prepositions } from './phrases'

/**
 * What a predicate says of whom, in deep roles: a passive's agent is the subject, its subject the object. Subjects are
 * inherited over coordination, control, participles and relative clauses.
 */
export interface Clause {
  readonly kind: 'verb' | 'noun' | 'adjective'
  readonly head: number
  /** Keys to look the predicate up by, the most specific first ("call_off", "call"). */
  readonly keys: readonly string[]
  readonly passive: boolean
  readonly subjects: readonly number[]
  /** Who does it if the noun that a participle describes cannot: "posted a message blaming X". */
  readonly fallback: readonly number[]
  readonly objects: readonly number[]
  readonly indirect: readonly number[]
  /** Prepositional phrases of the predicate itself. */
  readonly own: Prepositions
  /** Those that hang on its objects (or, for a noun, on its verb), against attachment errors. */
  readonly nested: Prepositions
  /** Possessor or country adjective of a noun. */
  readonly possessors: readonly number[]
  /** What a predicate noun is said of: subject of its copula, or the name that it stands beside. */
  readonly described: readonly number[]
  /** Heads of infinitive, gerund and finite complements. */
  readonly complements: readonly number[]
}
