import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { confidenceOf, loadConfidence } from '../../../src/claims/confidence/weigh'

const weights = {
  bias: 1,
  weights: new Map([
    ['bias', 1],
    ['named', 2],
    ['far', -3],
    ['quoted', 0.5],
  ]),
}

test('sums the log-odds of what is known and of nothing else', () => {
  expect(confidenceOf([], weights)).toBe(0.73)
  expect(confidenceOf(['named', 'unheard of'], weights)).toBe(0.95)
  expect(confidenceOf(['far'], weights)).toBe(0.12)
})

test('is never certain', () => {
  const sure = { bias: 50, weights: new Map<string, number>() }
  expect(confidenceOf([], sure)).toBe(0.99)
  expect(confidenceOf([], { ...sure, bias: -50 })).toBe(0.01)
})

test('names the line of a file that it cannot read', () => {
  const seeds = mkdtempSync(join(tmpdir(), 'confidence-'))
  mkdirSync(join(seeds, 'lexicon'))
  writeFileSync(join(seeds, 'lexicon', 'confidence.tsv'), '# weights\nbias\t1\nnamed\tmuch\n')
  expect(() => loadConfidence(seeds)).toThrow('lexicon/confidence.tsv:3')
})
