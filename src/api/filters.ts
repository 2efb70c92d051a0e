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
  const { subjectName, objectName, entityName, sourceName, articles, ...rest } = filter ?? {}
  if (rest.minConfidence != null) checkRange('minConfidence', rest.minConfidence, 0, 1)
  checkDates(rest)
  return withoutNulls({
    ...rest,
    subjects: both(both(rest.subjects, await findNamesakes(subjectName, context)), fixed.subjects),
    objects: both(both(rest.objects, await findNamesakes(objectName, context)), fixed.objects),
    entities: both(both(rest.entities, await findNamesakes(entityName, context)), fixed.entities),
    sources: both(rest.sources, await findNamesakes(sourceName, context)),
    documents: both(articles, fixed.documents),
  })
}

/** The filter as the store takes it. */
export function toEntityFilter(filter: Graph.EntityFilter | null | undefined, documents?: Ids): EntityFilter {
  const { articles, ...rest } = filter ?? {}
  return withoutNulls({ ...rest, documents: both(articles, documents) })
}

/** The filter as the store takes it. @throws ClaimgraphError BAD_INPUT for a date that is none */
export async function toArticleFilter(
  filter: Graph.ArticleFilter | null | undefined,
  context: Context,
): Promise<ArticleFilter> {
  const { entityName, ...rest } = filter ?? {}
  checkDates(rest)
  return withoutNulls({ ...rest, entities: both(rest.entities, await findNamesakes(entityName, context)) })
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

/** Both lists mean "any of"; together they leave what stands in both. */
function both(left: Ids, right: Ids): Ids {
  if (left == null || right == null) return left ?? right
  const allowed = new Set(right)
  return left.filter((id) => allowed.has(id))
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
