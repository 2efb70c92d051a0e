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
  'ACCUSES',
  'REQUESTS',
  'LOCATED_IN',
  'PART_OF',
])

/** Why a proposal makes no claim, or null: nobody in particular is concerned, or somebody with themselves. */
export function rejectionOf(
  { relation, subject, object }: Proposal,
  reading: Reading,
  nominals: Nominals,
): string | null {
  if (subject === object) return 'subject and object are the same'
  // Help for a thing is no event: "the shop supports the product".
  const thing = relation === 'SUPPORTS' && /^(Product|Facility)$/.test(reading.entities[object]!.type)
  const vague = (entity: number) => isVague(thing ? '' : relation, entity, reading, nominals)
  return vague(subject) && vague(object) ? 'neither subject nor object is named' : null
}

/** Whether an entity is nobody in particular, too little for the relation if the other end is no more. */
export function isVague(relation: string, entity: number, reading: Reading, nominals: Nominals): boolean {
  return !EVENTFUL.has(relation) && reading.entities[entity]!.nominal && !nominals.isAnchored(entity)
}
