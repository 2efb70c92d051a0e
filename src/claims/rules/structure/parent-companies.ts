import type { NameMention } from '../../reading'
import type { Proposal, Rule, RuleContext } from '../../rule'
import { dependents, formAt, type SentenceTree } from '../../tree'
import { nameFrom, structureClaim, typeOf } from './phrase'

/** "Y's parent company X", "X, the parent of Y", "the Y subsidiary X", "X, a Y subsidiary": the parent owns the other. */
export const ownsByParent: Rule = {
  name: 'structure/owner-parent',
  propose(tree: SentenceTree, context: RuleContext): readonly Proposal[] {
    return tree.tokens.flatMap((token) => {
      const noun = token.index
      if (context.reading.nameAt(tree.index, noun)) return []
      const parent = isParent(tree, noun)
      if (!parent && !/^(subsidiary|unit|affiliate|brand)$/.test(formAt(tree, noun))) return []
      const named = nameBeside(tree, noun, context)
      if (!named) return []
      const others = parent ? possessorOf(tree, noun, context) : companyBefore(tree, noun, context)
      return others
        .filter(
          (other) => other !== named.entity && /^(Organization|Product|Facility)$/.test(typeOf(context.reading, other)),
        )
        .map((other) =>
          structureClaim(tree, 'OWNS', 'owner-parent', 0.8, {
            subject: parent ? named.entity : other,
            object: parent ? other : named.entity,
            predicate: noun,
          }),
        )
    })
  },
}

/** "parent", or the "company" of "parent company". */
export function isParent(tree: SentenceTree, noun: number): boolean {
  const word = formAt(tree, noun)
  if (/^(company|firm|group)$/.test(word)) return formAt(tree, noun - 1) === 'parent'
  return word === 'parent' && !/^(company|firm|group)$/.test(formAt(tree, noun + 1))
}

/** The company that the noun describes: right behind it, or in apposition. */
function nameBeside(tree: SentenceTree, noun: number, { reading }: RuleContext): NameMention | undefined {
  const { relation, head } = tree.tokens[noun]!
  const comma = formAt(tree, noun + 1) === ',' ? noun + 2 : noun + 1
  const behind = nameFrom(tree, reading, comma)
  const host = relation === 'appos' ? reading.nameAt(tree.index, head) : undefined
  const name = behind?.first === noun + 1 || !host ? behind : host
  return name && !name.adjectival && typeOf(reading, name.entity) === 'Organization' ? name : undefined
}

function possessorOf(tree: SentenceTree, noun: number, context: RuleContext): readonly number[] {
  const own = dependents(tree, noun, 'nmod:poss')
  const pronoun = [noun - 1, noun - 2].filter((at) => tree.tokens[at]?.xpos === 'PRP$')
  return [...(own.length > 0 ? own : pronoun)].flatMap((child) => [...context.resolve(tree, child)])
}

/** "the Nvidia subsidiary X": the company whose name stands right before the noun. */
function companyBefore(tree: SentenceTree, noun: number, { reading }: RuleContext): readonly number[] {
  const name = reading.names[tree.index]!.find((one) => one.last === noun - 1)
  const determined = name && /^(a|an|the)$/.test(formAt(tree, name.first - 1))
  return determined && !name.adjectival ? [name.entity] : []
}
