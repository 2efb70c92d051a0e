import type { NameKnowledge } from '../mentions/gazetteer'
import type { DraftEntity } from '../reading'

export type PersonGender = 'm' | 'f' | undefined

const MALE =
  /^(mr|mr\.|sir|lord|king|prince|sultan|emir|pope|bishop|archbishop|cardinal|imam|ayatollah|sheikh|man|father|son|brother|husband|spokesman|chairman|congressman|businessman|actor|councilman|sultan|duke|baron)$/
const FEMALE =
  /^(mrs|mrs\.|ms|ms\.|miss|lady|dame|queen|princess|woman|mother|daughter|sister|wife|spokeswoman|chairwoman|congresswoman|businesswoman|actress|councilwoman|duchess|baroness)$/

/** The gender that a person's titles, descriptions or given name tell; undefined when they tell none. */
export function genderOf(person: DraftEntity, knowledge: NameKnowledge): PersonGender {
  for (const word of person.descriptions) {
    if (MALE.test(word)) return 'm'
    if (FEMALE.test(word)) return 'f'
  }
  const words = person.name.split(' ')
  if (words.length < 2) return undefined
  const given = knowledge.givenNames.get(words[0]!.toLowerCase())
  return given === 'm' || given === 'f' ? given : undefined
}
