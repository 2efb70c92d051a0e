import type { EntityType, NameType } from '../../model'
import { caseOf, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { headTypes, type NamePiece, textOf } from './cut'
import { addScore, headOfRange, type TypeScores } from './found-name'
import type { NameKnowledge } from './gazetteer'
import { isNameSuffix } from './word-classes'

const SPEAKING = new Set(
  'say tell add state announce claim argue insist write explain comment believe think note warn declare ask deny admit'.split(
    ' ',
  ),
)

const PERSON_NOUNS = new Set(
  'man woman boy girl politician lawyer activist journalist leader president minister head chief director chairman spokesman spokeswoman official officer commander founder professor expert analyst student son daughter brother wife husband father mother resident lawmaker candidate executive owner author artist actor singer player suspect victim survivor winner incumbent coach captain striker footballer engineer doctor teacher farmer'.split(
    ' ',
  ),
)
const BODY_NOUNS = new Set(
  'company firm group agency organization organisation party bank airline manufacturer maker producer retailer broadcaster newspaper network channel station conglomerate subsidiary affiliate contractor supplier operator union federation movement militia faction charity ngo club team band university institute think-tank ministry department body exporter importer developer insurer carrier startup regulator magazine website giant chain cartel gang school college academy clinic committee commission council court panel parliament tribunal army brigade unit alliance coalition charity lender startup firm'.split(
    ' ',
  ),
)
const PLACE_NOUNS = new Set(
  'city town village province region district state county municipality island capital suburb area territory prefecture governorate oblast neighbourhood neighborhood peninsula river sea lake gulf strait valley mountain desert section quarter settlement republic continent coast'.split(
    ' ',
  ),
)
const FACILITY_NOUNS = new Set(
  'airport airbase base palace cathedral mosque church bridge stadium hotel prison port station plant refinery reactor dam pipeline field oilfield terminal factory hospital square street tower'.split(
    ' ',
  ),
)
const PRODUCT_NOUNS = new Set(
  'missile rocket tank drone aircraft jet helicopter fighter bomber submarine frigate howitzer launcher rifle vehicle truck engine satellite spacecraft capsule smartphone phone software app browser vaccine drug system bomb munition weapon plane airliner car model ship vessel yacht ferry warship boat'.split(
    ' ',
  ),
)

const LEARNED: Readonly<Record<NameType, EntityType>> = {
  Person: 'Person',
  Organization: 'Organization',
  Location: 'Place',
  NORP: 'Group',
  Facility: 'Facility',
  Product: 'Product',
}

/** Evidence for the type of a name from the words around it and its own: scores to be summed over the document. */
export function typeEvidence(tree: SentenceTree, piece: NamePiece, knowledge: NameKnowledge): TypeScores {
  const scores: TypeScores = new Map()
  fromOwnWords(tree, piece, knowledge, scores)
  fromTitle(tree, piece, knowledge, scores)
  const head = headOfRange(tree, piece.first, piece.last)
  fromNouns(tree, piece, head, scores)
  fromSyntax(tree, piece, head, knowledge, scores)
  return scores
}

/** The learned type of a span counts by its probability. */
export function learnedEvidence(type: NameType, probability: number, scores: TypeScores): void {
  addScore(scores, LEARNED[type], 3 * probability)
}

function fromOwnWords(tree: SentenceTree, piece: NamePiece, knowledge: NameKnowledge, scores: TypeScores): void {
  for (const entry of piece.entries) {
    if (entry.kind === 'body') addScore(scores, entry.type, 7)
    else if (entry.kind === 'place') addScore(scores, 'Place', 2.5)
    else if (entry.kind === 'city') addScore(scores, 'Place', (entry.population ?? 0) >= 300 ? 2.5 : 1.2)
  }
  const type = headTypes(tree.tokens, piece, knowledge) as EntityType | undefined
  const given = knowledge.givenNames.has(tree.tokens[piece.first]!.text.toLowerCase())
  const surnamed = knowledge.surnames.has(tree.tokens[piece.last]!.text.toLowerCase())
  const personLike =
    given &&
    formAt(tree, piece.first - 1) !== 'the' &&
    (piece.last === piece.first + 2 || (piece.last === piece.first + 1 && surnamed))
  if (type !== undefined) addScore(scores, type, personLike && type === 'Facility' ? 1.5 : 3.5)
  if (personLike && type === 'Facility') addScore(scores, 'Person', 2)
  const text = textOf(tree.tokens, piece)
  const words = text.split(' ')
  if (/\b(Space|Medical|Convention|Detention|Shopping|Trade|Health|Cultural|Visitor) (Center|Centre)$/.test(text))
    addScore(scores, 'Facility', 6)
  const surname = knowledge.surnames.has(words.at(-1)!.toLowerCase())
  const plain = words.every((word) => /^[\p{L}'’.-]+$/u.test(word) && /\p{Ll}|^\p{L}\.$/u.test(word))
  if (words.length === 1) {
    if (/^\p{Lu}[\p{Lu}&\d-]{1,6}$/u.test(text)) addScore(scores, 'Organization', 1.6)
    else if (given || surname) addScore(scores, 'Person', surname ? 1 : 0.8)
    if (/\d/.test(text)) addScore(scores, 'Product', 1.5)
    addScore(scores, 'Organization', 0.4)
    return
  }
  if (/\d/.test(text) && type === undefined) addScore(scores, 'Product', 1.5)
  if (type === undefined && plain && words.length <= 4)
    addScore(scores, 'Person', (given ? 2.5 : 1) + (surname ? 1 : 0))
  if (isNameSuffix(words.at(-1)!)) addScore(scores, 'Person', 2)
  if (piece.inner !== undefined && type === undefined) addScore(scores, 'Organization', 2.5)
  if (
    piece.inner?.last === piece.last &&
    piece.inner.first > piece.first &&
    type === undefined &&
    !words.includes('of')
  )
    addScore(scores, 'Organization', 1.5)
  if (/^(St\.?|Saint) .*Church$/.test(text)) addScore(scores, 'Facility', 6)
  if (/^(USS|HMS|INS|MV|RMS|HMAS|Space Shuttle) \S|^(Falcon|Boeing|Airbus|Soyuz) [A-Z]?\d/.test(text))
    addScore(scores, 'Product', 5)
  if (type === undefined && words.length > 4) addScore(scores, 'Organization', 0.6)
  if (/^(Operation|Hurricane|Typhoon|Cyclone|Exercise|Battle)$/.test(words[0]!)) addScore(scores, 'Event', 5)
  if (
    /^(Mount|Lake|Cape|Fort|San|Santa|Saint|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Central)$/.test(
      words[0]!,
    )
  )
    addScore(scores, 'Place', 2)
  if (/^(Republic|Resolution|Article|Act|Law)$/.test(words[0]!) && /\d/.test(text)) addScore(scores, 'Agreement', 4)
  if (/\b(Act|Law|Code|Treaty|Convention) (of|No\.?) \d/.test(text)) addScore(scores, 'Agreement', 4)
}

function fromTitle(tree: SentenceTree, piece: NamePiece, knowledge: NameKnowledge, scores: TypeScores): void {
  if (piece.title !== undefined) addScore(scores, 'Person', 5)
  const before = formAt(tree, piece.first - 1)
  const kind = knowledge.titles.get(before)
  if (
    piece.title === undefined &&
    (kind === 'head' || kind === 'civil') &&
    tree.tokens[piece.first - 1]!.xpos.startsWith('NN')
  )
    addScore(scores, 'Person', 3)
}

/** Nouns beside the name: "the company Boeing", "Falcon 9 rocket", "Kursk region", "X, a lawyer". */
function fromNouns(tree: SentenceTree, piece: NamePiece, head: number, scores: TypeScores): void {
  const beside = new Set<number>(dependents(tree, head, 'appos', 'nmod:desc', 'compound', 'flat'))
  const token = tree.tokens[head]!
  if (/^(compound|flat|appos|nmod:desc|nmod)$/.test(token.relation)) beside.add(apposed(tree, head))
  const weight = (noun: number) => (noun === piece.first - 1 || noun === piece.last + 1 ? 2.5 : 1.5)
  for (const noun of beside) {
    if (noun >= piece.first && noun <= piece.last) continue
    const lemma = lemmaAt(tree, noun)
    const of = token.relation === 'nmod' && noun === token.head
    if (noun === token.head && token.relation === 'compound' && PRODUCT_NOUNS.has(lemma) && namesMaker(tree, noun))
      addScore(scores, 'Product', 3)
    if (of && caseOf(tree, head) !== 'of') continue
    addNoun(
      scores,
      lemma,
      of ? (PLACE_NOUNS.has(lemma) && noun < piece.first ? 2.5 : 0.8) : weight(noun),
      of || (token.relation === 'compound' && noun === token.head),
    )
  }
  const before = tree.tokens[piece.first - 1]
  if (before?.xpos === 'NN' && BODY_NOUNS.has(before.lemma.toLowerCase())) addScore(scores, 'Organization', 2)
  const held = token.relation === 'nmod' && caseOf(tree, head) === 'of' ? lemmaAt(tree, token.head) : ''
  if (
    /^(chairman|chairwoman|chairperson|ceo|executive|founder|co-founder|director|secretary|treasurer|spokesman|spokeswoman|spokesperson|convener|shareholder|employee)$/.test(
      held,
    )
  )
    addScore(scores, 'Organization', 2)
  else if (/^(president|administrator|manager|head|leader)$/.test(held) && piece.entries.length === 0)
    addScore(scores, 'Organization', 1.2)
  if (/^\p{Lu}{2,6}$/u.test(textOf(tree.tokens, piece)) && tree.tokens[piece.last + 1]?.xpos === 'POS') {
    const owned = tree.tokens[piece.last + 2]
    if (owned?.xpos === 'NNP') addScore(scores, 'Organization', 1.5)
  }
  if (tree.tokens[piece.last + 1]?.xpos === 'POS' && isOfficerOfBody(tree, piece.last + 2))
    addScore(scores, 'Organization', 2)
  const after = lemmaAt(tree, piece.last + 1)
  if (/^(administration|campaign|family|presidency|era|supporter|ally|aide)$/.test(after)) addScore(scores, 'Person', 2)
  if (PLACE_NOUNS.has(after) && !/^(capital|state|section|coast|area)$/.test(after)) addScore(scores, 'Place', 3)
  if (tree.tokens[head]!.relation === 'nsubj') {
    const predicate = tree.tokens[token.head]!
    if (dependents(tree, token.head, 'cop').length > 0) addNoun(scores, predicate.lemma.toLowerCase(), 2, false)
  }
}

/** "X's chief executive", "X's managing director": an officer that only a body has. */
function isOfficerOfBody(tree: SentenceTree, at: number): boolean {
  const noun = [at, at + 1, at + 2].find((token) => tree.tokens[token]?.xpos.startsWith('NN'))
  if (noun === undefined) return false
  const chief = formAt(tree, noun - 1) === 'chief' && /^(executive|officer)$/.test(formAt(tree, noun))
  return (
    chief ||
    /^(ceo|cfo|chairman|chairwoman|chairperson|director|shareholder|subsidiary|employee|headquarters)$/.test(
      lemmaAt(tree, noun),
    )
  )
}

/** "the X defence system from Y": where the maker is told, the name before the noun is the product's. */
function namesMaker(tree: SentenceTree, noun: number): boolean {
  return dependents(tree, noun, 'nmod', 'acl').some(
    (child) => caseOf(tree, child) === 'from' || /^(made|built|produced|developed)$/.test(formAt(tree, child)),
  )
}

/** The noun that an apposition explains: in "the governor of the X region, N" the governor, not the region. */
function apposed(tree: SentenceTree, head: number): number {
  const token = tree.tokens[head]!
  if (token.relation !== 'appos' || tree.tokens[token.head]!.relation !== 'nmod') return token.head
  const above = tree.tokens[token.head]!.head
  return caseOf(tree, token.head) === 'of' && PERSON_NOUNS.has(lemmaAt(tree, above)) ? above : token.head
}

/** `governed`: the name only modifies the noun, which says less of a person or body ("the Pompidou administration"). */
function addNoun(scores: TypeScores, lemma: string, weight: number, governed: boolean): void {
  if (PERSON_NOUNS.has(lemma) && !governed) addScore(scores, 'Person', weight)
  if (BODY_NOUNS.has(lemma) && !governed) addScore(scores, 'Organization', weight)
  if (PLACE_NOUNS.has(lemma)) addScore(scores, 'Place', weight)
  if (FACILITY_NOUNS.has(lemma) && !governed) addScore(scores, 'Facility', weight)
  if (PRODUCT_NOUNS.has(lemma)) addScore(scores, 'Product', weight)
}

/** Whether a country's name, no adjective, begins at a token: "Graz, Styria, Austria". */
function isStateAt(tree: SentenceTree, token: number, knowledge: NameKnowledge): boolean {
  for (let last = token; last < Math.min(token + 3, tree.tokens.length); last++) {
    const entries = knowledge.lookup(textOf(tree.tokens, { first: token, last }))
    if (entries.some((entry) => entry.kind === 'country')) return true
  }
  return false
}

/** "captured Kunduz", "the siege of Homs": what armies take, said of one word, is a place. */
function isTaken(tree: SentenceTree, piece: NamePiece, head: number): boolean {
  if (piece.last > piece.first && piece.entries.length === 0) return false
  const { relation, head: above } = tree.tokens[head]!
  if (/^(obj|nsubj:pass)$/.test(relation)) return TAKING.test(lemmaAt(tree, above))
  return relation === 'nmod' && caseOf(tree, head) === 'of' && TAKING_NOUNS.test(lemmaAt(tree, above))
}

const TAKING = /^(capture|seize|retake|recapture|liberate|annex|occupy|overrun|besiege|encircle|bombard|shell|storm)$/
const TAKING_NOUNS =
  /^(capture|seizure|liberation|occupation|annexation|siege|control|fall|battle|bombardment|recapture|shelling)$/

function fromSyntax(
  tree: SentenceTree,
  piece: NamePiece,
  head: number,
  knowledge: NameKnowledge,
  scores: TypeScores,
): void {
  const token = tree.tokens[head]!
  const preposition = caseOf(tree, head)
  if (isTaken(tree, piece, head)) addScore(scores, 'Place', 1.8)
  if (preposition === 'in' || preposition === 'near' || preposition === 'into') addScore(scores, 'Place', 2)
  else if (preposition === 'at' || preposition === 'outside') addScore(scores, 'Facility', 0.5)
  if (token.relation === 'nsubj') {
    const verb = lemmaAt(tree, token.head)
    if (SPEAKING.has(verb)) {
      addScore(scores, 'Person', 0.9)
      addScore(scores, 'Organization', 0.6)
    } else if (tree.tokens[token.head]!.upos === 'VERB') {
      addScore(scores, 'Person', 0.4)
      addScore(scores, 'Organization', 0.4)
    }
  }
  const next = tree.tokens[piece.last + 1]
  const after = tree.tokens[piece.last + 2]
  if (next?.text === ',' && /^\d\d$/.test(after?.text ?? '') && tree.tokens[piece.last + 3]?.text === ',')
    addScore(scores, 'Person', 3)
  if (next?.text === ',' && isStateAt(tree, piece.last + 2, knowledge)) addScore(scores, 'Place', 2.5)
  const relative = next?.text === ',' ? after : next
  if (relative?.lemma.toLowerCase() === 'who' || relative?.lemma.toLowerCase() === 'whose')
    addScore(scores, 'Person', 2)
  if (relative?.text.toLowerCase() === 'where') addScore(scores, 'Place', 1)
  if (preposition === 'according to') addScore(scores, 'Organization', 0.4)
}
