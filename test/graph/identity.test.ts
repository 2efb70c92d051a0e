import fc from 'fast-check'
import { type EntityForm, judgeIdentity, mergeForms } from '../../src/graph'
import type { Entity } from '../../src/model'

function form(name: string, change: Partial<EntityForm> = {}): EntityForm {
  return { name, type: 'Organization', aliases: [], nominal: false, documents: 1, ...change }
}

function entity(id: string, name: string, change: Partial<Entity> = {}): Entity {
  return { id, name, type: 'Organization', aliases: [], nominal: false, ...change }
}

describe('mergeForms', () => {
  test('takes the name that most documents use; all the others become aliases', () => {
    const forms = [
      form('RHEINMETALL', { documents: 2 }),
      form('Rheinmetall', { documents: 3, aliases: ['the company'] }),
      form('Rheinmetall', { aliases: ['Rheinmetall AG'] }),
    ]
    expect(mergeForms('ent_1', forms)).toEqual({
      id: 'ent_1',
      type: 'Organization',
      name: 'Rheinmetall',
      aliases: ['RHEINMETALL', 'Rheinmetall AG', 'the company'],
      nominal: false,
    })
  })

  test('of equally many, prefers the one that is not all capitals, then the longer, then the first', () => {
    expect(mergeForms('e', [form('ROSATOM CORP'), form('Rosatom corp')]).name).toBe('Rosatom corp')
    expect(mergeForms('e', [form('Al Qaeda'), form('Al-Qaeda.')]).name).toBe('Al-Qaeda.')
    expect(mergeForms('e', [form('Al-Qaeda'), form('Al Qaeda')]).name).toBe('Al Qaeda')
    expect(mergeForms('e', [form('NATO'), form('Nato')]).name).toBe('NATO')
  })

  test('keeps a country code that only some documents know', () => {
    expect(mergeForms('e', [form('Norway', { documents: 9 }), form('Norway', { iso: 'NO' })]).iso).toBe('NO')
    expect(mergeForms('e', [form('Norway')])).not.toHaveProperty('iso')
  })

  test('does not depend on the order of the forms', () => {
    const forms = fc.array(
      fc.record({
        name: fc.constantFrom('NATO', 'Nato', 'N.A.T.O.', 'nato'),
        type: fc.constantFrom('Organization' as const, 'Group' as const),
        aliases: fc.uniqueArray(fc.constantFrom('Alliance', 'the bloc', 'Nato')),
        nominal: fc.boolean(),
        documents: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(forms, (list) => {
        expect(mergeForms('e', [...list].reverse())).toEqual(mergeForms('e', list))
      }),
    )
  })
})

describe('judgeIdentity', () => {
  test.each([
    ['the same id', entity('1', 'A'), entity('1', 'B'), 'same'],
    ['the same folded name', entity('1', 'Rheinmetall'), entity('2', 'RHEINMETALL'), 'same'],
    ['another type', entity('1', 'Washington'), entity('2', 'Washington', { type: 'Person' }), 'different'],
    ['one country code', entity('1', 'Burma', { iso: 'MM' }), entity('2', 'Myanmar', { iso: 'MM' }), 'same'],
    ['two country codes', entity('1', 'Korea', { iso: 'KR' }), entity('2', 'Korea', { iso: 'KP' }), 'different'],
    [
      'a shared alias',
      entity('1', 'ECB', { aliases: ['the bank'] }),
      entity('2', 'Fed', { aliases: ['The Bank'] }),
      'unsure',
    ],
    ['nothing in common', entity('1', 'ECB'), entity('2', 'Fed'), 'different'],
    [
      'no names of their own',
      entity('1', 'officials', { nominal: true }),
      entity('2', 'officials', { nominal: true }),
      'different',
    ],
  ] as const)('%s', (_case, left, right, verdict) => {
    expect(judgeIdentity(left, right)).toBe(verdict)
    expect(judgeIdentity(right, left)).toBe(verdict)
  })
})
