import type { Token } from '../model'
import type { Repair, TokenChange } from './repair-headline'
import { childrenOf } from './token-children'

const PARTICLES = /^(in|over|up|off|out|down|away|back)$/
/** Verbs whose particle was read as a preposition: "took in refugees", "handed over the dissident". */
const PARTICLE_VERBS = new Set(
  'take_in take_over hand_over turn_over turn_in turn_away turn_down strike_down shoot_down bring_down bring_in fly_in send_in call_off call_up round_up lock_up blow_up back_up prop_up buy_up snap_up sign_off fight_off ward_off pay_off sell_off lay_off cut_off break_off fend_off carry_out drive_out force_out kick_out vote_out wipe_out gun_down tear_down burn_down put_down hold_back take_back win_back give_back send_back hit_back vote_down pull_out rule_out bail_out roll_out hand_out kit_out set_up prop_up step_up break_up shut_down close_down run_over chase_out throw_out'.split(
    ' ',
  ),
)
/** Verbs that give somebody a post: "named X governor". */
const NAMING = new Set(['name', 'appoint', 'elect', 'declare', 'crown', 'nominate', 'make'])

/** "took in refugees", "struck down the decree": the noun is the object, the preposition a particle. */
export const particles: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const noun of tokens) {
    const verb = tokens[noun.head]
    if (noun.relation !== 'obl' || verb?.upos !== 'VERB' || noun.index < verb.index) continue
    const after = childrenOf(tokens, verb.index)
    if (after.some((child) => /^(obj|nsubj:pass|xcomp|ccomp)$/.test(child.relation))) continue
    const introducing = childrenOf(tokens, noun.index).filter((child) => child.relation === 'case')
    const particle = tokens[verb.index + 1]!
    const split = introducing.length === 0 && after.some((child) => child.relation === 'compound:prt')
    const misread = introducing[0] === particle && introducing.length === 1 && PARTICLES.test(particle.text)
    if (split && noun.index - verb.index <= 5 && noun.xpos !== 'NNP') changes.set(noun.index, { relation: 'obj' })
    if (misread && PARTICLE_VERBS.has(`${verb.lemma}_${particle.text}`)) {
      changes.set(noun.index, { relation: 'obj' })
      changes.set(particle.index, { head: verb.index, relation: 'compound:prt' })
    }
  }
  return changes
}

/** "laid off 18,000 workers", with "off" read as part of the number. */
export const countedParticles: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const particle of tokens) {
    const verb = tokens[particle.index - 1]
    if (verb?.upos !== 'VERB' || particle.relation !== 'advmod' || tokens[particle.head]?.upos !== 'NUM') continue
    if (PARTICLE_VERBS.has(`${verb.lemma}_${particle.text}`))
      changes.set(particle.index, { head: verb.index, relation: 'compound:prt' })
  }
  return changes
}

const SAME_FORMS =
  /(ed|said|told|made|led|met|held|sent|left|lost|won|built|found|kept|paid|bought|brought|sought|struck|hit|shot|put|set|laid)$/

/** "Amnesty called on Iran to free N.", read as a name with a participle: a sentence with no other verb has the past tense. */
export const pastTenses: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  const name = tokens.find(({ relation }) => relation === 'root')
  if (!name || !/^(PROPN|NOUN)$/.test(name.upos) || tokens.at(-1)?.text !== '.') return changes
  if (tokens.some(({ xpos, relation }) => /^(VBD|VBZ|VBP|MD)$/.test(xpos) && !/relcl/.test(relation))) return changes
  const verb = childrenOf(tokens, name.index).find(({ relation, xpos }) => relation === 'acl' && xpos === 'VBN')
  if (!verb || verb.index > name.index + 3 || verb.index < name.index || !SAME_FORMS.test(verb.text)) return changes
  const inside = childrenOf(tokens, verb.index)
  if (inside.some(({ relation }) => relation === 'obl:agent')) return changes
  if (!inside.some(({ relation }) => /^(obj|obl|xcomp|ccomp|advcl)$/.test(relation))) return changes
  changes.set(verb.index, { head: -1, relation: 'root', xpos: 'VBD' })
  changes.set(name.index, { head: verb.index, relation: 'nsubj' })
  changes.set(tokens.length - 1, { head: verb.index })
  return changes
}

