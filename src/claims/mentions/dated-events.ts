import { formAt, type SentenceTree } from '../tree'
import type { NamePiece } from './cut'

const ELECTION =
  /^(presidential|parliamentary|general|legislative|primary|midterm|mid-term|gubernatorial|federal|national|local|municipal|regional|mayoral|snap|senate|congressional|leadership|constitutional)$/
const EVENT =
  /^(elections?|referendum|caucus(es)?|riots?|outbreak|protests?|coup|uprising|revolution|crisis|war|summit|attacks?|bombings?|massacre|earthquake|tsunami|pandemic|epidemic|invasion|olympics|games|championships?|genocide|famine|conference|convention)$/
const LONGEST = 7

/** A piece that is known to be an event. */
export type EventPiece = NamePiece & { readonly headType: 'Event' }

/**
 * Events named by year and kind ("2020 United States presidential election", "2006 pro-democracy riots") or by place and
 * kind of vote ("South Carolina primary election"); the names inside give way to them.
 */
export function withDatedEvents(
  tree: SentenceTree,
  pieces: readonly NamePiece[],
): (NamePiece & { headType?: 'Event' })[] {
  const events = tree.tokens.flatMap((token) => eventUpTo(tree, token.index, pieces) ?? [])
  if (events.length === 0) return [...pieces]
  const inside = (piece: NamePiece) => events.some((event) => piece.first >= event.first && piece.last <= event.last)
  return [...pieces.filter((piece) => !inside(piece)), ...events].sort((left, right) => left.first - right.first)
}

function eventUpTo(tree: SentenceTree, last: number, pieces: readonly NamePiece[]): EventPiece | undefined {
  if (!EVENT.test(formAt(tree, last)) || !/^NN/.test(tree.tokens[last]!.xpos)) return undefined
  if (/^(HYPH|POS)$/.test(tree.tokens[last + 1]?.xpos ?? '')) return undefined
  for (let first = last - 1; first > last - LONGEST && first >= 0; first--) {
    const token = tree.tokens[first]!
    if (/^(19|20)\d\d$/.test(token.text))
      return last - first >= 2 && startsPhrase(tree, first) ? event(first, last, pieces) : undefined
    if (!/^(JJ|NN|NNP|NNPS|NNS|HYPH|AFX|VBG|VBN)$/.test(token.xpos) || /^(war|day)$/i.test(token.text)) break
  }
  return placedVote(tree, last, pieces)
}

/** The year stands behind an article, a preposition or at the beginning, and is no date ("May 2006"). */
function startsPhrase(tree: SentenceTree, year: number): boolean {
  const before = tree.tokens[year - 1]
  return before === undefined || /^(DT|IN|PRP\$|CC|POS)$/.test(before.xpos)
}

/** "South Carolina primary election": the place's name right before the kind of vote. */
function placedVote(tree: SentenceTree, last: number, pieces: readonly NamePiece[]): EventPiece | undefined {
  if (!/^(election|referendum|caucus)$/.test(formAt(tree, last)) || !ELECTION.test(formAt(tree, last - 1)))
    return undefined
  let kind = last - 1
  while (ELECTION.test(formAt(tree, kind - 1))) kind--
  const place = pieces.find((piece) => piece.last === kind - 1)
  const noun = place?.entries.some(
    (entry) => entry.kind === 'country' || entry.kind === 'place' || entry.kind === 'city',
  )
  return place && noun ? event(place.first, last, pieces) : undefined
}

function event(first: number, last: number, pieces: readonly NamePiece[]): EventPiece {
  const country = pieces
    .filter((piece) => piece.first >= first && piece.last <= last)
    .flatMap((piece) => {
      const entry = piece.entries.find((one) => one.kind === 'country' || one.kind === 'demonym')
      return entry ? [{ first: piece.first, last: piece.last, entry, text: entry.form }] : []
    })[0]
  return { first, last, entries: [], headType: 'Event', ...(country ? { inner: country } : {}) }
}
