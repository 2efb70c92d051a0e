const OWNERS = new Set(['of', 'by', 'against', 'from'])
/** "its invasion of Ukraine": an event is owned by whoever does it. */
const DOERS = new Set(['by'])
/** "independence from France": whom one is rid of owns nothing. */
const RIDDANCE =
  /^(independence|freedom|protection|withdrawal|secession|separation|relief|liberation|escape|exit|departure|immunity|distance|refuge)$/
/** "dismissed the charges against Chen": whom they are against did not bring them. */
const ACCUSATION =
  /^(charge|allegation|accusation|case|claim|complaint|lawsuit|suit|sentence|verdict|proceeding|warrant|conviction|evidence)$/
const BRINGERS = new Set(['of', 'by', 'from'])
const PARTS = new Set(['of', 'by'])

/** The prepositions before whoever a noun's deed or state is. */
export function ownersOf(lemma: string, isEvent: boolean): ReadonlySet<string> {
  if (isEvent) return DOERS
  if (ACCUSATION.test(lemma)) return BRINGERS
  return RIDDANCE.test(lemma) ? PARTS : OWNERS
}
