import type { Reading } from '../../reading'
import { formAt } from '../../tree'
import type { PostHolder } from './persons'
import type { PostTitle } from './post-titles'

/** The country that the article is about: named at least half as often again as the next. */
export function contextCountry(reading: Reading, title: PostTitle, holder: PostHolder): number | undefined {
  if (
    /^(former |acting |(deputy|assistant|under) )?(secretary of [a-z ]+|(u\.s\. )?senator|congress(wo)?man)s?$/i.test(
      title.text,
    )
  ) {
    const states = reading.entities.find((entity) => entity.iso === 'US')
    if (states) return states.index
  }
  const ranked = countriesByMentions(reading)
  const [first, second] = ranked.filter(([entity]) => !isHeldByOther(reading, title, entity, holder))
  if (!first || first[1] < 2)
    return ranked.length === 1 && first && !isOfOtherPost(reading, first[0]) ? first[0] : undefined
  return first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** The countries of the document, the most often named first, with the number of their mentions. */
function countriesByMentions(reading: Reading): [number, number][] {
  const counts = new Map<number, number>()
  for (const mentions of reading.names)
    for (const { entity, country } of mentions)
      if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
      else if (reading.entities[entity]!.type === 'Country') counts.set(entity, (counts.get(entity) ?? 0) + 1)
  for (const country of countriesOfCapitals(reading)) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])
}

/** "CAIRO - 25 July": each mention of a capital as a place, for its country where the document names it. */
function countriesOfCapitals(reading: Reading): number[] {
  return reading.names.flatMap((mentions) =>
    mentions.flatMap(({ entity }) => {
      const { type, name } = reading.entities[entity]!
      const capital = type === 'Place' && reading.knowledge.lookup(name).find(({ kind }) => kind === 'capital')
      const country = capital && reading.entities.find(({ iso }) => iso !== undefined && iso === capital.iso)
      return country ? [country.index] : []
    }),
  )
}

/** The only country named, or the one named at least half as often again as the next. */
export function dominantCountry(reading: Reading): number | undefined {
  const [first, second] = countriesByMentions(reading)
  return first && first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** "Iran's ambassador": the country's only mention gives it another post. */
function isOfOtherPost(reading: Reading, country: number): boolean {
  return reading.trees.some((tree) =>
    reading.names[tree.index]!.some(({ entity, last }) => {
      if (entity !== country || tree.tokens[last + 1]?.xpos !== 'POS') return false
      return [last + 2, last + 3, last + 4].some((at) => reading.knowledge.titles.get(formAt(tree, at)) === 'head')
    }),
  )
}

/** Whether the document gives the post at that country to somebody by name: "Ukrainian President N". */
function isHeldByOther(reading: Reading, title: PostTitle, country: number, holder: PostHolder): boolean {
  if (holder.construction !== 'title') return false
  const own = title.text.toLowerCase()
  return reading.trees.some((tree) =>
    reading.names[tree.index]!.some((name) => {
      const end = name.title
      if (!end || reading.entities[name.entity]!.type !== 'Person') return false
      const words = tree.tokens.slice(end.first, end.last + 1).map((token) => token.text.toLowerCase())
      if (words.join(' ') !== own) return false
      const before = reading.nameAt(tree.index, end.first - 1)
      return before?.entity === country && name.entity !== holder.entity
    }),
  )
}
