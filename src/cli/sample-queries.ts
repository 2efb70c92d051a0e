/** Queries to paste, the first that the store can answer is shown; the last asks for anything at all. */
export const SAMPLE_QUERIES: readonly string[] = [
  `{
  claims(filter: { subjectName: "North Korea", relations: [SUPPLIES], objectName: "Russia" }) {
    nodes { subject { name } item quantity { comparator value unit } object { name } modality source { name } evidence { sentence } }
  }
}`,
  `{
  claims(order: CONFIDENCE, first: 3) {
    nodes { subject { name } relation object { name } modality source { name } evidence { sentence } }
  }
}`,
]

interface SampleAnswer {
  readonly data?: { readonly claims: { readonly nodes: readonly unknown[] } }
}

/** Puts the sample queries to a running server; the first with an answer, or undefined when the graph has no claim. */
export async function askSampleQuery(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly query: string; readonly answer: unknown } | undefined> {
  for (const query of SAMPLE_QUERIES) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal,
    })
    const answer = (await response.json()) as SampleAnswer
    if ((answer.data?.claims.nodes.length ?? 0) > 0) return { query, answer }
  }
  return undefined
}
