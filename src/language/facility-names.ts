import type { NameSpan } from '../model/analysis'

/** Last words that make a place's or a body's name that of something built. */
const FACILITY_HEADS: ReadonlySet<string> = new Set(
  (
    'airport airfield airbase bridge tunnel dam port harbour harbor seaport shipyard dockyard station terminal stadium arena ' +
    'hospital museum theatre zoo mosque cathedral temple prison jail plant refinery pipeline substation depot barracks ' +
    'cemetery spaceport cosmodrome hotel tower motorway highway'
  ).split(' '),
)

/** Types as Facility the names of several words that end in a word for something built: Kharkiv Airport, Kakhovka Dam. */
export function typeFacilities(words: readonly string[], names: readonly NameSpan[]): NameSpan[] {
  return names.map((name) => {
    const { first, last, type } = name
    const isPlace = type === 'Location' || type === 'Organization'
    if (!isPlace || first === last || !FACILITY_HEADS.has(words[last]!.toLowerCase())) return name
    return { ...name, type: 'Facility' }
  })
}
