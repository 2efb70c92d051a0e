import { join } from 'node:path'
import fc from 'fast-check'
import { assembleKernel } from '../../scripts/train-language/build-kernel'
import { analyse, formatConllu, loadLanguageKnowledge } from '../../src/language'
import { makePlainKernel } from '../../src/language/kernel'
import { KERNEL_BYTES } from '../../src/language/kernel-bytes'
import { makeKernel, makeSimdKernel } from '../../src/language/simd-kernel'

describe('kernels', () => {
  test('are assembled from the source beside them', async () => {
    expect(Buffer.from(await assembleKernel()).toString('base64')).toBe(KERNEL_BYTES)
  })

  test('multiply alike', () => {
    const [plain, simd] = [makePlainKernel(), makeSimdKernel()]
    const fill = fc.integer({ min: 0, max: 2 ** 31 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 7 }),
        fill,
        (r, c, count, seed) => {
          const [rows, columns] = [4 * r, 8 * c]
          const outputs = [plain, simd].map((kernel) => {
            const weights = kernel.int8(rows * columns).map((_, i) => (Math.imul(i + seed, 0x9e3779b1) >> 24) | 0)
            const inputs = kernel.int16(count * columns).map((_, i) => (Math.imul(i ^ seed, 0x85ebca6b) >> 16) | 1)
            const w = kernel.int8(weights.length)
            const x = kernel.int16(inputs.length)
            w.set(weights)
            x.set(inputs)
            const sums = kernel.int32(count * rows)
            kernel.multiply(w, rows, columns, x, count, sums)
            return Array.from(sums)
          })
          expect(outputs[0]).toEqual(outputs[1])
        },
      ),
      { numRuns: 50 },
    )
  })

  test('give the same analysis to the byte', () => {
    const seeds = join(__dirname, '../../seeds')
    const text =
      'Officials of the Dutch navy said on Friday that it had ordered four frigates, worth $2.4 billion, from Damen.'
    const document = { id: 'doc_kernel', title: '', text }
    const [plain, simd] = [makePlainKernel(), makeKernel()].map((kernel) =>
      formatConllu(analyse(document, loadLanguageKnowledge(seeds, kernel))),
    )
    expect(simd).toBe(plain)
    expect(makeKernel().name).toBe('simd')
  })
})
