import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../../src/claims/confidence/features'
import { proposeClaims } from '../../src/claims/propose-claims'
import type { Knowledge } from '../../src/ingest'
import { analyse } from '../../src/language'
import { foldName } from '../../src/model'

/** A candidate claim of a gold article, with what speaks for or against it, and whether the gold has it. */
export interface Example {
  readonly article: string
  readonly features: readonly string[]
  readonly right: boolean
}
interface GoldEntity {
  readonly id: string
  readonly name: string
  readonly mentions: readonly string[]
  readonly nominal?: boolean
}
interface Gold {
  readonly document: { readonly date: string | null }
  readonly entities: readonly GoldEntity[]
  readonly claims: readonly { readonly subject: string; readonly relation: string; readonly object: string }[]
}

/** Shared words of two phrases, as Dice's coefficient. */
function likeness(left: string, right: string): number {
  const words = (text: string) =>
    new Set(
      foldName(text)
        .split(' ')
        .map((word) => word.replace(/(?<=...)s$/, '')),
    )
  const [a, b] = [words(left), words(right)]
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

/** The gold entity that an entity stands for: the one that shares a form with it, else a nominal one much like it. */
function goldOf(forms: readonly string[], gold: Gold): string | undefined {
  const folded = forms.map(foldName)
  const shared = (entity: GoldEntity) =>
    [entity.name, ...entity.mentions].filter((mention) => folded.includes(foldName(mention))).length +
    (folded[0] === foldName(entity.name) ? 10 : 0)
  const best = [...gold.entities].sort((left, right) => shared(right) - shared(left))[0]
  if (best && shared(best) > 0) return best.id
  const alike = gold.entities.filter(
    (entity) =>
      entity.nominal && [entity.name, ...entity.mentions].some((mention) => likeness(mention, forms[0]!) >= 0.6),
  )
  return alike[0]?.id
}

/** Every candidate claim of an article of a gold folder, `stem` its file's name without ending. */
export function readExamples(folder: string, stem: string, knowledge: Knowledge): Example[] {
  const symmetric = new Set(
    knowledge.ontology.relations.filter((relation) => relation.symmetric).map(({ type }) => type),
  )
  const gold = JSON.parse(readFileSync(join(folder, `${stem}.json`), 'utf8')) as Gold
  const text = readFileSync(join(folder, `${stem}.txt`), 'utf8')
  const { date } = gold.document
  const document = { id: stem, text, title: text.split('\n')[0]!, ...(date && { publishedAt: date }) }
  const { reading, nominals, candidates } = proposeClaims(analyse(document, knowledge.language), knowledge.claims)
  const ids = reading.entities.map((entity) => goldOf([entity.name, ...entity.forms], gold))
  return candidates.map(({ proposal, standing }) => {
    const { relation } = proposal
    const [subject, object] = [ids[proposal.subject], ids[proposal.object]]
    const right = gold.claims.some(
      (claim) =>
        claim.relation === relation &&
        ((claim.subject === subject && claim.object === object) ||
          (symmetric.has(relation) && claim.subject === object && claim.object === subject)),
    )
    return {
      article: join(folder, `${stem}.json`),
      features: featuresOf({ reading, nominals, proposal, standing }),
      right,
    }
  })
}
