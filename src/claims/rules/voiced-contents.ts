import type { EntityType } from '../../model'
import type { NounClasses } from '../arguments/noun-classes'
import { ARGUMENT_TYPES } from '../frames/argument-types'
import { isWrong } from '../frames/duties-and-wrongs'
import { clausePhrase, dutyIn } from '../frames/read-item'
import { isPassive, surfaceSubject } from '../frames/subjects'
import type { Proposal, VoicedRule } from '../rule'
import type { Standing } from '../standing'
import { dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'

/** "we", "you": who speaks, or who is spoken to, is told of by no name. */
const SPEECH_PERSONS = /^(i|we|you|me|us|it|there|this|that|one|everyone|everybody|nobody|all)$/
const LOOSE = /^(punct|cc|conj|discourse|advmod)$/
const TENTATIVE = /^(may|might|would|could|can|will|wo|ca|'d|'ll)$/
/** Governors whose content is a deed that somebody is blamed for, even where the article does not vouch for it. */
const UNVOUCHED = new Set(['alleged', 'reported'])

/**
 * "Y ignored the law," X said: who is credited with telling a wrong of somebody accuses them, and who is credited with a
 * duty of somebody asks it of them, wherever the voice stands: before, behind, in "according to" or a sentence away.
 */
export const voicedContents: VoicedRule = {
  name: 'diplomacy/voiced-content',
  propose(tree, { reading, nouns, resolve }, standingOf) {
    return tree.tokens.flatMap((token): Proposal[] => {
      const at = token.index
      if (token.upos !== 'VERB' || !isTold(tree, at)) return []
      const wrong = isWrong(tree, at, nouns) || isSuffered(tree, at, nouns)
      const relation = wrong ? 'ACCUSES' : isOwnDuty(tree, at) ? 'REQUESTS' : undefined
      const about = relation && doerOf(tree, at)
      if (!relation || about === undefined || SPEECH_PERSONS.test(formAt(tree, about))) return []
      if (isTentative(tree, at) || isKind(tree, about)) return []
      const standing = standingOf(at)
      const { source } = standing
      if (source === null || (relation === 'ACCUSES' && !isVouchedFor(tree, at, standing))) return []
      const types = ARGUMENT_TYPES[relation]!
      const fits = (entity: number, allowed: ReadonlySet<EntityType>) => allowed.has(reading.entities[entity]!.type)
      if (!fits(source, types.subject)) return []
      return resolve(tree, about)
        .filter(
          (object) => object !== source && fits(object, types.object) && reading.entities[object]!.type !== 'Event',
        )
        .map((object) => ({
          relation,
          subject: source,
          object,
          objectAt: about,
          sentence: tree.index,
          predicate: at,
          rule: 'diplomacy/voiced-content',
          confidence: 0.7,
          item: clausePhrase(tree, reading.analysis.document.text, relation === 'REQUESTS' ? dutyIn(tree, at) : at),
          polarity: 'positive' as const,
          modality: 'asserted' as const,
        }))
    })
  },
}

/** "was misled by X". */
function isSuffered(tree: SentenceTree, token: number, nouns: NounClasses): boolean {
  return dependent(tree, token, 'obl:agent') !== undefined && nouns.has(lemmaAt(tree, token), 'wrongful')
}

/** The subject, of a passive the agent: "the results were rigged by X". */
function doerOf(tree: SentenceTree, token: number): number | undefined {
  return dependent(tree, token, 'obl:agent') ?? (isPassive(tree, token) ? undefined : surfaceSubject(tree, token))
}

/** What is said, or goes on what is said: no clause that says when, why or of whom. */
function isTold(tree: SentenceTree, token: number): boolean {
  const { relation, head } = tree.tokens[token]!
  if (relation === 'conj') return isTold(tree, head)
  return /^(root|ccomp|parataxis)$/.test(relation)
}

/** A duty by its own words, of somebody who is to act: "must act", "needs to act", not "must be heard". */
function isOwnDuty(tree: SentenceTree, token: number): boolean {
  if (dependent(tree, token, 'aux:pass', 'nsubj:pass', 'cop') !== undefined) return false
  const helpers = dependents(tree, token, 'aux').map((child) => lemmaAt(tree, child))
  if (helpers.some((helper) => /^(should|must|ought)$/.test(helper))) return true
  const needs = /^(need|have|ought)$/.test(lemmaAt(tree, token)) && /^VB[PZ]$/.test(tree.tokens[token]!.xpos)
  const act = dependents(tree, token, 'xcomp').find((child) => marksInfinitive(tree, child))
  const yet = dependents(tree, token, 'advmod').some((child) => formAt(tree, child) === 'yet')
  return needs && helpers.length === 0 && act !== undefined && !yet
}

function marksInfinitive(tree: SentenceTree, token: number): boolean {
  return dependents(tree, token, 'mark').some((child) => formAt(tree, child) === 'to')
}

/** "Drivers must slow down": a bare plural is told of the kind, of nobody in particular. */
function isKind(tree: SentenceTree, token: number): boolean {
  return (
    tree.tokens[token]!.xpos === 'NNS' &&
    (tree.children[token] ?? []).every((child) => LOOSE.test(tree.tokens[child]!.relation))
  )
}

/** "may need to", "would have to": what would be a duty is none yet. */
function isTentative(tree: SentenceTree, token: number): boolean {
  return dependents(tree, token, 'aux').some((child) => TENTATIVE.test(formAt(tree, child)))
}

/** A wrong told as done; one that is only alleged or believed where the voice's own verb governs it. */
function isVouchedFor(tree: SentenceTree, token: number, { modality, polarity }: Standing): boolean {
  if (polarity === 'negative') return false
  if (modality === 'asserted') return true
  const { relation, head } = tree.tokens[token]!
  return UNVOUCHED.has(modality) && relation === 'ccomp' && /^(believe|think|allege|claim)$/.test(lemmaAt(tree, head))
}
