import type { NameMention, Reading } from '../../reading'
import type { Proposal, Rule } from '../../rule'
import { formAt, type SentenceTree } from '../../tree'
import { findPostTitles, type PostTitle } from './post-titles'

/** "the Egyptian foreign minister and his Greek and French counterparts, A and B": each holds that post at their country. */
export const counterparts: Rule = {
  name: 'structure/counterpart',
  propose(tree: SentenceTree, { reading }): readonly Proposal[] {
    const counterparts = tree.tokens.filter(({ text }) => /^counterparts?$/.test(text))
    return counterparts.flatMap((token) => {
      const countries = countriesBefore(tree, token.index, reading)
      const persons = personsBehind(tree, token.index, reading)
      const title = titleBefore(tree, countries[0]?.first ?? token.index, reading)
      if (!title || countries.length === 0 || countries.length !== persons.length) return []
      return persons.map((person, index) => ({
        relation: 'HOLDS_POSITION',
        subject: person.entity,
        object: countries[index]!.entity,
        sentence: tree.index,
        predicate: token.index,
        rule: 'structure/post-counterpart',
        confidence: 0.9,
        title: title.text,
      }))
    })
  },
}

/** The countries listed right before the noun, in text order. */
function countriesBefore(tree: SentenceTree, noun: number, reading: Reading): NameMention[] {
  const found: NameMention[] = []
  for (let at = noun - 1; at >= 0; at--) {
    const name = reading.nameAt(tree.index, at)
    if (name && reading.entities[name.entity]!.type === 'Country') {
      found.unshift(name)
      at = name.first
    } else if (!/^(,|and|'s|’s)$/.test(formAt(tree, at))) break
  }
  return found
}

/** The person or persons named behind the noun, a comma between or not. */
function personsBehind(tree: SentenceTree, noun: number, reading: Reading): NameMention[] {
  const found: NameMention[] = []
  for (let at = noun + 1; at < tree.tokens.length; at++) {
    const name = reading.nameAt(tree.index, at)
    if (name && reading.entities[name.entity]!.type === 'Person') {
      found.push(name)
      at = name.last
    } else if (!/^(,|and|:|\()$/.test(formAt(tree, at))) break
  }
  return found
}

/** The title that the sentence gives last before the counterparts. */
function titleBefore(tree: SentenceTree, before: number, reading: Reading): PostTitle | undefined {
  return findPostTitles(tree, reading)
    .filter((title) => title.last < before)
    .at(-1)
}
