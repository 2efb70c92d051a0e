import { quantityOf } from '../../../src/claims/qualifiers'
import type { Quantity } from '../../../src/model'
import { lexicon, tokenOf, treeOf, wordsOf } from './sentences'

const quantity = (value: number, unit: string | undefined, comparator: Quantity['comparator'] = '='): Quantity => ({
  value,
  ...(unit ? { unit } : {}),
  comparator,
})

describe('quantityOf', () => {
  test.each<[string, string, Quantity]>([
    ['over 12 million rounds', 'shells', quantity(12_000_000, 'rounds', '>')],
    ['over 12 million rounds', 'rounds', quantity(12_000_000, 'rounds', '>')],
    ['up to 40% of', 'exports', quantity(40, '%', '<')],
    ['up to 40% of', '%', quantity(40, '%', '<')],
    ['killed five and wounded 110', 'five', quantity(5, 'people')],
    ['killed five and wounded 110', '110', quantity(110, 'people')],
    ['At least seven died', 'seven', quantity(7, 'people', '>')],
    ['hundreds of villagers', 'villagers', quantity(100, 'villagers', '~')],
    ['Thousands of civilians', 'Thousands', quantity(1000, 'civilians', '~')],
    ['Tens of thousands of workers', 'workers', quantity(10_000, 'workers', '~')],
    ['300 French-built rocket launchers', 'launchers', quantity(300, 'rocket launchers')],
    ['two dozen trucks', 'trucks', quantity(24, 'trucks')],
    ['dozens of armoured vehicles', 'vehicles', quantity(12, 'vehicles', '~')],
    ['Nearly half of the fleet', 'fleet', quantity(50, '%', '~')],
    ['a third of its pilots', 'third', quantity(33.3, '%')],
    ['Between 20 and 30 soldiers', 'soldiers', quantity(20, 'soldiers', '>')],
    ['about 15–25 missiles', 'missiles', quantity(15, 'missiles', '~')],
    ['Sixty-six people or more', 'people', quantity(66, 'people', '>')],
    ['2.5 lakh rifles', 'rifles', quantity(250_000, 'rifles')],
    ['half a million litres of fuel', 'fuel', quantity(500_000, 'litres')],
    ['19 tons of vaccines', 'vaccines', quantity(19, 'tons')],
    ['some 370,000 children', 'children', quantity(370_000, 'children', '~')],
    ['as many as 15 tanks', 'tanks', quantity(15, 'tanks', '<')],
    ['no fewer than 40 guns', 'guns', quantity(40, 'guns', '>')],
    ['A convoy of 40 trucks', 'convoy', quantity(40, 'trucks')],
    ['Two of the hostages', 'hostages', quantity(2, 'hostages')],
    ['three others escaped', 'others', quantity(3, 'others')],
    ['51 percent share', 'share', quantity(51, '%')],
    ['detained 23 suspects', 'suspects', quantity(23, 'suspects')],
    ['at least two dozen bodies', 'bodies', quantity(24, 'bodies', '>')],
    ['including six children', 'children', quantity(6, 'children')],
    ['50-60 prisoners', 'prisoners', quantity(50, 'prisoners', '>')],
    ['Casualties exceeded 100', '100', quantity(100, undefined, '>')],
  ])('%s, at "%s"', (piece, noun, expected) => {
    const tree = treeOf(piece)
    expect(quantityOf(tree, tokenOf(tree, noun), lexicon)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['A soldier guarded', 'soldier'],
    ['A soldier guarded', 'assembly'],
    ['A 66-year-old man', 'man'],
    ['Falcon 9 rocket', 'model'],
    ['The 2014 election', 'election'],
    ['Between 2019 and 2021 Canada', 'Canada'],
    ['Over the past two days', 'forces'],
    ['134 million euros', 'euros'],
    ['In the 2016 referendum', 'voters'],
    ['A $3bn loan', 'loan'],
    ['and other weapons', 'weapons'],
  ])('%s has none at "%s"', (piece, noun) => {
    const tree = treeOf(piece)
    expect(quantityOf(tree, tokenOf(tree, noun), lexicon)).toBeUndefined()
  })

  test.each<[string, number, Quantity['comparator']]>([
    ['seventeen guards', 17, '='],
    ['a dozen guards', 12, '='],
    ['several dozen guards', 12, '~'],
    ['more than two hundred and fifty guards', 250, '>'],
    ['twenty-five guards', 25, '='],
    ['three hundred thousand guards', 300_000, '='],
    ['two and a half million guards', 2_500_000, '='],
    ['an estimated 1,500 guards', 1500, '~'],
    ['just under 2.3 million guards', 2_300_000, '<'],
    ['almost 900 guards', 900, '~'],
    ['upwards of 60 guards', 60, '>'],
    ['2,80,000 guards', 280_000, '='],
    ['1.5 crore guards', 15_000_000, '='],
    ['50 to 60 guards', 50, '>'],
    ['six or seven guards', 6, '>'],
    ['30 guards at least', 30, '>'],
    ['30 guards or so', 30, '~'],
    ['20 155mm guards', 20, '='],
    ['300-odd guards', 300, '~'],
    ['100+ guards', 100, '>'],
    ['dozens more guards', 12, '~'],
    ['half a dozen guards', 6, '='],
    ['around 3 to 4 million guards', 3_000_000, '~'],
  ])('reads the number of "%s"', (phrase, value, comparator) => {
    const tree = wordsOf(phrase)
    expect(quantityOf(tree, tokenOf(tree, 'guards'), lexicon)).toEqual({ value, unit: 'guards', comparator })
  })

  test.each(['third guards', 'S-300 guards', '155mm guards', '3rd guards'])('"%s" is no count', (phrase) => {
    const tree = wordsOf(phrase)
    expect(quantityOf(tree, tokenOf(tree, 'guards'), lexicon)).toBeUndefined()
  })

  test('a token outside the sentence has none', () => {
    expect(quantityOf(wordsOf('three guards'), 99, lexicon)).toBeUndefined()
  })
})
