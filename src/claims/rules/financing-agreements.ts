import { coordinated, phrasesOf } from '../frames/phrases'
import { readVerbClause } from '../frames/verb-clause'
import type { Proposal, Rule, RuleContext } from '../rule'
import { caseOf, dependents, lemmaAt, type SentenceTree, tokensOf } from '../tree'

const AGREEMENTS = new Set([
  'agreement',
  'deal',
  'contract',
  'package',
  'arrangement',
  'facility',
  'accord',
  'memorandum',
])
const FINANCING = new Set('financing finance loan credit grant funding investment lending aid-financing'.split(' '))
const SIGNING = new Set('sign conclude reach ink seal finalise finalize agree announce approve secure close'.split(' '))
/** Words in the name of a body that lends or grants rather than borrows. */
const LENDER =
  /\b(bank|fund|finance|financial|development agency|investment|credit|EIB|EBRD|IMF|IFC|KfW|USAID|JICA|corporation)\b/i

/**
 * "Ukraine and the European Investment Bank signed a financing agreement": the party that is a lender by its name finances the
 * other. Without exactly such a pair nothing is said.
 */
export const financingAgreements: Rule = {
  name: 'material/financing-agreement',
  propose(tree, context) {
    return tokensOf(tree, 'NOUN').flatMap((token): Proposal[] => {
      if (!AGREEMENTS.has(lemmaAt(tree, token.index)) || !isForFinancing(tree, token.index)) return []
      const verb = token.head
      if (verb < 0 || !SIGNING.has(lemmaAt(tree, verb))) return []
      const parties = partiesOf(tree, verb, token.index, context)
      const isLender = (entity: number) => LENDER.test(context.reading.entities[entity]!.name)
      const lenders = parties.filter(isLender)
      const others = parties.filter((entity) => !isLender(entity))
      const purpose = purposeOf(tree, token.index) ?? phrasesOf(tree, verb).get('for')?.[0]
      return lenders.flatMap((subject) =>
        others.map((object) => ({
          relation: 'FINANCES',
          subject,
          object,
          sentence: tree.index,
          predicate: verb,
          rule: 'material/financing-agreement',
          confidence: 0.85,
          amountAt: token.index,
          ...(purpose !== undefined && { itemAt: purpose }),
        })),
      )
    })
  },
}

/** "an agreement worth a million for roads": what the money is for, on the noun or on its "worth". */
function purposeOf(tree: SentenceTree, noun: number): number | undefined {
  for (const host of [noun, ...dependents(tree, noun, 'amod')]) {
    const purpose = phrasesOf(tree, host, true).get('for')?.[0]
    if (purpose !== undefined) return purpose
  }
  return undefined
}

function isForFinancing(tree: SentenceTree, noun: number): boolean {
  return dependents(tree, noun, 'compound', 'amod').some((child) => FINANCING.has(lemmaAt(tree, child)))
}

function partiesOf(tree: SentenceTree, verb: number, noun: number, context: RuleContext): number[] {
  const clause = readVerbClause(tree, verb)
  const between = dependents(tree, noun, 'nmod').filter((child) => ['with', 'between'].includes(caseOf(tree, child)))
  const tokens = [
    ...clause.subjects,
    ...(clause.own.get('with') ?? []),
    ...(clause.own.get('between') ?? []),
    ...between,
  ]
  return [
    ...new Set(tokens.flatMap((token) => coordinated(tree, token).flatMap((part) => [...context.resolve(tree, part)]))),
  ]
}
