import type { Rejection } from '../model'
import { countNoun } from './count-noun'

/** What came near a claim, for a reader: who would have done what to whom, why it is no claim, and the sentence. */
export function formatRejections(rejections: readonly Rejection[]): string {
  const heading = `${countNoun(rejections.length, 'rejection')}\n`
  return `${[heading, ...rejections.map(formatRejection)].join('\n')}\n`
}

function formatRejection({ subject, relation, object, predicate, reason, quote }: Rejection): string {
  return [
    `${subject ?? '?'} —${relation}→ ${object ?? '?'}  [rejected: ${predicate}]`,
    `    ${reason}`,
    `    "${quote.replace(/\s+/g, ' ')}"`,
    '',
  ].join('\n')
}
