/** Why nothing may be claimed of a predicate, with the words that tell a reader of the article so. */
export const BAR_REASONS = {
  question: 'stands in a question',
  open: 'is asked or left open, not told',
  condition: 'stands in a condition',
  conditional: 'depends on a condition',
  order: 'is told to be done, not told to have been done',
  anybody: 'is said of anybody, of nobody in particular',
  nobody: 'is said to be done by nobody or to nobody',
  hypothesis: 'would happen, and is not told to have happened',
  unrealised: 'would have happened, and did not',
  missed: 'should have happened; whether it did is not told',
  nearly: 'nearly happened, and did not',
  fiction: 'is told in fiction',
  comparison: 'is a comparison ("as if"), not told as fact',
  'called false': 'is called false',
  unsaid: 'is said by nobody',
  request: 'is asked for; whether it happens is not told',
  threat: 'is threatened; whether it happens is not told',
  wish: 'is wished for; whether it happens is not told',
  imagined: 'is imagined, not told as fact',
  forbidden: 'is forbidden; whether it happened is not told',
} as const

export type BarReason = keyof typeof BAR_REASONS
