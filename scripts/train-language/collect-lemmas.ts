import { lemmatiseByRule } from '../../src/language/lemmatise'
import type { Lexicon } from '../../src/language/lexicon'
import type { TreebankSentence } from './read-conllu'

/** Names are their own lemmas; plural names, too, are left to the rule. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set(['NNP', 'NNPS', 'ADD', 'CD', 'GW', 'XX', 'AFX', 'NFP'])

/** `form tag` → lemma for the words whose lemma in the treebanks is not the one that the rules give. */
export function collectLemmas(sentences: readonly TreebankSentence[], lexicon: Lexicon): Map<string, string> {
  const seen = new Map<string, Map<string, number>>()
  for (const { words, xpos, lemmas } of sentences) {
    words.forEach((word, i) => {
      if (LEFT_TO_RULES.has(xpos[i]!) || /\s/.test(word + lemmas[i]!)) return
      const key = `${word.toLowerCase().replaceAll('’', "'")} ${xpos[i]}`
      const counts = seen.get(key) ?? new Map<string, number>()
      seen.set(key, counts.set(lemmas[i]!, (counts.get(lemmas[i]!) ?? 0) + 1))
    })
  }
  const exceptions = new Map<string, string>()
  for (const [key, counts] of seen) {
    const [lemma] = [...counts].reduce((top, entry) => (entry[1] > top[1] ? entry : top))
    const [form, tag] = key.split(' ') as [string, string]
    if (lemma !== lemmatiseByRule(form, tag, lexicon) && lemma !== '_') exceptions.set(key, lemma)
  }
  return exceptions
}
