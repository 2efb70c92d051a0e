import { EventEmitter } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import manifest from '../package.json'
import { RELATION_PAGE } from '../scripts/docs'
import { README, refreshReadme } from '../scripts/refresh-readme'
import { NOTES, renderRelationPage } from '../scripts/relation-page/render-page'
import { readScores } from '../scripts/score-claims/read-scores'
import ontology from '../seeds/ontology.json'
import { EXAMPLE_QUERIES } from '../src/api'
import { buildProgram } from '../src/cli/program'
import { createDocument, extractDocument, loadKnowledge } from '../src/ingest'

const ROOT = join(__dirname, '..')
const readme = readFileSync(README, 'utf8')
const knowledge = loadKnowledge()
const design = readFileSync(join(ROOT, 'DESIGN.md'), 'utf8')

jest.setTimeout(120_000)

const sink = new Writable({ write: (_chunk, _encoding, done) => done() })
const program = buildProgram(
  { stdin: Readable.from([]), stdout: sink, stderr: sink, env: {}, signals: new EventEmitter() },
  () => {},
)

test.each(program.commands.map((command) => command.name()))('the README shows claimgraph %s', (name) => {
  expect(readme).toContain(`claimgraph ${name}`)
})

test('the README names every flag', () => {
  const flags = program.commands.flatMap((command) =>
    command.options.map((option) => option.long ?? option.short ?? ''),
  )
  expect([...new Set(flags)].filter((flag) => !readme.includes(`\`${flag}`))).toEqual([])
})

test('the README names every environment variable that is read', () => {
  const folder = join(ROOT, 'src', 'cli')
  const texts = [join(ROOT, 'src', 'cli.ts'), ...readdirSync(folder).map((name) => join(folder, name))].map((path) =>
    readFileSync(path, 'utf8'),
  )
  const variables = texts.flatMap((text) =>
    [...text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)].map((match) => match[1] ?? ''),
  )
  expect(new Set(variables).size).toBeGreaterThan(1)
  expect([...new Set(variables)].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('the README names every script but those that npm runs by itself', () => {
  const scripts = Object.keys(manifest.scripts).filter((name) => !/^(pre|post)/.test(name))
  const called = (name: string) => readme.includes(`npm run ${name}`) || readme.includes(`npm ${name}`)
  expect(scripts.filter((name) => !called(name))).toEqual([])
})

test('the README names every relation and every type of entity', () => {
  const names = [
    ...ontology.relations.map((relation) => relation.type),
    ...ontology.entityTypes,
    ...ontology.modalities,
  ]
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('the README shows the example queries of the query page', () => {
  for (const query of EXAMPLE_QUERIES.slice(0, 2)) expect(readme).toContain(query)
})

test('what the README shows is what it prints (npm run docs writes it anew)', async () => {
  expect(await refreshReadme(readme)).toBe(readme)
})

test('docs/relations.md is what the extractor makes of its examples (npm run docs writes it anew)', () => {
  expect(renderRelationPage(knowledge, readScores())).toBe(readFileSync(RELATION_PAGE, 'utf8'))
})

test.each(ontology.relations.map(({ type }) => type))('docs/relations.md shows %s, and what it is not', (type) => {
  const { examples, contrast, not } = NOTES[type] ?? { examples: [], contrast: [], not: [] }
  const relationsOf = (text: string) =>
    extractDocument(createDocument({ text }, 'example'), knowledge).extraction.claims.map(({ relation }) => relation)
  expect(examples.length).toBeGreaterThanOrEqual(4)
  expect(not.length).toBeGreaterThan(0)
  expect(examples.filter((sentence) => !relationsOf(sentence).includes(type))).toEqual([])
  expect(contrast.filter((sentence) => relationsOf(sentence).length === 0)).toEqual([])
})

test('links of the README lead to files', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '')
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([])
})

test('DESIGN.md has a line for every dependency of the product', () => {
  expect(Object.keys(manifest.dependencies).filter((name) => !design.includes(`\`${name}\``))).toEqual([])
})
