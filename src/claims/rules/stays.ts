import type { Proposal, Rule } from '../rule'
import { caseOf, dependent, dependents, lemmaAt, type SentenceTree } from '../tree'

/** "Blinken is in Cairo for talks", "Blinken in Cairo to meet ministers": who is somewhere for a purpose visits it. */
export const stays: Rule = {
  name: 'diplomacy/stay',
  propose(tree, { reading, resolve }) {
    return (reading.names[tree.index] ?? []).flatMap((name): Proposal[] => {
      const place = name.head
      if (!/^(Place|Country)$/.test(reading.entities[name.entity]!.type)) return []
      if (!/^(in|at)$/.test(caseOf(tree, place)) || !hasPurpose(tree, place)) return []
      const person = visitorOf(tree, place)
      if (person === undefined) return []
      return resolve(tree, person)
        .filter((entity) => reading.entities[entity]!.type === 'Person' && !reading.entities[entity]!.nominal)
        .map((subject) => ({
          relation: 'VISITS',
          subject,
          object: name.entity,
          subjectAt: person,
          objectAt: place,
          sentence: tree.index,
          predicate: place,
          rule: 'diplomacy/stay',
          confidence: 0.7,
        }))
    })
  },
}

const OCCASION =
  /^(talk|meeting|visit|trip|tour|summit|conference|negotiation|mission|funeral|holiday|vacation|forum|consultation|discussion|ceremony|session|treatment)$/
const MEETING = /^(meet|attend|discuss|prepare|hold|talk|visit|sign|promote|negotiate|seek|mediate|hear|address|see)$/

/** "for talks", "to meet ministers", "on a visit". */
function hasPurpose(tree: SentenceTree, place: number): boolean {
  const { relation, head } = tree.tokens[place]!
  const hosts = relation === 'nmod' ? [place, head] : [place]
  return hosts
    .flatMap((host) => dependents(tree, host, 'obl', 'nmod', 'advcl', 'acl', 'xcomp'))
    .filter((child) => child > place)
    .some((child) =>
      tree.tokens[child]!.xpos === 'VB'
        ? MEETING.test(lemmaAt(tree, child))
        : /^(for|on|ahead of)$/.test(caseOf(tree, child)) && OCCASION.test(lemmaAt(tree, child)),
    )
}

/** The subject of the copula, or the name that a headline puts the place behind. */
function visitorOf(tree: SentenceTree, place: number): number | undefined {
  if (dependent(tree, place, 'cop') !== undefined) return dependent(tree, place, 'nsubj')
  const { relation, head } = tree.tokens[place]!
  return relation === 'nmod' && head >= 0 && tree.tokens[head]!.relation === 'root' ? head : undefined
}
