import type { Argument } from '../arguments/resolve'
import { dependents, lemmaAt, type SentenceTree } from '../tree'
import type { Frame } from './frame'
import type { FrameContext } from './frame-context'

type EndTest = (tree: SentenceTree, end: Argument, context: FrameContext) => boolean

/** What a frame's flags ask of whoever acts. */
const OF_SUBJECTS: readonly (readonly [flag: string, test: EndTest])[] = [
  ['weaponSubj', mayAttack],
  ['namedSubj', isNamed],
  ['prosecutorSubj', (_, { entity }, { reading }) => PROSECUTORS.test(reading.entities[entity]!.name)],
  ['authoritySubj', isAuthority],
  ['nomedia', (tree, { token }) => !QUESTIONERS.test(lemmaAt(tree, token))],
]
/** What they ask of whoever or whatever is acted upon. */
const OF_OBJECTS: readonly (readonly [flag: string, test: EndTest])[] = [
  ['namedObj', isNamed],
  ['oneObj', (tree, end, context) => isNamed(tree, end, context) || tree.tokens[end.token]!.xpos !== 'NNS'],
  ['personObj', isPerson],
  ['deedObj', isDeed],
]

/** Who asks a court for a sentence. */
const PROSECUTORS = /\b(prosecut\w+|attorney|ministry|crown|state)\b/i
/** Bodies that may forbid others to go on. */
const AUTHORITIES =
  /\b(government|authorit\w+|police|court|judge|tribunal|ministry|minister|regulator|watchdog|commission\w*|army|military|junta|council|agency|president|governor|mayor|parliament|officials?|inspectors?|state|administration|department|taliban|prosecut\w+|attorney general)\b/i
/** Who asks questions by trade. */
const QUESTIONERS = /^(journalist|reporter|press|media|correspondent|interviewer|presenter|newspaper|viewer|caller)s?$/
/** Bodies whose blows are words. */
const TALKING =
  /\b(court|tribunal|magazine|newspaper|times|gazette|herald|tribune|journal|parliament|senate|assembly|congress|university)$/i
/** Acts of being there, which nobody backs by welcoming them. */
const COMING = /^(participation|presence|arrival|return|visit|attendance|attention|birth|invitation)$/

/** Whether the subject is one that the frame's flags let act. */
export function maySubject(tree: SentenceTree, frame: Frame, subject: Argument, context: FrameContext): boolean {
  return OF_SUBJECTS.every(([flag, test]) => !frame.flags.has(flag) || test(tree, subject, context))
}

/** Whether the object is one that the frame's flags let be acted upon. */
export function mayObject(tree: SentenceTree, frame: Frame, object: Argument, context: FrameContext): boolean {
  return OF_OBJECTS.every(([flag, test]) => !frame.flags.has(flag) || test(tree, object, context))
}

/** A named person or a noun for one, and nobody "held accountable" or "held hostage". */
function isPerson(tree: SentenceTree, { entity, token }: Argument, { reading, nouns }: FrameContext): boolean {
  const blamed = dependents(tree, token, 'amod').some((child) =>
    /^(accountable|responsible|liable)$/.test(lemmaAt(tree, child)),
  )
  const captive = /^(hostage|captive|prisoner)$/.test(lemmaAt(tree, token)) && tree.children[token]!.length === 0
  return (
    !blamed &&
    !captive &&
    (reading.entities[entity]!.type === 'Person' || nouns.typeOf(lemmaAt(tree, token)) === 'Person')
  )
}

/** "welcomed France's decision", not "welcomed the guests", "welcomed the arrival of the guests": an act, and none of coming. */
function isDeed(tree: SentenceTree, { through }: Argument): boolean {
  return through !== undefined && !COMING.test(lemmaAt(tree, through))
}

/** Of events and unnamed products only strikes and weapons attack: no storm, and no truck that hits a motorcycle. */
function mayAttack(tree: SentenceTree, { entity, token }: Argument, { reading, nouns }: FrameContext): boolean {
  const { type, nominal, name } = reading.entities[entity]!
  if (type === 'Organization' && TALKING.test(name)) return false
  const lemma = lemmaAt(tree, token)
  const strikes = nouns.has(lemma, 'assault') || nouns.has(lemma, 'means')
  return type === 'Event' ? strikes : strikes || !nominal || type !== 'Product'
}

function isAuthority(_: SentenceTree, { entity }: Argument, { reading }: FrameContext): boolean {
  const { type, name } = reading.entities[entity]!
  return type === 'Country' || AUTHORITIES.test(name)
}

function isNamed(_: SentenceTree, { entity }: Argument, { reading }: FrameContext): boolean {
  return !reading.entities[entity]!.nominal
}
