import type { ExportFormat } from './format'

/** One JSON object a line: entities with `"kind":"entity"`, then edges with `"kind":"edge"`. */
export const JSON_LINES: ExportFormat = {
  name: 'jsonl',
  ending: '.jsonl',
  mediaType: 'application/jsonl',
  gloss: 'JSON Lines, for programs: one entity or edge a line.',
  write: ({ entities, edges }) =>
    [
      ...entities.map((entity) => JSON.stringify({ kind: 'entity', ...entity })),
      ...edges.map((edge) => JSON.stringify({ kind: 'edge', ...edge })),
    ]
      .map((line) => `${line}\n`)
      .join(''),
}
