import type { Nominals } from '../arguments/nominals'
import type { Reading } from '../reading'
import type { Proposal } from '../rule'
import type { Standing } from '../standing'
import { ancestors, formAt, type SentenceTree } from '../tree'

/** What is known of a proposal before its confidence is weighed. */
export interface Evidence {
  readonly reading: Reading
  readonly nominals: Nominals
  readonly proposal: Proposal
  readonly standing: Pick<Standing, 'polarity' | 'modality' | 'source'>
}

/** Relations between predicate and argument, up (^) and down, at most four steps: "^conj nsubj". */
export function pathBetween(tree: SentenceTree, from: number, to: number): string {
  const up = [from, ...ancestors(tree, from)]
  const down = [to, ...ancestors(tree, to)]
  const meeting = up.find((token) => down.includes(token))
  if (meeting === undefined) return 'none'
  const steps = [
    ...up.slice(0, up.indexOf(meeting)).map((token) => `^${tree.tokens[token]!.relation}`),
    ...down
      .slice(0, down.indexOf(meeting))
      .reverse()
      .map((token) => tree.tokens[token]!.relation),
  ]
  return steps.length > 4 ? 'long' : steps.join(' ') || 'self'
}

function kindOf({ reading, nominals }: Evidence, entity: number): string {
  if (!reading.entities[entity]!.nominal) return 'named'
  return nominals.isAnchored(entity) ? 'anchored' : 'unnamed'
}

/** How an argument is mentioned: by name, by a noun, a pronoun, a bare number, or a word that stands for it. */
function mentionOf(reading: Reading, tree: SentenceTree, token: number): string {
  if (reading.nameAt(tree.index, token)) return 'name'
  return reading.anaphorAt(tree.index, token)?.kind ?? tree.tokens[token]!.upos
}

function argumentFeatures(evidence: Evidence, end: 'subject' | 'object', token: number | undefined): string[] {
  const { reading, proposal } = evidence
  const entity = proposal[end]
  const { type } = reading.entities[entity]!
  const features = [`${end} ${kindOf(evidence, entity)}`, `${end} type ${type}`, `${proposal.relation} ${end} ${type}`]
  if (token === undefined) return features
  const tree = reading.trees[proposal.sentence]!
  const path = pathBetween(tree, proposal.predicate, token)
  const distance = Math.abs(token - proposal.predicate)
  const far = distance > 15 ? 'far' : distance > 6 ? 'middling' : 'near'
  return [...features, `${end} path ${path}`, `${end} ${far}`, `${end} by ${mentionOf(reading, tree, token)}`]
}

/** What speaks for or against a proposal, as named yes-or-no features. */
export function featuresOf(evidence: Evidence): readonly string[] {
  const { reading, proposal, standing } = evidence
  const tree = reading.trees[proposal.sentence]!
  const { tokens } = tree
  const predicate = tokens[proposal.predicate]!
  const kinds = `${kindOf(evidence, proposal.subject)}-${kindOf(evidence, proposal.object)}`
  return [
    `rule ${proposal.rule}`,
    `relation ${proposal.relation}`,
    `kinds ${kinds}`,
    `predicate ${predicate.xpos}`,
    `predicate as ${predicate.relation}`,
    `modality ${standing.modality}`,
    `polarity ${standing.polarity}`,
    standing.source === null ? 'no voice' : 'voiced',
    tokens.length > 40 ? 'long sentence' : tokens.length < 12 ? 'short sentence' : 'middling sentence',
    ...(proposal.sentence === 0 ? ['headline'] : []),
    ...(tokens.some((token) => ['can', 'could', 'may', 'might', 'should', 'must'].includes(token.text.toLowerCase()))
      ? ['modal near']
      : []),
    ...(['"', '“', '”'].includes(formAt(tree, proposal.predicate - 1)) ? ['quoted predicate'] : []),
    ...argumentFeatures(evidence, 'subject', proposal.subjectAt),
    ...argumentFeatures(evidence, 'object', proposal.objectAt),
  ]
}
