import type { EntityType } from '../../model'
import type { NounClasses } from '../arguments/noun-classes'
import { caseOf, dependent, dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import type { Clause } from './clause'
import { contentsOf, isAsking, isDuty, isSubjunctive, isTrial, isWrong } from './duties-and-wrongs'
import type { Frame } from './frame'
import type { FrameContext } from './frame-context'
import { coordinated } from './phrases'

/** The class that the item's noun must be of, by flag. */
const ITEM_CLASSES: Readonly<Record<string, string>> = {
  aidItem: 'aid',
  moneyItem: 'money',
  forceItem: 'force',
  agrItem: 'agreement',
  sancItem: 'sanction',
  stakeItem: 'stake',
  legalItem: 'legal',
  assaultItem: 'assault',
  talkItem: 'talk',
  tieItem: 'tie',
  threatObj: 'threat',
  agrObj: 'agreement',
  penalItem: 'penal',
  permitItem: 'permit',
  wrongObj: 'hostile',
}

/** Whether a flag asks for an item of some kind: a predicate that has such an item means its relation. */
export function isItemFlag(flag: string): boolean {
  return flag in ITEM_CLASSES || flag === 'prodItem' || flag === 'goodsItem'
}

/** Whether a noun is of the class, itself or as what a light noun counts ("a series of sanctions"). */
export function isOfClass(tree: SentenceTree, token: number, nounClass: string, nouns: NounClasses): boolean {
  return coordinated(tree, token).some((part) => {
    const lemma = lemmaAt(tree, part)
    if (nounClass === 'assault' && isOfWords(tree, part)) return false
    if (nouns.has(lemma, nounClass)) return true
    if (nounClass === 'money' && isMoney(tree, part)) return true
    if (!nouns.has(lemma, 'light') && tree.tokens[part]!.upos !== 'NUM') return false
    return dependents(tree, part, 'nmod').some(
      (child) => caseOf(tree, child) === 'of' && isOfClass(tree, child, nounClass, nouns),
    )
  })
}

/** "a scathing attack": no blow. */
function isOfWords(tree: SentenceTree, token: number): boolean {
  return dependents(tree, token, 'amod').some((child) => OF_WORDS.test(lemmaAt(tree, child)))
}

const OF_WORDS = /^(verbal|scathing|blistering|stinging|personal|rhetorical|withering)$/

function isMoney(tree: SentenceTree, token: number): boolean {
  const { xpos, text } = tree.tokens[token]!
  return (
    xpos === '$' ||
    /^[$€£¥]/.test(text) ||
    dependents(tree, token, 'nummod').some((child) => /^[$€£¥]/.test(tree.tokens[child]!.text))
  )
}

/** Nouns that may be handed over: products, and whatever is not money, help, an abstraction or somebody. */
function isGoods(tree: SentenceTree, token: number, { nouns, reading }: FrameContext): boolean {
  const name = reading.nameAt(tree.index, token)
  if (name) return reading.entities[name.entity]!.type === 'Product'
  return coordinated(tree, token).some((part) => {
    return [part, ...countedBy(tree, part, nouns)].some((noun) => isGoodsNoun(tree, noun, nouns))
  })
}

/** "weapons", "documents"; "services" in the plural only: "army service" is not handed over. */
function isGoodsNoun(tree: SentenceTree, noun: number, nouns: NounClasses): boolean {
  const lemma = lemmaAt(tree, noun)
  return nouns.typeOf(lemma) === 'Product' || nouns.has(lemma, 'goods') || nouns.has(formAt(tree, noun), 'goods')
}

/** What a light noun counts: "tonnes of *mangoes*". */
function countedBy(tree: SentenceTree, token: number, nouns: NounClasses): number[] {
  if (!nouns.has(lemmaAt(tree, token), 'light')) return []
  return dependents(tree, token, 'nmod')
    .filter((child) => caseOf(tree, child) === 'of')
    .flatMap((child) => coordinated(tree, child))
}

function isNamedAgreement(tree: SentenceTree, token: number, { reading }: FrameContext): boolean {
  const name = reading.nameAt(tree.index, token)
  return name !== undefined && reading.entities[name.entity]!.type === 'Agreement'
}

/** Goods, or a noun that names nothing else: neither money nor help nor somebody nor an abstraction. */
function mayBeGoods(tree: SentenceTree, token: number, context: FrameContext): boolean {
  if (isGoods(tree, token, context)) return true
  const { nouns, reading } = context
  const lemma = lemmaAt(tree, token)
  const counted = countedBy(tree, token, nouns)
  if (counted.length > 0) return counted.some((noun) => mayBeGoods(tree, noun, context))
  if (reading.nameAt(tree.index, token) || tree.tokens[token]!.upos !== 'NOUN') return false
  return (
    nouns.typeOf(lemma) === undefined &&
    !nouns.has(lemma, 'light') &&
    !['abstract', 'aid', 'money', 'stake'].some((nounClass) => isOfClass(tree, token, nounClass, nouns))
  )
}

/** "prevented X from leaving": the item is a clause with the slot's preposition. */
function hasGerund(tree: SentenceTree, clause: Clause, frame: Frame): boolean {
  return clause.complements.some((token) =>
    dependents(tree, token, 'mark', 'case').some((child) =>
      frame.item.includes(tree.tokens[child]!.text.toLowerCase()),
    ),
  )
}

/** The first condition that flags put on the clause besides its two arguments and that it does not meet, by its flag or a word of its own. */
export function unmetFlag(
  tree: SentenceTree,
  clause: Clause,
  frame: Frame,
  items: readonly number[],
  context: FrameContext,
): string | undefined {
  const { flags } = frame
  for (const flag of flags) {
    const nounClass = ITEM_CLASSES[flag]
    if (nounClass) {
      const told = flag === 'wrongObj' ? [...clause.objects, ...(clause.own.get('to') ?? [])] : clause.objects
      const candidates = flag.endsWith('Obj') ? told : items
      if (flag === 'agrObj' && candidates.length === 0) continue
      if (
        !candidates.some(
          (token) => isOfClass(tree, token, nounClass, context.nouns) || isNamedAgreement(tree, token, context),
        )
      )
        return flag
    }
    if (flag.startsWith('nopp:') && namesParty(tree, clause, flag.slice(5), context)) return flag
  }
  const unmet = (flag: string, isMet: () => boolean) => flags.has(flag) && !isMet()
  if (unmet('prodItem', () => items.some((token) => isGoods(tree, token, context)))) return 'prodItem'
  if (unmet('goodsItem', () => items.some((token) => mayBeGoods(tree, token, context)))) return 'goodsItem'
  if (unmet('needItem', () => items.length > 0 || hasGerund(tree, clause, frame))) return 'needItem'
  if (unmet('needTitle', () => namesPost(tree, clause))) return 'needTitle'
  if (unmet('passiveOnly', () => clause.passive)) return 'passiveOnly'
  if (unmet('activeOnly', () => !clause.passive)) return 'activeOnly'
  if (unmet('noObj', () => clause.objects.length === 0 || clause.passive)) return 'noObj'
  // "making Iran a regional power" makes nothing.
  if (unmet('noInd', () => clause.indirect.length === 0 && dependent(tree, clause.head, 'xcomp') === undefined))
    return 'noInd'
  // "called for the killers to be tried" asks nothing of the killers.
  const undergone = clause.complements.some((token) => dependent(tree, token, 'aux:pass') !== undefined)
  if (frame.relation === 'REQUESTS' && frame.object[0] === 'for' && undergone) return 'undergone'
  // "agreed to meet": a meeting, no agreement.
  if (
    frame.relation.startsWith('SIGNS') &&
    flags.has('xcreq') &&
    clause.complements.some((token) => TALKING.test(lemmaAt(tree, token)))
  )
    return 'talking'
  if ((flags.has('reqx') || flags.has('xcreq')) && !asksForSomething(tree, clause, flags.has('reqx'))) return 'reqx'
  if (unmet('shut', () => clause.complements.some((token) => SHUTTING.test(lemmaAt(tree, token))))) return 'shut'
  if (unmet('courtroom', () => tree.tokens.some(({ index }) => context.nouns.has(lemmaAt(tree, index), 'courtroom'))))
    return 'courtroom'
  if (unmet('spoken', () => isSpoken(tree, clause))) return 'spoken'
  if (unmet('denied', () => isDenied(tree, clause))) return 'denied'
  if (unmet('duty', () => contentsOf(tree, clause).some((token) => isDuty(tree, clause.head, token)))) return 'duty'
  if (unmet('tried', () => contentsOf(tree, clause).some((token) => isTrial(tree, token)))) return 'tried'
  if (unmet('wrong', () => contentsOf(tree, clause).some((token) => isWrong(tree, token, context.nouns))))
    return 'wrong'
  if (
    unmet('forceSubj', () =>
      (frame.subject[0] === 'O' ? clause.objects : clause.subjects).some((token) =>
        isOfClass(tree, token, 'troops', context.nouns),
      ),
    )
  )
    return 'forceSubj'
  const wanted = Object.keys(PREDICATE_CLASSES).find((flag) => flags.has(flag))
  return wanted === undefined || hasPredicateOfClass(tree, clause, PREDICATE_CLASSES[wanted]!, context.nouns)
    ? undefined
    : wanted
}

const TALKING = /^(meet|hold|talk|speak|continue|discuss|disagree)$/
const SHUTTING = /^(shut|close|cease|stop|halt|leave|vacate)$/
/** The class that what somebody is called or considered must be of, by flag. */
const PREDICATE_CLASSES: Readonly<Record<string, string>> = { negpred: 'hostile', enemy: 'enemy', unlawful: 'unlawful' }

const PARTIES: ReadonlySet<EntityType> = new Set(['Person', 'Organization', 'Country', 'Group'])

/** Whether a phrase with the preposition stands for somebody: "bought from Spain", not "from new production". */
function namesParty(tree: SentenceTree, clause: Clause, preposition: string, { resolver }: FrameContext): boolean {
  const tokens = [...(clause.own.get(preposition) ?? []), ...(clause.nested.get(preposition) ?? [])]
  return tokens.some((token) => resolver.resolve(tree, token, { types: PARTIES, agent: true }).length > 0)
}

/** "named her minister", "picked him for the post": a second object, a complement or a phrase says for what. */
function namesPost(tree: SentenceTree, clause: Clause): boolean {
  const complement =
    dependents(tree, clause.head, 'xcomp').length > 0 || clause.indirect.length > 0 || clause.objects.length > 1
  const follows = clause.complements.some((token) =>
    /^(replace|succeed|lead|head|serve|chair)$/.test(lemmaAt(tree, token)),
  )
  return complement || follows || ['as', 'to', 'for'].some((preposition) => clause.own.has(preposition))
}

/** "to leave", "(that it) leave", "(that it) be heard". */
function asksForSomething(tree: SentenceTree, clause: Clause, phraseWillDo: boolean): boolean {
  const infinitive = clause.complements.some((token) => {
    const { xpos } = tree.tokens[token]!
    // "told the court the conditions ban her": a clause with a subject is told, not asked for.
    if (dependent(tree, token, 'nsubj') !== undefined && dependent(tree, token, 'mark') === undefined) return false
    return (
      (xpos === 'VB' && dependent(tree, token, 'aux') === undefined) ||
      isSubjunctive(tree, token) ||
      dependents(tree, token, 'mark').some((child) => tree.tokens[child]!.text.toLowerCase() === 'to')
    )
  })
  return infinitive || isAsking(tree, clause) || (phraseWillDo && clause.own.has('for'))
}

/** "attacked him, calling him a liar", "attacked her for it": with words, not with arms. */
function isSpoken(tree: SentenceTree, clause: Clause): boolean {
  const speaks = (token: number) =>
    /^(call|say|claim|accuse|describe|brand|argue|insist|tell|write|label|allege|charge|complain)$/.test(
      lemmaAt(tree, token),
    )
  return clause.complements.some(speaks) || clause.own.has('over')
}

/** "does not recognise", "refused to recognise". */
function isDenied(tree: SentenceTree, { head }: Clause): boolean {
  const { relation, head: governor } = tree.tokens[head]!
  const refused = relation === 'xcomp' && /^(refuse|decline)$/.test(lemmaAt(tree, governor))
  const negated = dependents(tree, head, 'advmod').some((child) => /^(not|n't|n’t|never)$/.test(formAt(tree, child)))
  return refused !== negated
}

/** "called it an act of aggression", "considers France its main enemy". */
function hasPredicateOfClass(tree: SentenceTree, clause: Clause, wanted: string, nouns: NounClasses): boolean {
  const predicates = [
    ...dependents(tree, clause.head, 'xcomp', 'obj', 'obl', 'ccomp', 'appos'),
    ...(clause.own.get('as') ?? []),
    ...clause.objects.flatMap((object) => dependents(tree, object, 'appos', 'xcomp', 'nmod', 'acl')),
  ]
  return predicates.some((token) => {
    if (nouns.has(lemmaAt(tree, token), wanted)) return true
    return dependents(tree, token, 'amod', 'compound', 'nmod').some((child) => nouns.has(lemmaAt(tree, child), wanted))
  })
}
