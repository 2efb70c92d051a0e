import fc from 'fast-check'
import { amountAt, amountsOf, itemPhrase, placeOf, quantityOf, timeOf, timesOf } from '../../../src/claims/qualifiers'
import { buildTree } from '../../../src/claims/tree'
import type { Token } from '../../../src/model'
import { lexicon } from './sentences'

const FORMS =
  'at least 12 million $ € 3bn - – to of the last next two three past days week years Monday May 5 2019 , ( ) and a half dozen hundreds % in by since between killed rounds % cent per'.split(
    ' ',
  )
const TAGS = [
  ['CD', 'NUM'],
  ['NN', 'NOUN'],
  ['NNS', 'NOUN'],
  ['NNP', 'PROPN'],
  ['VBD', 'VERB'],
  ['IN', 'ADP'],
  ['JJ', 'ADJ'],
] as const
const RELATIONS = [
  'obj',
  'obl',
  'nmod',
  'nsubj',
  'conj',
  'acl',
  'advcl',
  'xcomp',
  'ccomp',
  'nummod',
  'case',
  'compound',
]

/** Any tree over such words: token 0 is the root, every other hangs on one before it. */
const anyTree = fc
  .array(
    fc.record({
      form: fc.constantFrom(...FORMS),
      tag: fc.constantFrom(...TAGS),
      relation: fc.constantFrom(...RELATIONS),
      head: fc.nat(),
      space: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((words) => {
    let text = ''
    const tokens = words.map(({ form, tag, relation, head, space }, index): Token => {
      if (space && index > 0) text += ' '
      const start = text.length
      text += form
      const root = index === 0
      return {
        index,
        start,
        end: text.length,
        text: form,
        lemma: form.toLowerCase(),
        xpos: tag[0],
        upos: tag[1],
        head: root ? -1 : head % index,
        relation: root ? 'root' : relation,
      }
    })
    return { text, tree: buildTree({ index: 0, paragraph: 0, start: 0, end: text.length, tokens, names: [] }) }
  })

describe('on any tree', () => {
  test('every reader answers, within the sentence', () => {
    fc.assert(
      fc.property(anyTree, ({ text, tree }) => {
        const mentions = [...amountsOf(tree, lexicon), ...timesOf(tree, '2019-11-15')]
        for (const { first, last, head } of mentions) {
          expect(first).toBeLessThanOrEqual(head)
          expect(head).toBeLessThanOrEqual(last)
          expect(last).toBeLessThan(tree.tokens.length)
        }
        for (const { index } of tree.tokens) {
          const quantity = quantityOf(tree, index, lexicon)
          if (quantity) expect(Number.isFinite(quantity.value)).toBe(true)
          const time = timeOf(tree, index, '2019-11-15')
          if (time) expect(time.start ?? time.end).toBeTruthy()
          expect(text).toContain(itemPhrase(tree, index, text))
          const place = placeOf(tree, index)
          if (place !== undefined) expect(tree.tokens[place]).toBeDefined()
          amountAt(tree, index, lexicon)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same tree read again gives the same', () => {
    fc.assert(
      fc.property(anyTree, ({ tree }) => {
        const copy = buildTree(tree.sentence)
        expect(timesOf(copy, '2019-11-15')).toEqual(timesOf(tree, '2019-11-15'))
        expect(amountsOf(copy, lexicon)).toEqual(amountsOf(tree, lexicon))
      }),
      { numRuns: 100 },
    )
  })
})
