import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const SEEDS = join(__dirname, '..', '..', 'seeds', 'neo4j')

export interface NamedQuery {
  readonly title: string
  readonly query: string
}

/** The queries of `queries.cypher`, each with the comment above it. */
export function readQueries(): NamedQuery[] {
  const text = readFileSync(join(SEEDS, 'queries.cypher'), 'utf8')
  return text
    .split(/;\s*(?:\n|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const lines = part.split('\n')
      const comments = lines.filter((line) => line.startsWith('//'))
      const title = comments.at(-1)!.replace(/^\/\/\s*/, '')
      return {
        title,
        query: lines
          .filter((line) => !line.startsWith('//'))
          .join('\n')
          .trim(),
      }
    })
}

/** The guide of Neo4j Browser: a slide for each query, which runs by a click. */
export function buildGuide(queries: readonly NamedQuery[]): string {
  const slides = queries.map(
    ({ title, query }) => `<slide class="row-fluid">
<div class="col-sm-12">
<h3>${escapeMarkup(title)}</h3>
<p>Click the query, then run it.</p>
<pre class="pre-scrollable code runnable">${escapeMarkup(query)}</pre>
</div>
</slide>`,
  )
  return `<article class="guide">
<carousel class="deck container-fluid">
<slide class="row-fluid">
<div class="col-sm-12">
<h3>claimgraph: who does what to whom, and who says so</h3>
<p>A <b>claim</b> is what an article says: subject, relation and object, the voice credited, and the sentence that carries
it. Claims are the truth of this graph; beside them one relationship for each subject, relation and object sums them up,
as in <code>(:Country {name: 'North Korea'})-[:SUPPLIES]-&gt;(:Country {name: 'Russia'})</code>.</p>
<p>Colours tell the type: countries blue, organizations orange, persons pink, places green, products vermilion; claims are
white, articles black.</p>
<p>The next slides hold questions. Begin with this one:</p>
<pre class="pre-scrollable code runnable">${escapeMarkup(queries[0]!.query)}</pre>
</div>
</slide>
${slides.join('\n')}
</carousel>
</article>
`
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

if (require.main === module) writeFileSync(join(SEEDS, 'guide.html'), buildGuide(readQueries()))
