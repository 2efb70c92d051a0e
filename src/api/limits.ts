import type { ApolloServerPlugin } from '@apollo/server'
import {
  type FieldNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
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

/** Refuses operations with more than `maxDepth` levels of fields; questions about the schema itself are exempt. */
export function limitDepth(maxDepth: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const depth = measureDepth(operation.selectionSet, context, new Map())
      if (depth <= maxDepth) return
      const message = `The query is ${depth} levels deep, the limit is ${maxDepth}. Ask in several queries, by the ids found.`
      context.reportError(new GraphQLError(message, { nodes: operation, extensions: { code: 'QUERY_TOO_DEEP' } }))
    },
  })
}

/** Levels below the selection set. Fragments are measured once each; a cycle among them is another rule's to report. */
function measureDepth(set: SelectionSetNode, context: ValidationContext, fragments: Map<string, number>): number {
  const depths = set.selections.map((selection) => {
    if (selection.kind === 'Field') return measureField(selection, context, fragments)
    if (selection.kind === 'InlineFragment') return measureDepth(selection.selectionSet, context, fragments)
    const name = selection.name.value
    if (!fragments.has(name)) {
      fragments.set(name, 0)
      const fragment = context.getFragment(name)
      if (fragment) fragments.set(name, measureDepth(fragment.selectionSet, context, fragments))
    }
    return fragments.get(name)!
  })
  return Math.max(0, ...depths)
}

function measureField(field: FieldNode, context: ValidationContext, fragments: Map<string, number>): number {
  if (field.name.value.startsWith('__')) return 0
  return 1 + (field.selectionSet ? measureDepth(field.selectionSet, context, fragments) : 0)
}

/** Refuses operations that cost more than `maxComplexity`, before anything is read. */
export function limitComplexity(maxComplexity: number): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document: query, request }) {
          const { operationName, variables } = request
          const cost = getComplexity({ schema, query, variables, operationName, estimators: [estimateCost] })
          if (cost <= maxComplexity) return
          const message = `The query costs ${cost}, the limit is ${maxComplexity}. Ask for smaller pages (\`first\`) or fewer levels.`
          throw new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } })
        },
      }
    },
  }
}

/** One for the field, and its children as often as its arguments allow. */
const estimateCost: ComplexityEstimator = ({ args, childComplexity }) => {
  const length = args.first ?? args.maxNodes ?? args.count ?? args.ids?.length ?? 1
  return 1 + Math.max(1, length) * childComplexity
}
