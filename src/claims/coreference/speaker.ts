import { caseOf, dependent, dependents, lemmaAt, type SentenceTree } from '../tree'
import { entityAt, type NamedText, type Resolved } from './named-text'

/** Verbs whose subject speaks. */
export const SPEAKING: ReadonlySet<string> = new Set(
  (
    'say tell add state announce claim argue insist write explain comment warn declare ask reply note stress tweet continue conclude ' +
    'cite remark read respond express indicate assure specify recall reveal underline underscore emphasize emphasise highlight ' +
    'observe mention lament opine elaborate reiterate caution contend affirm assert point clarify question quip recount recommend'
  ).split(' '),
)

/** Tokens of each sentence that stand inside quotation marks, the marks' state carried over within a paragraph. */
export function quotedTokens(trees: readonly SentenceTree[]): boolean[][] {
  let open = false
  let paragraph = -1
  return trees.map((tree) => {
    if (tree.sentence.paragraph !== paragraph) open = false
    paragraph = tree.sentence.paragraph
    return tree.tokens.map(({ text }) => {
      if (text === '“' || text === '``') open = true
      else if (text === '”' || text === "''") open = false
      else if (text === '"') open = !open
      return open
    })
  })
}

/** Who speaks in a sentence: the subject of its speaking verb outside the quotation; "she could continue" is no speech. */
export function speakerOf(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  quoted: readonly boolean[],
): number | undefined {
  // "A told B that …, said C": who is told beside the main clause speaks.
  const beside = tree.tokens.filter(({ index }) => isTag(tree, index))
  for (const token of [...beside, ...tree.tokens]) {
    if (quoted[token.index] || !/^VB./.test(token.xpos) || !SPEAKING.has(lemmaAt(tree, token.index))) continue
    const subject = dependent(tree, token.index, 'nsubj')
    // "said Superintendent of Police N": the name beside the title.
    const named = [
      subject,
      ...dependents(tree, subject ?? -1, 'appos', 'flat', 'nmod:desc'),
      personOf(text, tree, subject),
    ]
    const entity = named
      .map((at) => (at === undefined ? undefined : entityAt(text, resolved, tree.index, at)))
      .find(isKnown)
    if (entity !== undefined && /^(Person|Country|Organization)$/.test(text.entities[entity]!.type)) return entity
  }
  return undefined
}

/** Whether a verb stands beside what is said: ", he said", ", said N". */
export function isTag(tree: SentenceTree, verb: number): boolean {
  const { relation } = tree.tokens[verb]!
  const subject = dependent(tree, verb, 'nsubj')
  return relation === 'parataxis' || (relation === 'conj' && subject !== undefined && subject > verb)
}

/** "Superintendent of Police N", whose name was read as whom the title is of. */
function personOf(text: NamedText, tree: SentenceTree, title: number | undefined): number | undefined {
  if (title === undefined) return undefined
  return dependents(tree, title, 'nmod').find((child) => {
    const name = text.nameAt(tree.index, child)
    return name && text.entities[name.entity]!.type === 'Person' && /^(of)?$/.test(caseOf(tree, child))
  })
}

function isKnown(speaker: number | undefined): boolean {
  return speaker !== undefined
}

/** Gives the sentences of a quotation whose speaker is only told behind it ("…," he said) that speaker. */
export function speakBack(
  text: NamedText,
  speakers: readonly (number | undefined)[],
  quoted: readonly (readonly boolean[])[],
): (number | undefined)[] {
  const filled = [...speakers]
  for (let sentence = text.trees.length - 2; sentence >= 0; sentence--) {
    const next = sentence + 1
    const together =
      text.trees[sentence]!.sentence.paragraph === text.trees[next]!.sentence.paragraph &&
      quoted[sentence]!.at(-1) === true &&
      quoted[next]![0] === true
    if (together && filled[sentence] === undefined) filled[sentence] = filled[next]
  }
  // Where nobody is told, whoever spoke last may speak still.
  return filled.map(
    (speaker, sentence) => speaker ?? filled.slice(Math.max(0, sentence - 3), sentence).findLast(isKnown),
  )
}
