import { caseOf, dependent, dependents, lemmaAt, type SentenceTree } from '../tree'

const RELATIVE_PRONOUNS = new Set(['WDT', 'WP', 'WP$'])
/** Verbs whose infinitive is done by their subject although they have an object. */
const SUBJECT_CONTROL = new Set(
  'promise threaten vow use pledge sign offer visit enter tour attend reach cross hold'.split(' '),
)
/** "showed soldiers looting shops": the object does what the participle says. */
const SHOWING = new Set(
  'show see film depict capture catch find watch observe photograph record hear leave have keep get picture spot'.split(
    ' ',
  ),
)
/** "accuse X of doing": the gerund's subject is the object. */
const OBJECT_CONTROL_GERUND = new Set(
  'accuse suspect convict acquit ban bar prevent stop prohibit block charge criticize criticise condemn blame praise thank sanction fine punish sentence arrest'.split(
    ' ',
  ),
)

/** "announced plans to leave": whoever announces them leaves. */
const PLANS = new Set(
  'plan intention intent decision bid effort attempt offer willingness readiness desire wish right chance opportunity move proposal agreement deal commitment pledge promise power ability authority permission time money step talk negotiation discussion agreement race position campaign operation mission'.split(
    ' ',
  ),
)

/** "stressed the need to help": who needs to is not told. */
const NEEDS = /^(need|importance|necessity|urgency|duty|obligation|responsibility|call|requirement|demand)$/

export function isRelativePronoun(tree: SentenceTree, token: number): boolean {
  return RELATIVE_PRONOUNS.has(tree.tokens[token]!.xpos)
}

/** The noun that a relative clause (or participle clause) describes, from any token at its head. */
export function antecedentOf(tree: SentenceTree, verb: number): number | undefined {
  for (let at = verb; at >= 0; at = tree.tokens[at]!.head) {
    const { relation, head } = tree.tokens[at]!
    if (relation === 'acl:relcl' || relation === 'acl') return head
    if (relation !== 'conj' && relation !== 'xcomp') return undefined
  }
  return undefined
}

/** The noun that a relative pronoun stands for: the one its clause describes. */
export function antecedentOfPronoun(tree: SentenceTree, pronoun: number): number | undefined {
  for (let at = tree.tokens[pronoun]!.head; at >= 0; at = tree.tokens[at]!.head)
    if (tree.tokens[at]!.relation === 'acl:relcl') return tree.tokens[at]!.head
  return undefined
}

/** The subject as the sentence has it (a passive's patient), own or inherited. */
export function surfaceSubject(tree: SentenceTree, verb: number, depth = 0): number | undefined {
  const own = ownSubject(tree, verb)
  if (own !== undefined) return own
  if (depth > 6) return undefined
  return inheritedSubject(tree, verb, depth)
}

export const SUBJECTS = ['nsubj', 'nsubj:pass', 'nsubj:outer']

/** The subject that hangs on the verb, on its auxiliary, or before a verb that was taken for a noun ("Hungary backs Serbia"). */
function ownSubject(tree: SentenceTree, verb: number): number | undefined {
  const auxiliaries = dependents(tree, verb, 'aux', 'aux:pass')
  for (const token of [verb, ...auxiliaries]) {
    const subjects = dependents(tree, token, ...SUBJECTS).filter((child) => !isPhrase(tree, child))
    // Of a title and its name that were both taken for subjects, the name stands nearer.
    if (subjects.length > 0) return subjects.filter((subject) => subject < verb).at(-1) ?? subjects[0]
  }
  if (tree.tokens[verb]!.upos !== 'NOUN' || dependent(tree, verb, 'obj') === undefined) return undefined
  return dependents(tree, verb, 'compound', 'nmod:poss', 'nmod').find((child) => child < verb)
}

/** "the system from Rheinmetall destroying drones": no subject stands behind a preposition. */
function isPhrase(tree: SentenceTree, token: number): boolean {
  return dependents(tree, token, 'case').some((child) => child < token && tree.tokens[child]!.xpos === 'IN')
}

