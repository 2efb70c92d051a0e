import { dependents, lemmaAt, type SentenceTree } from '../tree'
import type { NounClasses } from './noun-classes'

/** Illness attacks nobody: "died of cancer", "a heart attack". An outbreak of it is an event. */
export function isAilment(tree: SentenceTree, token: number, nouns: NounClasses): boolean {
  if (nouns.has(lemmaAt(tree, token), 'ailment')) return true
  return dependents(tree, token, 'compound', 'amod').some((part) =>
    /^(heart|cardiac|asthma|panic)$/.test(lemmaAt(tree, part)),
  )
}
