const RANGE = 8
const STEPS = 1024

/** Values at regular steps from -RANGE to RANGE, rounded so that the last bits of the machine's `exp` do not matter. */
function tabulate(of: (x: number) => number): Float32Array {
  return Float32Array.from({ length: 2 * RANGE * STEPS + 1 }, (_, i) => {
    return Math.round(of(i / STEPS - RANGE) * 2 ** 22) / 2 ** 22
  })
}

/** Tables of the logistic function and the hyperbolic tangent, to be read by `lookUp`. */
export const SIGMOID = tabulate((x) => 1 / (1 + Math.exp(-x)))
export const TANH = tabulate(Math.tanh)

/** A tabulated function at the nearest step: error below 0.0005 within ±8, cut off beyond. */
export function lookUp(table: Float32Array, x: number): number {
  if (x >= RANGE) return table[2 * RANGE * STEPS]!
  if (!(x > -RANGE)) return table[0]!
  return table[(x * STEPS + (RANGE * STEPS + 0.5)) | 0]!
}
