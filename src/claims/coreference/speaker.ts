import { dependent, lemmaAt, type SentenceTree } from '../tree'
import { entityAt, type NamedText, type Resolved } from './named-text'

const SPEAKING = new Set(
  'say tell add state announce claim argue insist write explain comment warn declare ask reply note stress tweet continue conclude cite remark read respond'.split(
    ' ',
  ),
)

/** Tokens of each sentence that stand inside quotation marks, the marks' state carried over within a paragraph. */
export function quotedTokens(trees: readonly SentenceTree[]): boolean[][] {
  let open = false
  let paragraph = -1
  return trees.map((tree) => {
    if (tree.sentence.paragraph !== paragraph) open = false
    paragraph = tree.sentence.paragraph
    return tree.tokens.map((token) => {
      if (/^(“|``)$/.test(token.text)) open = true
      else if (/^(”|'')$/.test(token.text)) open = false
      else if (token.text === '"') open = !open
      return open
    })
  })
}

/** Who speaks in a sentence: the subject of its speaking verb outside the quotation. */
export function speakerOf(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  quoted: readonly boolean[],
): number | undefined {
  for (const token of tree.tokens) {
    if (quoted[token.index] || !token.xpos.startsWith('VB') || !SPEAKING.has(lemmaAt(tree, token.index))) continue
    const subject = dependent(tree, token.index, 'nsubj')
    const entity = subject === undefined ? undefined : entityAt(text, resolved, tree.index, subject)
    if (entity !== undefined && /^(Person|Country|Organization)$/.test(text.entities[entity]!.type)) return entity
  }
  return undefined
}
