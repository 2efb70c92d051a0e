import { join } from 'node:path'
import { loadQualifierLexicon } from '../../../src/claims/qualifiers'
import { buildTree, type SentenceTree } from '../../../src/claims/tree'
import type { Token } from '../../../src/model'
import { readConllu } from '../../fixtures/read-conllu'

const analysis = readConllu('qualifiers')
const trees = analysis.sentences.map(buildTree)

export const text = analysis.document.text
export const lexicon = loadQualifierLexicon(join(__dirname, '../../../seeds'))

/** The tree of the only fixture sentence that holds a piece of text. */
export function treeOf(piece: string): SentenceTree {
  const found = trees.filter(({ sentence }) => text.slice(sentence.start, sentence.end).includes(piece))
  if (found.length !== 1) throw new Error(`${found.length} fixture sentences hold "${piece}"`)
  return found[0]!
}

/** The index of the first token with a form. */
export function tokenOf(tree: SentenceTree, form: string): number {
  const found = tree.tokens.find((token) => token.text === form)
  if (!found) throw new Error(`No token "${form}"`)
  return found.index
}

/** A flat tree of words parted by spaces, all nouns below the last: for what words alone decide. */
export function wordsOf(phrase: string): SentenceTree {
  const forms = phrase.split(' ')
  let offset = 0
  const tokens = forms.map((form, index): Token => {
    const start = offset
    offset += form.length + 1
    const last = index === forms.length - 1
    const number = /^\d/.test(form)
    const [xpos, upos] = number ? ['CD', 'NUM'] : [/s$/.test(form) ? 'NNS' : 'NN', 'NOUN']
    const relation = last ? 'root' : 'dep'
    return {
      index,
      start,
      end: start + form.length,
      text: form,
      lemma: form.toLowerCase(),
      xpos,
      upos,
      head: last ? -1 : forms.length - 1,
      relation,
    }
  })
  return buildTree({ index: 0, paragraph: 0, start: 0, end: phrase.length, tokens, names: [] })
}
