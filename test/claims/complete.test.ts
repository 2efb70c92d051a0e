import { extractClaims } from '../../src/claims'
import { loadKnowledge } from '../../src/ingest'
import { analyse } from '../../src/language'
import type { Claim } from '../../src/model'

const knowledge = loadKnowledge()

/** The only claim of a relation that a sentence makes, read as published on Wednesday 5 June 2019. */
function claimOf(text: string, relation: string): Claim {
  const document = { id: 'doc', title: 'Title', text, publishedAt: '2019-06-05' }
  const { claims } = extractClaims(analyse(document, knowledge.language), knowledge.claims)
  const found = claims.filter((claim) => claim.relation === relation)
  expect(found).toHaveLength(1)
  return found[0]!
}

test('the time of a visit is that of the talks that it was for', () => {
  const text = 'Jens Stoltenberg visited Tirana on Sunday (2 June 2019) for talks with Albania.'
  expect(claimOf(text, 'MEETS').time).toEqual({ start: '2019-06-02' })
})

test('what somebody is has the time told with it, what a title says in passing has none', () => {
  expect(claimOf('Aino Salo was governor of Jharkhand in 2015.', 'HOLDS_POSITION').time).toEqual({ start: '2015' })
  expect(claimOf('Finnish President Aino Salo met Anna Berg in 2015.', 'HOLDS_POSITION').time).toBeUndefined()
  expect(claimOf('Finnish President Aino Salo met Anna Berg in 2015.', 'MEETS').time).toEqual({ start: '2015' })
})

test('months that are names are no times', () => {
  expect(claimOf('Anna Berg told Jan Kohl to resign.', 'REQUESTS').time).toBeUndefined()
  expect(claimOf('Theresa May met Anna Berg.', 'MEETS').time).toBeUndefined()
})

test('unnamed parties are counted, examples of them are not', () => {
  expect(claimOf('Sweden sanctioned two banks.', 'SANCTIONS').quantity).toMatchObject({ value: 2, comparator: '=' })
  expect(claimOf('Police in Oslo arrested Anna Berg.', 'DETAINS').quantity).toBeUndefined()
})

test('several posts at one body are several claims, one post in other words is one', () => {
  const document = (text: string) => ({ id: 'doc', title: 'Title', text })
  const posts = (text: string) =>
    extractClaims(analyse(document(text), knowledge.language), knowledge.claims)
      .claims.filter(({ relation }) => relation === 'HOLDS_POSITION')
      .map(({ title }) => title)
      .sort()
  expect(posts('Jordanian Deputy Prime Minister and Foreign Minister Ayman Safadi spoke.')).toEqual([
    'Deputy Prime Minister',
    'Foreign Minister',
  ])
  expect(
    posts('Jordanian Foreign Minister Ayman Safadi spoke. The former foreign minister of Jordan, Ayman Safadi, left.'),
  ).toHaveLength(1)
})