/** "appealed to donors to fund it", "called on Iran to halt": whom the phrase names does it. */
const PHRASE_CONTROL: Readonly<Record<string, RegExp>> = {
  appeal: /^to$/,
  call: /^(on|upon|for)$/,
  plead: /^with$/,
  rely: /^(on|upon)$/,
  count: /^(on|upon)$/,
  wait: /^for$/,
  push: /^for$/,
  press: /^for$/,
  arrange: /^for$/,
  shout: /^(at|to)$/,
  look: /^to$/,
}

function phraseController(tree: SentenceTree, verb: number): number | undefined {
  const { head, xpos } = tree.tokens[verb]!
  if (xpos !== 'VB' || markerOf(tree, verb) !== 'to') return undefined
  // "a database used by officers to prosecute poachers"
  const user = /^(use|employ)$/.test(lemmaAt(tree, head)) ? dependent(tree, head, 'obl:agent') : undefined
  if (user !== undefined) return user
  const prepositions = PHRASE_CONTROL[lemmaAt(tree, head)]
  if (!prepositions) return undefined
  return dependents(tree, head, 'obl').find((child) => child < verb && prepositions.test(caseOf(tree, child)))
}

function inheritedSubject(tree: SentenceTree, verb: number, depth: number): number | undefined {
  const { relation, head, xpos } = tree.tokens[verb]!
  if (head < 0) return undefined
  const above = () => surfaceSubject(tree, head, depth + 1)
  const controller = /^(xcomp|advcl)$/.test(relation) ? phraseController(tree, verb) : undefined
  if (controller !== undefined) return controller
  switch (relation) {
    case 'conj':
      return isVerb(tree, head) || dependent(tree, head, 'nsubj') !== undefined
        ? above()
        : clauseSubjectAbove(tree, verb)[0]
    case 'xcomp': {
      const object = dependent(tree, head, 'obj', 'iobj')
      if (object !== undefined && PLANS.has(lemmaAt(tree, object))) return above()
      return object !== undefined && !SUBJECT_CONTROL.has(lemmaAt(tree, head)) ? object : above()
    }
    case 'ccomp':
      return xpos === 'VB' || xpos === 'VBG' ? above() : undefined
    case 'advcl': {
      const preposition = markerOf(tree, verb)
      const thanked = preposition === 'for' && xpos === 'VBG' ? thankedParty(tree, head) : undefined
      if (thanked !== undefined) return thanked
      const controlled = OBJECT_CONTROL_GERUND.has(lemmaAt(tree, head)) && ['of', 'from', 'for'].includes(preposition)
      const object = dependent(tree, head, 'obj')
      const shown = SHOWING.has(lemmaAt(tree, head)) && xpos === 'VBG' && !preposition
      if ((controlled || shown) && object !== undefined) return object
      return xpos === 'VBG' || xpos === 'VB' || xpos === 'VBN' ? above() : undefined
    }
    case 'acl':
      return xpos === 'VB' ? infinitiveSubject(tree, head, depth) : head
    case 'acl:relcl':
      return xpos === 'VB' ? undefined : head
    case 'parataxis':
      // "Tesco left Japan in 2011; sold its stores in Poland"
      return /^VB[DZ]$/.test(xpos) && tree.tokens[verb - 1]?.text === ';' ? above() : undefined
    default:
      return undefined
  }
}

/** "expressed gratitude to X for helping", "spoke highly of X for standing by Y": who is thanked did it. */
function thankedParty(tree: SentenceTree, verb: number): number | undefined {
  const thanks = dependents(tree, verb, 'obj').filter((object) => THANKS.test(lemmaAt(tree, object)))
  const praises = dependents(tree, verb, 'advmod').some((child) => lemmaAt(tree, child) === 'highly')
  const preposition = thanks.length > 0 ? 'to' : praises ? 'of' : undefined
  const phrases = [verb, ...thanks].flatMap((host) => dependents(tree, host, 'obl', 'nmod'))
  return preposition === undefined ? undefined : phrases.find((child) => caseOf(tree, child) === preposition)
}

const THANKS = /^(gratitude|thanks?|appreciation|apology|tribute|congratulations?)$/

