import { EXPORT_FORMATS, type Subgraph } from '../../src/graph'
import { makeEdge, makeEntity } from './subgraphs'

const NASTY = 'A "quoted" <tag> & back\\slash, comma;\nnew line | pipe \u0007 bell \ud800'
const SUBGRAPH: Subgraph = {
  entities: [makeEntity('ent_1', 'North Korea'), makeEntity('ent_2', NASTY)],
  edges: [
    makeEdge('ent_1', 'ent_2', { claims: 3, disputed: true, quote: 'It said: "yes", and <no>.' }),
    makeEdge('ent_2', 'ent_1', { relation: 'FINANCES', firstSeen: null, lastSeen: null }),
  ],
  truncated: false,
}

function write(name: string, subgraph = SUBGRAPH): string {
  return EXPORT_FORMATS.find((format) => format.name === name)!.write(subgraph)
}

describe('the export formats', () => {
  test('have names, endings and descriptions of their own', () => {
    expect(new Set(EXPORT_FORMATS.map(({ name }) => name)).size).toBe(EXPORT_FORMATS.length)
    for (const format of EXPORT_FORMATS) {
      expect(format.ending).toMatch(/^\.[a-z]+$/)
      expect(format.mediaType).toMatch(/^[a-z]+\/[\w.+-]+/)
      expect(format.gloss).toMatch(/\.$/)
      expect(format.write(SUBGRAPH)).toBe(format.write(structuredClone(SUBGRAPH)))
      expect(format.write({ entities: [], edges: [], truncated: false })).not.toContain('undefined')
    }
  })

  test('jsonl: every line is an object that holds all', () => {
    const lines = write('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines).toEqual([
      ...SUBGRAPH.entities.map((entity) => ({ kind: 'entity', ...entity })),
      ...SUBGRAPH.edges.map((edge) => ({ kind: 'edge', ...edge })),
    ])
  })

  test('cytoscape: nodes and edges with ids and ends', () => {
    const { elements } = JSON.parse(write('cytoscape')) as { elements: { nodes: unknown[]; edges: unknown[] } }
    expect(elements.nodes).toMatchObject([{ data: { id: 'ent_1', name: 'North Korea' } }, { data: { name: NASTY } }])
    expect(elements.edges[1]).toMatchObject({
      data: { id: 'ent_2 FINANCES ent_1', source: 'ent_2', target: 'ent_1', relation: 'FINANCES' },
    })
  })

  test('csv: names for ids, quotes doubled, one heading', () => {
    const text = write('csv', {
      ...SUBGRAPH,
      entities: [makeEntity('ent_1', 'North Korea'), makeEntity('ent_2', 'R, "U"')],
    })
    expect(text).toBe(
      [
        'subject,relation,object,claims,denials,sources,documents,firstSeen,lastSeen,modality,disputed,quote,document',
        'North Korea,SUPPLIES,"R, ""U""",3,0,1,1,2024-01-01,2024-02-01,asserted,true,"It said: ""yes"", and <no>.",doc_1',
        '"R, ""U""",FINANCES,North Korea,1,0,1,1,,,asserted,false,ent_2 supplies ent_1.,doc_1',
        '',
      ].join('\r\n'),
    )
  })

  test('graphml: well-formed whatever the names hold', () => {
    const text = write('graphml')
    const stray = text.replace(/<\/?[a-zA-Z?][^<>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, '')
    expect(stray).not.toMatch(/[<>&]/)
    expect(text).not.toMatch(/\p{Cs}/u)
    expect(text).not.toContain('\u0007')
    expect(text).toContain('<edge source="n0" target="n1"><data key="edge-label">SUPPLIES</data>')
    expect(text).toContain('<data key="edge-quote">It said: &quot;yes&quot;, and &lt;no&gt;.</data>')
    expect(text.match(/edge-firstSeen">/g)).toHaveLength(1)
    const open = [...text.matchAll(/<([a-z]+)(?=[ >])[^>]*[^/]>/g)].map(([, tag]) => tag).sort()
    const closed = [...text.matchAll(/<\/([a-z]+)>/g)].map(([, tag]) => tag).sort()
    expect(open).toEqual(closed)
  })

  test('dot and mermaid: one line a node and an edge, nothing of a name read as syntax', () => {
    expect(write('dot').split('\n')).toEqual([
      'digraph claims {',
      '  rankdir=LR;',
      '  n0 [label="North Korea"];',
      expect.stringContaining('  n1 [label="A \\"quoted\\" <tag> & back\\\\slash, comma; new line | pipe'),
      '  n0 -> n1 [label="SUPPLIES (3)", style=dashed];',
      '  n1 -> n0 [label="FINANCES (1)"];',
      '}',
      '',
    ])
    expect(write('mermaid').split('\n')).toEqual([
      'flowchart LR',
      '  n0["North Korea"]',
      expect.stringContaining('  n1["A #34;quoted#34; #60;tag#62; #38; back#92;slash, comma#59; new line | pipe'),
      '  n0 -.->|"SUPPLIES (3)"| n1',
      '  n1 -->|"FINANCES (1)"| n0',
      '',
    ])
  })
})
