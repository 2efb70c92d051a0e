/**
 * The arithmetic that nearly all of the network's time goes into: products of int8 weights and int16 inputs summed in
 * int32. Sums of integers do not depend on their order, so every kernel gives the same numbers.
 */
export interface Kernel {
  readonly name: string
  /** Memory that `multiply` can read and write; lives as long as the kernel. */
  int8(length: number): Int8Array
  int16(length: number): Int16Array
  int32(length: number): Int32Array
  /** `outputs[item × rows + row] = Σ weights[row × columns + column] × inputs[item × columns + column]`. */
  multiply(
    weights: Int8Array,
    rows: number,
    columns: number,
    inputs: Int16Array,
    count: number,
    outputs: Int32Array,
  ): void
}

/** The kernel in plain JavaScript. `columns` must be a multiple of 8, `rows` of 4. */
export function makePlainKernel(): Kernel {
  return {
    name: 'plain',
    int8: (length) => new Int8Array(length),
    int16: (length) => new Int16Array(length),
    int32: (length) => new Int32Array(length),
    multiply(weights, rows, columns, inputs, count, outputs) {
      for (let row = 0; row < rows; row += 4) {
        const a = row * columns
        const b = a + columns
        const c = b + columns
        const d = c + columns
        for (let item = 0; item < count; item++) {
          const offset = item * columns
          let sumA = 0
          let sumB = 0
          let sumC = 0
          let sumD = 0
          for (let column = 0; column < columns; column++) {
            const input = inputs[offset + column]!
            sumA = (sumA + weights[a + column]! * input) | 0
            sumB = (sumB + weights[b + column]! * input) | 0
            sumC = (sumC + weights[c + column]! * input) | 0
            sumD = (sumD + weights[d + column]! * input) | 0
          }
          const out = item * rows + row
          outputs[out] = sumA
          outputs[out + 1] = sumB
          outputs[out + 2] = sumC
          outputs[out + 3] = sumD
        }
      }
    },
  }
}
