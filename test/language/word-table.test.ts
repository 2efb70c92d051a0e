import fc from 'fast-check'
import { packWordTable, unpackWordTable } from '../../src/language/word-table'

const word = fc.string({ unit: fc.constantFrom(...'aáb c'), maxLength: 12 })

test('a packed table answers as the map that it was packed from', () => {
  fc.assert(
    fc.property(fc.dictionary(word, fc.constantFrom('n', 'v', 'nv')), fc.array(word), (entries, others) => {
      const map = new Map(Object.entries(entries))
      const table = unpackWordTable(packWordTable(map))
      for (const each of [...map.keys(), ...others]) {
        expect(table.get(each)).toBe(map.get(each))
        expect(table.startingWith(each)).toEqual([...map.keys()].filter((key) => key.startsWith(each)).sort())
      }
    }),
    { numRuns: 100 },
  )
})
