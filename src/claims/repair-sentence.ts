import type { Sentence, Token } from '../model'

/** One kind of parser error and its mending: new head and relation by token, for the tokens that it concerns. */
type Repair = (tokens: readonly Token[]) => ReadonlyMap<number, Partial<Pick<Token, 'head' | 'relation'>>>

const BOUNDS = new Set(['least', 'most', 'to', 'than', 'many'])
const TIME_NOUN =
  /^(today|yesterday|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|day|night|morning|evening|afternoon|time|times|hour|minute|weekend|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

const childrenOf = (tokens: readonly Token[], head: number) => tokens.filter((token) => token.head === head)
const isVerb = (token: Token | undefined) => token?.upos === 'VERB'

/** "killed at least seven" read as a prepositional phrase: the number is the object. */
const boundedNumbers: Repair = (tokens) => {
  const mended = new Map<number, { relation: string }>()
  for (const token of tokens) {
    const verb = tokens[token.head]
    if (token.relation !== 'obl' || !isVerb(verb) || token.index < verb!.index) continue
    const inside = tokens.slice(verb!.index + 1, token.index)
    const bounded =
      inside.length > 0 && inside.length <= 4 && inside.some((before) => BOUNDS.has(before.text.toLowerCase()))
    const counted = token.upos === 'NUM' || childrenOf(tokens, token.index).some((child) => child.relation === 'nummod')
    const starts = /^(at|up|more|fewer|less|as)$/i.test(inside[0]?.text ?? '')
    if (bounded && counted && starts && !childrenOf(tokens, verb!.index).some((child) => child.relation === 'obj'))
      mended.set(token.index, { relation: 'obj' })
  }
  return mended
}

/** A noun before its finite verb with no preposition and no other subject there is the subject. */
const bareSubjects: Repair = (tokens) => {
  const mended = new Map<number, { relation: string }>()
  for (const verb of tokens) {
    if (!isVerb(verb)) continue
    const children = childrenOf(tokens, verb.index)
    const finite = ['VBD', 'VBZ', 'VBP'].includes(verb.xpos) || children.some((child) => child.relation === 'aux')
    if (!finite || children.some((child) => /^(nsubj|csubj)/.test(child.relation))) continue
    const bare = children.filter(
      (child) =>
        child.index < verb.index &&
        child.relation === 'obl' &&
        ['PROPN', 'NOUN', 'PRON'].includes(child.upos) &&
        !TIME_NOUN.test(child.text) &&
        !childrenOf(tokens, child.index).some((inner) => inner.relation === 'case'),
    )
    const nearest = bare.at(-1)
    if (nearest) mended.set(nearest.index, { relation: 'nsubj' })
  }
  return mended
}

const repairs: readonly Repair[] = [boundedNumbers, bareSubjects]

/** The sentence with well-known parser errors mended where only one reading is possible; the same object where none is found. */
export function repairSentence(sentence: Sentence): Sentence {
  return repairs.reduce((mended, repair) => {
    const changes = repair(mended.tokens)
    if (changes.size === 0) return mended
    return { ...mended, tokens: mended.tokens.map((token) => ({ ...token, ...changes.get(token.index) })) }
  }, sentence)
}
