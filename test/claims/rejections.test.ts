import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractClaims } from '../../src/claims'
import { createDocument, loadKnowledge } from '../../src/ingest'
import { analyse } from '../../src/language'
import type { Extraction } from '../../src/model'

const knowledge = loadKnowledge()

function read(text: string, confidence = knowledge.claims.confidence): Extraction {
  const document = createDocument({ text })
  return extractClaims(analyse(document, knowledge.language), { ...knowledge.claims, confidence })
}

/** What came near a claim in one sentence, a line each. */
function listRejections(text: string): string[] {
  return read(text).rejections.map(
    ({ subject, relation, object, predicate, reason }) =>
      `${subject ?? '?'} ${relation} ${object ?? '?'} (${predicate}): ${reason}`,
  )
}

test.each([
  [
    'a condition',
    'If Poland delivered tanks to Ukraine, it would be a surprise.',
    'Poland SUPPLIES Ukraine',
    'stands in a condition',
  ],
  ['a question', 'Has Germany supplied Ukraine with tanks?', 'Germany SUPPLIES Ukraine', 'stands in a question'],
  ['a request', 'Germany told Poland to attack Russia.', 'Poland ATTACKS Russia', 'is asked for'],
  ['the same at both ends', 'Russia attacked Russia.', 'Russia ATTACKS Russia', 'subject and object are the same'],
  [
    'nobody in particular',
    "The seafarers' union threatened the shipowners.",
    'union THREATENS shipowners',
    'neither subject nor object is named',
  ],
  ['a kind in general', 'Wars kill people.', 'Wars KILLS people', 'is told of a kind in general'],
  ['no object', 'Russia attacked.', 'Russia ATTACKS ?', '"attacked" says ATTACKS, but whom is not told'],
  ['no subject', 'Kyiv was attacked on Sunday.', '? ATTACKS Kyiv', '"attacked" says ATTACKS, but who is not told'],
  [
    'no second party',
    'Germany delivered tanks on Sunday.',
    'Germany SUPPLIES ?',
    '"delivered" says SUPPLIES, but to whom is not told',
  ],
  ['a noun without a party', 'Russian attacks continue.', 'Russia ATTACKS ?', 'whom is not told'],
  [
    'an object that nobody can attack',
    'Poland attacked the weather.',
    'Poland ATTACKS weather',
    '"weather" is nothing that ATTACKS takes as its object',
  ],
  ['an idiom', 'Germany attacked the problem of poverty.', 'Germany ATTACKS problem', '"attack problem" is an idiom'],
  [
    'an entity of another type',
    'Poland joined Germany.',
    'Poland MEMBER_OF Germany',
    '"Germany" (Country) is nothing that MEMBER_OF takes as its object',
  ],
  [
    'a pronoun that stands for nobody known',
    'Interior Minister Annelies Verlinden has since banned it.',
    'Annelies Verlinden SANCTIONS ?',
    'whom or what "it" stands for is not known',
  ],
  ['anyone', 'Did anyone attack Russia?', 'anyone ATTACKS Russia', '"anyone" is nobody and nothing in particular'],
  [
    'what is no weapon',
    'Storms hit Ukraine.',
    'Storms ATTACKS Ukraine',
    'the subject is nothing that strikes with weapons',
  ],
])('%s is told: %s', (_, text, ends, reason) => {
  const found = listRejections(`News of the day\n\n${text}`)
  expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${literally(ends)} \\(.*${literally(reason)}`)))
})

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

test('a rejection is its sentence, the word and the rule', () => {
  const text = 'News of the day\n\nGermany waits. Russia has attacked the weather.'
  const { document, rejections } = read(text)
  const start = text.indexOf('Russia')
  expect(rejections.filter(({ relation }) => relation === 'ATTACKS')).toEqual([
    {
      document,
      start,
      end: text.length,
      quote: 'Russia has attacked the weather.',
      predicate: 'attacked',
      relation: 'ATTACKS',
      subject: 'Russia',
      object: 'weather',
      rule: 'verb/ATTACKS',
      reason: '"weather" is nothing that ATTACKS takes as its object',
    },
  ])
})

test.each([
  'Russia launched an attack on Kyiv.',
  'Germany supplied Ukraine with tanks.',
  'Germany and Poland delivered tanks to Ukraine.',
  'The weather was fine.',
  'They attacked it.',
])(
  'a word that makes a claim, what another word says already, and what concerns nobody are no near misses: %s',
  (text) => {
    expect(listRejections(`News of the day\n\n${text}`)).toEqual([])
  },
)

test('of a word and a relation the nearest miss alone is told', () => {
  const found = read(
    'News of the day\n\nIndia sent a naval ship with 40 tonnes of rice, and Norway may provide missiles.',
  ).rejections
  const keys = found.map(({ start, predicate, relation }) => `${start} ${predicate} ${relation}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(found.length).toBeGreaterThan(1)
})

test('a claim that is not confident enough is told with what speaks against it', () => {
  const { bias, weights } = knowledge.claims.confidence
  const { claims, rejections } = read('Germany supplied Ukraine with tanks.', { bias: bias - 6, weights })
  expect(claims).toEqual([])
  expect(rejections).toMatchObject([{ subject: 'Germany', relation: 'SUPPLIES', object: 'Ukraine' }])
  expect(rejections[0]!.reason).toMatch(/^its confidence is 0\.0\d, and a claim needs 0\.\d+: \S.*(; .*){0,2}$/)
})

test('rejections come in text order, the same each time, and leave the claims as they are', () => {
  const text = readFileSync(join(__dirname, '../golden/articles/war.txt'), 'utf8')
  const { rejections } = read(text)
  expect(rejections.length).toBeGreaterThan(5)
  expect([...rejections].sort((left, right) => left.start - right.start)).toEqual(rejections)
  expect(JSON.stringify(read(text).rejections)).toBe(JSON.stringify(rejections))
})
