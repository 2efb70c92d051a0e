import { itemPhrase } from '../../../src/claims/qualifiers'
import { text, tokenOf, treeOf } from './sentences'

describe('itemPhrase', () => {
  test.each<[string, string, string]>([
    ['over 12 million rounds', 'rounds', '155 mm artillery shells'],
    ['300 French-built', 'launchers', 'French-built rocket launchers'],
    ['two dozen trucks', 'trucks', 'trucks'],
    ['half a million litres', 'litres', 'fuel'],
    ['19 tons of vaccines', 'tons', 'vaccines'],
    ['dozens of armoured vehicles', 'dozens', 'armoured vehicles'],
    ['and other weapons', 'weapons', 'weapons'],
    ['multiple launch rocket systems', 'systems', 'multiple launch rocket systems'],
    ['multiple launch rocket systems', 'missiles', 'anti-tank missiles'],
    ['the restoration of railway bridges', 'restoration', 'restoration of railway bridges'],
    ['The deal was signed', 'deal', 'deal'],
    ['A $3bn loan', 'loan', 'loan'],
    ['100-member assembly', 'assembly', '100-member assembly'],
  ])('%s, at "%s"', (piece, noun, expected) => {
    const tree = treeOf(piece)
    expect(itemPhrase(tree, tokenOf(tree, noun), text)).toBe(expected)
  })
})
