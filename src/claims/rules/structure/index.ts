import type { Rule } from '../../rule'
import { counterparts } from './counterparts'
import { holdsPosition } from './holds-position'
import { holdsPresidency } from './holds-presidency'
import { listedMembers } from './listed-members'
import { locatedByComma } from './located-by-comma'
import { locatedByDescription } from './located-by-description'
import { locatedByOwner } from './located-by-owner'
import { locatedByPhrase } from './located-by-phrase'
import { locatedLists } from './located-lists'
import { memberOf } from './members'
import { membersByName } from './members-by-name'
import { owns, produces } from './owners-and-makers'
import { ownsByParent } from './parent-companies'
import { partOfBody } from './parts'
import { stateOrgan } from './state-organs'
import { unnamedMembers } from './unnamed-members'

/** Rules that read the structure of noun phrases: posts, places, parts, owners, makers, members. */
export const structureRules: readonly Rule[] = [
  holdsPosition,
  holdsPresidency,
  counterparts,
  locatedByComma,
  locatedByPhrase,
  locatedByDescription,
  locatedByOwner,
  locatedLists,
  stateOrgan,
  partOfBody,
  memberOf,
  membersByName,
  listedMembers,
  unnamedMembers,
  owns,
  ownsByParent,
  produces,
]
