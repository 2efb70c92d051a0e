import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatClaims } from '../../src/cli/claim-lines'
import { createDocument, extractDocument, type Knowledge, loadKnowledge, SEEDS_FOLDER } from '../../src/ingest'

/** The rules with that of the README's example among them, as a line in `rules/index.ts` would have it. */
jest.mock('../../src/claims/rules', () => {
  const actual = jest.requireActual<typeof import('../../src/claims/rules')>('../../src/claims/rules')
  const { proxies } = jest.requireActual<typeof import('./proxies')>('./proxies')
  return { ...actual, rules: [...actual.rules, proxies] }
})

const VERB = 'v\tSUPPLIES\tS\tto\tO\t-\tgoodsItem\tbarge'
const NAME = 'Product\tSablewing\tSablewings'
const RELATION =
  '{"type": "INSURES", "family": "material", "symmetric": false, "gloss": "insures or reinsures", "qualifiers": ["amount"], "plover": null, "cameo": null},'
const RELATION_VERB = 'v\tINSURES\tS\tO\tfor\t-\t-\tinsure reinsure'

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8')

let folder: string
let before: Knowledge
let after: Knowledge

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-adding-'))
  cpSync(SEEDS_FOLDER, folder, { recursive: true })
  appendFileSync(join(folder, 'lexicon', 'frames', 'material.tsv'), `${VERB}\n${RELATION_VERB}\n`)
  appendFileSync(join(folder, 'lexicon', 'bodies.tsv'), `${NAME}\n`)
  const ontology = join(folder, 'ontology.json')
  writeFileSync(ontology, readFileSync(ontology, 'utf8').replace('"relations": [', `"relations": [\n    ${RELATION}`))
  before = loadKnowledge()
  after = loadKnowledge(folder)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The claims of a sentence as `claimgraph extract` prints them. */
function claimsOf(text: string, knowledge: Knowledge): string {
  const document = createDocument({ text }, 'sentence')
  return formatClaims(document, extractDocument(document, knowledge).extraction)
}

test.each([VERB, NAME, RELATION, RELATION_VERB])('the README shows the line %s', (line) => {
  expect(readme).toContain(`\n${line}\n`)
})

test('a verb is a row of a frame table', () => {
  const sentence = 'Norway barged 40 generators to Moldova.'
  expect(readme).toContain(sentence)
  expect(claimsOf(sentence, before)).toContain('0 claims')
  expect(claimsOf(sentence, after)).toContain('Norway —SUPPLIES→ Moldova')
  expect(claimsOf(sentence, after)).toContain('item: generators · quantity: 40 generators')
})

test('a name is a row of the bodies', () => {
  const sentence = 'Norway sold 12 Sablewings to Chile.'
  expect(readme).toContain(sentence)
  expect(claimsOf(sentence, before)).not.toContain('SUPPLIES')
  expect(claimsOf(sentence, after)).toContain('Norway —SUPPLIES→ Chile')
})

test('a relation is an entry of the ontology and rows of its own', () => {
  const sentence = 'Allianz reinsures Generali.'
  expect(readme).toContain(sentence)
  expect(claimsOf(sentence, before)).toContain('0 claims')
  expect(claimsOf(sentence, after)).toContain('Allianz —INSURES→ Generali')
})

test('a rule is a file and a line in the list', () => {
  const sentence = 'Iran and its proxy Hezbollah denied the report.'
  expect(readme).toContain(sentence)
  const rule = readFileSync(join(__dirname, 'proxies.ts'), 'utf8').replaceAll('../../src/claims/', '../')
  expect(readme).toContain(rule.trim())
  expect(claimsOf(sentence, before)).toContain('Iran —SUPPORTS→ Hezbollah')
})
