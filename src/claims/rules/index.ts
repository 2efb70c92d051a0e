import type { Rule } from '../rule'
import { agentlessHarm } from './agentless-harm'
import { financingAgreements } from './financing-agreements'
import { hyphenatedParticiples } from './hyphenated-participles'
import { structureRules } from './structure'

/** Every construction that is not in the frame tables; a new rule is one file and one line here. */
export const rules: readonly Rule[] = [...structureRules, hyphenatedParticiples, financingAgreements, agentlessHarm]
