import { type ExportFormat, numberEntities } from './format'

/** The language of Graphviz; disputed edges are dashed. */
export const DOT: ExportFormat = {
  name: 'dot',
  ending: '.dot',
  mediaType: 'text/vnd.graphviz',
  gloss: 'DOT, for Graphviz.',
  write: ({ entities, edges }) => {
    const numbers = numberEntities(entities)
    const nodes = entities.map(({ id, name }) => `  ${numbers.get(id)} [label=${quote(name)}];`)
    const links = edges.map(({ subject, relation, object, claims, disputed }) => {
      const style = disputed ? ', style=dashed' : ''
      return `  ${numbers.get(subject)} -> ${numbers.get(object)} [label=${quote(`${relation} (${claims})`)}${style}];`
    })
    return ['digraph claims {', '  rankdir=LR;', ...nodes, ...links, '}', ''].join('\n')
  },
}

function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\s+/g, ' ')
  return `"${escaped}"`
}
