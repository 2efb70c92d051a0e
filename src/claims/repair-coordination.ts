import type { Token } from '../model'
import type { Repair, TokenChange } from './repair-headline'
import { childrenOf } from './token-children'

/** "A as well as B visited C", read with two subjects: B is joined to A. */
export const asWellAs: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const as of tokens) {
    if (as.relation !== 'cc' || tokens[as.index + 1]?.text !== 'well' || tokens[as.index + 2]?.text !== 'as') continue
    const [first, second] = childrenOf(tokens, as.head).filter(({ relation }) => /^nsubj(:pass)?$/.test(relation))
    const joined = first && second ? undefined : nounBefore(tokens, as)
    if (joined) changes.set(as.head, { head: joined.index, relation: 'conj' })
    if (!first || !second || first.index > as.index || second.index < as.index) continue
    changes.set(second.index, { head: first.index, relation: 'conj' })
    changes.set(as.index, { head: second.index })
  }
  return changes
}

/** "sanctions on A, as well as B", with B joined to the verb: the noun before the comma. */
function nounBefore(tokens: readonly Token[], as: Token): Token | undefined {
  const second = tokens[as.head]
  if (second?.relation !== 'conj' || tokens[second.head]?.upos !== 'VERB') return undefined
  if (!/^(NOUN|PROPN)$/.test(second.upos) || second.index < as.index) return undefined
  let noun = tokens[as.index - 1]?.text === ',' ? tokens[as.index - 2] : tokens[as.index - 1]
  while (noun && /^(compound|flat|amod|nmod:desc)$/.test(noun.relation)) noun = tokens[noun.head]
  return noun && /^(NOUN|PROPN)$/.test(noun.upos) && /^(obj|obl|nmod|conj|appos)$/.test(noun.relation)
    ? noun
    : undefined
}

/** "several banks, among them A and B": A is an example of the noun before the comma. */
export const amongThem: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const among of tokens) {
    if (!/^among$/i.test(among.text)) continue
    const [them, noun] = [tokens[among.index + 1], tokens[among.index - 2]]
    if (them?.text !== 'them' || tokens[among.index - 1]?.text !== ',' || !noun) continue
    const named = tokens[them.head]
    if (noun.xpos !== 'NNS' || !named || named.index < among.index || !/^(NN|NNP)/.test(named.xpos)) continue
    if (!/^(parataxis|appos|conj|nsubj|nmod)$/.test(named.relation)) continue
    changes.set(named.index, { head: noun.index, relation: 'nmod' })
    changes.set(among.index, { head: named.index, relation: 'case' })
    changes.set(them.index, { head: among.index, relation: 'fixed' })
  }
  return changes
}

/** "two presidents have been impeached: A and B": what a colon lists behind a passive is its subject, told by name. */
export const colonLists: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const name of tokens) {
    const verb = tokens[name.head]
    if (!/^(obl:agent|obl|parataxis|obj)$/.test(name.relation) || name.xpos !== 'NNP' || !verb) continue
    if (
      tokens[name.index - 1]?.text !== ':' ||
      childrenOf(tokens, name.index).some(({ relation }) => relation === 'case')
    )
      continue
    const subject = childrenOf(tokens, verb.index).find(({ relation }) => relation === 'nsubj:pass')
    if (subject?.xpos === 'NNS' && verb.index < name.index)
      changes.set(name.index, { head: subject.index, relation: 'appos' })
  }
  return changes
}

/** "the two countries, A and B": names behind a counted noun and a comma are its apposition, no further parties. */
export const apposedNames: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const noun of tokens) {
    const inside = childrenOf(tokens, noun.index)
    if (noun.xpos !== 'NNS' || !inside.some(({ relation }) => relation === 'nummod')) continue
    const listed = inside.filter(({ relation, index }) => relation === 'conj' && index > noun.index)
    const first = listed[0]
    if (first?.xpos !== 'NNP' || first.index !== noun.index + 2 || tokens[noun.index + 1]!.text !== ',') continue
    changes.set(first.index, { relation: 'appos' })
    for (const other of listed.slice(1)) changes.set(other.index, { head: first.index })
  }
  return changes
}

/** "President-elect N", read with "elect" as a verb: it belongs to the title. */
export const electTitles: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const elect of tokens) {
    const title = tokens[elect.index - 2]
    if (elect.text !== 'elect' || elect.upos !== 'VERB' || tokens[elect.index - 1]?.text !== '-' || !title) continue
    changes.set(elect.index, { head: title.index, relation: 'flat', upos: 'ADJ', xpos: 'JJ' })
    for (const child of childrenOf(tokens, elect.index))
      changes.set(child.index, { head: title.index, relation: child.relation === 'obj' ? 'appos' : child.relation })
  }
  return changes
}

/** The head of the name that a token ends, where the name is a conjunct. */
function conjunctEnding(tokens: readonly Token[], last: number): Token | undefined {
  let token = tokens[last]
  while (token && /^(compound|flat|amod|nmod:desc)$/.test(token.relation)) token = tokens[token.head]
  return token?.upos === 'PROPN' && token.relation === 'conj' ? token : undefined
}

/** "A, B and C, owner of D": one owner is the last one named, not the first or the noun before them. */
export const apposedToLast: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const noun of tokens) {
    if (noun.relation !== 'appos' || noun.xpos !== 'NN') continue
    const before = childrenOf(tokens, noun.index).filter(
      ({ relation, index }) => index < noun.index && /^(det|amod|compound|nmod:poss|nummod)$/.test(relation),
    )
    const first = Math.min(noun.index, ...before.map(({ index }) => index))
    const named = tokens[first - 1]?.text === ',' ? conjunctEnding(tokens, first - 2) : undefined
    if (named && named.index !== noun.head && noun.head < named.index && noun.head >= 0)
      changes.set(noun.index, { head: named.index })
  }
  return changes
}

/** "A, a unit of X, B, C and D": what goes on behind the apposition is the list of A. */
export const listAroundApposition: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const noun of tokens) {
    const first = tokens[noun.head]
    if (noun.relation !== 'appos' || noun.xpos !== 'NN' || first?.upos !== 'PROPN') continue
    const closing = childrenOf(tokens, first.index).find(
      (child) => child.relation === 'conj' && childrenOf(tokens, child.index).some(({ relation }) => relation === 'cc'),
    )
    for (const whole of childrenOf(tokens, noun.index).filter(({ relation }) => relation === 'nmod')) {
      const listed = childrenOf(tokens, whole.index).filter(({ relation }) => relation === 'conj')
      const closed = listed.some((child) => childrenOf(tokens, child.index).some(({ relation }) => relation === 'cc'))
      if (!closing || closed || closing.index < whole.index) continue
      for (const child of listed) changes.set(child.index, { head: first.index })
    }
  }
  return changes
}
