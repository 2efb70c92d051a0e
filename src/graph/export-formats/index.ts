import { CSV } from './csv'
import { CYTOSCAPE } from './cytoscape'
import { DOT } from './dot'
import type { ExportFormat } from './format'
import { GRAPHML } from './graphml'
import { JSON_LINES } from './json-lines'
import { MERMAID } from './mermaid'

export type { ExportFormat } from './format'

/** Every format that a subgraph can be written in. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [JSON_LINES, GRAPHML, CYTOSCAPE, CSV, DOT, MERMAID]
