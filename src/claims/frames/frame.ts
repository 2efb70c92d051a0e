import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClaimgraphError, ENTITY_TYPES, type EntityType, type Ontology } from '../../model'
import { typeSet } from './argument-types'

/**
 * How one predicate maps its arguments to a relation. Slots are `S`, `O`, `I`, a preposition, `into.with` (a phrase below a
 * phrase), for nouns also `poss`, `between` and `cop` (what the noun is said of); alternatives are tried in order.
 */
export interface Frame {
  readonly kind: 'v' | 'n' | 'a'
  readonly predicate: string
  readonly relation: string
  readonly subject: readonly string[]
  readonly object: readonly string[]
  /** Slots, or `=xcomp`, `=as`, `=lead`, `=self`, `=injured`: where the item (or title, or agreement) is read from. */
  readonly item: readonly string[]
  readonly objectTypes?: ReadonlySet<EntityType>
  readonly flags: ReadonlySet<string>
  /** Position in the tables: of two frames as specific, the earlier is tried first. */
  readonly order: number
}

/** The frames of each predicate, by kind: the most specific first. */
export type FrameTable = Readonly<Record<Frame['kind'], ReadonlyMap<string, readonly Frame[]>>>

/** What a flag may say; see `seeds/lexicon/frames/README.md`. */
export const FRAME_FLAGS = new Set(
  'prodItem aidItem moneyItem forceItem agrItem sancItem stakeItem threatObj arg pair reqx xcreq shut personSubj forceSubj nosubjPerson plS notplace negpred enemy title negative planned possible also passiveOnly activeOnly oneObj eventSubj noItem needItem goodsItem legalItem talkItem tieItem agrObj assaultItem noObj occasion unlawful namedObj weaponSubj needTitle namedSubj duty wrong spoken penalItem nomedia prosecutorSubj personObj courtroom deedObj authoritySubj noInd bodySubj denied wrongObj permitItem tried loneSubj'.split(
    ' ',
  ),
)

/** Relation of an idiom that says nothing: "left office", "fired up the crowd". */
export const NO_RELATION = '-'

const split = (cell: string) => (cell === '-' || cell === '' ? [] : cell.split('/'))

/** How much a frame asks for: the more, the earlier it is tried. */
function specificity(frame: Frame): number {
  const flags = [...frame.flags]
  return (
    (flags.some((flag) => flag.endsWith('Item') && flag !== 'noItem') ? 4 : 0) +
    (frame.object[0] !== 'O' && frame.object.length > 0 ? 3 : 0) +
    (frame.item.length > 0 && !frame.item[0]!.startsWith('=') ? 2 : 0) +
    (flags.some((flag) =>
      [
        'negpred',
        'enemy',
        'unlawful',
        'threatObj',
        'reqx',
        'xcreq',
        'shut',
        'pair',
        'duty',
        'wrong',
        'tried',
        'spoken',
        'denied',
      ].includes(flag),
    )
      ? 2
      : 0) +
    (frame.objectTypes ? 1 : 0) +
    // "ordered the network to shut" is also an order.
    (frame.flags.has('shut') ? 3 : 0)
  )
}

function readRow(line: string, place: string, order: number, ontology: Ontology): Frame[] {
  const cells = line.split('\t')
  const [kind, relation, subject, object, item, types, flags, predicates] = cells
  const fail = (what: string): never => {
    throw new ClaimgraphError('BAD_INPUT', `${place}: ${what}. Mend the row, see lexicon/frames/README.md.`)
  }
  if (cells.length !== 8) fail(`${cells.length} columns instead of 8`)
  if (kind !== 'v' && kind !== 'n' && kind !== 'a') fail(`kind "${kind}" is none of v, n, a`)
  if (relation !== NO_RELATION && !ontology.relations.some(({ type }) => type === relation))
    fail(`relation "${relation}" is not in the ontology`)
  const objectTypes = split(types!.replaceAll('|', '/'))
  const unknownType = objectTypes.find((type) => !(ENTITY_TYPES as readonly string[]).includes(type))
  if (unknownType) fail(`entity type "${unknownType}" is unknown`)
  const flagList = flags === '-' ? [] : flags!.split(',')
  const unknownFlag = flagList.find((flag) => !FRAME_FLAGS.has(flag) && !flag.startsWith('nopp:'))
  if (unknownFlag) fail(`flag "${unknownFlag}" is unknown`)
  return predicates!.split(' ').map((predicate) => ({
    kind: kind as 'v' | 'n' | 'a',
    predicate,
    relation: relation!,
    subject: split(subject!),
    object: split(object!),
    item: split(item!),
    objectTypes: objectTypes.length > 0 ? typeSet(objectTypes as EntityType[]) : undefined,
    flags: new Set(flagList),
    order,
  }))
}

/**
 * Reads every table of `lexicon/frames/` below the seeds folder. Raises BAD_INPUT naming file and line of a row that cannot be read.
 */
export function loadFrames(seeds: string, ontology: Ontology): FrameTable {
  const folder = join(seeds, 'lexicon', 'frames')
  const table: Readonly<Record<Frame['kind'], Map<string, Frame[]>>> = { v: new Map(), n: new Map(), a: new Map() }
  let order = 0
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    lines.forEach((line, index) => {
      if (line.startsWith('#') || line.trim() === '') return
      for (const frame of readRow(line, `lexicon/frames/${file}:${index + 1}`, order++, ontology)) {
        const known = table[frame.kind].get(frame.predicate)
        if (known) known.push(frame)
        else table[frame.kind].set(frame.predicate, [frame])
      }
    })
  }
  for (const frames of Object.values(table).flatMap((kind) => [...kind.values()]))
    frames.sort((left, right) => specificity(right) - specificity(left) || left.order - right.order)
  return table
}
