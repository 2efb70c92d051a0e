import { ClaimgraphError } from '../model'
import type { ArticleFilter, ClaimFilter, EntityFilter } from '../store'
import { checkRange } from './connection'
import type { Context } from './context'
import type * as Graph from './schema.generated'

type Ids = readonly string[] | null | undefined

/**
 * The filter as the store takes it: names become the ids of all who bear them. What `fixed` demands is demanded besides.
 * @throws ClaimgraphError BAD_INPUT for a date or confidence that is none
 */
export async function toClaimFilter(
  filter: Graph.ClaimFilter | null | undefined,
  context: Context,
  fixed: Pick<ClaimFilter, 'subjects' | 'objects' | 'entities' | 'documents'> = {},
): Promise<ClaimFilter> {
  const { subjectName, objectName, entityName, sourceName, among, articles, ...rest } = filter ?? {}
  if (rest.minConfidence != null) checkRange('minConfidence', rest.minConfidence, 0, 1)
  checkDates(rest)
  const ends = await findAll(among, context)
  return withoutNulls({
    ...rest,
    subjects: meet(rest.subjects, await findNamesakes(subjectName, context), ends, fixed.subjects),
    objects: meet(rest.objects, await findNamesakes(objectName, context), ends, fixed.objects),
    entities: meet(rest.entities, await findNamesakes(entityName, context), fixed.entities),
    sources: meet(rest.sources, await findNamesakes(sourceName, context)),
    documents: meet(articles, fixed.documents),
  })
}

/** The filter as the store takes it. */
export function toEntityFilter(filter: Graph.EntityFilter | null | undefined, documents?: Ids): EntityFilter {
  const { articles, ...rest } = filter ?? {}
  return withoutNulls({ ...rest, documents: meet(articles, documents) })
}

/** The filter as the store takes it. @throws ClaimgraphError BAD_INPUT for a date that is none */
export async function toArticleFilter(
  filter: Graph.ArticleFilter | null | undefined,
  context: Context,
): Promise<ArticleFilter> {
  const { entityName, ...rest } = filter ?? {}
  checkDates(rest)
  return withoutNulls({ ...rest, entities: meet(rest.entities, await findNamesakes(entityName, context)) })
}

/** Ids of all entities that bear the name; a name that nobody bears is remarked upon in the answer. */
export async function findNamesakes(name: string | null | undefined, context: Context): Promise<Ids> {
  if (name == null) return undefined
  const ids = await context.loaders.namesakes.load(name)
  if (ids.length === 0) {
    context.warnings.add(`No entity bears the name "${name}". Look for it with search(text: ${JSON.stringify(name)}).`)
  }
  return ids
}

/** Ids of all entities that bear one of the ids or names. */
export async function findAll(idsOrNames: Ids, context: Context): Promise<Ids> {
  if (idsOrNames == null) return undefined
  const found = await Promise.all(idsOrNames.map((given) => (isId(given) ? [given] : findNamesakes(given, context))))
  return [...new Set(found.flatMap((ids) => ids ?? []))]
}

/** Whether it has the form of an entity's id. */
export function isId(idOrName: string): boolean {
  return /^ent_[0-9a-f]+$/.test(idOrName)
}

/** Each list means "any of"; together they leave what stands in all of them; absent ones leave everything. */
function meet(...lists: readonly Ids[]): Ids {
  return lists.reduce((kept, list) =>
    kept == null || list == null ? (kept ?? list) : kept.filter((id) => list.includes(id)),
  )
}

function checkDates(range: { readonly publishedFrom?: string | null; readonly publishedTo?: string | null }): void {
  for (const [name, value] of Object.entries({ publishedFrom: range.publishedFrom, publishedTo: range.publishedTo })) {
    if (value != null && !isDate(value)) {
      throw new ClaimgraphError('BAD_INPUT', `${name} must be a date as 2025-07-14, not "${value}".`)
    }
  }
}

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

type WithoutNulls<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], null | undefined> }

function withoutNulls<Fields extends object>(fields: Fields): WithoutNulls<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as WithoutNulls<Fields>
}
