import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAdjectiveClause, readNounClause } from '../../../src/claims/frames/noun-clause'
import { readVerbClause } from '../../../src/claims/frames/verb-clause'
import { buildTree, type SentenceTree } from '../../../src/claims/tree'
import { parseConllu } from '../../fixtures/read-conllu'

const trees = parseConllu(readFileSync(join(__dirname, '../../fixtures/clauses.conllu'), 'utf8')).sentences.map(
  buildTree,
)

function treeWith(words: string): SentenceTree {
  const found = trees.find((tree) =>
    tree.tokens
      .map(({ text }) => text)
      .join(' ')
      .includes(words),
  )
  if (!found) throw new Error(`No fixture has "${words}"`)
  return found
}

/** The clause of a word of the sentence that has the words: its slots as text. */
function slots(words: string, predicate: string): Record<string, string> {
  const tree = treeWith(words)
  const { index, upos } = tree.tokens.find(({ text }) => text === predicate)!
  const read = { VERB: readVerbClause, ADJ: readAdjectiveClause }[upos as 'VERB' | 'ADJ'] ?? readNounClause
  const clause = read(tree, index)
  const text = (tokens: readonly number[]) => tokens.map((token) => tree.tokens[token]!.text).join(' ')
  const phrases = Object.fromEntries([...clause.nested, ...clause.own].map(([key, tokens]) => [key, text(tokens)]))
  return {
    key: clause.keys[0]!,
    S: text(clause.subjects),
    O: text(clause.objects),
    I: text(clause.indirect),
    ...phrases,
  }
}

test.each<[words: string, predicate: string, expected: Record<string, string>]>([
  ['Tanks were', 'delivered', { S: 'Spain', O: 'Tanks', to: 'Chad' }],
  ['that Turkey', 'sold', { S: 'Turkey', O: 'that', to: 'Mali' }],
  ['Peru accused', 'hiding', { S: 'Chile', O: 'weapons' }],
  ['Laos announced', 'leave', { S: 'Laos', O: 'bank' }],
  ['Brazil built', 'built', { S: 'Brazil', O: 'rockets' }],
  ['Brazil built', 'flew', { S: 'Brazil', O: 'rockets' }],
  ["Kenya 's plan", 'attack', { S: 'Kenya', O: 'rebels' }],
  ['A militia', 'loyal', { S: 'militia', to: 'general' }],
  ['Gunmen shot', 'shot', { key: 'shoot_dead', S: 'Gunmen', O: 'guards' }],
  ['Rebels launched', 'raids', { S: 'Rebels', on: 'Goma' }],
  ['Qatar denied', 'supplying', { S: 'Qatar', O: 'missiles' }],
  ['Police killed', 'killed', { S: 'Police', O: 'seven' }],
  ['The firm', 'founded', { S: 'Ann', O: 'firm' }],
])('"%s": %s', (words, predicate, expected) => {
  expect(slots(words, predicate)).toMatchObject(expected)
})

test('an occasion lends the main clause its doer', () => {
  const tree = treeWith('During a visit')
  const visit = tree.tokens.find(({ text }) => text === 'visit')!
  expect(readNounClause(tree, visit.index).fallback.map((token) => tree.tokens[token]!.text)).toEqual(['envoy'])
})
