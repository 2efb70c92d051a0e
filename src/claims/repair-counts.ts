import type { Token } from '../model'
import type { Repair, TokenChange } from './repair-headline'
import { childrenOf } from './token-children'

const ESTIMATE = /^(around|about|over|nearly|some|roughly)$/i
const HARMED = /^(injured|wounded|hurt|hospitali[sz]ed)$/
const BEREFT = /^(missing|homeless|stranded|displaced|trapped|unaccounted)$/

/** "injured around 35,000" read as a prepositional phrase: the number is the object. */
export const estimatedNumbers: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const number of tokens) {
    const verb = tokens[number.head]
    if (number.relation !== 'obl' || number.xpos !== 'CD' || verb?.upos !== 'VERB') continue
    const near = number.index === verb.index + 2 && ESTIMATE.test(tokens[verb.index + 1]!.text)
    const free = !childrenOf(tokens, verb.index).some(({ relation }) => /^(obj|nsubj:pass|aux:pass)$/.test(relation))
    if (near && free) changes.set(number.index, { relation: 'obj' })
  }
  return changes
}

/** "killed twelve and injured six more" with the second verb joined to the number: it is joined to the verb and has the second number. */
export const verbsJoinedToObjects: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const verb of tokens) {
    const object = tokens[verb.head]
    if (verb.relation !== 'conj' || !/^VB[DN]$/.test(verb.xpos) || object?.relation !== 'obj') continue
    const first = tokens[object.head]
    if (first?.upos !== 'VERB' || object.index > verb.index) continue
    const counts = childrenOf(tokens, object.index).find(
      ({ relation, xpos, index }) => relation === 'conj' && xpos === 'CD' && index > verb.index,
    )
    const behind = childrenOf(tokens, first.index).find(
      ({ relation, index }) => relation === 'obj' && index > verb.index,
    )
    const own = childrenOf(tokens, verb.index).some(({ relation, index }) => relation === 'obj' && index > verb.index)
    if (!behind && !own && !counts) continue
    changes.set(verb.index, { head: first.index, xpos: first.xpos })
    if (behind) changes.set(behind.index, { head: verb.index })
    if (counts && !behind && !own) {
      changes.set(counts.index, { head: verb.index, relation: 'obj' })
      if (tokens[counts.index + 1]?.text === 'more') changes.set(counts.index + 1, { head: counts.index })
    }
  }
  return changes
}

/** "left 20 dead and 30 injured": the dead are the object of "left", the injured that of a verb of their own. */
export const deadAndInjured: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const verb of tokens) {
    if (verb.lemma !== 'leave' || verb.upos !== 'VERB') continue
    const dead = tokens.slice(verb.index + 1, verb.index + 14).find(({ text }) => text === 'dead' || HARMED.test(text))
    if (!dead) continue
    const all = childrenOf(tokens, verb.index).find(({ relation }) => relation === 'obj')
    const counted = countBefore(tokens, dead)
    if (all && all.index < dead.index && dead.relation === 'amod')
      changes.set(dead.index, { head: verb.index, relation: 'xcomp' })
    else if (counted && counted.head === dead.index) {
      changes.set(counted.index, { head: verb.index, relation: 'obj' })
      changes.set(dead.index, { head: verb.index, relation: 'xcomp' })
    }
    for (const fate of tokens.slice(dead.index + 1, dead.index + 9)) {
      const others = countBefore(tokens, fate)
      if (!others || others.index <= dead.index) continue
      if (HARMED.test(fate.text)) {
        changes.set(fate.index, {
          head: verb.index,
          relation: 'conj',
          upos: 'VERB',
          xpos: 'VBD',
          lemma: harmOf(fate.text),
        })
        changes.set(others.index, { head: fate.index, relation: 'obj' })
      }
      if (BEREFT.test(fate.text)) changes.set(others.index, { head: verb.index, relation: 'dep' })
    }
  }
  return changes
}

/** The number, or the counted noun, right before a word. */
function countBefore(tokens: readonly Token[], word: Token): Token | undefined {
  const before = tokens[word.index - 1]
  if (before?.xpos === 'CD' || /^(dozens|scores|hundreds|thousands|others|more|many|several)$/.test(before?.text ?? ''))
    return before
  return before?.xpos === 'NNS' || before?.text === 'people' ? before : undefined
}

function harmOf(participle: string): string {
  if (participle === 'hurt') return 'hurt'
  return participle.startsWith('hospital') ? 'hospitalize' : participle === 'injured' ? 'injure' : 'wound'
}

const DEED =
  /^(killing|shooting|bombing|shelling|beating|poisoning|stabbing|lynching|slaying|jailing|kidnapping|burning|storming|looting)$/

/** "Shelling from rebels killed a man" with the deed read as a clause: without an object it is a noun. */
export const deedSubjects: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const deed of tokens) {
    if (deed.relation !== 'csubj' || deed.xpos !== 'VBG' || !DEED.test(deed.text.toLowerCase())) continue
    const children = childrenOf(tokens, deed.index)
    if (children.some(({ relation }) => /^(obj|nsubj|ccomp|xcomp)$/.test(relation))) continue
    changes.set(deed.index, { relation: 'nsubj', upos: 'NOUN', xpos: 'NN', lemma: deed.text.toLowerCase() })
    for (const child of children) if (child.relation === 'obl') changes.set(child.index, { relation: 'nmod' })
  }
  return changes
}

/** "is holding Ana Perez hostage" read as one noun phrase: the name is the object, "hostage" its predicate. */
export const captiveNames: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const captive of tokens) {
    const verb = tokens[captive.head]
    if (!/^(hostage|captive|prisoner)$/.test(captive.text) || captive.relation !== 'obj') continue
    if (!/^(hold|take|keep)$/.test(verb?.lemma ?? '')) continue
    const name = childrenOf(tokens, captive.index).find(
      ({ relation, xpos, index }) => relation === 'compound' && xpos === 'NNP' && index < captive.index,
    )
    if (!name) continue
    changes.set(name.index, { head: captive.head, relation: 'obj' })
    changes.set(captive.index, { relation: 'xcomp' })
  }
  return changes
}

/** "the police killing of N" with the deed read as a participle: it is a noun, the noun before it says whose. */
export const deedNouns: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const deed of tokens) {
    const doer = tokens[deed.index - 1]
    if (deed.xpos !== 'VBG' || !DEED.test(deed.text) || tokens[deed.index + 1]?.text !== 'of' || !doer) continue
    if (!/^NNS?$/.test(doer.xpos) && doer.xpos !== 'NNP') continue
    const below = deed.head === doer.index || deed.head === doer.head
    if (!below) continue
    changes.set(deed.index, { head: doer.head, relation: doer.relation, upos: 'NOUN', xpos: 'NN', lemma: deed.text })
    changes.set(doer.index, { head: deed.index, relation: 'compound' })
    for (const child of childrenOf(tokens, doer.index))
      if (child.index < doer.index) changes.set(child.index, { head: deed.index })
    for (const child of childrenOf(tokens, deed.index))
      if (child.relation === 'obl') changes.set(child.index, { relation: 'nmod' })
  }
  return changes
}