/** "Pyongyang test-fired a missile": what stands before the hyphen belongs to the verb, the name before it is the subject. */
export const hyphenatedVerbs: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const noun of tokens) {
    const verb = tokens[noun.index + 2]
    if (noun.relation !== 'nsubj' || tokens[noun.index + 1]?.text !== '-' || noun.head !== verb?.index) continue
    const doer = childrenOf(tokens, noun.index).find(
      (child) => child.index === noun.index - 1 && child.xpos.startsWith('NN'),
    )
    if (verb.upos !== 'VERB' || !doer) continue
    changes.set(doer.index, { head: verb.index, relation: 'nsubj' })
    changes.set(noun.index, { head: verb.index, relation: 'compound' })
  }
  return changes
}

/** "is 40 per cent owned by X", read with the share as the predicate: the participle is. */
export const ownedShares: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const verb of tokens) {
    const share = tokens[verb.head]
    if (verb.xpos !== 'VBN' || verb.relation !== 'acl' || !share || !/^(per ?cent|cent|%)$/.test(share.text)) continue
    const inside = childrenOf(tokens, share.index)
    if (!inside.some((child) => child.relation === 'cop') || !/^(own|control|hold)$/.test(verb.lemma)) continue
    changes.set(verb.index, { head: share.head, relation: share.relation })
    changes.set(share.index, { head: verb.index, relation: 'obl:unmarked' })
    for (const child of inside) {
      if (child.relation === 'nsubj') changes.set(child.index, { head: verb.index, relation: 'nsubj:pass' })
      if (child.relation === 'cop') changes.set(child.index, { head: verb.index, relation: 'aux:pass' })
      if (/^(punct|obl|advmod)$/.test(child.relation)) changes.set(child.index, { head: verb.index })
    }
  }
  return changes
}

/** "named Shehata Ghoraba governor", read as one noun phrase: the name is the object, the post its predicate. */
export const namedPosts: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const post of tokens) {
    const verb = tokens[post.head]
    if (!/^(obj|xcomp)$/.test(post.relation) || post.xpos !== 'NN' || !verb || !NAMING.has(verb.lemma)) continue
    const names = childrenOf(tokens, post.index).filter(
      (child) => child.xpos === 'NNP' && child.relation === 'compound',
    )
    const first = names[0]
    if (!first || first.index !== verb.index + 1 || names.at(-1)!.index !== post.index - 1) continue
    if (childrenOf(tokens, verb.index).some((child) => child !== post && child.relation === 'obj')) continue
    changes.set(post.index, { relation: 'xcomp' })
    changes.set(first.index, { head: verb.index, relation: 'obj' })
    for (const name of names.slice(1)) changes.set(name.index, { head: first.index, relation: 'flat' })
  }
  return changes
}

/** "US sanctions against Cuba remain": a verb of the third person is nobody's subject or object, but a plural noun. */
export const pluralNouns: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const noun of tokens) {
    if (noun.xpos !== 'VBZ' || !/^(nsubj(:pass)?|obj|nmod|obl)$/.test(noun.relation)) continue
    changes.set(noun.index, { upos: 'NOUN', xpos: 'NNS' })
    for (const child of childrenOf(tokens, noun.index))
      if (child.relation === 'nsubj' && child.index < noun.index) changes.set(child.index, { relation: 'compound' })
  }
  return changes
}

/** "the accused has fled": with nothing but its article, the participle is the person. */
export const accusedNouns: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const noun of tokens) {
    const named = /^(accused|deceased)$/i.test(noun.text) && /^(VB[ND]|JJ)$/.test(noun.xpos)
    if (!named || !/^(nsubj(:pass)?|i?obj|nmod(:poss)?|obl(:agent)?)$/.test(noun.relation)) continue
    const children = childrenOf(tokens, noun.index)
    if (
      children.some(({ relation }) => relation === 'det') &&
      children.every(({ relation }) => /^(det|case|punct)$/.test(relation))
    )
      changes.set(noun.index, { upos: 'NOUN', xpos: 'NN', lemma: noun.text.toLowerCase() })
  }
  return changes
}

