import type { Repair, TokenChange } from './repair-headline'
import { childrenOf } from './token-children'

const COURTESY = /^(mr|mrs|ms|miss|dr|prof|mx)\.?$/i
const SUBJECT = /^nsubj/
/** What can be "of somebody doing something". */
const OCCURRENCE =
  /^(prospect|possibility|risk|idea|danger|likelihood|chance|instance|case|evidence|allegation|accusation|report|fear|result|threat|practice|example|sign|rumou?r|suspicion|consequence|story|video|footage|image|photo|picture)s?$/i

/** "lawyers of Mr Kenyatta had asked" with the name torn from its "Mr": the two are one phrase, and hang where "Mr" does. */
export const courtesyTitles: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const title of tokens) {
    const name = tokens[title.index + 1]
    if (!COURTESY.test(title.text) || name?.upos !== 'PROPN' || name.relation === 'root') continue
    if (title.head === name.index || name.head === title.index || title.relation === 'root') continue
    changes.set(name.index, { head: title.head, relation: title.relation })
    changes.set(title.index, { head: name.index, relation: 'nmod:desc' })
    for (const child of tokens)
      if (child.head === title.index && child.index < title.index) changes.set(child.index, { head: name.index })
  }
  return changes
}

/**
 * "According to the minister, Ann Baker, Russia sold …": the name apposed to the title, and what has no comma between itself and
 * its verb is the subject, not the other way round.
 */
export const accordingNames: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const title of tokens) {
    if (title.relation !== 'obl' || !/^(NOUN|PROPN)$/.test(title.upos) || !isSource(tokens, title.index)) continue
    const subjects = tokens.filter(({ relation, head }) => head === title.head && SUBJECT.test(relation))
    const name = subjects[0] ?? tokens.find(({ relation, head }) => relation === 'appos' && head === title.index)
    if (subjects.length > 1 || name?.upos !== 'PROPN' || name.index < title.index) continue
    const subject = tokens.find(({ relation, head }) => relation === 'appos' && head === name.index)
    if (!subject || subject.index > title.head || tokens[name.index - 1]?.text !== ',') continue
    const commas = (from: number, to: number) => tokens.slice(from, to).filter(({ text }) => text === ',').length
    if (commas(title.index, name.index) !== 1 || commas(name.index, subject.index) !== 1) continue
    if (commas(subject.index, title.head) > 0) continue
    changes.set(name.index, { head: title.index, relation: 'appos' })
    changes.set(subject.index, { head: title.head, relation: 'nsubj' })
  }
  return changes
}

function isSource(tokens: Parameters<Repair>[0], head: number): boolean {
  return childrenOf(tokens, head).some((child) => child.relation === 'case' && /^according$/i.test(child.text))
}

const RANKED =
  /^(secretary|attorney|director|comptroller|solicitor|inspector|governor|auditor|consul|prosecutor|adjutant)$/i

/** "called on the Comptroller General, Gerardo Solís" with the two words torn: they are one title. */
export const generalTitles: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const title of tokens) {
    const general = tokens[title.index + 1]
    if (!RANKED.test(title.text) || general?.text !== 'General' || general.head !== title.head) continue
    changes.set(general.index, { head: title.index, relation: 'flat' })
    for (const child of tokens)
      if (child.head === general.index && child.index !== title.index) changes.set(child.index, { head: title.index })
  }
  return changes
}

/**
 * "the prospect of Spain exporting power", "without them having attacked anybody": the noun behind the preposition is the
 * subject of the gerund right behind it.
 */
export const gerundSubjects: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const gerund of tokens) {
    if (gerund.xpos !== 'VBG' || gerund.upos !== 'VERB' || !/^(advcl|xcomp|acl|ccomp)$/.test(gerund.relation)) continue
    const children = childrenOf(tokens, gerund.index).filter((child) => child.index < gerund.index)
    if (children.some((child) => SUBJECT.test(child.relation) || /^(mark|case|punct)$/.test(child.relation))) continue
    const auxiliaries = children.filter((child) => child.relation.startsWith('aux'))
    const noun = tokens[(auxiliaries[0]?.index ?? gerund.index) - 1]
    if (!noun || noun.head === gerund.index || !/^(PROPN|NOUN|PRON)$/.test(noun.upos)) continue
    const phrase = phraseHead(tokens, noun.index)
    if (phrase === undefined || gerund.head === phrase) continue
    const preposition = childrenOf(tokens, phrase).find((child) => child.relation === 'case')
    if (!preposition || !takesGerund(preposition.text, tokens[preposition.index - 1]?.text)) continue
    changes.set(gerund.index, { head: phrase, relation: 'acl' })
  }
  return changes
}

function takesGerund(preposition: string, before: string | undefined): boolean {
  return /^of$/i.test(preposition) ? OCCURRENCE.test(before ?? '') : /^(with|without|despite|about)$/i.test(preposition)
}

/** The head of the name or noun phrase that ends with the token, if a preposition introduces it. */
function phraseHead(tokens: Parameters<Repair>[0], last: number): number | undefined {
  let at = last
  while (/^(flat|compound|appos)$/.test(tokens[at]!.relation) && tokens[at]!.head >= 0 && tokens[at]!.head <= last)
    at = tokens[at]!.head
  return /^(nmod|obl)$/.test(tokens[at]!.relation) ? at : undefined
}
