import type { NameKnowledge } from '../mentions/gazetteer'
import type { DraftEntity, NameMention } from '../reading'
import { formAt } from '../tree'
import type { NamedText, Resolved } from './named-text'
import { HE, SHE } from './pronoun-words'

export type PersonGender = 'm' | 'f' | undefined
export type GenderOf = (person: DraftEntity) => PersonGender

const MALE =
  /^(mr|mr\.|sir|lord|king|prince|sultan|emir|amir|pope|bishop|archbishop|cardinal|imam|ayatollah|sheikh|datuk|dato|señor|monsieur|herr|man|father|son|brother|husband|uncle|nephew|boyfriend|widower|spokesman|chairman|congressman|businessman|policeman|clergyman|actor|councilman|sultan|duke|baron)$/
const FEMALE =
  /^(mrs|mrs\.|ms|ms\.|miss|lady|dame|madam|madame|datin|señora|frau|queen|princess|sheikha|woman|mother|daughter|sister|wife|aunt|niece|girlfriend|widow|spokeswoman|chairwoman|congresswoman|businesswoman|policewoman|actress|councilwoman|duchess|baroness)$/

/** The gender that a person's titles, descriptions or given name tell; undefined when they tell none. */
function toldGender(person: DraftEntity, knowledge: NameKnowledge): PersonGender {
  for (const word of person.descriptions) {
    if (MALE.test(word)) return 'm'
    if (FEMALE.test(word)) return 'f'
  }
  const words = person.name.split(' ')
  if (words.length < 2) return undefined
  const given = knowledge.givenNames.get(words[0]!.toLowerCase())
  return given === 'm' || given === 'f' ? given : undefined
}

/** Genders told by "Mr" and "Mrs" before a name, by what describes the person, by a pronoun that nobody else can take. */
export function learnGenders(
  text: NamedText,
  knowledge: NameKnowledge,
  resolved: Resolved,
  quoted: readonly (readonly boolean[])[],
): GenderOf {
  const addressed = new Map<number, PersonGender>()
  for (const name of text.names.flat()) {
    const gender = honorificOf(text, name)
    if (gender && !addressed.has(name.entity)) addressed.set(name.entity, gender)
  }
  const votes = countVotes(text, resolved, quoted)
  return (person) =>
    addressed.get(person.index) ?? toldGender(person, knowledge) ?? majority(votes.get(person.index) ?? [0, 0])
}

function honorificOf(text: NamedText, { sentence, first, title }: NameMention): PersonGender {
  const tree = text.trees[sentence]!
  for (let at = first; at >= Math.max(0, (title?.first ?? first) - 1); at--) {
    if (/^(and|&)$/.test(formAt(tree, at - 1))) return undefined
    if (/^mr\.?$/.test(formAt(tree, at))) return 'm'
    if (/^(mrs|ms|miss)\.?$/.test(formAt(tree, at))) return 'f'
  }
  return undefined
}

/** How often "he" and "she" were read as somebody beside whom nobody else is named. */
function countVotes(
  text: NamedText,
  resolved: Resolved,
  quoted: readonly (readonly boolean[])[],
): Map<number, [number, number]> {
  const votes = new Map<number, [number, number]>()
  for (const { sentence, head, entity, kind } of resolved.values()) {
    if (kind !== 'pronoun' || quoted[sentence]![head]) continue
    const word = formAt(text.trees[sentence]!, head)
    const side = HE.has(word) ? 0 : SHE.has(word) ? 1 : undefined
    if (side === undefined || hasOthers(text, sentence, entity)) continue
    const counts = votes.get(entity) ?? [0, 0]
    counts[side]++
    votes.set(entity, counts)
  }
  return votes
}

function hasOthers(text: NamedText, sentence: number, person: number): boolean {
  return [...(text.names[sentence - 1] ?? []), ...text.names[sentence]!].some(
    ({ entity }) => entity !== person && text.entities[entity]!.type === 'Person',
  )
}

function majority([male, female]: readonly [number, number]): PersonGender {
  if (male > 2 * female) return 'm'
  return female > 2 * male ? 'f' : undefined
}
