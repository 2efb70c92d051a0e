import { lemmaAt, type SentenceTree } from '../tree'

const ABSTRACT = /(tion|sion|ment|ance|ence|ing|ism|ity|ship|ure|sal|val|rawal|dom|cy|ness)$/
const ACTS = new Set(
  (
    'attack strike airstrike raid assault offensive launch visit meeting talks summit deal sale purchase transfer delivery ' +
    'shipment arrest release murder assassination killing death vote trial test drill exercise call ban embargo sanction ' +
    'decree order ruling verdict warrant subpoena lawsuit charge petition complaint appeal request offer bid loan grant ' +
    'agreement treaty accord pact contract memorandum ceasefire truce protest rally march demonstration coup war battle ' +
    'invasion siege withdrawal deployment evacuation support aid help response rejection refusal denial criticism threat ' +
    'warning pledge promise plan use abuse control command rule reform takeover acquisition merger handover blockade ' +
    'restriction tariff penalty fine measure campaign operation mission flight trip tour election referendum shooting ' +
    'bombing blast explosion hijacking kidnapping ambush clash crackdown decision statement speech letter report ' +
    'work study access damage harm review inquiry probe search return move change shutdown closure failure'
  ).split(' '),
)
/** Nouns with such an ending that name a body, a thing or a quality. */
const THINGS = new Set(
  (
    'government parliament department equipment document apartment monument instrument element cement basement regiment station ' +
    'nation population organization organisation association corporation administration institution federation foundation ' +
    'commission delegation coalition ammunition munition television constitution generation building king wing string ring ceiling ' +
    'city community university security facility minority majority authority electricity equity personality identity celebrity ' +
    'quantity county charity deity ship warship battleship citizenship capital hospital signal animal journal terminal ' +
    'finance insurance ambulance currency agency embassy emergency picture infrastructure furniture temperature literature ' +
    'legislature future culture structure moisture science audience residence conference witness business illness wilderness ' +
    'carnival rival festival arrival kingdom wisdom freedom mechanism organism evening morning clothing meaning ' +
    'competence intelligence conscience entity reality ability quality policy democracy tendency pharmacy distance substance'
  ).split(' '),
)
const PEOPLE = /(er|or|ist|ian|man|men)$/

/** Whether a noun names an act or event ("attack", "deployment") rather than a thing or somebody. */
export function isEventNoun(tree: SentenceTree, token: number): boolean {
  const { upos } = tree.tokens[token]!
  if (upos !== 'NOUN' && upos !== 'PROPN') return false
  const lemma = lemmaAt(tree, token)
  const singular = lemma.replace(/s$/, '')
  if (ACTS.has(lemma) || ACTS.has(singular)) return true
  return (
    upos === 'NOUN' &&
    singular.length > 5 &&
    ABSTRACT.test(singular) &&
    !PEOPLE.test(singular) &&
    !THINGS.has(lemma) &&
    !THINGS.has(singular)
  )
}
