import { styleOf } from '../scripts/score-claims/article-styles'
import { type GoldArticle, matchClaims } from '../scripts/score-claims/match-claims'
import { countClaims, countReliability, countStandings, countStyles } from '../scripts/score-claims/measures'
import { refreshTables } from '../scripts/score-claims/read-scores'
import { formatTable, rates } from '../scripts/score-claims/tables'

const gold: GoldArticle = {
  entities: [
    { id: 'n', name: 'Norway' },
    { id: 'u', name: 'Ukraine', mentions: ['Kyiv'] },
    { id: 'b', name: 'Anna Berg' },
  ],
  claims: [
    { subject: 'n', relation: 'SUPPLIES', object: 'u', item: 'six jets', modality: 'planned', source: 'b' },
    { subject: 'u', relation: 'MEETS', object: 'n' },
    { subject: 'b', relation: 'VISITS', object: 'u' },
    { subject: 'b', relation: 'HOLDS_POSITION', object: 'n', optional: true },
  ],
}
const lines = [
  { kind: 'entity', id: '1', name: 'Norway', mentions: [] },
  { kind: 'entity', id: '2', name: 'Kyiv', mentions: ['Ukraine'] },
  { kind: 'entity', id: '3', name: 'Anna Berg', mentions: [] },
  {
    kind: 'claim',
    id: 'a',
    subject: '1',
    relation: 'SUPPLIES',
    object: '2',
    item: 'jets',
    modality: 'asserted',
    source: '3',
  },
  { kind: 'claim', id: 'b', subject: '1', relation: 'MEETS', object: '2', source: null },
  { kind: 'claim', id: 'c', subject: '3', relation: 'HOLDS_POSITION', object: '1', source: null },
  { kind: 'claim', id: 'd', subject: '1', relation: 'SUPPLIES', object: '2', item: 'guns', source: null },
  { kind: 'claim', id: 'e', subject: '2', relation: 'ATTACKS', object: '1', source: null },
]
  .map((record) => `${JSON.stringify(record)}\n`)
  .join('')

const match = matchClaims('62-voa-article', lines, gold, new Set(['MEETS']))

test('pairs claims with gold claims, each once, symmetric ones either way round', () => {
  expect(match.found.map(({ claim, verdict }) => `${claim.id} ${verdict}`)).toEqual([
    'a right',
    'b right',
    'c optional',
    'd repeat',
    'e wrong',
  ])
  expect(match.required.map(({ wrong }) => wrong)).toEqual([['modality'], [], null])
})

test('counts by style, relation and standing', () => {
  expect(countClaims([match])).toEqual({ tp: 2, fp: 1, fn: 1 })
  expect(countClaims([match], 'ATTACKS')).toEqual({ tp: 0, fp: 1, fn: 0 })
  expect(countStyles([match])).toEqual([{ style: 'broadcaster (Voice of America)', articles: 1, tp: 2, fp: 1, fn: 1 }])
  const row = (standing: string) => countStandings([match]).find((one) => one.standing === standing)
  expect(row('credited to a voice')).toMatchObject({ gold: 1, found: 1, source: 1, modality: 0 })
  expect(row('told by the article itself')).toMatchObject({ gold: 2, found: 1, modality: 1 })
})

test.each([
  ['100-wikinews-bombs-2019-01-28', 'community news (Wikinews)'],
  ['11-us-state-sudan-measures-2023-06-01', 'government release'],
  ['09-nato-news-digest-2019-06', 'agency bulletin (UN OCHA, NATO)'],
  ['999-somewhere-else', 'other'],
])('the style of %s is %s', (article, style) => {
  expect(styleOf(article)).toBe(style)
})

test('confidence falls into tenths, 1 into the last', () => {
  expect(
    countReliability([
      [0.7, true],
      [0.79, false],
      [1, true],
    ]),
  ).toEqual([
    { from: 0.7, claims: 2, right: 1 },
    { from: 0.9, claims: 1, right: 1 },
  ])
})

test('rates of nothing are dashes, and a table is Markdown', () => {
  expect(rates({ tp: 0, fp: 0, fn: 3 })).toEqual(['–', '0.0', '0.0'])
  expect(formatTable(['name', 'n'], [['a', '12']])).toBe('| name |   n |\n| ---- | --: |\n| a    |  12 |')
})

test('a page that asks for an unknown table is refused', () => {
  const scores = { styles: [] } as unknown as Parameters<typeof refreshTables>[1]
  expect(() => refreshTables('<!-- scores: weather -->\n<!-- end -->', scores)).toThrow('no table "weather"')
  const once = refreshTables('<!-- scores: styles -->\n<!-- end -->', scores)
  expect(once).toContain('| style of article |')
  expect(refreshTables(once, scores)).toBe(once)
})
