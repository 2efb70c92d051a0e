import { agreeOverDocument } from '../../src/language/agree-names'
import type { NameSpan, NameType } from '../../src/model/analysis'

const name = (first: number, last: number, type: NameType, probability: number): NameSpan => ({
  first,
  last,
  type,
  probability,
})
const sentences = (...texts: string[]) => texts.map((text) => ({ words: text.split(' ') }))

test('equal names get the type that most of their probability speaks for', () => {
  const found = agreeOverDocument(sentences('Awash floods', 'to Awash', 'from Awash'), [
    [name(0, 0, 'Person', 0.5)],
    [name(1, 1, 'Location', 0.9)],
    [name(1, 1, 'Location', 0.8)],
  ])
  expect(found.flat().map(({ type }) => type)).toEqual(['Location', 'Location', 'Location'])
})

test('a word that ends a person’s name is that person’s, unless it is surely something else', () => {
  const texts = sentences('said Maria Cordoba', 'near Cordoba')
  const longer = [name(1, 2, 'Person', 0.9)]
  const typeAt = (probability: number) =>
    agreeOverDocument(texts, [longer, [name(1, 1, 'Location', probability)]])[1]![0]!.type
  expect([typeAt(0.6), typeAt(0.95)]).toEqual(['Person', 'Location'])
})

test('what is surely a name in one place is one in another, but no part of a longer run of capitals', () => {
  const found = agreeOverDocument(sentences('the Renta Group grew', 'with Renta Group', 'at Renta Group Hall'), [
    [name(1, 2, 'Organization', 0.95)],
    [],
    [],
  ])
  expect(found[1]).toMatchObject([{ first: 1, last: 2, type: 'Organization' }])
  expect(found[2]).toEqual([])
})

test('what is hardly a name is none', () => {
  expect(agreeOverDocument(sentences('in Spring'), [[name(1, 1, 'Person', 0.3)]])).toEqual([[]])
})