/** "plan to attack", "its decision to supply": the possessor of the noun, or the subject of its verb. */
function infinitiveSubject(tree: SentenceTree, noun: number, depth: number): number | undefined {
  const possessor = dependent(tree, noun, 'nmod:poss')
  if (possessor !== undefined) return possessor
  if (NEEDS.test(lemmaAt(tree, noun))) return undefined
  // "He was the first president to visit Hanoi": he did.
  if (isOnlyOne(tree, noun))
    return dependent(tree, noun, 'cop') === undefined ? noun : (surfaceSubject(tree, noun, depth + 1) ?? noun)
  for (let at = noun, steps = 0; at >= 0 && steps < 6; at = tree.tokens[at]!.head, steps++)
    if (isVerb(tree, at)) return surfaceSubject(tree, at, depth + 1)
  return isHeadlineSubject(tree, noun) ? noun : undefined
}

/** "the first country to recognise Kosovo", "the last minister to visit": the noun itself does it. */
function isOnlyOne(tree: SentenceTree, noun: number): boolean {
  return dependents(tree, noun, 'amod').some((child) =>
    /^(first|second|third|last|latest|only|next|youngest|oldest)$/.test(lemmaAt(tree, child)),
  )
}

/** "Germany to deliver missiles to Ukraine": a headline's future, its subject the head of the sentence. */
function isHeadlineSubject(tree: SentenceTree, noun: number): boolean {
  const { relation, upos, head } = tree.tokens[noun]!
  // "Zelensky: Germany to send a battery"
  const quoted =
    tree.tokens[head]?.relation === 'root' &&
    dependents(tree, noun, 'punct').some((child) => tree.tokens[child]!.text === ':')
  return (
    (relation === 'root' || quoted) &&
    (upos === 'PROPN' || upos === 'NOUN') &&
    dependent(tree, noun, 'cop', 'det') === undefined
  )
}

export function isVerb(tree: SentenceTree, token: number): boolean {
  return tree.tokens[token]!.upos === 'VERB'
}

/** The marker or preposition before a clause ("of", "to", "if"), '' without. */
export function markerOf(tree: SentenceTree, verb: number): string {
  const marker = dependent(tree, verb, 'mark', 'case')
  return marker === undefined ? '' : tree.tokens[marker]!.text.toLowerCase()
}

/** A passive: by its auxiliary or subject, or a past participle that describes a noun or shares a passive's auxiliary. */
export function isPassive(tree: SentenceTree, verb: number): boolean {
  if (dependent(tree, verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true
  const { xpos, relation, head } = tree.tokens[verb]!
  if (isHeadlinePassive(tree, verb)) return true
  // "sanctions imposed on X by Y": what describes a noun without a subject is a participle.
  const participle = xpos === 'VBN' || (xpos === 'VBD' && relation === 'acl')
  if (dependent(tree, verb, 'aux', 'cop') !== undefined || !participle) return false
  if (dependent(tree, verb, 'nsubj') !== undefined) return false
  if (relation === 'acl' || relation === 'advcl' || relation === 'xcomp') {
    const object = dependent(tree, verb, 'obj')
    // "ministers taken hostage"
    return object === undefined || /^(hostage|prisoner|captive)$/.test(lemmaAt(tree, object))
  }
  return relation === 'conj' && head >= 0 && isVerb(tree, head) && isPassive(tree, head)
}

/** "Nestle sued by Brazil": a headline leaves the auxiliary out. */
function isHeadlinePassive(tree: SentenceTree, verb: number): boolean {
  const { xpos, relation } = tree.tokens[verb]!
  if (relation !== 'root' || (xpos !== 'VBD' && xpos !== 'VBN') || dependent(tree, verb, 'obj', 'aux') !== undefined)
    return false
  const next = tree.tokens[verb + 1]
  return next?.text.toLowerCase() === 'by' && tree.tokens[next.head]?.upos === 'PROPN'
}

/** The subject of the verb above the noun that a participle describes. */
export function clauseSubjectAbove(tree: SentenceTree, participle: number): number[] {
  for (let at = tree.tokens[participle]!.head; at >= 0; at = tree.tokens[at]!.head)
    if (isVerb(tree, at)) {
      const subject = surfaceSubject(tree, at)
      return subject === undefined ? [] : [subject]
    }
  return []
}
