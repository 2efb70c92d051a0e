import { amountAt, amountsOf } from '../../../src/claims/qualifiers'
import type { Amount } from '../../../src/model'
import { lexicon, tokenOf, treeOf, wordsOf } from './sentences'

const amount = (value: number, currency: string, comparator: Amount['comparator'] = '='): Amount => ({
  value,
  currency,
  comparator,
})

describe('amountsOf', () => {
  test.each<[string, Amount[]]>([
    ['Japan lent $3bn', [amount(3e9, 'USD'), amount(1.2e9, 'USD')]],
    ['134 million euros', [amount(134e6, 'EUR')]],
    ['up to Rs 2,800 crore', [amount(28e9, 'INR', '<')]],
    ['€40m', [amount(40e6, 'EUR'), amount(2e6, 'GBP'), amount(5e6, 'CAD')]],
    ['900 million hryvnia', [amount(900e6, 'UAH')]],
    ['30 billion yuan', [amount(30e9, 'CNY'), amount(500e6, 'EGP')]],
    ['A$200,000', [amount(200_000, 'AUD', '~')]],
    ['A $3bn loan', [amount(3e9, 'USD')]],
    ['between $5 million', [amount(5e6, 'USD', '>')]],
    ['12 million rounds', []],
  ])('%s', (piece, expected) => {
    expect(amountsOf(treeOf(piece), lexicon).map((mention) => mention.amount)).toEqual(expected)
  })

  test.each<[string, Amount]>([
    ['more than 5 million US dollars', amount(5e6, 'USD', '>')],
    ['20 million Swiss francs', amount(20e6, 'CHF')],
    ['EUR 15 million', amount(15e6, 'EUR')],
    ['15 million PLN', amount(15e6, 'PLN')],
    ['one billion złotys', amount(1e9, 'PLN')],
    ['nearly 7 trillion rubles', amount(7e12, 'RUB', '~')],
    ['₹ 500 crore', amount(5e9, 'INR')],
    ['a million dirhams', amount(1e6, 'AED')],
    ['15 to 25 million dollars', amount(15e6, 'USD', '>')],
    ['HK$ 30', amount(30, 'HKD')],
    ['$1m', amount(1e6, 'USD')],
    ['$2.5-billion', amount(2.5e9, 'USD')],
    ['a 30-million-dollar', amount(30e6, 'USD')],
    ['$100 to $200 million', amount(100e6, 'USD', '>')],
    ['hundreds of millions of dollars', amount(100e6, 'USD', '~')],
    ['nearly half a billion dollars', amount(500e6, 'USD', '~')],
    ['Rs 1.2 lakh crore', amount(1.2e12, 'INR')],
    ['20 billion CFA francs', amount(20e9, 'XOF')],
  ])('%s', (phrase, expected) => {
    expect(amountsOf(wordsOf(phrase), lexicon).map((mention) => mention.amount)).toEqual([expected])
  })

  test.each(['5 cents', 'the pound', 'a dollar sign'])('"%s" is no money', (phrase) => {
    expect(amountsOf(wordsOf(phrase), lexicon)).toEqual([])
  })

  test('knows its tokens', () => {
    const tree = treeOf('134 million euros')
    const [mention] = amountsOf(tree, lexicon)
    expect(tree.tokens.slice(mention!.first, mention!.last + 1).map((token) => token.text)).toEqual([
      '134',
      'million',
      'euros',
    ])
    expect(mention!.head).toBe(tokenOf(tree, 'euros'))
  })
})

describe('amountAt', () => {
  test('finds the money that a token belongs to', () => {
    const tree = treeOf('134 million euros')
    expect(amountAt(tree, tokenOf(tree, 'million'), lexicon)).toEqual(amount(134e6, 'EUR'))
  })

  test('finds the money that a noun is made of', () => {
    const tree = treeOf('A $3bn loan')
    expect(amountAt(tree, tokenOf(tree, 'loan'), lexicon)).toEqual(amount(3e9, 'USD'))
  })

  test('is undefined where the noun has none', () => {
    const tree = treeOf('up to Rs 2,800 crore')
    expect(amountAt(tree, tokenOf(tree, 'jets'), lexicon)).toBeUndefined()
  })
})
