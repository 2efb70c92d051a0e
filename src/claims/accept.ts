import type { Nominals } from './arguments/nominals'
import type { Reading } from './reading'
import type { Proposal } from './rule'

/** Relations of which two unnamed parties still make an event worth an edge: "police arrested a man". */
const EVENTFUL = new Set([
  'ATTACKS',
  'KILLS',
  'DETAINS',
  'USES',
  'CAPTURES',
  'PROSECUTES',
  'PROTESTS_AGAINST',
  'REJECTS',
  'SUPPORTS',
  'LOCATED_IN',
  'PART_OF',
])

/** Why a proposal makes no claim, or null: nobody in particular is concerned, or somebody with themselves. */
export function rejectionOf(
  { relation, subject, object }: Proposal,
  reading: Reading,
  nominals: Nominals,
): string | null {
  if (subject === object) return 'both ends are the same'
  const vague = (entity: number) => reading.entities[entity]!.nominal && !nominals.isAnchored(entity)
  const thing = relation === 'SUPPORTS' && /^(Product|Facility)$/.test(reading.entities[object]!.type)
  if ((thing || !EVENTFUL.has(relation)) && vague(subject) && vague(object)) return 'neither end is named'
  return null
}