/** Verbs that somebody is told something with. */
const TELLING =
  /^(tell|inform|assure|remind|warn|notify|advise|convince|persuade|promise|brief|caution|alert|reassure)$/

/** "told reporters that the firm had lied" with the clause hung on the reporters: it is what they were told. */
export const toldClauses: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const clause of tokens) {
    const hearer = tokens[clause.head]
    const verb = tokens[hearer?.head ?? -1]
    if (!/^acl(:relcl)?$/.test(clause.relation) || !hearer || !/^i?obj$/.test(hearer.relation)) continue
    if (!verb || !TELLING.test(verb.lemma)) continue
    const children = childrenOf(tokens, clause.index)
    const opens = children.find((child) => child.relation === 'mark' && child.text.toLowerCase() === 'that')
    const told = children.some((child) => /^(nsubj|csubj|expl)/.test(child.relation) && child !== opens)
    const taken = childrenOf(tokens, verb.index).some((child) => child.relation === 'ccomp')
    if (opens && told && !taken) changes.set(clause.index, { head: verb.index, relation: 'ccomp' })
  }
  return changes
}

const FINITE = /^VB[DZP]$/

/** "adding it arrested four men" with "it" hung on "adding": what stands right before a finite verb without a subject is its subject. */
export const contentSubjects: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const clause of tokens) {
    if (clause.relation !== 'ccomp' || clause.head > clause.index) continue
    const children = childrenOf(tokens, clause.index)
    const helpers = children.filter((child) => child.relation.startsWith('aux') && child.index < clause.index)
    const finite = FINITE.test(clause.xpos) || helpers.some((child) => FINITE.test(child.xpos) || child.xpos === 'MD')
    if (!finite || children.some((child) => /^(nsubj|csubj|expl)/.test(child.relation))) continue
    const object = childrenOf(tokens, clause.head).find(
      (child) => child.relation === 'obj' && child.index < clause.index,
    )
    const first = Math.min(clause.index, ...helpers.map((child) => child.index))
    const between = object && tokens.slice(object.index + 1, first)
    if (!object || !between?.every((token) => token.upos === 'ADV' || isInside(tokens, token.index, object.index)))
      continue
    changes.set(object.index, {
      head: clause.index,
      relation: helpers.some((child) => child.relation === 'aux:pass') ? 'nsubj:pass' : 'nsubj',
    })
  }
  return changes
}

function isInside(tokens: readonly Token[], at: number, head: number): boolean {
  for (let above = at, steps = 0; above >= 0 && steps < tokens.length; above = tokens[above]!.head, steps++)
    if (above === head) return true
  return false
}

/** Verbs that get somebody to do something. */
const URGING =
  /^(tell|ask|urge|order|instruct|direct|command|advise|encourage|persuade|convince|force|compel|allow|permit|warn|remind|invite|pressure|press|lobby|beg|implore|enable|require|request|challenge|task|authori[sz]e)$/
/** What is asked for rather than whom. */
const ASKED =
  /^(permission|time|plan|step|action|effort|measure|right|chance|opportunity|power|ability|authority|money|fund|help|support|decision|investigation|inquiry|probe|move|review|way|bid|deal|law|bill|meeting|session|vote|evidence)$/

/** "told the department to secure loans" with the infinitive hung on the department: it is what the department was told. */
export const urgedInfinitives: Repair = (tokens) => {
  const changes = new Map<number, TokenChange>()
  for (const infinitive of tokens) {
    const hearer = tokens[infinitive.head]
    const verb = tokens[hearer?.head ?? -1]
    if (infinitive.relation !== 'acl' || infinitive.xpos !== 'VB' || !hearer || !verb) continue
    if (!/^i?obj$/.test(hearer.relation) || !URGING.test(verb.lemma) || ASKED.test(hearer.lemma)) continue
    const marked = childrenOf(tokens, infinitive.index).some(
      (child) => child.relation === 'mark' && child.text.toLowerCase() === 'to',
    )
    const taken = childrenOf(tokens, verb.index).some((child) => /^[xc]comp$/.test(child.relation))
    if (marked && !taken) changes.set(infinitive.index, { head: verb.index, relation: 'xcomp' })
  }
  return changes
}
