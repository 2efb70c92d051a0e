import type { NounClasses } from '../arguments/noun-classes'
import { caseOf, dependent, dependents, lemmaAt, type SentenceTree } from '../tree'
import type { Clause } from './clause'
import { coordinated } from './phrases'

const DEMANDING =
  /^(demand|insist|request|propose|recommend|ask|urge|order|require|suggest|plead|appeal|instruct|advise|direct|call)$/

const PLAINLY_DEMANDING = /^(demand|request|recommend|propose|urge|ask|order|direct|instruct)$/

/** "(said that they) should leave", "need to act", "(demanded that it) withdraw". */
export function isDuty(tree: SentenceTree, saying: number, token: number): boolean {
  const helpers = dependents(tree, token, 'aux', 'aux:pass').map((child) => lemmaAt(tree, child))
  if (helpers.some((helper) => /^(should|must|ought|shall)$/.test(helper))) return true
  // "said that they needed to act"
  const past = tree.tokens[token]!.xpos === 'VBD'
  const told =
    (/^(need|ought|have)$/.test(lemmaAt(tree, token)) && !past) ||
    (lemmaAt(tree, token) === 'need' && tree.tokens[saying]!.xpos === 'VBD')
  if (told && dependents(tree, token, 'xcomp').length > 0) return true
  // "Germany was to blame" asks for nothing.
  if (dependent(tree, token, 'cop') !== undefined) return isSubjunctive(tree, token)
  if (!DEMANDING.test(lemmaAt(tree, saying))) return false
  // "recommends that countries test travellers"
  const asked = tree.tokens[token]!.xpos === 'VBP' && PLAINLY_DEMANDING.test(lemmaAt(tree, saying))
  const bare = asked || tree.tokens[token]!.xpos === 'VB' || isPluralBesideSingular(tree, token)
  return isSubjunctive(tree, token) || (bare && helpers.length === 0)
}

/** "(demanded that) Iran extradite": the subjunctive looks like a plural. */
function isPluralBesideSingular(tree: SentenceTree, token: number): boolean {
  const subject = dependent(tree, token, 'nsubj')
  if (tree.tokens[token]!.xpos !== 'VBP' || subject === undefined) return false
  return /^NNP?$/.test(tree.tokens[subject]!.xpos) && coordinated(tree, subject).length === 1
}

/** "(said that they) had lied", "(that it) is corrupt". */
export function isWrong(tree: SentenceTree, token: number, nouns: NounClasses): boolean {
  if (dependents(tree, token, 'advmod').some((child) => lemmaAt(tree, child) === 'not')) return false
  const lemma = lemmaAt(tree, token)
  if (lemma === 'blame' && dependent(tree, token, 'cop') !== undefined) return true
  if (tree.tokens[token]!.upos === 'VERB')
    return (
      (nouns.has(lemma, 'wrongful') || breaksRule(tree, token, lemma)) &&
      dependent(tree, token, 'aux:pass') === undefined &&
      isWrongHere(tree, token, lemma)
    )
  return (
    dependent(tree, token, 'cop') !== undefined && (nouns.has(lemma, 'hostile') || isAnswerable(tree, token, nouns))
  )
}

/** "was responsible for the attack", not "is responsible for roads". */
function isAnswerable(tree: SentenceTree, token: number, nouns: NounClasses): boolean {
  if (lemmaAt(tree, token) !== 'responsible') return false
  return dependents(tree, token, 'obl', 'nmod').some((child) => {
    const lemma = lemmaAt(tree, child)
    const harm = ['assault', 'hostile'].some((nounClass) => nouns.has(lemma, nounClass))
    return caseOf(tree, child) === 'for' && (harm || nouns.eventKinds(lemma).includes('attack-event'))
  })
}

/** "broke the law", "broke its promise". */
function breaksRule(tree: SentenceTree, token: number, lemma: string): boolean {
  return lemma === 'break' && dependents(tree, token, 'obj').some((child) => RULES.test(lemmaAt(tree, child)))
}

const RULES = /^(law|rule|promise|pledge|agreement|ceasefire|truce|treaty|constitution|deal|word|vow)$/

/** What these do is a wrong only to what they name: "hid the evidence", not "hide among trees", "the fault lies in". */
const WRONGS_TO = /^(hide|conceal|avoid|evade|dodge|disturb|ignore|neglect)$/

function isWrongHere(tree: SentenceTree, token: number, lemma: string): boolean {
  if (WRONGS_TO.test(lemma)) return dependent(tree, token, 'obj') !== undefined
  if (lemma === 'fail') return dependent(tree, token, 'xcomp', 'obj') !== undefined
  return (
    lemma !== 'lie' ||
    tree.tokens[token]!.xpos === 'VBD' ||
    !dependents(tree, token, 'obl').some((child) => /^(in|on|with|within|at|behind|between)$/.test(caseOf(tree, child)))
  )
}

export function isSubjunctive(tree: SentenceTree, token: number): boolean {
  const helpers = dependents(tree, token, 'aux', 'aux:pass', 'cop')
  return helpers.length === 1 && tree.tokens[helpers[0]!]!.text === 'be'
}

const hasThat = (tree: SentenceTree, token: number) =>
  dependents(tree, token, 'mark').some((child) => tree.tokens[child]!.text === 'that')

/** Heads of the content clauses of a verb, or of a noun: "demanded *that it leave*", "an order *that it leave*". */
export function contentsOf(tree: SentenceTree, clause: Clause): readonly number[] {
  const own = dependents(tree, clause.head, 'ccomp')
  if (clause.kind !== 'noun') return own
  return [...own, ...dependents(tree, clause.head, 'acl').filter((token) => hasThat(tree, token))]
}

const ASKING = /^(ask|request|urge|demand|seek|call|beg|plead|appeal)$/

/** "wrote to X *asking* for rules", "sent X a letter *requesting* rules", "directed X *that* the list be shared". */
export function isAsking(tree: SentenceTree, clause: Clause): boolean {
  const below = clause.objects.flatMap((object) => dependents(tree, object, 'acl'))
  const asked = [...clause.complements, ...below].some(
    (token) => ASKING.test(lemmaAt(tree, token)) && tree.tokens[token]!.xpos === 'VBG',
  )
  return asked || (DEMANDING.test(lemmaAt(tree, clause.head)) && below.some((token) => hasThat(tree, token)))
}

const TRYING = /^(prosecute|try|charge|indict|sue)$/

/** "(said they) would be prosecuted", "will face charges", "must be brought to justice": it will come to court. */
export function isTrial(tree: SentenceTree, token: number): boolean {
  const helped = dependents(tree, token, 'aux').some((child) =>
    /^(will|would|shall|should|must)$/.test(lemmaAt(tree, child)),
  )
  if (!helped) return false
  const lemma = lemmaAt(tree, token)
  const tried = TRYING.test(lemma) || (lemma === 'bring' && objectsTo(tree, token).includes('justice'))
  if (tried) return dependent(tree, token, 'aux:pass') !== undefined
  const faced = dependents(tree, token, 'obj').map((child) => lemmaAt(tree, child))
  return lemma === 'face' && faced.some((noun) => /^(charge|trial|justice|prosecution|court)$/.test(noun))
}

function objectsTo(tree: SentenceTree, token: number): string[] {
  return dependents(tree, token, 'obl')
    .filter((child) => caseOf(tree, child) === 'to')
    .map((child) => lemmaAt(tree, child))
}
