import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadStanding } from '../../../src/claims/standing'
import { lookUp } from '../../../src/claims/standing/lexicon'

const seeds = join(__dirname, '../../../seeds')

describe('the lexicon of standing', () => {
  const knowledge = loadStanding(seeds)

  it('tells what a saying verb makes of its content', () => {
    expect(lookUp(knowledge, 'verb', 'say', 'that')).toEqual({ speaks: true, voiced: 'asserted', unvoiced: 'reported' })
    expect(lookUp(knowledge, 'verb', 'deny', 'that')?.voiced).toBe('negative')
    expect(lookUp(knowledge, 'verb', 'plan', 'to')).toEqual({ speaks: false, voiced: 'planned', unvoiced: 'planned' })
  })

  it('tells deeds from persons and things', () => {
    expect(knowledge.things.has('minister')).toBe(true)
    expect(knowledge.things.has('attack')).toBe(false)
    expect(knowledge.things.has('withdrawal')).toBe(false)
  })

  it('names file, line and value of a row that it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'standing-'))
    mkdirSync(join(folder, 'lexicon'))
    writeFileSync(join(folder, 'lexicon', 'saying.tsv'), '# note\nsay\tverb\tthat\tshouted\treported\n')
    for (const name of ['modality.tsv', 'wrongdoing.txt', 'nouns.tsv', 'noun-classes.txt'])
      writeFileSync(join(folder, 'lexicon', name), '')
    expect(() => loadStanding(folder)).toThrow(/saying\.tsv, line 2.*shouted|shouted.*saying\.tsv, line 2/)
    rmSync(folder, { recursive: true })
  })
})
