import { foldCase } from '../../mentions/fold-form'
import type { Reading } from '../../reading'

/** The office that a title names, as the list of leaders has it. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/^(vice[- ]president)$/, 'vice president'],
  [/^(president|president-elect)$/, 'president'],
  [/^(prime minister|premier)$/, 'prime minister'],
  [/^(federal )?chancellor$/, 'chancellor'],
  [/^(king|queen|emperor|amir|emir|sultan|monarch)$/, 'monarch'],
  [/^crown prince$/, 'crown prince'],
  [/^(supreme leader|leader|dictator)$/, 'supreme leader'],
  [/^state counsell?or$/, 'counsellor'],
]

/**
 * Where a bare title goes with a known leader ("President Xi Jinping"): his country's entity, or `elsewhere` when the article
 * never names the country. Undefined when the list does not know the person in that office.
 */
export function countryLed(reading: Reading, title: string, holder: number): number | 'elsewhere' | undefined {
  const office = OFFICES.find(([pattern]) => pattern.test(title.toLowerCase()))?.[1]
  if (office === undefined) return undefined
  const named = foldCase(reading.entities[holder]!.name).split(' ')
  const words = new Set(named)
  const led = [...words]
    .flatMap((word) => reading.knowledge.leaders.get(word) ?? [])
    .filter((leader) => leader.office === office && leader.words.every((word) => words.has(word)))
    .filter(
      ({ words: [first, ...more] }) => more.length > 0 || first === named.at(-1) || /^(monarch|crown)/.test(office),
    )
  if (led.length === 0) return undefined
  const longest = Math.max(...led.map((leader) => leader.words.length))
  const countries = new Set(led.filter((leader) => leader.words.length === longest).map((leader) => leader.country))
  return reading.entities.find((entity) => entity.iso && countries.has(entity.iso))?.index ?? 'elsewhere'
}
