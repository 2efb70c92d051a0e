import type { Edge, EntityRecord } from '../records'
import { type ExportFormat, numberEntities } from './format'

type Values<Row> = readonly (readonly [name: string, type: 'string' | 'int' | 'boolean', read: (row: Row) => unknown])[]

const ENTITY_VALUES: Values<EntityRecord> = [
  ['id', 'string', ({ id }) => id],
  ['label', 'string', ({ name }) => name],
  ['type', 'string', ({ type }) => type],
  ['claims', 'int', ({ claimCount }) => claimCount],
]

const EDGE_VALUES: Values<Edge> = [
  ['label', 'string', ({ relation }) => relation],
  ['claims', 'int', ({ claims }) => claims],
  ['denials', 'int', ({ denials }) => denials],
  ['sources', 'int', ({ sources }) => sources],
  ['documents', 'int', ({ documents }) => documents],
  ['firstSeen', 'string', ({ firstSeen }) => firstSeen],
  ['lastSeen', 'string', ({ lastSeen }) => lastSeen],
  ['modality', 'string', ({ modality }) => modality],
  ['disputed', 'boolean', ({ disputed }) => disputed],
  ['quote', 'string', ({ quote }) => quote],
]

/** GraphML (http://graphml.graphdrawing.org), as Gephi, yEd, NetworkX and Neo4j's APOC read it. */
export const GRAPHML: ExportFormat = {
  name: 'graphml',
  ending: '.graphml',
  mediaType: 'application/graphml+xml',
  gloss: 'GraphML, for Gephi, yEd and NetworkX.',
  write: ({ entities, edges }) => {
    const numbers = numberEntities(entities)
    const nodes = entities.map((entity) => {
      return `    <node id="${numbers.get(entity.id)}">${writeData('node', ENTITY_VALUES, entity)}</node>`
    })
    const links = edges.map((edge) => {
      const ends = `source="${numbers.get(edge.subject)}" target="${numbers.get(edge.object)}"`
      return `    <edge ${ends}>${writeData('edge', EDGE_VALUES, edge)}</edge>`
    })
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...declareKeys('node', ENTITY_VALUES),
      ...declareKeys('edge', EDGE_VALUES),
      '  <graph edgedefault="directed">',
      ...nodes,
      ...links,
      '  </graph>',
      '</graphml>',
      '',
    ].join('\n')
  },
}

function declareKeys<Row>(kind: 'node' | 'edge', values: Values<Row>): string[] {
  return values.map(
    ([name, type]) => `  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`,
  )
}

function writeData<Row>(kind: 'node' | 'edge', values: Values<Row>, row: Row): string {
  return values
    .map(([name, , read]) => [name, read(row)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${kind}-${name}">${escapeXml(String(value))}</data>`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 forbids, lone surrogates among them, become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}
