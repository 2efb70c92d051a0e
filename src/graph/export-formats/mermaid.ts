import { type ExportFormat, numberEntities } from './format'

/** A flowchart for Markdown; disputed edges are dotted. */
export const MERMAID: ExportFormat = {
  name: 'mermaid',
  ending: '.mmd',
  mediaType: 'text/vnd.mermaid',
  gloss: 'Mermaid, for Markdown files and wikis.',
  write: ({ entities, edges }) => {
    const numbers = numberEntities(entities)
    const nodes = entities.map(({ id, name }) => `  ${numbers.get(id)}["${escapeLabel(name)}"]`)
    const links = edges.map(({ subject, relation, object, claims, disputed }) => {
      const arrow = disputed ? '-.->' : '-->'
      return `  ${numbers.get(subject)} ${arrow}|"${escapeLabel(`${relation} (${claims})`)}"| ${numbers.get(object)}`
    })
    return ['flowchart LR', ...nodes, ...links, ''].join('\n')
  },
}

/** Mermaid writes characters with a meaning of their own as `#number;`. */
function escapeLabel(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[#"<>&;`\\]/g, (character) => `#${character.codePointAt(0)};`)
}
