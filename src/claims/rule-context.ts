import type { EntityType, Ontology } from '../model'
import type { NounClasses } from './arguments/noun-classes'
import type { Resolver } from './arguments/resolve'
import type { Reading } from './reading'
import type { RuleContext } from './rule'

const VICTIMS: ReadonlySet<EntityType> = new Set(['Person', 'Group'])
const AGENT = { agent: true }
const VICTIM = { numerals: true, types: VICTIMS }

/** What rules are given of a document. */
export function createRuleContext(
  reading: Reading,
  ontology: Ontology,
  resolver: Resolver,
  nouns: NounClasses,
): RuleContext {
  return {
    reading,
    ontology,
    nouns,
    resolve: (tree, token) => resolver.resolve(tree, token, AGENT).map(({ entity }) => entity),
    resolveVictims: (tree, token) => resolver.resolve(tree, token, VICTIM).map(({ entity }) => entity),
  }
}
