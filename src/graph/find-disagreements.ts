import type { Amount, Claim, Comparator, Quantity } from '../model'
import { compareText } from './summarise-claims'

/** Claims of one subject, relation, object and item that cannot all be true. */
export interface Disagreement {
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly item: string | null
  /** What they differ in: whether it is so, how many, or how much money. */
  readonly about: 'polarity' | 'quantity' | 'amount'
  /** Ids of the claims that take part, sorted. */
  readonly claims: readonly string[]
}

/**
 * Where claims contradict each other: some say so and some deny it, or their figures leave no number that fits both
 * ("over 200" and "150" differ, "over 100" and "150" do not). Figures are compared in the same unit or currency and of
 * the same time only. Sorted by subject, relation, object, item.
 */
export function findDisagreements(claims: readonly Claim[]): Disagreement[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = JSON.stringify([claim.subject, claim.relation, claim.object, claim.item ?? null])
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups]
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([, group]) => [
      ...describe(group, 'polarity', differInPolarity),
      ...describe(group, 'quantity', (left, right) => differInFigure(left, right, 'quantity')),
      ...describe(group, 'amount', (left, right) => differInFigure(left, right, 'amount')),
    ])
}

function describe(
  group: readonly Claim[],
  about: Disagreement['about'],
  differ: (left: Claim, right: Claim) => boolean,
): Disagreement[] {
  const involved = group.filter((claim) => group.some((other) => differ(claim, other)))
  const [first] = involved
  if (first === undefined) return []
  const { subject, relation, object, item = null } = first
  return [{ subject, relation, object, item, about, claims: involved.map(({ id }) => id).sort(compareText) }]
}

function differInPolarity(left: Claim, right: Claim): boolean {
  return left.polarity !== right.polarity
}

function differInFigure(left: Claim, right: Claim, field: 'quantity' | 'amount'): boolean {
  const [figure, other] = [left[field], right[field]]
  if (figure === undefined || other === undefined || measureOf(figure) !== measureOf(other)) return false
  if (left.polarity !== 'positive' || right.polarity !== 'positive') return false
  if (left.time?.start !== right.time?.start || left.time?.end !== right.time?.end) return false
  const [least, most] = rangeOf(figure)
  const [otherLeast, otherMost] = rangeOf(other)
  return most < otherLeast || otherMost < least
}

function measureOf(figure: Quantity | Amount): string | undefined {
  return 'currency' in figure ? figure.currency : figure.unit
}

/** What "about" may still mean: a tenth more or less. */
const TOLERANCE = 0.1

function rangeOf({ value, comparator }: { readonly value: number; readonly comparator: Comparator }): [number, number] {
  if (comparator === '>') return [value, Number.POSITIVE_INFINITY]
  if (comparator === '<') return [Number.NEGATIVE_INFINITY, value]
  const slack = comparator === '~' ? Math.abs(value) * TOLERANCE : 0
  return [value - slack, value + slack]
}
