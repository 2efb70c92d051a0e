import type { Token } from '../model'
import { childrenOf } from './token-children'

/** What a repair may change of a token. */
export type TokenChange = Partial<Pick<Token, 'head' | 'relation' | 'upos' | 'xpos' | 'lemma'>>
/** One kind of parser error and its mending, by token. */
export type Repair = (tokens: readonly Token[]) => ReadonlyMap<number, TokenChange>

/** Verbs of headlines that are also nouns or adjectives, or that a parser takes for a noun between names. */
const HEADLINE_VERBS = new Set(
  'accuse acquire aid appoint approve arm arrest ask attack back ban bar block blame blast boycott buy capture charge clash condemn convict criticise criticize defy demand deploy deny detain dismiss donate down elect endorse enter eye expel fight fine fire fund gain grant hack halt hit host impose indict invade jail join kidnap kill launch leave lend lift meet mull murder name nab offer oppose order oust own pledge probe produce protest push quit raid rally recall reject release rescue resume sack sanction seize sell send sentence shell shoot shun sign slam slap snub start storm strike strip sue supply support suspend tap target test threaten topple train urge use veto visit vow warn win withdraw wound'.split(
    ' ',
  ),
)
const MAX_TOKENS = 18
const isNoun = (token: Token | undefined) => token !== undefined && /^(NN|PRP|CD)/.test(token.xpos)
const isPreposition = (token: Token) => token.xpos === 'IN' || token.xpos === 'TO'

/** A line without a full stop and without a verb of its own. */
function lacksVerb(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  return (
    tokens.length >= 3 &&
    tokens.length <= MAX_TOKENS &&
    !/^[.!?"”:]$/.test(last?.text ?? '') &&
    !tokens.some((token) => /^(VBZ|VBP|VBD|MD|TO)$/.test(token.xpos))
  )
}

function baseOf(form: string): string | undefined {
  const bases = [form, form.replace(/s$/, ''), form.replace(/es$/, ''), form.replace(/ies$/, 'y')]
  return bases.find((base) => HEADLINE_VERBS.has(base))
}

/** Where the verb of such a headline stands: behind a noun that agrees with it, before another word. */
function findVerb(tokens: readonly Token[]): number | undefined {
  for (let at = 1; at < tokens.length - 1; at++) {
    const { text } = tokens[at]!
    const before = tokens[at - 1]!
    const base = /^\p{Ll}+$/u.test(text) ? baseOf(text) : undefined
    if (base === undefined || !isNoun(before) || isPreposition(tokens[at - 2] ?? before)) continue
    const plural = /S$/.test(before.xpos) || /^(police|people)$/i.test(before.text) || tokens[at - 2]?.text === ','
    const agrees = base === text ? plural || /\p{Ll}s$/u.test(before.text) : !plural
    if (agrees && !isPreposition(tokens[0]!)) return at
  }
  return undefined
}

/** The head of the noun phrase that opens a span: the last noun before a preposition or comma. */
function headOfSpan(tokens: readonly Token[], first: number, end: number): number | undefined {
  let head: number | undefined
  for (let at = first; at < end; at++) {
    if (isPreposition(tokens[at]!) || tokens[at]!.text === ',') break
    if (isNoun(tokens[at])) head = at
  }
  return head
}

/** Hangs what the parser tied across the verb on the head of its own side. */
function gather(tokens: readonly Token[], first: number, end: number, head: number, changes: Map<number, TokenChange>) {
  for (let at = first; at < end; at++) {
    const token = tokens[at]!
    if (at === head || (token.head >= first && token.head < end && token.head !== at && token.relation !== 'root'))
      continue
    const introduced = tokens.some((child) => child.head === at && child.relation === 'case')
    const relation = introduced ? 'nmod' : token.upos === 'PUNCT' ? 'punct' : token.upos === 'ADJ' ? 'amod' : 'compound'
    changes.set(at, { head, relation })
  }
}

/** "Turkish police arrest mayor of Istanbul": a headline's verb that was taken for a noun. */
export const headlineVerbs: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  const verb = lacksVerb(tokens) ? findVerb(tokens) : undefined
  const subject = verb === undefined ? undefined : headOfSpan(tokens, 0, verb)
  if (verb === undefined || subject === undefined) return changes
  const object = isPreposition(tokens[verb + 1]!) ? undefined : headOfSpan(tokens, verb + 1, tokens.length)
  const base = baseOf(tokens[verb]!.text)!
  gather(tokens, 0, verb, subject, changes)
  if (object !== undefined) gather(tokens, verb + 1, tokens.length, object, changes)
  else
    for (const token of tokens.slice(verb + 1))
      if (token.head <= verb) changes.set(token.index, { head: verb, relation: token.upos === 'ADP' ? 'case' : 'obl' })
  changes.set(verb, {
    head: -1,
    relation: 'root',
    upos: 'VERB',
    xpos: base === tokens[verb]!.text ? 'VBP' : 'VBZ',
    lemma: base,
  })
  changes.set(subject, { head: verb, relation: 'nsubj' })
  if (object !== undefined) changes.set(object, { head: verb, relation: 'obj' })
  if (tokens[verb - 2]?.text === ',' && subject < verb - 2) changes.set(verb - 1, { head: subject, relation: 'conj' })
  return changes
}

/** "Putin, Xi meet in Samarkand": a comma for "and" before a plural verb. */
export const headlineCommas: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  const first = tokens.find(({ relation }) => relation === 'vocative' || relation === 'dislocated')
  const subject = tokens.find(({ relation }) => relation === 'nsubj')
  const verb = tokens[first?.head ?? -1]
  if (!first || !subject || !verb || subject.head !== verb.index || !/^VBP?$/.test(verb.xpos)) return changes
  if (first.index > subject.index || tokens[first.index + 1]?.text !== ',' || /[.!?]/.test(tokens.at(-1)!.text))
    return changes
  changes.set(first.index, { relation: 'nsubj' })
  changes.set(subject.index, { head: first.index, relation: 'conj' })
  return changes
}

/** "Hungary vetoes treaty": a verb has no compounds, what stands so before it is its subject. */
export const compoundSubjects: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const { index, head, relation } of tokens) {
    const verb = tokens[head]
    if (relation !== 'compound' || !verb || !/^VB[ZPD]$/.test(verb.xpos) || index > verb.index) continue
    if (!childrenOf(tokens, head).some((child) => child.relation.startsWith('nsubj')))
      changes.set(index, { relation: 'nsubj' })
  }
  return changes
}

/** "kills 40", "approves $3 billion loan": numbers and money that stand where the object does. */
export const numberObjects: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const token of tokens) {
    const head = tokens[token.head]
    if (
      token.xpos === 'CD' &&
      head?.upos === 'VERB' &&
      token.index > head.index &&
      /^(flat|nummod)$/.test(token.relation)
    )
      changes.set(token.index, { relation: 'obj' })
    if (token.relation === 'obj' && token.upos === 'NOUN' && head?.xpos === '$' && head.relation === 'obj') {
      changes.set(token.index, { head: head.head, relation: 'obj' })
      changes.set(head.index, { head: token.index, relation: 'compound' })
    }
  }
  return changes
}
