import type { Rule } from '../../rule'
import { holdsPosition } from './holds-position'

/** Rules that read the structure of noun phrases: posts, places, parts, owners, makers, members. */
export const structureRules: readonly Rule[] = [holdsPosition]
