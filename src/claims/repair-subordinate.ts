import type { Token } from '../model'
import type { Repair, TokenChange } from './repair-headline'

const SUBORDINATOR = /^(after|before|since|until|as|while|when|because)$/
const FINITE = /^VB[DZP]$/
/** Whatever may stand between a subject and its verb. */
const BETWEEN = /^(ADV|AUX|PART)$/

const childrenOf = (tokens: readonly Token[], head: number) => tokens.filter((token) => token.head === head)

/**
 * "after a strike killed six" with "after a strike" read as a phrase of "killed" or of what stands before: what stands between a
 * subordinator and a finite verb is the verb's subject.
 */
export const subordinateSubjects: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const subject of tokens) {
    if (!/^(nsubj|obl)$/.test(subject.relation) || !/^(NOUN|PROPN)$/.test(subject.upos)) continue
    const verb = verbBehind(tokens, subject)
    if (!verb || !/^(advcl|acl|ccomp|xcomp|conj)$/.test(verb.relation)) continue
    const opening = [...childrenOf(tokens, subject.index), ...childrenOf(tokens, verb.index)].find(
      ({ relation, index, text }) =>
        /^(case|mark)$/.test(relation) && index < subject.index && SUBORDINATOR.test(text.toLowerCase()),
    )
    if (!opening) continue
    const inside = childrenOf(tokens, verb.index)
    const others = inside.some((child) => child !== subject && /^(nsubj|csubj|expl|aux:pass)/.test(child.relation))
    if (others || !isPastTense(tokens, verb, inside)) continue
    changes.set(subject.index, { head: verb.index, relation: 'nsubj' })
    changes.set(opening.index, { head: verb.index, relation: 'mark' })
    changes.set(verb.index, {
      ...(verb.xpos === 'VBN' && { xpos: 'VBD' }),
      ...(verb.relation === 'acl' && { relation: 'advcl' }),
    })
  }
  return changes
}

/** The verb that a noun stands before and hangs on, or whose own head it hangs on. */
function verbBehind(tokens: readonly Token[], subject: Token): Token | undefined {
  const verb = tokens.find(
    (token) => token.index > subject.index && !BETWEEN.test(token.upos) && !isInside(tokens, token, subject),
  )
  if (verb?.upos !== 'VERB') return undefined
  return subject.head === verb.index || (subject.head === verb.head && subject.relation === 'obl') ? verb : undefined
}

function isInside(tokens: readonly Token[], token: Token, head: Token): boolean {
  let at: Token | undefined = token
  for (let steps = 0; at && steps < tokens.length; steps++, at = tokens[at.head]) if (at === head) return true
  return false
}

/** A past tense, also one taken for a participle: it has an object, or a number of them, behind it. */
function isPastTense(tokens: readonly Token[], verb: Token, inside: readonly Token[]): boolean {
  if (FINITE.test(verb.xpos)) return true
  if (verb.xpos !== 'VBN') return false
  if (inside.some(({ relation, xpos }) => relation === 'aux' && FINITE.test(xpos))) return true
  return inside.some(
    ({ relation, index }) =>
      index > verb.index &&
      (relation === 'obj' || (relation === 'obl' && /^(at|more|up|as)$/i.test(tokens[verb.index + 1]?.text ?? ''))),
  )
}

/** "took the city to court", "sent him to jail" read as infinitives: a bare noun of the law behind "to" is where they are taken. */
export const courtPhrases: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const court of tokens) {
    const to = tokens[court.index - 1]
    if (
      !/^(court|jail|prison)$/.test(court.text.toLowerCase()) ||
      court.upos !== 'VERB' ||
      to?.text.toLowerCase() !== 'to'
    )
      continue
    if (childrenOf(tokens, court.index).some(({ relation }) => relation === 'obj')) continue
    const verb = tokens[court.head]
    if (verb?.upos !== 'VERB') continue
    changes.set(court.index, { upos: 'NOUN', xpos: 'NN', lemma: court.text.toLowerCase(), relation: 'obl' })
    changes.set(to.index, { upos: 'ADP', xpos: 'IN', relation: 'case' })
  }
  return changes
}

const PROCEEDING =
  /^(trial|case|hearing|arrest|detention|conviction|prosecution|extradition|sentencing|questioning|interrogation|indictment)$/
const ACCUSED = /^(accuse|charge|suspect|convict|want|indict|acquit|arrest|jail|sentence)$/

/** "the trial of the man accused of murder" with "accused" hung on the trial: people are accused. */
export const accusedPeople: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const participle of tokens) {
    const noun = tokens[participle.head]
    if (participle.relation !== 'acl' || participle.xpos !== 'VBN' || !ACCUSED.test(participle.lemma)) continue
    if (!noun || !PROCEEDING.test(noun.lemma)) continue
    const person = childrenOf(tokens, noun.index).find(
      (child) =>
        child.relation === 'nmod' &&
        child.index < participle.index &&
        childrenOf(tokens, child.index).some(
          ({ relation, text }) => relation === 'case' && /^(of|against)$/.test(text),
        ),
    )
    if (person) changes.set(participle.index, { head: person.index })
  }
  return changes
}

/** "Five killed, 20 wounded in a blast": the bare number before a joined participle is its own subject. */
export const joinedCounts: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const count of tokens) {
    const verb = tokens[count.index + 1]
    if (count.xpos !== 'CD' || !/^obl/.test(count.relation) || verb?.xpos !== 'VBN' || verb.relation !== 'conj')
      continue
    if (count.head !== verb.head && count.head !== verb.index) continue
    if (/^(,|and|;)$/.test(tokens[count.index - 1]?.text ?? ''))
      changes.set(count.index, { head: verb.index, relation: 'nsubj:pass' })
  }
  return changes
}
