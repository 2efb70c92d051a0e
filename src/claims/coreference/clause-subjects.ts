import { ancestors, dependents, lemmaAt, type SentenceTree } from '../tree'

const CLAUSES = /^(root|ccomp|xcomp|advcl|acl|acl:relcl|conj|parataxis|csubj|csubj:pass)$/

/** The subject token of a predicate, passive subjects included. */
export function subjectAt(tree: SentenceTree, predicate: number): number | undefined {
  const subjects = dependents(tree, predicate, 'nsubj', 'nsubj:pass')
  // Of a title and its name that were both taken for subjects, the name stands nearer.
  return subjects.filter((subject) => subject < predicate).at(-1) ?? subjects[0]
}

/** The predicates of the clauses that a token stands in, innermost first. */
export function clausesOf(tree: SentenceTree, token: number): number[] {
  return [token, ...ancestors(tree, token)].filter((at) => CLAUSES.test(tree.tokens[at]!.relation))
}

/** Subjects of the clauses around a token, innermost first, the token itself and what stands behind it left out. */
export function subjectsAround(tree: SentenceTree, token: number): number[] {
  const found: number[] = []
  for (const clause of clausesOf(tree, token)) {
    const subject = subjectAt(tree, clause)
    if (subject !== undefined && subject !== token && subject < token && !isInside(tree, token, subject))
      found.push(subject)
    const relation = tree.tokens[clause]!.relation
    if (relation === 'acl' || relation === 'acl:relcl') break
  }
  return found
}

/** Whether a token belongs to the phrase of another. */
export function isInside(tree: SentenceTree, token: number, phrase: number): boolean {
  return token === phrase || ancestors(tree, token).includes(phrase)
}

/** The subject of the main clause when it follows a fronted phrase or clause that holds the token. */
export function subjectBehind(tree: SentenceTree, token: number): number | undefined {
  const root = tree.root
  const subject = subjectAt(tree, root)
  if (subject === undefined || subject <= token || isInside(tree, token, subject)) return undefined
  const path = [token, ...ancestors(tree, token)]
  const top = path[path.indexOf(root) - 1]
  return top !== undefined && /^(obl|advcl|nmod|obl:unmarked)$/.test(tree.tokens[top]!.relation) && top < subject
    ? subject
    : undefined
}

/** "When the police found out, they sent a team": the subject of a fronted clause, for the subject of the main one. */
export function subjectFronted(tree: SentenceTree, token: number): number | undefined {
  const { relation, head } = tree.tokens[token]!
  if (!/^nsubj/.test(relation) || head !== tree.root) return undefined
  const fronted = dependents(tree, head, 'advcl').filter((clause) => clause < token)
  return fronted.length === 1 ? subjectAt(tree, fronted[0]!) : undefined
}

const OPINION = new Set('be seem appear become remain'.split(' '))

/** "It is clear that", "it seems", "it takes time to": no antecedent. */
export function isExpletive(tree: SentenceTree, token: number): boolean {
  const { relation, head } = tree.tokens[token]!
  if (relation === 'expl') return true
  if (head < 0 || !/^nsubj/.test(relation)) return false
  const clausal = dependents(tree, head, 'ccomp', 'csubj', 'xcomp', 'advcl').length > 0
  const adjectival = tree.tokens[head]!.upos === 'ADJ' || OPINION.has(lemmaAt(tree, head))
  return (adjectival && clausal) || /^(rain|snow|seem|appear|happen|take)$/.test(lemmaAt(tree, head))
}
