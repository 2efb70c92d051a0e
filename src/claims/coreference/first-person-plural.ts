import { dependents, formAt, lemmaAt, type SentenceTree } from '../tree'
import { subjectAt } from './clause-subjects'
import { entityAt, type NamedText, placeKey, type Resolved } from './named-text'

const WE = /^(we|us|our|ours|ourselves)$/
/** Who speaks for the country whose adjective stands before the noun; an economist does not. */
const OFFICER =
  /^(president|premier|minister|chancellor|king|queen|prince|princess|emir|sultan|secretary|ambassador|envoy|consul|diplomat|official|leader|spokesman|spokeswoman|spokesperson|lawmaker|senator|legislator|general|commander|admiral|governor|coach|captain)$/
const BODIES = new Set(['Country', 'Organization'])

/** "we", "our" in a quotation: the body or state for which the speaker speaks; a body that speaks is meant itself. */
export function resolveWe(
  text: NamedText,
  resolved: Resolved,
  tree: SentenceTree,
  quoted: readonly boolean[],
  speaker: number,
): void {
  const body = BODIES.has(text.entities[speaker]!.type) ? speaker : bodyOfOfficer(text, speaker)
  if (body === undefined) return
  for (const { index, text: word, xpos } of tree.tokens)
    if (quoted[index] && xpos.startsWith('PRP') && WE.test(word.toLowerCase()))
      resolved.set(placeKey(tree.index, index), { sentence: tree.index, head: index, entity: body, kind: 'pronoun' })
}

/** The country or body whose title a person bears ("Russian President N"), or at which an apposition puts them. */
export function bodyOfOfficer(text: NamedText, person: number): number | undefined {
  for (const tree of text.trees)
    for (const name of text.names[tree.index]!) {
      if (name.entity !== person) continue
      const before = name.title ? name.title.first - 1 : name.first - 1
      const at = tree.tokens[before]?.xpos === 'POS' ? before - 1 : before
      const left = text.nameAt(tree.index, at)
      if (left && name.title && BODIES.has(text.entities[left.entity]!.type)) return left.entity
      const apposed = bodyOfApposition(text, tree, name.head)
      if (apposed !== undefined) return apposed
    }
  return undefined
}

function bodyOfApposition(text: NamedText, tree: SentenceTree, head: number): number | undefined {
  for (const noun of dependents(tree, head, 'appos')) {
    if (text.nameAt(tree.index, noun)) continue
    const owners = [
      ...dependents(tree, noun, 'nmod:poss', 'compound', 'amod').filter(
        (child) => OFFICER.test(lemmaAt(tree, noun)) || !text.nameAt(tree.index, child)?.adjectival,
      ),
      ...dependents(tree, noun, 'nmod').filter((child) =>
        dependents(tree, child, 'case').some((word) => /^(of|for|at)$/.test(formAt(tree, word))),
      ),
    ]
    for (const owner of owners) {
      const name = text.nameAt(tree.index, owner)
      if (name && BODIES.has(text.entities[name.entity]!.type)) return name.entity
    }
  }
  return undefined
}

/**
 * "we" outside any quotation: a statement of the state or body that its sentences name most often as their subject; only
 * where the text speaks of "we" in prose at least twice.
 */
export function resolveOwnStatement(
  text: NamedText,
  resolved: Resolved,
  quoted: readonly (readonly boolean[])[],
): void {
  const places = text.trees.flatMap((tree) =>
    tree.tokens
      .filter(
        ({ index, xpos, text: word }) =>
          xpos.startsWith('PRP') && WE.test(word.toLowerCase()) && !quoted[tree.index]![index],
      )
      .map(({ index }) => ({ sentence: tree.index, head: index })),
  )
  if (places.length < 2) return
  const counts = new Map<number, number>()
  for (const tree of text.trees) {
    const subject = subjectAt(tree, tree.root)
    const entity = subject === undefined ? undefined : entityAt(text, resolved, tree.index, subject)
    if (entity !== undefined && BODIES.has(text.entities[entity]!.type))
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])
  if (!first || (second && second[1] === first[1])) return
  for (const place of places)
    if (!resolved.has(placeKey(place.sentence, place.head)))
      resolved.set(placeKey(place.sentence, place.head), { ...place, entity: first[0], kind: 'pronoun' })
}
