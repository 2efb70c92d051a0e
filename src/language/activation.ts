const RANGE = 8
const STEPS = 512

/** Values at regular steps from -RANGE to RANGE, rounded so that the last bits of the machine's `exp` do not matter. */
function tabulate(of: (x: number) => number): Float32Array {
  return Float32Array.from({ length: 2 * RANGE * STEPS + 2 }, (_, i) => {
    return Math.round(of(Math.min(i / STEPS - RANGE, RANGE)) * 2 ** 22) / 2 ** 22
  })
}

/** Tables of the logistic function and the hyperbolic tangent, to be read by `lookUp`. */
export const SIGMOID = tabulate((x) => 1 / (1 + Math.exp(-x)))
export const TANH = tabulate(Math.tanh)

/** A tabulated function, by linear interpolation: error below 1e-6 within ±8, cut off beyond. */
export function lookUp(table: Float32Array, x: number): number {
  if (x >= RANGE) return table[2 * RANGE * STEPS]!
  if (!(x > -RANGE)) return table[0]!
  const place = (x + RANGE) * STEPS
  const step = place | 0
  const below = table[step]!
  return below + (table[step + 1]! - below) * (place - step)
}
