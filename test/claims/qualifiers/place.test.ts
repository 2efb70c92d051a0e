import { placeOf } from '../../../src/claims/qualifiers'
import { tokenOf, treeOf } from './sentences'

describe('placeOf', () => {
  test.each<[string, string, string]>([
    ['in Belgorod on Sunday', 'struck', 'Belgorod'],
    ['at the prison in Kano', 'killed', 'Kano'],
    ['in Geneva', 'met', 'Geneva'],
    ['(2 June 2019) in Tirana', 'signed', 'Tirana'],
  ])('%s: "%s"', (piece, predicate, expected) => {
    const tree = treeOf(piece)
    expect(tree.tokens[placeOf(tree, tokenOf(tree, predicate))!]!.text).toBe(expected)
  })

  test.each<[string, string]>([
    ['in the 1990s', 'bought'],
    ['arrived in May', 'arrived'],
    ['said on Tuesday', 'attacked'],
  ])('%s: "%s" has none', (piece, predicate) => {
    const tree = treeOf(piece)
    expect(placeOf(tree, tokenOf(tree, predicate))).toBeUndefined()
  })
})
