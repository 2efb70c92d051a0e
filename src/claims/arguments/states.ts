import type { Reading } from '../reading'
import { caseOf, dependents, lemmaAt, type SentenceTree } from '../tree'
import type { NounClasses } from './noun-classes'

/** The states and bodies that stand behind nouns for their forces, means and deeds. */
export interface States {
  /** Of a doer: "Ukrainian drones attacked", "a US operation killed". */
  behind(tree: SentenceTree, token: number): number | undefined
  /** Of anybody: "the Russian army". */
  body(tree: SentenceTree, token: number): number | undefined
}

export function createStates(reading: Reading, nouns: NounClasses): States {
  /** "Ukrainian drones attacked", "a US operation killed": the state or body whose means or deed it is. */
  function stateOf(tree: SentenceTree, token: number): number | undefined {
    const lemma = lemmaAt(tree, token)
    if (nouns.eventKinds(lemma).includes('attack-event') || lemma === 'operation') return owningBody(tree, token)
    return nouns.has(lemma, 'means') || nouns.has(lemma, 'stateforce') ? owningCountry(tree, token) : undefined
  }

  function stateBody(tree: SentenceTree, token: number): number | undefined {
    const lemma = lemmaAt(tree, token)
    return nouns.has(lemma, 'stateforce') && !/^(troop|soldier)s?$/.test(lemma) ? owningCountry(tree, token) : undefined
  }

  function owningBody(tree: SentenceTree, token: number): number | undefined {
    const country = owningCountry(tree, token)
    if (country !== undefined) return country
    for (const child of dependents(tree, token, 'amod', 'compound', 'nmod:poss')) {
      const name = reading.nameAt(tree.index, child)
      if (
        name &&
        (reading.entities[name.entity]!.type === 'Organization' || reading.entities[name.entity]!.type === 'Group')
      )
        return name.entity
    }
    return undefined
  }

  function owningCountry(tree: SentenceTree, token: number): number | undefined {
    for (const child of dependents(tree, token, 'amod', 'compound', 'nmod:poss', 'nmod:desc', 'nmod')) {
      if (tree.tokens[child]!.relation === 'nmod' && caseOf(tree, child) !== 'of') continue
      const name = reading.nameAt(tree.index, child)
      if (name && reading.entities[name.entity]!.type === 'Country') return name.entity
      const anaphor = reading.anaphorAt(tree.index, child)
      if (anaphor && reading.entities[anaphor.entity]!.type === 'Country') return anaphor.entity
    }
    return undefined
  }

  return { behind: stateOf, body: stateBody }
}
