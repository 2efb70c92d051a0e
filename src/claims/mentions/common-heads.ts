import type { EntityType } from '../../model'
import type { SentenceTree } from '../tree'
import type { NamePiece } from './cut'

/** Common nouns that make one name with the name before them: "INF treaty", "Khurais oil field", "Cairo summit". */
const COMMON_HEADS: ReadonlyMap<string, EntityType> = new Map([
  ...'treaty accord pact declaration agreement protocol convention memorandum'
    .split(' ')
    .map((word) => [word, 'Agreement'] as const),
  ...'summit scandal affair massacre massacres earthquake referendum uprising'
    .split(' ')
    .map((word) => [word, 'Event'] as const),
  ...'field oilfield pipeline refinery airbase airport station bridge dam prison reactor terminal shipyard mine barracks mosque cathedral'
    .split(' ')
    .map((word) => [word, 'Facility'] as const),
])

/** A name stretched over the common noun that it modifies; a country or a listed body keeps its own name. */
export function withCommonHead(tree: SentenceTree, piece: NamePiece): NamePiece & { readonly headType?: EntityType } {
  if (piece.title !== undefined || piece.inner !== undefined) return piece
  if (piece.entries.some((entry) => /^(country|demonym|seat)$/.test(entry.kind))) return piece
  const listed = piece.entries.some((entry) => entry.kind === 'body')
  for (let last = piece.last + 1; last <= piece.last + 3; last++) {
    const token = tree.tokens[last]
    if (token === undefined || !/^(NN|NNP|JJ)$/.test(token.xpos) || !/^\p{Ll}/u.test(token.text)) return piece
    const type = COMMON_HEADS.get(token.text)
    if (listed && (token.text !== 'treaty' || last > piece.last + 1)) continue
    const modifies = tree.tokens[piece.last]!.head === last || tree.tokens[piece.first]!.head === last
    const capital = piece.entries.some((entry) => entry.kind === 'capital' || entry.kind === 'city')
    if (type !== undefined && modifies && !(type === 'Facility' && capital && last === piece.last + 1))
      return { ...piece, last, entries: [], headType: type }
  }
  return piece
}
