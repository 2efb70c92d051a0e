import { dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { entityAt, type NamedText, type Resolved } from './named-text'

const ACCUSED = /^(accused|defendant|suspect)$/
const ARGUMENT = /^(nsubj|nsubj:pass|obj|iobj|obl|obl:agent|nmod|nmod:poss|root)$/
/** Verbs whose object stands accused. */
const CHARGES =
  /^(arrest|accuse|charge|detain|indict|convict|sentence|prosecute|try|remand|jail|imprison|arraign|acquit|apprehend|nab)$/

/** "the accused", "the defendant": the only person of whom the text says that they were arrested, charged or tried. */
export function accusedPerson(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  noun: number,
): number | undefined {
  if (!ACCUSED.test(formAt(tree, noun)) || !ARGUMENT.test(tree.tokens[noun]!.relation)) return undefined
  const children = tree.children[noun] ?? []
  if (!children.some((child) => formAt(tree, child) === 'the') || text.nameAt(tree.index, noun)) return undefined
  if (
    children.some((child) =>
      /^(obl|nmod|amod|nummod|acl|acl:relcl|appos|flat|compound|conj)$/.test(tree.tokens[child]!.relation),
    )
  )
    return undefined
  const found = new Set(text.trees.flatMap((place) => chargedIn(text, resolved, place)))
  return found.size === 1 ? [...found][0] : undefined
}

function chargedIn(text: NamedText, resolved: Resolved, tree: SentenceTree): number[] {
  const charged = tree.tokens
    .filter(({ index }) => CHARGES.test(lemmaAt(tree, index)))
    .flatMap(({ index }) => dependents(tree, index, 'obj', 'nsubj:pass'))
    .map((at) => entityAt(text, resolved, tree.index, at))
  const described = text.names[tree.index]!.map(({ entity }) => entity).filter((entity) =>
    [...text.entities[entity]!.descriptions].some((description) => ACCUSED.test(description)),
  )
  return [...charged, ...described].flatMap((entity) =>
    entity !== undefined && text.entities[entity]!.type === 'Person' ? [entity] : [],
  )
}
