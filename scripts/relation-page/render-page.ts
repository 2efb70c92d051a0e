import { ARGUMENT_TYPES } from '../../src/claims/frames/argument-types'
import { orderByText, summariseClaim } from '../../src/cli/claim-lines'
import { createDocument, extractDocument, type Knowledge } from '../../src/ingest'
import type { EntityType, RelationType } from '../../src/model'
import type { Scores } from '../score-claims/measures'
import { rates } from '../score-claims/tables'
import notes from './notes.json'
import { formatConstructions, formatWords } from './relation-words'

interface Note {
  readonly examples: readonly string[]
  readonly not: readonly string[]
  /** Sentences that a reader might take for the relation, and that give another one. */
  readonly contrast: readonly string[]
}

/** What is written by hand of each relation: sentences to show, and its near neighbours. */
export const NOTES: Readonly<Record<string, Note>> = notes
const NONE: Note = { examples: [], not: [], contrast: [] }

const HEAD = `# The relations

Every claim has one of these relations. A section tells what the relation means, which words and constructions carry it, what
it is not, and what claimgraph really makes of some sentences (\`echo "…" | npx claimgraph extract -\` gives the same).

Written by \`npm run docs\` from \`seeds/ontology.json\`, \`seeds/lexicon/frames\` and \`scripts/relation-page/notes.json\`; the
figures come from \`docs/scores.json\`, which \`npm run docs -- --scores\` measures anew. A number behind a word tells how many right
claims it carried in the articles of \`dev\` and the sentences of \`test/phenomena\`. Every claim may also have a \`time\` and a
\`place\`, a polarity, a modality and a source.
`

const FAMILIES: Readonly<Record<string, string>> = {
  material: 'Goods, money and means',
  force: 'Violence and its tools',
  law: 'Police and courts',
  diplomacy: 'What states and bodies say and do to each other',
  structure: 'Posts, membership, whole and part, place',
}

/** `docs/relations.md`: a section for each relation of the vocabulary, its examples run through the extractor. */
export function renderRelationPage(knowledge: Knowledge, scores: Scores): string {
  const { relations } = knowledge.ontology
  const families = [...new Set(relations.map(({ family }) => family))]
  const contents = families.map((family) => {
    const own = relations.filter((relation) => relation.family === family)
    const links = own.map(({ type }) => `[\`${type}\`](#${type.toLowerCase()})`)
    return `- ${FAMILIES[family] ?? family}: ${links.join(' ')}`
  })
  const sections = relations.map((relation) => renderSection(relation, knowledge, scores))
  return `${[HEAD, contents.join('\n'), '', ...sections].join('\n')}`
}

function renderSection(relation: RelationType, knowledge: Knowledge, scores: Scores): string {
  const { examples, not, contrast } = NOTES[relation.type] ?? NONE
  const words = scores.words?.[relation.type] ?? {}
  const lines = [
    `- **Ends:** ${formatEnds(relation)}`,
    `- **Qualifiers of its own:** ${relation.qualifiers.map((name) => `\`${name}\``).join(', ') || 'none'}`,
    ...formatWords(relation.type, knowledge.claims.frames, words),
    ...formatConstructions(words),
    ...(not.length > 0 ? [`- **Is not:** ${not.join(' ')}`] : []),
    `- **Measured on \`dev\`:** ${formatFigures(relation.type, scores)}`,
  ]
  const shown = [
    '```text',
    examples.map((sentence) => renderExample(sentence, knowledge)).join('\n\n'),
    '```',
    ...(contrast.length === 0
      ? []
      : [
          '',
          'Not this relation:',
          '',
          '```text',
          contrast.map((one) => renderExample(one, knowledge)).join('\n\n'),
          '```',
        ]),
  ]
  return `## ${relation.type}\n\n${capitalise(relation.gloss)}.\n\n${lines.join('\n')}\n\n${shown.join('\n')}\n`
}

/** The sentence, and below it each claim with its qualifiers and its voice. */
function renderExample(sentence: string, knowledge: Knowledge): string {
  const { extraction } = extractDocument(createDocument({ text: sentence }, 'example'), knowledge)
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]))
  const lines = orderByText(extraction).flatMap(({ claim }) => [
    ...summariseClaim(claim, entities),
    ...(claim.source === null ? [] : [`    says ${entities.get(claim.source)?.name}`]),
  ])
  return [sentence, ...(lines.length === 0 ? ['(no claim)'] : lines).map((line) => `    ${line}`)].join('\n')
}

function formatEnds({ type, symmetric }: RelationType): string {
  const ends = ARGUMENT_TYPES[type]
  if (ends === undefined) return 'any'
  const list = (types: ReadonlySet<EntityType>) => [...types].map((name) => `\`${name}\``).join(', ')
  const way = symmetric ? ' (either way round)' : ''
  return `${list(ends.subject)} → ${list(ends.object)}${way}`
}

function formatFigures(type: string, { relations }: Scores): string {
  const counts = relations.find(({ relation }) => relation === type)
  if (counts === undefined || counts.tp + counts.fn === 0) return 'no gold claims'
  const [precision, recall, f1] = rates(counts)
  return `${counts.tp + counts.fn} gold claims; precision ${precision}, recall ${recall}, F1 ${f1}`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
