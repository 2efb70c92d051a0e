import type { Run } from './connection'

/** Rows that one query takes at most: enough to make the way to the server cheap, and little for its memory. */
const BATCH = 1000

/** Sends the query for the rows (`$rows`), a thousand at a time; nothing for none. Gives all that it answers. */
export async function inBatches<Row, Answer = unknown>(
  run: Run,
  query: string,
  rows: readonly Row[],
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    answers.push(...(await run<Answer>(query, { ...parameters, rows: rows.slice(start, start + BATCH) })))
  }
  return answers
}
