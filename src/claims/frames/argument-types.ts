import type { EntityType } from '../../model'

const typeSets = new Map<string, ReadonlySet<EntityType>>()

/** The set of the types: one and the same for the same types, however often it is asked for. */
export function typeSet(names: readonly EntityType[]): ReadonlySet<EntityType> {
  const key = [...names].sort().join(' ')
  const known = typeSets.get(key)
  if (known) return known
  const set = new Set(names)
  typeSets.set(key, set)
  return set
}

const types = (...names: EntityType[]): ReadonlySet<EntityType> => typeSet(names)

const ACTORS = types('Person', 'Organization', 'Country', 'Group', 'Place')
/** Plants, mines and shops make and sell as their owners do. */
const MAKERS = types('Person', 'Organization', 'Country', 'Group', 'Place', 'Facility')
const ACTORS_AND_PLACES = types('Person', 'Organization', 'Country', 'Group', 'Place')
const DOERS = types('Person', 'Organization', 'Country', 'Group', 'Event', 'Product')
const THINGS = types('Person', 'Organization', 'Country', 'Group', 'Place', 'Facility', 'Product', 'Event', 'Agreement')

/** Which types of entity a relation takes on either end, unless a frame says more. */
export const ARGUMENT_TYPES: Readonly<
  Record<string, { subject: ReadonlySet<EntityType>; object: ReadonlySet<EntityType> }>
> = {
  SUPPLIES: { subject: MAKERS, object: ACTORS_AND_PLACES },
  FINANCES: { subject: ACTORS, object: THINGS },
  SUPPORTS: { subject: ACTORS_AND_PLACES, object: THINGS },
  ACQUIRES: { subject: ACTORS, object: types('Product') },
  PRODUCES: { subject: MAKERS, object: types('Product') },
  USES: { subject: MAKERS, object: types('Product', 'Facility') },
  OWNS: {
    subject: types('Person', 'Organization', 'Country', 'Group'),
    object: types('Organization', 'Facility', 'Product', 'Group', 'Place'),
  },
  ATTACKS: {
    subject: DOERS,
    object: types('Person', 'Organization', 'Country', 'Group', 'Place', 'Facility', 'Product'),
  },
  KILLS: { subject: DOERS, object: types('Person', 'Group', 'Organization') },
  CAPTURES: { subject: ACTORS, object: types('Place', 'Facility', 'Product', 'Country') },
  DEPLOYS_TO: { subject: ACTORS, object: types('Country', 'Place', 'Facility', 'Organization', 'Event') },
  DETAINS: { subject: ACTORS_AND_PLACES, object: types('Person', 'Group') },
  PROSECUTES: { subject: ACTORS, object: types('Person', 'Organization', 'Group', 'Country', 'Event', 'Product') },
  SIGNS_AGREEMENT_WITH: { subject: ACTORS, object: types('Person', 'Organization', 'Country', 'Group', 'Agreement') },
  MEETS: { subject: ACTORS, object: ACTORS },
  VISITS: { subject: ACTORS, object: types('Place', 'Country', 'Facility', 'Organization', 'Event') },
  COOPERATES_WITH: { subject: ACTORS, object: ACTORS },
  ACCUSES: {
    subject: ACTORS_AND_PLACES,
    object: types('Person', 'Organization', 'Country', 'Group', 'Event', 'Agreement', 'Product'),
  },
  THREATENS: { subject: THINGS, object: THINGS },
  REQUESTS: { subject: ACTORS_AND_PLACES, object: ACTORS_AND_PLACES },
  REJECTS: { subject: ACTORS_AND_PLACES, object: THINGS },
  SANCTIONS: {
    subject: ACTORS,
    object: types('Person', 'Organization', 'Country', 'Group', 'Product', 'Place', 'Facility'),
  },
  PROTESTS_AGAINST: {
    subject: ACTORS_AND_PLACES,
    object: types('Person', 'Organization', 'Country', 'Group', 'Event', 'Agreement', 'Facility'),
  },
  HOLDS_POSITION: { subject: types('Person'), object: types('Organization', 'Country', 'Place', 'Group') },
  APPOINTS: { subject: ACTORS, object: types('Person') },
  DISMISSES: { subject: ACTORS, object: types('Person', 'Organization', 'Group') },
  MEMBER_OF: { subject: ACTORS, object: types('Organization', 'Group', 'Agreement') },
  PART_OF: { subject: types('Organization', 'Facility', 'Group'), object: types('Organization', 'Country', 'Place') },
  LOCATED_IN: {
    subject: types('Organization', 'Facility', 'Place', 'Group'),
    object: types('Place', 'Country', 'Facility'),
  },
}
