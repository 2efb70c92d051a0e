import { EXAMPLE_QUERIES } from '../api'

/** Asks for anything at all: for a graph of other articles than those that ship with claimgraph. */
const ANY_CLAIMS = `{
  claims(order: CONFIDENCE, first: 3) {
    nodes { subject { name } relation object { name } modality source { name } evidence { quote } }
  }
}
`

interface SampleAnswer {
  readonly data?: { readonly claims?: { readonly nodes: readonly unknown[] } }
}

/** Puts the sample queries to a running server; the first with an answer, or undefined when the graph has no claim. */
export async function askSampleQuery(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly query: string; readonly answer: unknown } | undefined> {
  for (const query of [...EXAMPLE_QUERIES, ANY_CLAIMS]) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal,
    })
    const answer = (await response.json()) as SampleAnswer
    if ((answer.data?.claims?.nodes.length ?? 0) > 0) return { query: query.trim(), answer }
  }
  return undefined
}
