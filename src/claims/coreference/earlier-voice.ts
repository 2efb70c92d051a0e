import type { Antecedent } from '../reading'
import { dependents, lemmaAt, type SentenceTree } from '../tree'
import { subjectAt } from './clause-subjects'
import type { QuotedText } from './named-text'
import { isTag, SPEAKING } from './speaker'

/** Verbs by which the same voice speaks on. */
const SPEAKING_ON = new Set('add continue conclude stress emphasize emphasise reiterate clarify elaborate'.split(' '))
const REACH = 4

/**
 * Who spoke last, for the subject of a verb of speaking: `"…," he said` and "She added that" name the voice of the sentences
 * before. What stands inside quotation marks is passed over; another narrated sentence between the two leaves it in doubt
 * unless the verb says that somebody speaks on.
 */
export function voiceBefore(text: QuotedText, tree: SentenceTree, token: number): Antecedent | undefined {
  const { relation, head: verb } = tree.tokens[token]!
  const marks = text.quoted[tree.index]!
  if (relation !== 'nsubj' || verb < 0 || marks[token] || !SPEAKING.has(lemmaAt(tree, verb))) return undefined
  // "continued to fly" is no speech.
  if (lemmaAt(tree, verb) === 'continue' && dependents(tree, verb, 'xcomp', 'obj').length > 0) return undefined
  const speaksOn = SPEAKING_ON.has(lemmaAt(tree, verb))
  if (!speaksOn && !marks.some((inside) => inside) && marks.length > 0) return undefined
  for (let sentence = tree.index - 1; sentence >= Math.max(0, tree.index - REACH); sentence--) {
    const voice = voiceOf(text.trees[sentence]!, text.quoted[sentence]!)
    if (voice !== undefined) return { sentence, head: voice }
    if (!isQuotation(text, text.trees[sentence]!) && !(speaksOn && sentence > tree.index - 3)) return undefined
  }
  return undefined
}

/** The subject of the verb of speaking, outside quotations, that stands beside the main clause, else in it. */
function voiceOf(tree: SentenceTree, quoted: readonly boolean[]): number | undefined {
  const verbs = tree.tokens.filter(
    ({ index, xpos }) => !quoted[index] && /^VB[DZP]$/.test(xpos) && SPEAKING.has(lemmaAt(tree, index)),
  )
  const verb =
    verbs.find(({ index }) => isTag(tree, index)) ??
    verbs.find(({ index }) => index === tree.root) ??
    verbs.find(({ relation, head }) => relation === 'conj' && head === tree.root)
  return verb && subjectAt(tree, verb.index)
}

/** Whether all words of a sentence stand inside quotation marks. */
export function isQuotation(text: QuotedText, tree: SentenceTree): boolean {
  return tree.tokens.every(({ index, upos }) => text.quoted[tree.index]![index] || upos === 'PUNCT')
}
