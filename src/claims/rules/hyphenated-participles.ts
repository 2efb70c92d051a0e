import type { EntityType } from '../../model'
import type { Proposal, Rule, RuleContext } from '../rule'
import { dependents, formAt, type SentenceTree } from '../tree'

interface Reading {
  readonly relation: string
  /** The noun phrase described is the subject: "RSF-affiliated company", not "Iran-backed militia". */
  readonly describedFirst?: boolean
  readonly described?: readonly EntityType[]
}

const OWNED: readonly EntityType[] = ['Organization', 'Facility', 'Product']

/** What "X-verbed Y" says of X and Y. */
const PARTICIPLES: Readonly<Record<string, Reading>> = {
  backed: { relation: 'SUPPORTS' },
  supported: { relation: 'SUPPORTS' },
  sponsored: { relation: 'SUPPORTS' },
  trained: { relation: 'SUPPORTS' },
  armed: { relation: 'SUPPLIES' },
  funded: { relation: 'FINANCES' },
  financed: { relation: 'FINANCES' },
  owned: { relation: 'OWNS', described: OWNED },
  run: { relation: 'OWNS', described: OWNED },
  controlled: { relation: 'OWNS', described: OWNED },
  held: { relation: 'CAPTURES', described: ['Place'] },
  occupied: { relation: 'CAPTURES', described: ['Place'] },
  annexed: { relation: 'CAPTURES', described: ['Place'] },
  made: { relation: 'PRODUCES', described: ['Product'] },
  built: { relation: 'PRODUCES', described: ['Product', 'Facility'] },
  designed: { relation: 'PRODUCES', described: ['Product'] },
  produced: { relation: 'PRODUCES', described: ['Product'] },
  manufactured: { relation: 'PRODUCES', described: ['Product'] },
  developed: { relation: 'PRODUCES', described: ['Product'] },
  affiliated: { relation: 'COOPERATES_WITH', describedFirst: true },
  linked: { relation: 'COOPERATES_WITH', describedFirst: true },
  aligned: { relation: 'COOPERATES_WITH', describedFirst: true },
  allied: { relation: 'COOPERATES_WITH', describedFirst: true },
  appointed: { relation: 'APPOINTS', described: ['Person'] },
  sanctioned: { relation: 'SANCTIONS' },
  bound: { relation: 'VISITS', describedFirst: true, described: ['Person', 'Group'] },
}

const STATE_WORDS = new Set(['state', 'government', 'publicly'])
const ACTORS = new Set<EntityType>(['Country', 'Organization', 'Person', 'Group'])

/** "Iranian-backed militia", "state-owned Iranian agency Fars", "RSF-affiliated mining company". */
export const hyphenatedParticiples: Rule = {
  name: 'modifier/hyphenated-participle',
  propose(tree, context) {
    const hyphens = tree.tokens.filter(({ text }) => /^[-–‐]$/.test(text))
    return hyphens.flatMap(({ index: hyphen }): Proposal[] => {
      const token = tree.tokens[hyphen + 1]
      if (token === undefined || hyphen < 1 || token.head < 0) return []
      const reading = PARTICIPLES[formAt(tree, token.index)]
      if (!reading) return []
      // "state-sanctioned": approved, not punished.
      if (reading.relation === 'SANCTIONS' && STATE_WORDS.has(formAt(tree, token.index - 2))) return []
      const owner = ownerOf(tree, token.index, context)
      if (owner === undefined) return []
      const described = context.resolve(tree, token.head).filter((entity) => fits(context, entity, owner, reading))
      return described.map((entity) => ({
        relation: reading.relation,
        subject: reading.describedFirst ? entity : owner,
        object: reading.describedFirst ? owner : entity,
        sentence: tree.index,
        predicate: token.index,
        rule: 'modifier/hyphenated-participle',
        confidence: 0.9,
      }))
    })
  },
}

function fits({ reading }: RuleContext, entity: number, owner: number, { described }: Reading): boolean {
  return entity !== owner && (!described || described.includes(reading.entities[entity]!.type))
}

/** The name before the hyphen; for "state-owned" the country that the noun phrase names. */
function ownerOf(tree: SentenceTree, participle: number, { reading }: RuleContext): number | undefined {
  const before = participle - 2
  const name = reading.nameAt(tree.index, before)
  if (name && ACTORS.has(reading.entities[name.entity]!.type)) return name.entity
  if (!STATE_WORDS.has(formAt(tree, before))) return undefined
  const noun = tree.tokens[participle]!.head
  const modifiers = dependents(tree, noun, 'amod', 'compound', 'nmod:poss', 'nmod:desc')
  for (const modifier of [before - 1, ...modifiers]) {
    const country = modifier < 0 ? undefined : reading.nameAt(tree.index, modifier)
    if (country && reading.entities[country.entity]!.type === 'Country') return country.entity
  }
  return undefined
}
