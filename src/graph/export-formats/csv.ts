import type { ExportFormat } from './format'

const COLUMNS = [
  'subject',
  'relation',
  'object',
  'claims',
  'denials',
  'sources',
  'documents',
  'firstSeen',
  'lastSeen',
  'modality',
  'disputed',
  'quote',
  'document',
] as const

/** The edges as a table by RFC 4180, subject and object by name, with a heading. */
export const CSV: ExportFormat = {
  name: 'csv',
  ending: '.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  gloss: 'Comma-separated values, for spreadsheets: one edge a row.',
  write: ({ entities, edges }) => {
    const names = new Map(entities.map(({ id, name }) => [id, name]))
    const rows = edges.map((edge) => ({
      ...edge,
      subject: names.get(edge.subject) ?? edge.subject,
      object: names.get(edge.object) ?? edge.object,
    }))
    return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]
      .map((cells) => `${cells.map((cell) => quoteCell(String(cell ?? ''))).join(',')}\r\n`)
      .join('')
  },
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
