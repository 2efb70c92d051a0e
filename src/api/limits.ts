import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, getVariableValues, Kind, type SelectionSetNode } from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import type { Context } from './context'

/** What one request may ask for. */
export interface Limits {
  /** Most levels of fields. */
  readonly maxDepth: number
  /** Most fields, those of a list counted as often as the list is long. */
  readonly maxComplexity: number
  /** Largest request, in bytes; bounds the articles that can be taken in. */
  readonly maxBodyBytes: number
  /** Longest time to an answer, in milliseconds; taking in an article does not count. */
  readonly timeoutMs: number
}

export const DEFAULT_LIMITS: Limits = {
  maxDepth: 12,
  maxComplexity: 50_000,
  maxBodyBytes: 4 * 1024 * 1024,
  timeoutMs: 30_000,
}

/** Refuses operations that are too deep or cost too much, before anything is read. */
export function limitOperations({ maxDepth, maxComplexity }: Limits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined) return
          const depth = measureDepth(operation.selectionSet, document, new Map())
          if (depth > maxDepth) {
            const advice = 'Ask in several queries, by the ids found.'
            throw refuse('QUERY_TOO_DEEP', `The query is ${depth} levels deep, the limit is ${maxDepth}. ${advice}`)
          }
          const { operationName, variables = {} } = request
          const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
          if (coerced.errors !== undefined) return // Told by the execution, which nothing can come of.
          const cost = getComplexity({ schema, query: document, variables, operationName, estimators: [estimateCost] })
          if (cost > maxComplexity) {
            const advice = 'Ask for smaller pages (`first`) or fewer levels.'
            throw refuse('QUERY_TOO_COMPLEX', `The query costs ${cost}, the limit is ${maxComplexity}. ${advice}`)
          }
        },
      }
    },
  }
}

/**
 * Levels of fields in the selection set, those about the schema itself not counted. Fragments are measured once each;
 * validation has made sure that they run in no circle.
 */
function measureDepth(set: SelectionSetNode, document: DocumentNode, fragments: Map<string, number>): number {
  let depth = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      depth = Math.max(depth, measureDepth(selection.selectionSet, document, fragments))
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      depth = Math.max(depth, measureFragment(selection.name.value, document, fragments))
    } else if (!selection.name.value.startsWith('__')) {
      const below = selection.selectionSet ? measureDepth(selection.selectionSet, document, fragments) : 0
      depth = Math.max(depth, 1 + below)
    }
  }
  return depth
}

function measureFragment(name: string, document: DocumentNode, fragments: Map<string, number>): number {
  const known = fragments.get(name)
  if (known !== undefined) return known
  const fragment = document.definitions.find(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  )
  const depth =
    fragment?.kind === Kind.FRAGMENT_DEFINITION ? measureDepth(fragment.selectionSet, document, fragments) : 0
  fragments.set(name, depth)
  return depth
}

/** One for the field, and its children as often as its arguments allow. */
const estimateCost: ComplexityEstimator = ({ type, args, childComplexity }) => {
  // The field that yields a subgraph has counted its entities already.
  const length = type.name === 'Subgraph' ? 1 : (args.first ?? args.maxNodes ?? args.count ?? args.ids?.length ?? 1)
  return 1 + Math.max(1, length) * childComplexity
}

function refuse(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}
