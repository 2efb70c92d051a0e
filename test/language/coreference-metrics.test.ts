import { addDocument, bestAlignment, f1Of, makeSums } from '../../scripts/score-language/coreference-metrics'

const cluster = (...mentions: number[]) => new Set(mentions)

test('coreference is scored as in the examples of the literature', () => {
  const sums = makeSums()
  const gold = [cluster(1, 2, 3, 4, 5), cluster(6, 7), cluster(8, 9, 10, 11, 12)]
  const found = [cluster(1, 2, 3, 4, 5), cluster(6, 7, 8, 9, 10, 11, 12)]
  addDocument(sums, gold, found)
  // Bagga and Baldwin 1998: MUC recall 9/9, precision 9/10; B³ recall 1, precision .76.
  expect([sums.muc.recalled / sums.muc.gold, sums.muc.precise / sums.muc.found]).toEqual([1, 0.9])
  expect(sums.b3.recalled / sums.b3.gold).toBe(1)
  expect(sums.b3.precise / sums.b3.found).toBeCloseTo(0.762, 3)
  expect(f1Of(sums.ceafe)).toBeGreaterThan(0)
})

test('the best alignment takes no row and no column twice', () => {
  expect(
    bestAlignment([
      [3, 5],
      [4, 7],
    ]),
  ).toBe(10)
  expect(bestAlignment([[1, 2, 6]])).toBe(6)
  expect(bestAlignment([])).toBe(0)
})
