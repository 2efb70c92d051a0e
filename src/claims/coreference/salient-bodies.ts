import { formAt, lemmaAt, type SentenceTree } from '../tree'
import { subjectAt } from './clause-subjects'
import { entityAt, type NamedText, type Resolved } from './named-text'

export const COMPANY =
  /^(company|firm|corporation|manufacturer|maker|retailer|giant|conglomerate|airline|carrier|bank|lender|broadcaster|network|newspaper|publisher|operator|startup|automaker|chipmaker|developer|brand)$/
/** Companies of kinds that a name alone does not tell. */
const SPECIAL = /^(newspaper|publisher|operator|brand|maker|manufacturer)$/
const MEDIUM = /^(broadcaster|network)$/
/** Nouns that may take up any body that is no company, and those of them that only some bodies can be. */
const LOOSE = /^(agency|organi[sz]ation|group|association|movement|institution|charity|institute|foundation)$/
const FACTION = /^(party|union)$/

const PUBLIC =
  /\b(ministry|department|court|tribunal|police|commission|council|cabinet|parliament|assembly|congress|senate|house|government|army|navy|forces|military|embassy|office|university|college|school|hospital|committee|united nations|nato|european union|imf|world bank|high commission|secretariat|authority|party|church|directorate|bureau|agency)\b/i
const PRIVATE = /\b(inc|ltd|limited|llc|plc|corp|co|gmbh|holdings|airlines|airways|motors|bank)\b\.?$|bank/i
const PRESS =
  /\b(xinhua|reuters|afp|ap|associated press|bloomberg|bernama|ians|ani|pti|cnn|bbc|news|times|post|daily|tv|television|radio|press|telegraph|guardian|tribune|facebook|twitter|cnbc|nhk|tass|interfax|yonhap|safm|fm)\b/i
const FACTIONAL = /\b(party|union|front|congress|alliance|league|movement)\b|^[A-Z][A-Za-z-]{1,6}$/
const REACH = 3

/**
 * The body that "the company", "the group" or "the agency" stands for where none is known by the noun: the only one of its
 * kind named before in the sentence, else the subject of a sentence shortly before or the only one there. Undefined where
 * "a company" or "an armed group" comes between, or two bodies are named as often.
 */
export function salientBody(text: NamedText, resolved: Resolved, tree: SentenceTree, noun: number): number | undefined {
  const lemma = lemmaAt(tree, noun)
  const suits = suiting(text, lemma)
  if (!suits) return undefined
  for (let sentence = tree.index; sentence >= Math.max(0, tree.index - REACH); sentence--) {
    const place = text.trees[sentence]!
    const end = place === tree ? noun : place.tokens.length
    if (introduces(text, resolved, place, end, lemma)) return undefined
    const subject = place === tree ? undefined : subjectAt(place, place.root)
    const first = subject === undefined ? undefined : entityAt(text, resolved, sentence, subject)
    if (first !== undefined && suits(first)) return first
    const found = new Set<number>()
    for (let at = 0; at < end; at++) {
      const entity = entityAt(text, resolved, sentence, at)
      if (entity !== undefined && suits(entity)) found.add(entity)
    }
    if (found.size > 0) return mostNamed(text, [...found])
  }
  return undefined
}

function suiting(text: NamedText, lemma: string): ((entity: number) => boolean) | undefined {
  const company = COMPANY.test(lemma) && !SPECIAL.test(lemma)
  if (!company && !LOOSE.test(lemma) && !FACTION.test(lemma)) return undefined
  return (entity) => {
    const { type, name, nominal } = text.entities[entity]!
    if (type !== 'Organization' || nominal || (PRESS.test(name) && !MEDIUM.test(lemma))) return false
    if (company) return !PUBLIC.test(name) && (lemma !== 'bank' || PRIVATE.test(name))
    if (FACTION.test(lemma)) return FACTIONAL.test(name) && !PRIVATE.test(name)
    return lemma === 'agency' ? !PRIVATE.test(name) : !/\b(ministry|court|police|parliament|government)\b/i.test(name)
  }
}

/** Whether the noun is introduced there of somebody without a name: "a local company". */
function introduces(text: NamedText, resolved: Resolved, tree: SentenceTree, end: number, lemma: string): boolean {
  return tree.tokens.slice(0, end).some(({ index, upos }) => {
    if (!/^(NOUN|PROPN)$/.test(upos) || lemmaAt(tree, index) !== lemma) return false
    if (text.nameAt(tree.index, index) || entityAt(text, resolved, tree.index, index) !== undefined) return false
    const children = tree.children[index] ?? []
    const named = children.some((child) => text.nameAt(tree.index, child) !== undefined && child > index)
    const owned = children.some((child) => tree.tokens[child]!.relation === 'nmod:poss')
    const phrase = children.some((child) => tree.tokens[child]!.relation === 'nmod')
    const modified = children.some((child) => child < index && !/^(the|this|'|"|“|\()$/.test(formAt(tree, child)))
    return !named && !owned && (phrase || modified)
  })
}

/** Of several bodies the one that the document names twice as often as any other. */
function mostNamed(text: NamedText, bodies: readonly number[]): number | undefined {
  if (bodies.length === 1) return bodies[0]
  const names = text.names.flat()
  const counts = bodies
    .map((body) => ({ body, count: names.filter(({ entity }) => entity === body).length }))
    .sort((left, right) => right.count - left.count)
  return counts[0]!.count >= 2 * counts[1]!.count ? counts[0]!.body : undefined
}
