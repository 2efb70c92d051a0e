import type { Counts, ReliabilityRow, Scores } from './measures'

const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

/** Precision, recall and F1 in percent; a dash where nothing was found, or nothing was to be found. */
export function rates({ tp, fp, fn }: Counts): [precision: string, recall: string, f1: string] {
  return [percent(tp, tp + fp), percent(tp, tp + fn), percent(2 * tp, 2 * tp + fp + fn)]
}

/** A Markdown table whose columns also stand under each other in a terminal: the first to the left, numbers to the right. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(header), rule, ...rows.map(line)].join('\n')
}

function formatTotals({ totals, articles }: Scores): string {
  const row = (name: string, part: Scores['totals']['dev']) => [
    name,
    ...[part.entity, part.pair, part.claim, part.full].map((counts) => rates(counts).join(' / ')),
  ]
  return formatTable(
    ['articles', 'named entities', 'pairs, any relation', 'claims', 'claims, all right'],
    [
      row('the seed article', totals.seed),
      row(`\`dev\`, ${articles.dev} articles`, totals.dev),
      ...(totals.check ? [row(`\`check\`, ${articles.check} articles`, totals.check)] : []),
    ],
  )
}

function formatStyles({ styles }: Scores): string {
  return formatTable(
    ['style of article', 'articles', 'gold claims', 'precision', 'recall', 'F1'],
    styles.map((row) => [row.style, String(row.articles), String(row.tp + row.fn), ...rates(row)]),
  )
}

function formatRelations({ relations }: Scores): string {
  const ordered = [...relations].sort((left, right) => right.tp + right.fn - left.tp - left.fn)
  return formatTable(
    ['relation', 'gold claims', 'precision', 'recall', 'F1'],
    ordered.map((row) => [`\`${row.relation}\``, String(row.tp + row.fn), ...rates(row)]),
  )
}

function formatStandings({ standing }: Scores): string {
  return formatTable(
    ['claims that are', 'gold claims', 'found, %', 'source right, %', 'modality right, %'],
    standing.map(({ standing, gold, found, source, modality }) => [
      standing,
      String(gold),
      percent(found, gold),
      percent(source, found),
      percent(modality, found),
    ]),
  )
}

function formatReliability({ reliability, heldOut = [] }: Scores): string {
  const bins = [...new Set([...heldOut, ...reliability].map(({ from }) => from))].sort((left, right) => left - right)
  const cells = (rows: readonly ReliabilityRow[], from: number) => {
    const row = rows.find((one) => one.from === from) ?? { claims: 0, right: 0 }
    return [String(row.claims), percent(row.right, row.claims)]
  }
  return formatTable(
    ['confidence', 'claims', 'right, %', ...(heldOut.length > 0 ? ['held out: claims', 'right, %'] : [])],
    bins.map((from) => [
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
      ...cells(reliability, from),
      ...(heldOut.length > 0 ? cells(heldOut, from) : []),
    ]),
  )
}

/** The tables by the name under which a page asks for them: `<!-- scores: styles -->`. */
export const SCORE_TABLES: Readonly<Record<string, (scores: Scores) => string>> = {
  totals: formatTotals,
  styles: formatStyles,
  relations: formatRelations,
  standing: formatStandings,
  reliability: formatReliability,
}
