import type { DerivedRule, Rule, VoicedRule } from '../rule'
import { agentlessHarm } from './agentless-harm'
import { attackedVictims } from './attacked-victims'
import { eventAgents } from './event-agents'
import { financingAgreements } from './financing-agreements'
import { hyphenatedParticiples } from './hyphenated-participles'
import { jointDeeds } from './joint-deeds'
import { rulings } from './rulings'
import { stays } from './stays'
import { structureRules } from './structure'
import { deathTolls, namedVictims } from './victim-counts'
import { voicedContents } from './voiced-contents'

/** Every construction that is not in the frame tables; a new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  ...structureRules,
  hyphenatedParticiples,
  financingAgreements,
  agentlessHarm,
  deathTolls,
  rulings,
  jointDeeds,
  stays,
]

/** Rules that build on what the others saw. */
export const derivedRules: readonly DerivedRule[] = [eventAgents, attackedVictims, namedVictims]

/** Rules that build on who is credited with what. */
export const voicedRules: readonly VoicedRule[] = [voicedContents]
