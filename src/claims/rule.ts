import type { Modality, Ontology, Polarity, Reason } from '../model'
import type { NounClasses } from './arguments/noun-classes'
import type { Reading } from './reading'
import type { Standing } from './standing'
import type { SentenceTree } from './tree'

/**
 * What a rule says it saw: two entities, a relation and the word that states it. Standing (polarity, modality, source)
 * and the qualifiers time, quantity, amount and place are added afterwards, from the predicate and its arguments.
 */
export interface Proposal {
  readonly relation: string
  /** Indices into `Reading.entities`. */
  readonly subject: number
  readonly object: number
  readonly sentence: number
  /** The tokens whose phrases stand for subject and object, where the rule read them off the tree. */
  readonly subjectAt?: number
  readonly objectAt?: number
  /** The token that states the relation: verb, noun, adjective, or title word. */
  readonly predicate: number
  /** `family/name`. */
  readonly rule: string
  /** 0 to 1: how often the rule is right. */
  readonly confidence: number
  /** Why the confidence is what it is; only where it was asked for. */
  readonly reasons?: readonly Reason[]
  readonly item?: string
  /** Head noun of the item, where a rule leaves its words to be read. */
  readonly itemAt?: number
  readonly title?: string
  readonly agreement?: string
  /** Head noun whose number is the claim's quantity. */
  readonly quantityAt?: number
  /** Any token of the money that is the claim's amount. */
  readonly amountAt?: number
  /** Standing that the construction itself fixes ("former minister": negative). */
  readonly polarity?: Polarity
  readonly modality?: Modality
}

export interface RuleContext {
  readonly reading: Reading
  readonly ontology: Ontology
  /** The entities that a token stands for: its name, antecedent, conjuncts, or a nominal entity made for it. */
  resolve(tree: SentenceTree, token: number): readonly number[]
  /** The same for people killed, hurt or held: bare numbers count ("killed five"). */
  resolveVictims(tree: SentenceTree, token: number): readonly number[]
  readonly nouns: NounClasses
}

/** A construction that needs what the other rules saw: it runs after them, over the whole document's proposals. */
export interface DerivedRule {
  readonly name: string
  derive(tree: SentenceTree, context: RuleContext, proposals: readonly Proposal[]): readonly Proposal[]
}

/** A construction that needs to know whom the article credits with a predicate: it runs when the others are held to the rest. */
export interface VoicedRule {
  readonly name: string
  propose(tree: SentenceTree, context: RuleContext, standingOf: (token: number) => Standing): readonly Proposal[]
}

/** One construction of one relation or family: pure, and listed in `rules/index.ts`. */
export interface Rule {
  readonly name: string
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[]
}
