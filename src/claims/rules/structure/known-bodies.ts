import type { Reading } from '../../reading'
import { caseOf, formAt, type SentenceTree } from '../../tree'
import type { PostTitle } from './post-titles'

const PARLIAMENT =
  /^((the )?(federal |national )?parliament|.*\b(national|legislative|federal) assembly|.*\b(house of commons|knesset|lok sabha|rajya sabha|bundestag|duma|majlis|riksdag|storting|folketing|verkhovna rada|sejm))$/i

/** "president of Confederaciones Rurales": some body is told, though nothing is known of it; no guess is better. */
export function namesUnknownBody(tree: SentenceTree, title: PostTitle, reading: Reading): boolean {
  return (
    formAt(tree, title.last + 1) === 'of' &&
    tree.tokens[title.last + 2]?.xpos === 'NNP' &&
    reading.nameAt(tree.index, title.last + 2) !== undefined
  )
}

/** "Representative N", "MP N": a chamber's own member where the document names the chamber. */
export function chamberOf(reading: Reading, title: PostTitle): number | undefined {
  const bare = bareTitle(title.text)
  if (
    /(^|\s)(mp|lawmaker|legislator|parliamentarian|member of parliament|parliament member)$/i.test(bare) ||
    /(^Speaker|([fF]ormer|[dD]eputy) speaker|(Former|Deputy) Speaker)$/.test(title.text)
  ) {
    const chambers = reading.entities.filter(({ type, name }) => type === 'Organization' && PARLIAMENT.test(name))
    return chambers.length === 1 ? chambers[0]!.index : undefined
  }
  if (!/^(representative|rep\.?|congress(wo)?man)$/i.test(bare)) return undefined
  return reading.entities.find((entity) => /\bHouse of Representatives$/.test(entity.name))?.index
}

/** "Justice N", "Magistrate N": the only court that the document names. */
export function courtOf(reading: Reading, title: PostTitle): number | undefined {
  if (
    !/^(chief |principal |senior |presiding |district |regional )*(judge|justice|magistrate)$/i.test(
      bareTitle(title.text),
    )
  )
    return undefined
  const courts = reading.entities.filter(
    ({ type, nominal, name }) =>
      !nominal && /^(Organization|Facility)$/.test(type) && /\w (Court|Tribunal)s?\b/.test(name),
  )
  return courts.length === 1 ? courts[0]!.index : undefined
}

/** "the committee", "police" before a noun: the body last named with that word, before a token. */
export function bodyLastNamed(tree: SentenceTree, word: string, before: number, reading: Reading): number | undefined {
  for (let sentence = tree.index; sentence >= 0; sentence--)
    for (const name of [...reading.names[sentence]!].reverse()) {
      const entity = reading.entities[name.entity]!
      const earlier = sentence < tree.index || name.last < before
      const so = entity.name.toLowerCase().split(' ').includes(word) || entity.descriptions.has(word)
      if (earlier && entity.type === 'Organization' && so) return name.entity
    }
  return undefined
}

/** "In Ohio, Governor N": the only place named before the title in its sentence. */
export function regionOfPost(tree: SentenceTree, title: PostTitle, reading: Reading): number | undefined {
  if (!/^(governor|lieutenant governor|deputy governor|mayor|chief minister)$/i.test(bareTitle(title.text)))
    return undefined
  const before = reading.names[tree.index]!.filter(
    (name) => name.last < title.first && !name.adjectival && reading.entities[name.entity]!.type === 'Place',
  )
  const places = new Set(before.map((name) => name.entity))
  return places.size === 1 && /^(in|across|for)$/.test(caseOf(tree, before[0]!.head)) ? [...places][0] : undefined
}

/** "Interior Minister N": the ministry of that name, where the document names no country. */
export function ministryOf(reading: Reading, title: PostTitle): number | undefined {
  const portfolio = /^(.+) minister$/i.exec(bareTitle(title.text))?.[1]?.toLowerCase()
  if (portfolio === undefined || reading.entities.some(({ type }) => type === 'Country')) return undefined
  return reading.entities.find(({ name }) => name.toLowerCase() === `${portfolio} ministry`)?.index
}

/** "Ukrainian President A may send the defence minister, B": a minister is of the only country whose head the sentence names. */
export function countryBeside(tree: SentenceTree, title: PostTitle, reading: Reading): number | undefined {
  if (!/minister$/i.test(title.text) || /prime minister$/i.test(title.text)) return undefined
  const names = reading.names[tree.index]!
  const led = names.flatMap((name) => {
    const post = names.find((one) => one.title?.first === name.last + 1)
    const country = reading.entities[name.entity]!.type === 'Country' && post !== undefined
    return country && /^(president|king|premier|chancellor|minister)$/.test(formAt(tree, post.title!.last))
      ? [name.entity]
      : []
  })
  return new Set(led).size === 1 ? led[0] : undefined
}

/** Without "former", "acting" and the like. */
export function bareTitle(text: string): string {
  return text.replace(
    /^((former|formerly|acting|interim|caretaker|then|ex|outgoing|incoming|deputy|newly|elected|sitting|female|woman|black|African|Asian|American|and|youngest|longest|serving|first|second|third|\d+(st|nd|rd|th))[ -]+)+(?!lady|secretary)/i,
    '',
  )
}
