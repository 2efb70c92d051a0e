import type { Reason } from '../../model'
import { describeTopic } from './describe-topic'
import type { ConfidenceWeights } from './weigh'

/** Features that name the whole fact, and what they are alternatives of. */
const GROUPS: Readonly<Record<string, string>> = {
  'no voice': 'voice',
  voiced: 'voice',
  'long sentence': 'length',
  'middling sentence': 'length',
  'short sentence': 'length',
}
/** Groups that a reader takes for one thing: that both ends are named is told three times. */
const TOPICS: readonly (readonly [topic: string, groups: RegExp])[] = [
  ['ends', /^(kinds|subject kind|object kind)$/],
  ['subject type', /^([A-Z_]+ )?subject type$/],
  ['object type', /^([A-Z_]+ )?object type$/],
  ['subject place', /^subject (path|distance)$/],
  ['object place', /^object (path|distance)$/],
  ['construction', /^(rule|relation)$/],
  ['predicate', /^predicate( as)?$/],
]
/** Below this log-odds a topic says nothing worth telling. */
const LEAST_WEIGHT = 0.02

/** What a feature is one of: of "subject near" and "subject far", one holds and the other does not. */
function groupOf(feature: string): string {
  const known = GROUPS[feature]
  if (known !== undefined) return known
  const [first = '', second = '', third] = feature.split(' ')
  if (first === 'predicate') return second === 'as' ? 'predicate as' : 'predicate'
  if (['rule', 'relation', 'kinds', 'modality', 'polarity'].includes(first)) return first
  if (/^[A-Z_]+$/.test(first) && third !== undefined) return `${first} ${second} type`
  if (first !== 'subject' && first !== 'object') return feature
  if (['path', 'type', 'by'].includes(second)) return `${first} ${second}`
  return `${first} ${['near', 'middling', 'far'].includes(second) ? 'distance' : 'kind'}`
}

function topicOf(group: string): string {
  return TOPICS.find(([, groups]) => groups.test(group))?.[0] ?? group
}

/** The middle of each group's log-odds: what a claim gets for having any feature of the group. A fact of its own has none. */
function middlesOf(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const known = MIDDLES.get(weights)
  if (known) return known
  const groups = new Map<string, { sum: number; count: number }>()
  for (const [feature, weight] of weights) {
    const group = groups.get(groupOf(feature)) ?? { sum: 0, count: 0 }
    groups.set(groupOf(feature), { sum: group.sum + weight, count: group.count + 1 })
  }
  const middles = new Map([...groups].map(([group, { sum, count }]) => [group, count === 1 ? 0 : sum / count]))
  MIDDLES.set(weights, middles)
  return middles
}

/** Worked out once for each set of weights. */
const MIDDLES = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, number>>()

/**
 * What speaks for and against a claim with these features, in words, the loudest first: at most `count` of either side. A
 * reason's weight tells by how much log-odds the claim is better off than if the fact were a middling one of its kind.
 * Features that were never learnt say nothing.
 */
export function explainConfidence(
  features: readonly string[],
  { weights }: ConfidenceWeights,
  count = 3,
): readonly Reason[] {
  const middle = middlesOf(weights)
  const topics = new Map<string, { weight: number; features: string[] }>()
  for (const feature of features) {
    const group = groupOf(feature)
    const topic = topics.get(topicOf(group)) ?? { weight: 0, features: [] }
    topics.set(topicOf(group), topic)
    topic.features.push(feature)
    topic.weight += weights.has(feature) ? weights.get(feature)! - (middle.get(group) ?? 0) : 0
  }
  const reasons = [...topics]
    .filter(([, { weight }]) => Math.abs(weight) >= LEAST_WEIGHT)
    .map(([topic, { weight, features }]): Reason => ({ words: describeTopic(topic, features), weight: round(weight) }))
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight))
  const pro = reasons.filter(({ weight }) => weight > 0).slice(0, count)
  const contra = reasons.filter(({ weight }) => weight < 0).slice(0, count)
  return reasons.filter((reason) => pro.includes(reason) || contra.includes(reason))
}

const round = (weight: number) => Math.round(weight * 100) / 100
