import { structureRules } from '../../../src/claims/rules/structure'
import { contextOf, readNamed } from '../named-documents'

/** Every proposal of a fixture document, one readable line each, in text order. */
function claimsOf(id: string): string[] {
  const reading = readNamed(id)
  const context = contextOf(reading)
  return reading.trees.flatMap((tree) =>
    structureRules
      .flatMap((rule) => [...rule.propose(tree, context)])
      .map(({ subject, relation, object, title }) => {
        const name = (entity: number) => reading.entities[entity]!.name
        return `${name(subject)} ${relation} ${name(object)}${title ? ` (${title})` : ''}`
      }),
  )
}

test('posts are read from titles, appositions, copulas and verbs of choosing, and from no question', () => {
  expect(claimsOf('posts')).toEqual([
    'Ingrid Solberg HOLDS_POSITION Norway (Prime Minister)',
    'Daniel Odinga HOLDS_POSITION Kenya (President)',
    'Marta Kovacs HOLDS_POSITION Hungarian Chamber of Commerce (head)',
    'Pablo Romero HOLDS_POSITION Valencia (mayor)',
    'Paulo Almeida HOLDS_POSITION Brazil (foreign minister)',
    'Laura Chen HOLDS_POSITION Pacific Forum (president)',
    'Mary Walsh HOLDS_POSITION Ohio (Senator)',
    'Peter Lang HOLDS_POSITION Borealis (chief executive)',
    'Juan Ortega HOLDS_POSITION Peru (President)',
    'Luis Moreno HOLDS_POSITION Chile (President)',
    'Ruth Adams HOLDS_POSITION Queensland (former governor)',
    'John Harper HOLDS_POSITION United States (Secretary of State)',
  ])
})

test('places lie in places, sites and companies in places, and lists of places in none', () => {
  expect(claimsOf('places')).toEqual([
    'Graz LOCATED_IN Styria',
    'Styria LOCATED_IN Austria',
    'court LOCATED_IN Graz',
    'Gdansk Shipyard LOCATED_IN Poland',
    'Valmet LOCATED_IN Finland',
    'hospitals LOCATED_IN Malawi',
    'hospitals LOCATED_IN Zambia',
    'Nordhavn LOCATED_IN Denmark',
    'Lisbon LOCATED_IN Portugal',
    'Azaz LOCATED_IN Syria',
  ])
})

test('organs, parts, members, subsidiaries and makers are read from noun phrases', () => {
  expect(claimsOf('parts')).toEqual([
    'Foreign Ministry PART_OF Latvia',
    'Estonian Defence Forces PART_OF Estonia',
    'National Bank of Serbia PART_OF Serbia',
    'parliament PART_OF Moldova',
    'Border Guard Service PART_OF Interior Ministry',
    'Falcon Brigade PART_OF Unity Movement',
    'Omar Haddad MEMBER_OF Unity Movement',
    'Turkey MEMBER_OF NATO',
    'Nordhavn OWNS Helvetia Foods',
    'Bofors PRODUCES Gripen',
    'Germany PRODUCES German-built trucks',
    'Tatra PRODUCES Truck',
  ])
})

test('every proposal names a rule of the family, a confidence and tokens of its sentence', () => {
  for (const id of ['posts', 'places', 'parts']) {
    const reading = readNamed(id)
    const context = contextOf(reading)
    for (const tree of reading.trees)
      for (const proposal of structureRules.flatMap((rule) => [...rule.propose(tree, context)])) {
        expect(proposal.rule).toMatch(/^structure\/[a-z-]+$/)
        expect(proposal.confidence).toBeGreaterThan(0)
        expect(proposal.confidence).toBeLessThanOrEqual(1)
        expect(tree.tokens[proposal.predicate]).toBeDefined()
        expect(proposal.subject).not.toBe(proposal.object)
      }
  }
})
