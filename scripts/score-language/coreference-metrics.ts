/** Mentions of one entity, by keys that gold and response share. */
export type Cluster = ReadonlySet<number>

/** Sums over documents from which precision and recall follow. */
export interface Sums {
  recalled: number
  gold: number
  precise: number
  found: number
}

export interface CoreferenceSums {
  readonly muc: Sums
  readonly b3: Sums
  readonly ceafe: Sums
}

export function makeSums(): CoreferenceSums {
  const sums = (): Sums => ({ recalled: 0, gold: 0, precise: 0, found: 0 })
  return { muc: sums(), b3: sums(), ceafe: sums() }
}

/** F1 in per cent. */
export function f1Of({ recalled, gold, precise, found }: Sums): number {
  const [recall, precision] = [recalled / Math.max(1, gold), precise / Math.max(1, found)]
  return (200 * recall * precision) / Math.max(1e-9, recall + precision)
}

/** Adds one document: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF-e (Luo 2005). */
export function addDocument(sums: CoreferenceSums, gold: readonly Cluster[], found: readonly Cluster[]): void {
  addPair(sums.muc, links(gold, found), links(found, gold))
  addPair(sums.b3, overlaps(gold, found), overlaps(found, gold))
  const alignment = bestAlignment(gold.map((left) => found.map((right) => similarity(left, right))))
  addPair(sums.ceafe, [alignment, gold.length], [alignment, found.length])
}

type Share = readonly [part: number, all: number]

function addPair(sums: Sums, [recalled, gold]: Share, [precise, found]: Share): void {
  sums.recalled += recalled
  sums.gold += gold
  sums.precise += precise
  sums.found += found
}

function placesIn(clusters: readonly Cluster[]): Map<number, number> {
  return new Map(
    clusters.flatMap((cluster, index) => [...cluster].map((mention): [number, number] => [mention, index])),
  )
}

function links(key: readonly Cluster[], response: readonly Cluster[]): Share {
  const places = placesIn(response)
  let kept = 0
  let all = 0
  for (const cluster of key) {
    const parts = new Set([...cluster].map((mention) => places.get(mention) ?? `alone ${mention}`))
    kept += cluster.size - parts.size
    all += cluster.size - 1
  }
  return [kept, all]
}

function overlaps(key: readonly Cluster[], response: readonly Cluster[]): Share {
  const places = placesIn(response)
  let sum = 0
  let all = 0
  for (const cluster of key) {
    for (const mention of cluster) {
      const other = places.get(mention)
      const shared = other === undefined ? 0 : [...cluster].filter((each) => places.get(each) === other).length
      sum += shared / cluster.size
      all++
    }
  }
  return [sum, all]
}

function similarity(left: Cluster, right: Cluster): number {
  const shared = [...left].filter((mention) => right.has(mention)).length
  return (2 * shared) / (left.size + right.size)
}

/** The largest sum of entries of which no two share a row or a column (Kuhn 1955, Munkres 1957, by potentials). */
export function bestAlignment(gains: readonly (readonly number[])[]): number {
  const size = Math.max(gains.length, gains[0]?.length ?? 0)
  const cost = (row: number, column: number): number => -(gains[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    const before = new Int32Array(size + 1)
    const least = new Float64Array(size + 1).fill(Infinity)
    const used = new Uint8Array(size + 1)
    let column = 0
    rowOf[0] = row
    while (rowOf[column] !== 0) {
      used[column] = 1
      const from = rowOf[column]!
      let step = Infinity
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue
        const reduced = cost(from, j) - rowPotential[from]! - columnPotential[j]!
        if (reduced < least[j]!) {
          least[j] = reduced
          before[j] = column
        }
        if (least[j]! < step) {
          step = least[j]!
          next = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]!]! += step
          columnPotential[j]! -= step
        } else least[j]! -= step
      }
      column = next
    }
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  let total = 0
  for (let column = 1; column <= size; column++) total -= cost(rowOf[column]!, column)
  return total
}
