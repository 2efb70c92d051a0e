import type { ExportFormat } from './format'

/** The JSON that Cytoscape and cytoscape.js read: `elements` of nodes and edges with their `data`. */
export const CYTOSCAPE: ExportFormat = {
  name: 'cytoscape',
  ending: '.cyjs',
  mediaType: 'application/json',
  gloss: 'Cytoscape JSON, for Cytoscape and cytoscape.js.',
  write: ({ entities, edges }) => {
    const nodes = entities.map((entity) => ({ data: { ...entity } }))
    const links = edges.map(({ subject, object, ...edge }) => ({
      data: { id: `${subject} ${edge.relation} ${object}`, source: subject, target: object, ...edge },
    }))
    return `${JSON.stringify({ elements: { nodes, edges: links } }, null, 1)}\n`
  },
}
